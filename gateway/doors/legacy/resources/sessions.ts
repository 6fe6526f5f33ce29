import { int64 } from '../codecs/numbers';
import { epochMs } from '../codecs/time';
import { AuthType } from '../enums/customers';
import { SalespersonType } from '../enums/sales';

export const sessionFields = `fragment LegacySession on Viewer {
  account { id loginName nickname mobile email } session { id refreshedAt clientIp temporary }
}`;

/**
 * What every session has. Who signed in at a front end may use that one alone, so that its three codes
 * are one; there are no users for tests.
 */
const sessionFacts = ({ account, session }: any, stoken: string | undefined, app: { code: string; name: string }) => ({
  loginId: session?.id,
  stoken,
  userId: int64(account?.id),
  username: account?.loginName,
  nickname: account?.nickname,
  mobile: account?.mobile,
  loginAppCode: app.code,
  appcode: app.code,
  appName: app.name,
  bizAppcode: app.code,
  isTemp: session?.temporary ?? false,
  isTest: false,
  requestIp: session?.clientIp,
  refreshTime: epochMs(session?.refreshedAt),
});

/**
 * The session of a customer's user, with the facts of the customer beside it. What the user works on is the customer's
 * alone, so the customer is the business tenant and its console account the owner; the tenant above has no number.
 */
export const toLegacyCustomerSession = (v: any, stoken: string | undefined) => ({
  ...sessionFacts(v, stoken, { code: 'beeback', name: '客户控制台' }),
  merchantId: int64(v.customer.merchantId),
  merchantName: v.customer.name,
  enterpriseId: int64(v.customer.id),
  enterpriseName: v.customer.name,
  industry: v.customer.industry,
  authType: AuthType.code(v.customer.authType),
  salesmanId: int64(v.customer.salesperson?.id),
  assistantId: int64(v.customer.salesperson?.id),
  bizTenantId: int64(v.customer.id),
  tenantOwnerId: int64(v.customer.merchantId),
  realName: v.customer.legalPersonName,
  linkman: v.customer.contactName,
  linkMobile: v.customer.contactMobile,
  email: v.customer.email,
  appId: v.customer.developerAccount?.appId,
  deptId: int64(v.customer.developerAccount?.id),
  deptName: v.customer.developerAccount?.name,
});

/** The session of a salesperson, who belongs to no customer but to the house, a certified company. */
export const toLegacySalespersonSession = (v: any, house: any, stoken: string | undefined) => ({
  ...sessionFacts(v, stoken, { code: 'sales', name: '销售工作台' }),
  merchantName: house.name,
  enterpriseName: house.name,
  authType: AuthType.code('ENTERPRISE'),
  linkman: house.contactName,
  linkMobile: house.mobile,
  isAppManage: v.staffMember?.roles.some(({ code }: any) => code === 'administrator') ?? false,
  salesmanId: int64(v.salesperson?.id),
  assistantId: int64(v.salesperson?.id),
  realName: v.salesperson?.name,
  email: v.account?.email,
  roleType: SalespersonType.code(v.salesperson?.type),
});
