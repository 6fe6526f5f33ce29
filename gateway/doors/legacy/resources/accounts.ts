import { int64 } from '../codecs/numbers';
import { dateTime } from '../codecs/time';
import { AuthType } from '../enums/customers';

/** Of a customer what everybody sees: its papers, contacts and address are for who reads customers. */
export const signInAccountFields = `fragment LegacySignInAccount on SignInAccount {
  id createdAt loginName nickname mobile email disabled customer { id name authType logoUrl }
}`;

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
  portrait: c?.logoUrl,
  email: a.email,
  isTest: false,
  roleList: [],
});
