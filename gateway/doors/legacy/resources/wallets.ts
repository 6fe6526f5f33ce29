import { amount, int64 } from '../codecs/numbers';
import { dateTime, parseDateTime } from '../codecs/time';
import type { LegacyFields } from '../endpoint';
import {
  OverdraftState,
  PayMethod,
  TopUpState,
  WalletAccountType,
  WalletBusinessType,
  WalletEntryDirection,
  WalletState,
} from '../enums/billing';

export const walletFields = `fragment LegacyWallet on Wallet {
  id customer { id } accountName accountType isDefault state balance overdraftState overdraftQuota alertThreshold
  alertContacts { id name mobile email webhook isDefault } payRoutes { appCode appName scenes }
}`;

/** Legacy userId names the customer here, as it does on a statement. */
export const toLegacyWallet = (wallet: any) => ({
  id: int64(wallet.id),
  userId: int64(wallet.customer.id),
  accountName: wallet.accountName,
  accountType: WalletAccountType.code(wallet.accountType),
  isDefault: wallet.isDefault,
  state: WalletState.code(wallet.state),
  balance: amount(wallet.balance),
  overdraftState: OverdraftState.code(wallet.overdraftState),
  overdraftQuota: amount(wallet.overdraftQuota),
  forewarnThreshold: amount(wallet.alertThreshold),
  forewarnContactList: wallet.alertContacts.map(toLegacyAlertContact),
  payRouteList: wallet.payRoutes.map(toLegacyPayRoute),
});

/** What a customer sees of the alert of a wallet; undefined for a wallet that is not there. */
export const toLegacyWalletAlert = (wallet: any) =>
  wallet && {
    walletId: int64(wallet.id),
    balance: amount(wallet.balance),
    overdraftState: OverdraftState.code(wallet.overdraftState),
    overdraftQuota: amount(wallet.overdraftQuota),
    forewarnThreshold: amount(wallet.alertThreshold),
    forewarnContactList: wallet.alertContacts.map(toLegacyAlertContact),
  };

/** What is left out stays as it is, or as it is by default. */
export const overdraftVariables = (body: LegacyFields) => ({
  overdraftState: OverdraftState.parse(body.overdraftState),
  overdraftQuota: body.overdraftQuota,
});

export const alertVariables = (body: LegacyFields) => ({
  alertThreshold: body.forewarnThreshold,
  alertContactIds: body.forewarnContactList,
});

export const topUpFields = `fragment LegacyTopUp on TopUp {
  payNo state amount payMethod payUrl expiresInSeconds flowNo
}`;

/** A payment that was applied for. Nothing is given on top, so both amounts are one. */
export const toLegacyTopUp = (topUp: any) => ({
  payNo: topUp.payNo,
  payType: WalletBusinessType.code('RECHARGE'),
  payMethod: PayMethod.code(topUp.payMethod),
  businessType: WalletBusinessType.code('RECHARGE'),
  businessNo: topUp.payNo,
  state: TopUpState.code(topUp.state),
  feeName: '在线充值',
  originAmount: amount(topUp.amount),
  amount: amount(topUp.amount),
  applyPayResult: {
    isPaid: topUp.state === 'PAID',
    payData: {
      expireSeconds: topUp.expiresInSeconds,
      payUrl: topUp.payUrl,
      payInfo: topUp.payNo,
    },
    walletFlowNo: topUp.flowNo,
  },
  extraData: { giveQuota: amount('0'), onlyNewGive: false },
});

export const toLegacyAlertContact = (contact: any) => ({
  id: int64(contact.id),
  linkman: contact.name,
  mobile: contact.mobile,
  email: contact.email,
  webhook: contact.webhook,
  isDefault: contact.isDefault,
});

const toLegacyPayRoute = (route: any) => ({
  appcode: route.appCode,
  appName: route.appName,
  properSceneList: route.scenes,
});

export const walletEntryFields = `fragment LegacyWalletEntry on WalletEntry {
  id wallet { id } flowNo direction businessType payMethod businessNo feeName amount balanceAfter appCode createdById
  createdAt
}`;

/** The variables `$walletId` and `$filter` of a list of entries. */
export const walletEntryVariables = (body: LegacyFields) => ({
  walletId: body.assignWalletId,
  filter: {
    direction: WalletEntryDirection.parse(body.flowType),
    businessTypes: businessTypes(body.bizTypeList),
    createdFrom: parseDateTime(body.createTimeGte, 'createTimeGte'),
    createdUntil: parseDateTime(body.createTimeLte, 'createTimeLte'),
  },
});

/** The request knows `pay` as bizPay, the answer prints pay; both are read. */
const businessTypes = (codes: string[] | undefined) =>
  WalletBusinessType.parseAll(codes?.map((code) => (code === 'bizPay' ? 'pay' : code)));

/** An entry never changes, so it was last changed when it was made. */
export const toLegacyWalletEntry = (entry: any) => ({
  id: int64(entry.id),
  createBy: int64(entry.createdById),
  createTime: dateTime(entry.createdAt),
  modifyTime: dateTime(entry.createdAt),
  walletId: int64(entry.wallet?.id),
  flowNo: entry.flowNo,
  flowType: WalletEntryDirection.code(entry.direction),
  bizType: WalletBusinessType.code(entry.businessType),
  payMethod: PayMethod.code(entry.payMethod),
  businessNo: entry.businessNo,
  feeName: entry.feeName,
  flowAmount: amount(entry.amount.replace('-', '')),
  afterBalance: amount(entry.balanceAfter),
  appcode: entry.appCode,
});
