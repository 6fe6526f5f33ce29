import { legacyEnum } from './define';

export const ContractState = legacyEnum('ContractState', {
  REFUSED: [-10, '已拒签'],
  WITHDRAWN: [-1, '已取消'],
  NOT_STARTED: [0, '未发起'],
  WAITING_FOR_SIGNATURE: [50, '待签署'],
  SIGNED_ON_PAPER: [80, '已线下签署'],
  SIGNED: [100, '已签署'],
});
