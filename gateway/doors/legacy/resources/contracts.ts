import { optionalIds, optionalTexts } from '../codecs/ids';
import { freshKey } from '../codecs/keys';
import { int64 } from '../codecs/numbers';
import { dateTime, parseDateTime } from '../codecs/time';
import type { LegacyFields } from '../endpoint';
import { OverdraftState } from '../enums/billing';
import { ContractState } from '../enums/contracts';
import { CertificationState } from '../enums/customers';
import { refuse } from '../refusal';
import { toLegacyAllowList } from './customers';

export const contractFields = `fragment LegacyContract on Contract {
  id createdAt updatedAt developerAccount { id } developerAccountName customer { id } contractNo templateCode name
  state authorizedProductCount signerMobile url version versionName submittedAt signEndsAt finishedAt expiresAt rejectReason
}`;

/** Legacy userId names the customer here, as it does on a statement. */
export const toLegacyContract = (c: any) => ({
  id: int64(c.id),
  createDate: dateTime(c.createdAt),
  updateDate: dateTime(c.updatedAt),
  deptId: int64(c.developerAccount.id),
  deptName: c.developerAccountName,
  userId: int64(c.customer.id),
  contractNo: c.contractNo,
  templateCode: c.templateCode,
  contractName: c.name,
  state: ContractState.code(c.state),
  deptItemCount: c.authorizedProductCount,
  signerMobile: c.signerMobile,
  contractUrl: c.url,
  version: c.version,
  versionName: c.versionName,
  submitTime: dateTime(c.submittedAt),
  signEndTime: dateTime(c.signEndsAt),
  finishTime: dateTime(c.finishedAt),
  expireTime: dateTime(c.expiresAt),
  rejectReason: c.rejectReason,
});

export const contractTemplateFields = `fragment LegacyContractTemplate on ContractTemplate {
  code name content validDays version parties
  fields { key name required fixed } productFields { key name required fixed }
}`;

const toFill = ({ key, name, required, fixed }: any) => ({ key, name, must: required, fixed });

/** A text of contracts, as one of the templates of messages: what is filled in, the products, who signs. */
export const toLegacyContractTemplate = (t: any) => ({
  code: t.code,
  subject: t.name,
  content: t.content.flatMap(({ text }: any) => text ?? []).join('\n'),
  fillConfigs: {
    text: t.fields.map(toFill),
    array:
      t.productFields.length > 0
        ? [{ key: 'products', name: '产品清单', subList: t.productFields.map(toFill), must: true, fixed: false }]
        : [],
    signer: t.parties.map((name: string) => ({ key: name, name, hasPaging: false, must: true, fixed: true })),
  },
  enable: true,
  validDays: t.validDays,
  version: t.version,
  versionName: `v${t.version}`,
});

/** The filter of the contract lists of every front end; a customer's has fewer fields. */
export const contractFilter = (body: LegacyFields) => ({
  keyword: body.keyword,
  templateCode: body.templateCode,
  developerAccountIds: optionalIds(body.deptIdList),
  states: ContractState.parseAll(body.stateList),
  excludeStates: ContractState.parseAll(body.excludeStateList),
  contractNos: optionalTexts(body.contractNoList),
  createdFrom: parseDateTime(body.createDateGte, 'createDateGte'),
  createdUntil: parseDateTime(body.createDateLte, 'createDateLte'),
});

export const unsignedProductFields = `fragment LegacyUnsignedProduct on UnsignedProduct {
  authorization { id } productCode productName price feeType remark
}`;

const toLegacyUnsignedProduct = (p: any) => ({
  deptItemId: int64(p.authorization.id),
  checkItem: p.productCode,
  itemName: p.productName,
  showFee: shownFee(p.price),
  feeType: FEE_TYPES[p.feeType as keyof typeof FEE_TYPES],
  remark: p.remark,
});

/** As it is printed: up to six decimals, no zeros at the end. */
const shownFee = (price: string): string => price.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');

/** Texts, not numbers, on these paths. */
const FEE_TYPES = { PER_QUERY: '查询计费', PER_HIT: '查得计费' } as const;

export const toLegacyUnsignedProducts = (products: any[]) => products.map(toLegacyUnsignedProduct);

export const preparationFields = `fragment LegacyContractPreparation on ContractPreparation {
  name template { code name } fields { key name value required fixed } products { ...LegacyUnsignedProduct } sequence
} ${unsignedProductFields}`;

export const toLegacyPreparation = (p: any) => ({
  contractName: p.name,
  templateCode: p.template.code,
  templateName: p.template.name,
  fillData: p.fields.map((f: any) => ({
    key: f.key,
    name: f.name,
    value: f.value,
    must: f.required,
    fixed: f.fixed,
  })),
  deptItemList: toLegacyUnsignedProducts(p.products),
  seq: p.sequence,
});

export const preparationInput = (body: LegacyFields) => ({
  developerAccountId: body.deptId,
  manual: body.forManualUpload ?? false,
  dealName: body.dealName,
  dealMobile: body.dealMobile,
  dealEmail: body.dealEmail,
});

const productInput = (item: LegacyFields) => ({
  authorizationId: item.deptItemId,
  price: parseShownFee(item.showFee),
  feeType: parseFeeType(item.feeType),
  remark: item.remark,
});

/** Texts of the way in as they were on the way out; others are refused as a price that is not ours. */
function parseShownFee(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,14}(\.\d{1,6})?$/.test(text)) throw refuse('展示单价(showFee)应为数字,最多6位小数');
  return text;
}

function parseFeeType(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const known = Object.entries(FEE_TYPES).find(([, name]) => name === text);
  if (!known) throw refuse(`计费方式(feeType)应为${Object.values(FEE_TYPES).join('或')}`);
  return known[0];
}

export const draftInput = (body: LegacyFields) => ({
  developerAccountId: body.deptId,
  name: body.contractName,
  sequence: body.seq,
  values: body.fillDataList.map(({ key, value }: LegacyFields) => ({ key: String(key), value: String(value ?? '') })),
  products: (body.deptItemList ?? []).map(productInput),
  idempotencyKey: freshKey(),
});

export const toLegacyDraft = (c: any) => ({
  contractNo: c.contractNo,
  contractName: c.name,
  previewUrl: c.previewUrl,
  mobile: c.signerMobile,
});

export const submitInput = (body: LegacyFields) => ({
  contractNo: body.contractNo,
  developerAccountId: body.deptId,
  signerName: body.signerName,
  signerIdCard: body.signerIdCard,
  signerMobile: body.mobile,
  idempotencyKey: freshKey(),
});

export const toLegacySubmitted = (c: any) => ({
  contractNo: c.contractNo,
  contractName: c.name,
  signUrl: c.signingUrl,
});

export const uploadInput = (body: LegacyFields) => ({
  developerAccountId: body.deptId,
  templateCode: body.templateCode,
  sequence: body.seq,
  url: body.contractUrl,
  products: (body.deptItemList ?? []).map(productInput),
  finishedAt: parseDateTime(body.finishTime, 'finishTime'),
  idempotencyKey: freshKey(),
});

export const toLegacySigning = (c: any) => ({
  deptId: int64(c.developerAccount.id),
  contractNo: c.contractNo,
  templateCode: c.templateCode,
  mobile: c.signerMobile,
  signUrl: c.signingUrl,
  signQrCode: c.signingQrCode,
});

export const needFields = `fragment LegacyContractNeed on ContractNeed {
  developerAccount { id name appId ipAllowListEnabled ipAllowList createdAt } contractState unsignedProductCount
  lastAuditedAt template { code name } sequence
  customer { id name mobile email customerType certification { id state } salesperson { name mobile }
    wallets { isDefault overdraftState } }
}`;

/** The account with its customer as it once was one record: password, fee and end of a trial have no meaning any more. */
export const toLegacyNeed = (n: any) => ({
  id: int64(n.developerAccount.id),
  deptName: n.developerAccount.name,
  userName: n.customer.name,
  mobile: n.customer.mobile,
  proxyer: n.customer.salesperson?.name,
  appId: n.developerAccount.appId,
  status: n.customer.customerType === 'FORMAL' ? 1 : 0,
  overdraftType: overdraftType(n.customer.wallets),
  proxyerMobile: n.customer.salesperson?.mobile,
  userId: int64(n.customer.id),
  createDate: dateTime(n.developerAccount.createdAt),
  emails: n.customer.email,
  contractState: ContractState.code(n.contractState),
  whiteIpList: toLegacyAllowList(n.developerAccount),
  deptItemCount: n.unsignedProductCount,
  lastAuditTime: dateTime(n.lastAuditedAt),
  templateCode: n.template.code,
  templateName: n.template.name,
  seq: n.sequence,
  authState: CertificationState.code(n.customer.certification?.state),
  authRecordId: int64(n.customer.certification?.id),
});

const overdraftType = (wallets: any[] | null) =>
  OverdraftState.code((wallets?.find(({ isDefault }) => isDefault) ?? wallets?.[0])?.overdraftState);
