import { legacyEnum } from './define';

export const WalletState = legacyEnum('WalletState', {
  LOCKED: [-1, '已锁定'],
  TO_BE_OPENED: [0, '待开通'],
  NORMAL: [10, '正常'],
});

/** Legacy names: overdraftState of a wallet, overdraftType of a customer. Where documented as an enum, UNACTIVATED is the prepaid one. */
export const OverdraftState = legacyEnum('OverdraftState', {
  LOCKED: [-1, '已锁定'],
  PREPAID: [0, '预充值', 'UNACTIVATED'],
  PREPAID_WITH_OVERDRAFT: [10, '预充值(额度内可超支)'],
  MONTHLY: [20, '月结'],
});

export const WalletAccountType = legacyEnum('WalletAccountType', {
  PERSONAL: [10, '个人账户'],
  ENTERPRISE: [20, '企业账户'],
});

export const WalletEntryDirection = legacyEnum('WalletEntryDirection', {
  IN: ['in', '收入'],
  OUT: ['out', '支出'],
});

export const WalletBusinessType = legacyEnum('WalletBusinessType', {
  PAY: ['pay', '支付'],
  RECHARGE: ['recharge', '账户充值'],
  REFUND: ['refund', '退款'],
});

/** The contract shows one value, WALLET; the others are ours. */
export const PayMethod = legacyEnum('PayMethod', {
  WALLET: ['WALLET', '钱包'],
  WECHAT: ['WECHAT', '微信支付'],
  ALIPAY: ['ALIPAY', '支付宝'],
  BANK_TRANSFER: ['BANK_TRANSFER', '银行转账'],
});

export const PayTerminal = legacyEnum('PayTerminal', {
  MINI_PROGRAM: ['mini', '小程序'],
  WECHAT_OFFICIAL_ACCOUNT: ['wechatMp', '微信公众号'],
  PC: ['pc', 'pc网站'],
  APP: ['app', 'app'],
  H5: ['h5', 'h5'],
});

/** Codes are ours, as the contract names none: the state of a payment applied for. */
export const TopUpState = legacyEnum('TopUpState', {
  EXPIRED: [-1, '已过期'],
  PENDING: [0, '待支付'],
  PAID: [10, '已支付'],
});

export const ChargeState = legacyEnum('ChargeState', {
  EXPIRED: [-10, '已过期'],
  RELEASED: [-1, '已释放'],
  HELD: [0, '已冻结'],
  SETTLED: [10, '已扣费'],
});

export const PaymentState = legacyEnum('PaymentState', {
  PENDING: [0, '待审核'],
  PASSED: [10, '已通过'],
  REJECTED: [-10, '已驳回'],
});

export const StatementState = legacyEnum('StatementState', {
  TO_BE_REVIEWED: [0, '待复核'],
  REVIEWED: [10, '已复核'],
  SENT: [20, '已发送'],
  CONFIRMED: [30, '已确认'],
  ARCHIVED: [40, '已归档'],
  VOID: [-1, '已作废'],
});

export const StatementPaymentState = legacyEnum('StatementPaymentState', {
  UNPAID: [0, '未回款'],
  PART: [10, '部分回款'],
  PAID: [20, '已回款'],
});

export const StatementInvoiceState = legacyEnum('StatementInvoiceState', {
  NONE: [0, '未开票'],
  PART: [10, '部分开票'],
  FULL: [20, '已开票'],
});

/** Unknown to the old server. */
export const StatementLineKind = legacyEnum('StatementLineKind', {
  CALLS: ['CALLS', '当月调用'],
  ADJUSTMENT: ['ADJUSTMENT', '往月补记'],
  MANUAL: ['MANUAL', '人工调整'],
});

/** Unknown to the old server. */
export const StatementRunState = legacyEnum('StatementRunState', {
  WAITING: ['WAITING', '等待执行'],
  RUNNING: ['RUNNING', '执行中'],
  DONE: ['DONE', '已完成'],
});

export const InvoiceState = legacyEnum('InvoiceState', {
  TO_BE_AUDITED: [0, '待审核'],
  TO_BE_ISSUED: [10, '待开票'],
  ISSUED: [20, '已开票'],
  REJECTED: [-10, '已驳回'],
});

export const AuditVerdict = legacyEnum('AuditVerdict', {
  PASS: ['pass', '通过'],
  REJECT: ['reject', '拒绝'],
});

export const InvoiceType = legacyEnum('InvoiceType', {
  NORMAL: ['normal', '普票'],
  SPECIAL: ['special', '专票'],
});

export const CustomerBillType = legacyEnum('CustomerBillType', {
  DAILY: ['cust_daily', '按日'],
  MONTHLY: ['cust_monthly', '按月'],
});

export const SupplierBillType = legacyEnum('SupplierBillType', {
  DAILY: ['source_daily', '按日'],
  MONTHLY: ['source_monthly', '按月'],
});
