import { optionalId, optionalIds, optionalTexts } from '../codecs/ids';
import { amount, int64 } from '../codecs/numbers';
import { dateTime, parseDateTime, parseMonth } from '../codecs/time';
import type { LegacyFields } from '../endpoint';
import { OverdraftState } from '../enums/billing';
import { CustomerState, CustomerType } from '../enums/customers';
import { SalespersonType } from '../enums/sales';
import { addressFields, toLegacyAddress } from './addresses';
import { certificationFields, toLegacyCertification } from './certifications';

/** Fragments LegacyCustomer, LegacyCertification and LegacyAddress; for those who sell, not for customers. */
export const customerFields = `fragment LegacyCustomer on Customer {
  id merchantId mobile name aliasName state wallets { overdraftState } logoUrl salesperson { id name } contactName
  contactMobile email customerType industry developerAccessEnabled
  developerAccount { id appId appSecret ipAllowListEnabled ipAllowList }
  certification { ...LegacyCertification } createdById createdAt qualificationFileUrls address { ...LegacyAddress }
  sourceAppCode enabledApps { code name type systemCode systemName } lastVisitOn assignment { assignedAt gradeCode commissionRate }
  gainChannel description nature opportunity { salesperson { id } salespersonType }
}
${certificationFields}
${addressFields}`;

/** overdraftType is that of the default wallet, which comes first. The graph gives appSecret to those who may see it. */
export const toLegacyCustomer = (c: any) => ({
  organizationId: int64(c.id),
  merchantId: int64(c.merchantId),
  mobile: c.mobile,
  organizationName: c.name,
  aliasName: c.aliasName,
  state: CustomerState.code(c.state),
  overdraftType: OverdraftState.constant(c.wallets?.[0]?.overdraftState),
  logo: c.logoUrl,
  assistantId: int64(c.salesperson?.id),
  assistantName: c.salesperson?.name,
  linkman: c.contactName,
  linkMobile: c.contactMobile,
  email: c.email,
  customerType: CustomerType.code(c.customerType),
  industry: c.industry,
  enableDevelop: c.developerAccessEnabled,
  deptId: int64(c.developerAccount?.id),
  appId: c.developerAccount?.appId,
  appSecret: c.developerAccount?.appSecret,
  authRecord: toLegacyCertification(c.certification, c.id),
  createBy: int64(c.createdById),
  createTime: dateTime(c.createdAt),
  certificationList: c.qualificationFileUrls,
  whiteIpList: toLegacyAllowList(c.developerAccount),
  addressInfo: toLegacyAddress(c.address, c.id),
  sourceAppcode: c.sourceAppCode,
  enabledApps: c.enabledApps.map(toLegacyApp),
  nearFollowDate: c.lastVisitOn,
  assignTime: dateTime(c.assignment?.assignedAt),
  gradeCode: c.assignment?.gradeCode,
  royaltyRate: amount(c.assignment?.commissionRate),
  gainChannel: c.gainChannel,
  enterpriseDesc: c.description,
  customerNature: c.nature,
  opportunitySalesmanId: int64(c.opportunity?.salesperson?.id),
  opportunityRoleType: SalespersonType.code(c.opportunity?.salespersonType),
});

/** Addresses separated by commas; `off` while the list is switched off, which is what old clients write to do it. */
export const toLegacyAllowList = (account: any) =>
  account && (account.ipAllowListEnabled ? account.ipAllowList?.join(',') : 'off');

const toLegacyApp = (app: any) => ({
  appcode: app.code,
  appName: app.name,
  appType: app.type,
  systemCode: app.systemCode,
  bizAppList: [{ appcode: app.systemCode, appName: app.systemName }],
});

/** assistantId names who keeps the customer now; so does salesmanId, or who kept it in matchMonth when that is given. */
export const customerFilter = (body: LegacyFields) => ({
  keyword: body.keyword,
  salespersonId: optionalId(body.assistantId) ?? (body.matchMonth ? undefined : optionalId(body.salesmanId)),
  maintained: body.matchMonth && {
    month: parseMonth(body.matchMonth, 'matchMonth'),
    salespersonId: optionalId(body.salesmanId),
  },
  unassigned: body.nonAssistantId || undefined,
  states: CustomerState.parseAll(body.state === undefined ? undefined : [body.state]),
  createdFrom: parseDateTime(body.createTimeGte, 'createTimeGte'),
  createdUntil: parseDateTime(body.createTimeLte, 'createTimeLte'),
  customerType: CustomerType.parse(body.customerType),
  natures: optionalTexts(body.customerNatureList),
  developerAccountIds: optionalIds(body.deptIds),
  excludeDeveloperAccountIds: optionalIds(body.excludeDeptIds),
  merchantIds: optionalIds(body.merchantIdList),
  gainChannel: body.gainChannel,
  withoutProductCode: body.excludeCheckItem,
});
