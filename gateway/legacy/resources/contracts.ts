import { optionalIds, optionalTexts } from '../codecs/ids';
import { int64 } from '../codecs/numbers';
import { dateTime, parseDateTime } from '../codecs/time';
import type { LegacyFields } from '../endpoint';
import { ContractState } from '../enums/contracts';

/** Fragment LegacyContract. */
export const contractFields = `fragment LegacyContract on Contract {
  id createdAt updatedAt developerAccount { id } developerAccountName customer { id } contractNo templateCode name
  state authorizedProductCount signerMobile url version versionName submittedAt signEndsAt finishedAt expiresAt rejectReason
}`;

/** Legacy userId names the customer here, as it does on a statement. */
export const toLegacyContract = (c: any) => ({
  id: int64(c.id),
  createDate: dateTime(c.createdAt),
  updateDate: dateTime(c.updatedAt),
  deptId: int64(c.developerAccount.id),
  deptName: c.developerAccountName,
  userId: int64(c.customer.id),
  contractNo: c.contractNo,
  templateCode: c.templateCode,
  contractName: c.name,
  state: ContractState.code(c.state),
  deptItemCount: c.authorizedProductCount,
  signerMobile: c.signerMobile,
  contractUrl: c.url,
  version: c.version,
  versionName: c.versionName,
  submitTime: dateTime(c.submittedAt),
  signEndTime: dateTime(c.signEndsAt),
  finishTime: dateTime(c.finishedAt),
  expireTime: dateTime(c.expiresAt),
  rejectReason: c.rejectReason,
});

/** The filter of the contract lists of every front end; a customer's has fewer fields. */
export const contractFilter = (body: LegacyFields) => ({
  keyword: body.keyword,
  templateCode: body.templateCode,
  developerAccountIds: optionalIds(body.deptIdList),
  states: ContractState.parseAll(body.stateList),
  excludeStates: ContractState.parseAll(body.excludeStateList),
  contractNos: optionalTexts(body.contractNoList),
  createdFrom: parseDateTime(body.createDateGte, 'createDateGte'),
  createdUntil: parseDateTime(body.createDateLte, 'createDateLte'),
});
