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
  CUSTOMER_NOT_ACTIVE: '客户状态不是正常,不能开通开发者账号',
  DEVELOPER_ACCOUNT_EXISTS: '该客户已有此类型的开发者账号',
  SECRET_ROTATION_UNDER_WAY: '上一次更换的密钥尚在并行有效期内(至{until})',
  ALLOW_LIST_EMPTY: '开启ip白名单时至少填写一个ip',
  ALLOW_LIST_ENTRY_MALFORMED: '白名单{field}格式有误,应为IPv4、IPv6地址或CIDR网段,且不能为全部地址',
  ALLOW_LIST_TOO_LONG: 'ip白名单最多100项',
  TEMPORARY_ENTRY_EXPIRY: '临时白名单的失效时间应晚于当前时间,且不超过30天',
  TEMPORARY_ENTRIES_FULL: '临时白名单最多{most}项',
  RECIPIENT_MALFORMED: '接收人{field}格式有误',
  TOO_MANY_RECIPIENTS: '接收人最多10个',
  RECIPIENT_NOT_OF_CUSTOMER: '只能发送给客户本身的联系方式',
  CONTACT_UNKNOWN: '客户没有留下可用的联系方式,请填写接收人',
  CREDENTIALS_SENT_RECENTLY: '刚刚发送过,请{retryAfterSeconds}秒后再试',
  MESSAGE_NOT_FAILED: '只有发送失败的消息可以重新发送',
  TREND_POINT_MALFORMED: '日期格式应与统计单位一致:按小时yyyy-MM-dd HH:mm:ss,按日yyyy-MM-dd,按月yyyy-MM',
  TREND_ENDS_BEFORE_START: '结束日期不能早于开始日期',
  TREND_TOO_LONG: '时间跨度过长:按小时最长168小时,按日最长31日,按月最长36个月',
};
