import { optionalId } from '../codecs/ids';
import { amount, int64 } from '../codecs/numbers';
import { dateTime, parseMonth } from '../codecs/time';
import type { LegacyFields } from '../endpoint';
import { ApplicationState, CustomerType } from '../enums/customers';
import { addressFields, toLegacyAddress } from './addresses';

/** `RegistrationInput` of the graph. */
export const registrationOf = (body: LegacyFields) => ({
  organizationName: body.organizationName,
  aliasName: body.aliasName,
  unifiedSocialCreditCode: body.enterpriseNo,
  legalPersonName: body.realName,
  legalPersonIdCard: body.idCard,
  mobile: body.mobile,
  nickname: body.nickname,
  email: body.email,
  contactName: body.linkman,
  contactMobile: body.linkMobile,
  address: addressOf(body.linkAddress),
  industry: body.industry,
  nature: body.customerNature,
  gainChannel: body.gainChannel,
  description: body.enterpriseDesc,
  customerType: CustomerType.parse(body.customerType),
  gradeCode: body.gradeCode,
  royaltyRate: body.royaltyRate,
  royaltyEffectMonth: parseMonth(body.royaltyEffectMonth, 'royaltyEffectMonth'),
  appCodes: (body.appcodes ?? []).map(({ appcode }: LegacyFields) => appcode),
  monthlySettled: body.isMonthlySettle,
  overdraftQuota: body.overdraftQuota,
  logoUrl: body.portrait,
  businessLicenseUrl: body.businessImg,
  workplaceImageUrls: body.workspaceImgList,
  qualificationFileUrls: body.certificationList,
  invitationCode: body.invitationCode,
  appId: body.syncAppId,
  notifyAtOnce: body.noticeAtOnce ?? false,
});

/** `AddressInput` of the graph; whose it is says which one it is. */
export const addressOf = (address: LegacyFields | undefined) =>
  address && {
    provinceCode: address.provinceCode,
    provinceName: address.provinceName,
    cityCode: address.cityCode,
    cityName: address.cityName,
    districtCode: address.districtCode,
    districtName: address.districtName,
    streetCode: address.streetCode,
    streetName: address.streetName,
    addressDetail: address.addressDetail,
    fullAddress: address.fullAddress,
  };

/** Fragments LegacyApplication and LegacyAddress. */
export const applicationFields = `fragment LegacyApplication on Application {
  id createdById createdAt updatedAt applyNo customer { id } companyName salesperson { id name } state superseded
  submission {
    organizationName aliasName unifiedSocialCreditCode nickname mobile businessLicenseUrl legalPersonName
    legalPersonIdCard logoUrl email contactName contactMobile address { ...LegacyAddress } gradeCode royaltyRate
    gainChannel royaltyEffectMonth customerType nature workplaceImageUrls qualificationFileUrls
    apps { code name systemCode systemName } industry
    description monthlySettled overdraftQuota invitationCode appId notifyAtOnce alsoElsewhere
  }
  submitRemark auditedAt auditRemark auditImageUrls opportunityId
}
${addressFields}`;

export const toLegacyApplication = (a: any) => ({
  id: int64(a.id),
  createBy: int64(a.createdById),
  createTime: dateTime(a.createdAt),
  modifyTime: dateTime(a.updatedAt),
  applyNo: a.applyNo,
  customerId: int64(a.customer?.id),
  customerName: a.companyName,
  salesmanId: int64(a.salesperson.id),
  salesmanName: a.salesperson.name,
  auditState: ApplicationState.code(a.state),
  isOut: a.superseded,
  submitInfo: toLegacySubmission(a),
  submitRemark: a.submitRemark,
  auditTime: dateTime(a.auditedAt),
  auditRemark: a.auditRemark,
  auditImgList: a.auditImageUrls,
  opportunityId: int64(a.opportunityId),
});

/** The console account signs in with the mobile number, which is its username. */
const toLegacySubmission = ({ id, submission: s, salesperson, opportunityId }: any) => ({
  syncOtherEnv: s.alsoElsewhere,
  username: s.mobile,
  organizationName: s.organizationName,
  aliasName: s.aliasName,
  enterpriseNo: s.unifiedSocialCreditCode,
  nickname: s.nickname,
  mobile: s.mobile,
  businessImg: s.businessLicenseUrl,
  realName: s.legalPersonName,
  idCard: s.legalPersonIdCard,
  portrait: s.logoUrl,
  email: s.email,
  linkman: s.contactName,
  linkMobile: s.contactMobile,
  linkAddress: toLegacyAddress(s.address, id),
  invitationCode: s.invitationCode,
  assistantId: int64(salesperson.id),
  gradeCode: s.gradeCode,
  royaltyRate: amount(s.royaltyRate),
  gainChannel: s.gainChannel,
  royaltyEffectMonth: s.royaltyEffectMonth,
  customerType: CustomerType.code(s.customerType),
  customerNature: s.nature,
  workspaceImgList: s.workplaceImageUrls,
  certificationList: s.qualificationFileUrls,
  appcodes: s.apps.map(toLegacyRequestedApp),
  industry: s.industry,
  noticeAtOnce: s.notifyAtOnce,
  syncAppId: s.appId,
  enterpriseDesc: s.description,
  isMonthlySettle: s.monthlySettled,
  overdraftQuota: amount(s.overdraftQuota),
  opportunityId: int64(opportunityId),
});

const toLegacyRequestedApp = (app: any) => ({
  appcode: app.code,
  bizAppcode: app.systemCode,
  appName: app.name,
  bizAppName: app.systemName,
});

/** The submission that counts now, by its number; or any, superseded ones too, by its identifier. */
export const applicationNamed = ({ applyId, applyNo }: LegacyFields) =>
  optionalId(applyId)
    ? { ids: [applyId] }
    : { applyNo: applyNo ?? '', superseded: applyNo ? false : undefined, ids: applyNo ? undefined : [] };
