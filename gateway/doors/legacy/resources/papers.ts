import type { LegacyFields } from '../endpoint';
import { AuthType } from '../enums/customers';

/** `PapersInput` of the graph: what is absent stays as it was. */
export const papersOf = (body: LegacyFields) => ({
  authType: AuthType.parse(body.authType),
  enterpriseName: body.enterpriseName,
  unifiedSocialCreditCode: body.enterpriseNo,
  realName: body.realName,
  idCard: body.idCard,
  mobile: body.mobile,
  businessLicenseUrl: body.businessImg,
  idCardFrontUrl: body.idCardFront,
  idCardBackUrl: body.idCardBack,
  workplaceImageUrls: body.workspaceImgList,
  qualificationFileUrls: body.certificationList,
  contactName: body.linkman,
  contactMobile: body.linkMobile,
  contactEmail: body.linkEmail,
  contactPosition: body.linkPosition,
  businessDescription: body.businessDesc,
});
