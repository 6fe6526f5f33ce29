import type { SalesReason } from '../../../../subgraphs/kit/basics/reasons/sales';
import type { ReasonText } from './reason-text';

export const salesTexts: Readonly<Record<SalesReason, ReasonText>> = {
  COMMISSION_MONTH_RUNNING: '该月份尚未结束',
  COMMISSION_CLOSED: '提成结算单当前状态({state})不允许此操作',
  KPI_CODE_TWICE: '{field}的指标编码重复',
  KPI_WEIGHTS_SUM: '各指标权重之和应为1',
  KPI_TARGET_MALFORMED: '{field}的指标目标格式有误',
  TARGET_EMPTY: '目标不能为空,请至少填写一项',
  LATER_ASSIGNMENT_EXISTS: '已有生效月份更晚的维护人安排',
  GRADE_EXISTS: '分级编码已存在',
  GRADE_IN_USE: '分级已被使用,不能修改编码',
  ALREADY_SALESPERSON: '该员工已是销售员',
  FLOOR_BELOW_PRODUCT: '销售底价不能低于产品底价{floorPrice}',
  VISIT_NEEDS_SUBJECT: '客户id和商机id至少填写一个',
  VISIT_IN_FUTURE: '跟进日期不能晚于今天',
  TOO_MANY_IMAGES: '最多上传5张照片',
  OPPORTUNITY_EXISTS: '已有同名商机',
  OPPORTUNITY_CONVERTED: '商机已转客户',
  STATISTICS_DATE_MALFORMED: '统计日期格式应与统计类型一致({field})',
  STATISTICS_SPAN_TOO_LONG: '统计跨度过长',
  HANDOVER_EMPTY: '请填写交接明细',
  HANDOVER_TO_SELF: '不能交接给本人',
  TARGET_NOT_SALESPERSON: '交接对象不是销售员',
  CUSTOMER_NOT_KEPT: '客户不由该员工负责',
};
