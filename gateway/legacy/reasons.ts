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
  STATEMENT_STATE: '账单当前状态不允许此操作',
  STATEMENT_IN_USE: '账单已有回款或开票,不能作废或删除',
  TOTAL_TOO_LOW: '账单总金额不能低于已回款或已开票金额,且不能为负',
  INVOICE_LIMIT_OUT_OF_RANGE: '可开票金额须介于已开票金额与账单总金额之间',
  LINES_DIFFER: '只能合并同一产品的账单明细',
  NAMED_TWICE: '账单重复',
  MONTH_NOT_OVER: '只能生成已结束月份的账单',
  INVOICEABLE_EXCEEDED: '超过账单可开票金额',
};
