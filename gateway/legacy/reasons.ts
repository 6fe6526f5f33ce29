/** Chinese text for a reason, with `{detail}` and `{field}` filled in from the error; a number of its own where a client tells cases apart. */
export type ReasonText = string | { code: number; text: string };

/**
 * Reasons of the graph that legacy users are told in their own words; the others get the text of their code followed by
 * the graph's sentence. One line a reason, grouped by the subgraph that declares it.
 */
export const reasonTexts: Readonly<Record<string, ReasonText>> = {
  NOT_FOUND: '数据不存在或无权查看',
  UNKNOWN_ENUM_CODE: '{enumName}没有取值{code},可选值:{known}',
  UNKNOWN_ENUM_CLASS: '枚举类{className}不存在,可选值:{known}',
  LEGACY_DATE_TIME: '{field}格式应为yyyy-MM-dd HH:mm:ss',
  LEGACY_DATE: '{field}格式应为yyyy-MM-dd',
  LEGACY_MONTH: '{field}格式应为yyyy-MM',
  TREND_POINT_MALFORMED: '日期格式应与统计单位一致:按小时yyyy-MM-dd HH:mm:ss,按日yyyy-MM-dd,按月yyyy-MM',
  TREND_ENDS_BEFORE_START: '结束日期不能早于开始日期',
  TREND_TOO_LONG: '时间跨度过长:按小时最长168小时,按日最长31日,按月最长36个月',
  INVOICEABLE_EXCEEDED: '开票金额超出可开票金额{invoiceableAmount}元',
  STATEMENT_NOT_INVOICEABLE: '账单{statementNo}未经确认或已作废,不能开票',
  INVOICE_ALREADY_AUDITED: '该开票申请已审核,不能重复审核',
  INVOICE_NOT_TO_BE_ISSUED: '该开票申请不是待开票状态',
  INVOICE_NOT_ISSUED: '发票尚未开具,不能发送',
  TAX_NUMBER_WRONG: '税号校验位不正确',
  SPECIAL_INVOICE_INCOMPLETE: '专票须填写开户行、账号、注册地址和电话',
  PAID_IN_FUTURE: '回款日期不能晚于今天',
  PAYMENT_ALREADY_AUDITED: '该回款已审核,不能重复审核',
  NO_WALLET_FOR_RESIDUE: '客户没有可充入结余{residueAmount}元的钱包',
  IDEMPOTENCY_KEY_REUSED: '该请求标识已用于其他请求',
  WALLET_FLOOR_REACHED: '钱包余额不足',
  WALLET_LOCKED: '钱包已锁定',
  WALLET_NOT_OPEN: '钱包尚未开通',
  WALLET_MISSING: '客户没有可用的钱包',
  WALLET_MERGED: '该钱包已被合并',
  WALLET_MERGED_INTO_ITSELF: '不能将钱包合并到自身',
  WALLETS_OF_TWO_CUSTOMERS: '只能合并同一客户的钱包',
  WALLET_HAS_HOLDS: '该钱包有进行中的调用,请稍后再试',
  WALLET_HAS_ACCRUED: '该钱包有未出账的费用,不能合并',
  OVERDRAFT_STILL_USED: '已使用的透支额度超过新的额度,请先充值',
  DEFAULT_WALLET_STAYS: '请先将其他钱包设为默认钱包',
  PAY_ROUTE_TAKEN: '该应用场景已由其他钱包支付',
  TOP_UP_NOT_CONFIRMED: '请确认充值',
  PAY_METHOD_NOT_ONLINE: '支付方式仅支持微信支付和支付宝',
  PAYMENT_PROVIDER_MISSING: '在线支付尚未开通',
  CHARGE_NOT_SETTLED: '该调用尚未扣费',
  REFUND_ABOVE_CHARGE: '退款金额超过可退金额',
  REFUND_ON_STATEMENT: '费用已出账,请调整账单',
};
