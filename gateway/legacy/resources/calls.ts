import { flag, parseFlag } from '../codecs/flags';
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

/** A call with its attempts, without a word about the sources. */
export const callRecordFields = `${callFields}
fragment LegacyCallRecord on CallRecord {
  ...LegacyCall cached directClientCode upstreamCalls { id seqNo productCode latencyMs attemptedAt }
}`;

/** A call with its attempts and the sources behind them, for staff. */
export const callSourceFields = `${callRecordFields}
fragment LegacyCallSource on CallRecord {
  ...LegacyCallRecord finalSourceCode
  upstreamCalls { dataSourceCode dataSourceName thirdSeqNo request response url error charged }
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

/** Legacy counts the time of an attempt in whole seconds, that of the call in milliseconds. */
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
  outerName: attempt.dataSourceName,
  isFee: flag(attempt.charged),
  deptName: call.developerAccountName,
  appId: call.appId,
  tag: call.tag,
  createDate: dateTime(attempt.attemptedAt),
});
