import { legacyEnum } from './define';

export const ContractState = legacyEnum('ContractState', {
  REFUSED: [-10, '已拒签'],
  WITHDRAWN: [-1, '已取消'],
  NOT_STARTED: [0, '未发起'],
  WAITING_FOR_SIGNATURE: [50, '待签署'],
  SIGNED_ON_PAPER: [80, '已线下签署'],
  SIGNED: [100, '已签署'],
});

export const ContractChangeKind = legacyEnum('ContractChangeKind', {
  RENEWED: [10, '续签'],
  END_MOVED: [20, '修改截止日期'],
});

export const SigningEventKind = legacyEnum('SigningEventKind', {
  DRAFTED: [10, '起草'],
  SUBMITTED: [20, '发起签署'],
  LINK_SENT: [30, '发送签署链接'],
  CODE_SENT: [40, '发送验证码'],
  SIGNED: [50, '签署'],
  REFUSED: [60, '拒签'],
  WITHDRAWN: [70, '撤销'],
  EXPIRED: [80, '逾期撤销'],
  UPLOADED: [90, '上传纸质合同'],
  FINALIZED: [100, '出具签署文件'],
  RENEWED: [110, '续签'],
  END_CHANGED: [120, '变更截止日期'],
  ENDED: [130, '到期终止'],
  DELETED: [140, '删除'],
});

export const ContractNeedReason = legacyEnum('ContractNeedReason', {
  AGREEMENT_MISSING: [10, '未签署合作协议'],
  AGREEMENT_ENDING: [20, '合作协议即将到期'],
  PRODUCTS_UNSIGNED: [30, '有未签约产品'],
});

export const DocumentKind = legacyEnum('DocumentKind', {
  DRAFT: [10, '待签署文件'],
  SIGNED: [20, '签署文件'],
  FINAL: [30, '含签署证据的文件'],
});
