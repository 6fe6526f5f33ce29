import { amount, int32, int64 } from '../codecs/numbers';
import { dateTime } from '../codecs/time';
import { OverdraftState } from '../enums/billing';
import { ContractState } from '../enums/contracts';

/** Fragment LegacyHolder: an authorisation as the account that holds it. */
export const holderFields = `fragment LegacyHolder on Authorization {
  price contractState developerAccountName
  developerAccount { id appId ipAllowList createdAt }
  customer {
    id merchantId mobile email customerType contactName salesperson { id name mobile } wallets { overdraftState }
  }
}`;

const STATUS: Record<string, number> = { TRIAL: 0, FORMAL: 1 };

/** overdraftType is that of the default wallet, which comes first. proxyerId is documented as int32. */
export const toLegacyHolder = (a: any) => ({
  id: int64(a.developerAccount.id),
  deptName: a.developerAccountName,
  userName: a.customer.contactName,
  mobile: a.customer.mobile,
  password: null,
  proxyerId: int32(a.customer.salesperson?.id),
  proxyer: a.customer.salesperson?.name,
  appId: a.developerAccount.appId,
  checkFee: amount(a.price),
  trialEndDate: null,
  status: STATUS[a.customer.customerType] ?? null,
  overdraftType: OverdraftState.code(a.customer.wallets?.[0]?.overdraftState),
  proxyerMobile: a.customer.salesperson?.mobile,
  userId: int64(a.customer.merchantId),
  createDate: dateTime(a.developerAccount.createdAt),
  emails: a.customer.email,
  contractState: ContractState.code(a.contractState),
  whiteIpList: a.developerAccount.ipAllowList?.join(','),
});
