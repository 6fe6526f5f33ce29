import type { Column } from '../../../../subgraphs/kit/documents/spreadsheet';
import { flag, parseFlag, yesNo } from '../codecs/flags';
import { optionalIds, optionalTexts } from '../codecs/ids';
import { amount, int64 } from '../codecs/numbers';
import { jsonText } from '../codecs/text';
import { dateTime, parseDateTime } from '../codecs/time';
import type { LegacyFields } from '../endpoint';
import { EncryptionType } from '../enums/usage';

/** A call as customers see it in a list. */
export const callFields = `fragment LegacyCall on CallRecord {
  id productCode productName seqNo appId developerAccount { id } developerAccountName result fee success resultMessage
  resultCode tradeNo name idCard mobile sign phoneRegion charged tag latencyMs requestIp calledAt encryption extend
}`;

/** A call as a row of a sheet; persons are as masked as in the list. */
export const callRowFields = `fragment LegacyCallRow on CallRecord {
  seqNo productCode productName appId developerAccount { id } developerAccountName fee success resultMessage resultCode
  tradeNo name idCard mobile phoneRegion charged tag latencyMs requestIp calledAt
}`;

export const callColumns: readonly Column<any>[] = [
  { title: '流水号', value: (c) => c.seqNo, width: 28 },
  { title: '检测项', value: (c) => c.productCode },
  { title: '检测项名称', value: (c) => c.productName, width: 28 },
  { title: '机构id', value: (c) => c.developerAccount?.id },
  { title: '机构名称', value: (c) => c.developerAccountName, width: 32 },
  { title: 'appid', value: (c) => c.appId },
  { title: '交易号', value: (c) => c.tradeNo, width: 28 },
  { title: '姓名', value: (c) => c.name },
  { title: '身份证号', value: (c) => c.idCard, width: 22 },
  { title: '手机号', value: (c) => c.mobile },
  { title: '号码归属地', value: (c) => c.phoneRegion },
  { title: '是否成功', value: (c) => yesNo(c.success) },
  { title: '结果码', value: (c) => c.resultCode },
  { title: '结果信息', value: (c) => c.resultMessage, width: 28 },
  { title: '是否计费', value: (c) => yesNo(c.charged) },
  { title: '费用', value: (c) => c.fee, kind: 'fee' },
  { title: '标记', value: (c) => c.tag },
  { title: '耗时(毫秒)', value: (c) => c.latencyMs, kind: 'count' },
  { title: '请求ip', value: (c) => c.requestIp },
  { title: '创建时间', value: (c) => c.calledAt, kind: 'dateTime' },
];

/** A call with its attempts, without a word about the sources. */
export const callRecordFields = `${callFields}
fragment LegacyCallRecord on CallRecord {
  ...LegacyCall cached directClientCode upstreamCalls { id seqNo attemptNo productCode latencyMs attemptedAt }
}`;

/** A call with its attempts and the sources behind them, for staff. */
export const callSourceFields = `${callRecordFields}
fragment LegacyCallSource on CallRecord {
  ...LegacyCallRecord finalSourceCode
  upstreamCalls { id dataSourceCode dataSourceName thirdSeqNo request response url error charged extra }
}`;

/** `CallFilter` of a list; a flag of 0 asks for the calls without it. */
export const callFilter = (body: LegacyFields) => ({
  keyword: body.keyword,
  idCard: body.idCard,
  developerAccountIds: optionalIds(body.deptIdList),
  productCodes: optionalTexts(body.itemCodeList),
  calledFrom: parseDateTime(body.createDateGte, 'createDateGte'),
  calledUntil: parseDateTime(body.createDateLte, 'createDateLte'),
  charged: parseFlag(body.isFee),
  success: parseFlag(body.success),
  cached: parseFlag(body.cacheFlag),
});

export const toLegacyCall = (call: any) => ({
  id: int64(call.id),
  checkItem: call.productCode,
  checkItemName: call.productName,
  seqNo: call.seqNo,
  appId: call.appId,
  deptId: int64(call.developerAccount?.id),
  result: jsonText(call.result),
  fee: amount(call.fee),
  success: flag(call.success),
  resultMsg: call.resultMessage,
  resultCode: call.resultCode,
  tradeNo: call.tradeNo,
  name: call.subject?.name ?? call.name,
  idCard: call.subject?.idCard ?? call.idCard,
  mobile: call.subject?.mobile ?? call.mobile,
  sign: call.sign,
  phoneRegion: call.phoneRegion,
  isFee: flag(call.charged),
  deptName: call.developerAccountName,
  tag: call.tag,
  time: String(call.latencyMs),
  requestIp: call.requestIp,
  createDate: dateTime(call.calledAt),
  encryptionType: String(EncryptionType.code(call.encryption)),
  extend: jsonText(call.extend),
});

/** A call as details and the lists of staff show it; only a detail selects the subject in full. */
export const toLegacyCallRecord = (call: any) => ({
  ...toLegacyCall(call),
  isFeeDesc: call.charged ? '计费' : '不计费',
  cacheFlag: flag(call.cached),
  finalSource: call.finalSourceCode,
  upstreamRecordList: call.upstreamCalls.map((attempt: any) => toLegacyUpstreamCall(attempt, call)),
  orgCode: call.directClientCode,
});

/**
 * Legacy counts the time of an attempt in whole seconds, that of the call in milliseconds. Sources are numbered by the
 * order in which they were asked; whoever may not know their names reads the number.
 */
const toLegacyUpstreamCall = (attempt: any, call: any) => ({
  id: int64(attempt.id),
  seqNo: attempt.seqNo,
  dataSourceCode: attempt.dataSourceCode,
  dataSourceName: attempt.dataSourceName,
  thirdSeqNo: attempt.thirdSeqNo,
  reqParam: attempt.request,
  response: attempt.response,
  url: attempt.url,
  time: Math.round(attempt.latencyMs / 1000),
  stack: attempt.error,
  item: attempt.productCode,
  extra: jsonText(attempt.extra),
  outerName: attempt.dataSourceName ?? `数据源${attempt.attemptNo}`,
  isFee: flag(attempt.charged),
  outerType: attempt.attemptNo,
  deptName: call.developerAccountName,
  appId: call.appId,
  tag: call.tag,
  createDate: dateTime(attempt.attemptedAt),
});
