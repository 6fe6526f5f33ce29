import { int64 } from '../codecs/numbers';
import { dateTime } from '../codecs/time';
import { AuthType } from '../enums/customers';
import { addressFields, toLegacyAddress } from './addresses';

export const signInAccountFields = `fragment LegacySignInAccount on SignInAccount {
  id createdAt loginName nickname mobile email disabled customer {
    id name authType legalPersonName contactName contactMobile logoUrl sourceAppCode gainChannel invitationCode createdById
    certification { idCard auditedAt }
    address { ...LegacyAddress }
  }
} ${addressFields}`;

const FRONT_ENDS: Record<string, string> = {
  crm: '运营后台',
  sales: '销售工作台',
  beeback: '客户控制台',
  portal: '开放平台门户',
};

/**
 * Whoever registered a customer opened its account; the source says where that was, and how the customer was won.
 * Nobody who has no staff record holds a role.
 */
export const toLegacySignInAccount = ({ customer: c, ...a }: any) => ({
  id: int64(a.id),
  createBy: int64(c?.createdById),
  createTime: dateTime(a.createdAt),
  modifyTime: dateTime(a.createdAt),
  username: a.loginName,
  organizationName: c?.name,
  nickname: a.nickname,
  mobile: a.mobile,
  state: a.disabled ? -1 : 10,
  authType: AuthType.code(c?.authType),
  authTime: dateTime(c?.certification?.auditedAt),
  idCard: c?.certification?.idCard,
  portrait: c?.logoUrl,
  realName: c?.legalPersonName,
  email: a.email,
  sourceAppcode: c?.sourceAppCode,
  sourceDesc: FRONT_ENDS[c?.sourceAppCode],
  sourceType: c?.gainChannel,
  linkman: c?.contactName,
  linkMobile: c?.contactMobile,
  linkAddress: toLegacyAddress(c?.address, c?.id),
  invitationCode: c?.invitationCode,
  isTest: false,
  roleList: [],
});
