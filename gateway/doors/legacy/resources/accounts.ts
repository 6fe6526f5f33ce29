import { int64 } from '../codecs/numbers';
import { dateTime } from '../codecs/time';
import { AuthType } from '../enums/customers';
import { addressFields, toLegacyAddress } from './addresses';

/** Fragment LegacySignInAccount. */
export const signInAccountFields = `fragment LegacySignInAccount on SignInAccount {
  id createdAt loginName nickname mobile email disabled customer {
    id name authType legalPersonName contactName contactMobile logoUrl sourceAppCode certification { auditedAt }
    address { ...LegacyAddress }
  }
} ${addressFields}`;

/** Nobody who has no staff record holds a role. */
export const toLegacySignInAccount = ({ customer: c, ...a }: any) => ({
  id: int64(a.id),
  createTime: dateTime(a.createdAt),
  modifyTime: dateTime(a.createdAt),
  username: a.loginName,
  organizationName: c?.name,
  nickname: a.nickname,
  mobile: a.mobile,
  state: a.disabled ? -1 : 10,
  authType: AuthType.code(c?.authType),
  authTime: dateTime(c?.certification?.auditedAt),
  portrait: c?.logoUrl,
  realName: c?.legalPersonName,
  email: a.email,
  sourceAppcode: c?.sourceAppCode,
  linkman: c?.contactName,
  linkMobile: c?.contactMobile,
  linkAddress: toLegacyAddress(c?.address, c?.id),
  isTest: false,
  roleList: [],
});
