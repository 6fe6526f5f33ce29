import { int64 } from '../codecs/numbers';
import { dateTime } from '../codecs/time';
import { AuthType, CertificationState } from '../enums/customers';
import { toLegacyAddress } from './addresses';

/** Fragment LegacyCertification; the document also needs `addressFields`. */
export const certificationFields = `fragment LegacyCertification on Certification {
  id createdById createdAt updatedAt authType state enterpriseName unifiedSocialCreditCode realName idCard
  mobile businessLicenseUrl idCardFrontUrl idCardBackUrl workplaceImageUrls qualificationFileUrls contactName contactMobile
  contactEmail contactPosition businessDescription address { ...LegacyAddress } industry auditedAt auditRemark sourceAppCode
}`;

/** Legacy userId names the customer here, as it does on a statement. */
export const toLegacyCertification = (c: any, customerId: string) =>
  c && {
    id: int64(c.id),
    createBy: int64(c.createdById),
    createTime: dateTime(c.createdAt),
    modifyTime: dateTime(c.updatedAt),
    userId: int64(customerId),
    authType: AuthType.code(c.authType),
    state: CertificationState.code(c.state),
    enterpriseName: c.enterpriseName,
    enterpriseNo: c.unifiedSocialCreditCode,
    realName: c.realName,
    idCard: c.idCard,
    mobile: c.mobile,
    businessImg: c.businessLicenseUrl,
    idCardFront: c.idCardFrontUrl,
    idCardBack: c.idCardBackUrl,
    workspaceImgList: c.workplaceImageUrls,
    certificationList: c.qualificationFileUrls,
    linkman: c.contactName,
    linkMobile: c.contactMobile,
    linkEmail: c.contactEmail,
    linkPosition: c.contactPosition,
    businessDesc: c.businessDescription,
    addressInfo: toLegacyAddress(c.address, c.id),
    industry: c.industry,
    auditTime: dateTime(c.auditedAt),
    auditRemark: c.auditRemark,
    sourceAppcode: c.sourceAppCode,
  };
