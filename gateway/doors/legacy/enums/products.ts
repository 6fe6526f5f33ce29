import { legacyEnum } from './define';

export const ProductState = legacyEnum('ProductState', {
  OFF: [-1, '已下架', 'DOWN'],
  ABNORMAL: [5, '异常'],
  ON: [10, '已上架', 'UP'],
});

/** Legacy name: checkType of a product. */
export const ProductType = legacyEnum('ProductType', {
  BASIC: [100, '基础查询'],
  PORTRAIT: [101, '画像查询'],
  TAG: [110, '标签查询'],
  BLACKLIST: [111, '黑名单查询'],
  MODEL: [112, '模型查询'],
  VERIFICATION: [200, '核验'],
  TOOL: [300, '工具'],
  OTHER: [400, '其他'],
});

/** Legacy name: checkType of an authorisation, which is not the checkType of a product. */
export const SubjectDimension = legacyEnum('SubjectDimension', {
  IDENTITY: [1, '身份维度'],
  MOBILE: [2, '手机维度'],
  BOTH: [3, '两者都包含'],
});

/** Legacy name: taskType, how a product can be tried online. */
export const OnlineTestType = legacyEnum('OnlineTestType', {
  SINGLE: [10, '单笔测试'],
  BATCH: [20, '批量测试'],
});

export const AuthorizationState = legacyEnum('AuthorizationState', {
  PENDING: [0, '待审核'],
  OPEN: [10, '已开通'],
  DISABLED: [-1, '已禁用'],
  REJECTED: [-10, '已驳回'],
});

export const ChargeType = legacyEnum('ChargeType', {
  PER_COMPONENT: [10, '按实际子项计费'],
  FLAT: [20, '一口价'],
});

export const FeeType = legacyEnum('FeeType', {
  PER_QUERY: [10, '查询计费'],
  PER_HIT: [20, '查得计费'],
});

/** The contract lists these codes twice: filters know 5 as waiting for audit and 10 as waiting to take effect, printed rows know only 10, as waiting for audit. The filters are complete, so theirs hold in both directions. */
export const PriceChangeState = legacyEnum('PriceChangeState', {
  REJECTED: [-10, '已驳回'],
  CANCELLED: [-1, '已取消'],
  NOT_STARTED: [0, '待发起'],
  WAITING_AUDIT: [5, '待审核'],
  WAITING_EFFECT: [10, '待生效'],
  IN_EFFECT: [20, '已生效'],
});

export const ScheduledChangeState = legacyEnum('ScheduledChangeState', {
  CANCELLED: [-1, '已取消'],
  WAITING: [0, '未执行'],
  RUNNING: [10, '执行中'],
  DONE: [20, '已执行'],
});

export const NoticeScope = legacyEnum('NoticeScope', {
  NOBODY: [0, '不发送'],
  NAMED: [10, '自定义'],
  ALL: [20, '所有'],
});

/** Whether a promoter is bound to an authorisation now; legacy prints the constant. */
export const PromoterBindingState = legacyEnum('PromoterBindingState', {
  UNBOUND: [0, '已解绑', 'INVALID'],
  BOUND: [10, '绑定中', 'VALID'],
});

/** Unknown to the old server, which has a list for each. */
export const ScheduledChangeKind = legacyEnum('ScheduledChangeKind', {
  PRODUCT_STATE: ['PRODUCT_STATE', '产品状态'],
  PRICE: ['PRICE', '调价'],
});

/** Unknown to the old server, which had no table of parameters. */
export const ParameterType = legacyEnum('ParameterType', {
  TEXT: ['TEXT', '文本'],
  INTEGER: ['INTEGER', '整数'],
  NUMBER: ['NUMBER', '数字'],
  BOOLEAN: ['BOOLEAN', '布尔'],
  FILE: ['FILE', '文件'],
  OPTION: ['OPTION', '选项'],
});

export const ParameterRole = legacyEnum('ParameterRole', {
  NAME: ['NAME', '姓名'],
  ID_CARD: ['ID_CARD', '身份证号'],
  MOBILE: ['MOBILE', '手机号'],
});
