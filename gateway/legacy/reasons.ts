/** Chinese text for a reason, with `{detail}` and `{field}` filled in from the error; a number of its own where a client tells cases apart. */
export type ReasonText = string | { code: number; text: string };

/**
 * Reasons of the graph that legacy users are told in their own words; the others get the text of their code followed by
 * the graph's sentence. One line a reason, grouped by the subgraph that declares it.
 */
export const reasonTexts: Readonly<Record<string, ReasonText>> = {
  NOT_FOUND: '数据不存在或无权查看',
  WRONG_CREDIT_CODE: '统一社会信用代码有误,请核对18位代码及校验位({field})',
  CREDIT_CODE_TAKEN: '该统一社会信用代码已注册',
  MOBILE_TAKEN: '手机号已被其他客户使用,如需重复请确认(confirmRepeat)',
  HALF_AN_ADDRESS: '地址不完整,请补全省、市、区县及详细地址({field})',
  UNKNOWN_APP: '应用编码有误,客户可开通portal、beeback',
  GRADE_NEEDED: '指定维护人时须填写客户分级',
  UNKNOWN_GRADE: '客户分级不存在或已停用',
  APPLICATION_SUPERSEDED: '该申请已有新的提交,请查看最新申请',
  APPLICATION_PASSED: '该申请已通过,请直接编辑客户',
  APPLICATION_DECIDED: '该申请已审核,请勿重复审核',
  REASON_NEEDED: '驳回时须填写原因',
  CERTIFICATION_DECIDED: '该认证已审核,请勿重复审核',
  CUSTOMER_STATE_NOT_ALLOWED: '客户已启用,不能改回待审核',
  CUSTOMER_HAS_MONEY: '客户账户仍有余额或待审核回款,不能删除',
  CUSTOMER_HAS_DEBTS: '客户仍有欠款,不能删除',
  CUSTOMER_HAS_OPEN_CONTRACTS: '客户仍有待签署或履行中的合同,不能删除',
  DIRECT_CLIENT_EXISTS: '直客机构编码已存在',
  NO_OTHER_ENVIRONMENT: '未配置其他环境,无法同步注册',
  OTHER_ENVIRONMENT_SILENT: '其他环境没有响应,请稍后重试',
  OTHER_ENVIRONMENT_REFUSED: '其他环境拒绝了同步注册',
  UNKNOWN_ENUM_CODE: '{enumName}没有取值{code},可选值:{known}',
  UNKNOWN_ENUM_CLASS: '枚举类{className}不存在,可选值:{known}',
  LEGACY_DATE_TIME: '{field}格式应为yyyy-MM-dd HH:mm:ss',
  LEGACY_DATE: '{field}格式应为yyyy-MM-dd',
  LEGACY_MONTH: '{field}格式应为yyyy-MM',
  TREND_POINT_MALFORMED: '日期格式应与统计单位一致:按小时yyyy-MM-dd HH:mm:ss,按日yyyy-MM-dd,按月yyyy-MM',
  TREND_ENDS_BEFORE_START: '结束日期不能早于开始日期',
  TREND_TOO_LONG: '时间跨度过长:按小时最长168小时,按日最长31日,按月最长36个月',
};
