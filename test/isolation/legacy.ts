import { type ContractEndpoint, type ContractField, contract, endpointKey } from '../../gateway/legacy/contract';
import { keyOf } from '../../gateway/legacy/endpoint';
import { implemented } from '../../gateway/legacy/modules/index';
import { type Answer, legacy, type ViewerName } from '../harness';
import { LAST_MONTHS } from './examples';
import type { Kind, Specimens } from './specimens';

interface Exempt {
  exempt: string;
}

interface Common {
  common: Kind;
}

type Entry = Kind | Common | Exempt;

const vocabulary: Exempt = { exempt: 'A code or a word of a shared vocabulary, which names nobody.' };
const catalogue: Exempt = { exempt: 'Products and their categories are open to every signed-in viewer.' };
const staff: Exempt = { exempt: 'Staff, roles and departments: a list of crm, which is refused to all but operators.' };
const contacts: Exempt = {
  exempt: "Contacts are looked for among those of the wallet's customer; wallets.test.ts proves it.",
};
const ownWords: Exempt = { exempt: 'What the sender writes, which names nothing that is stored.' };
const written: Exempt = { exempt: 'What is written about a new customer or its papers; it leads to nobody.' };
const operators: Exempt = { exempt: 'Named in crm alone, which is refused to all but operators.' };
const directClients: Exempt = { exempt: 'Direct clients belong to no customer; salespeople choose among all of them.' };
const applicationEdit: Exempt = {
  exempt:
    "Editing somebody else's application is refused; subgraphs/customers/applications/applications.test.ts proves it.",
};
const address: Exempt = { exempt: 'A mail address; what goes there is what the viewer may see.' };
const ignored: Exempt = { exempt: 'Not read: the number of the statement says whose it is.' };
const date: Exempt = { exempt: 'A point in time.' };

/** Every request field of the implemented endpoints that can name something, by its name, unless an endpoint differs. */
export const legacyFields: Record<string, Entry> = {
  applyAppType: vocabulary,
  forewarnContactList: contacts,
  fromWalletId: 'walletId',
  payerOpenid: { exempt: 'Of the payer, who pays for whom he likes; it is not looked up.' },
  properSceneList: vocabulary,
  toWalletId: 'walletId',
  walletId: 'walletId',
  appcode: vocabulary,
  auditType: vocabulary,
  aliasName: written,
  appcodes: written,
  applyId: applicationEdit,
  applyNo: 'applyNo',
  applyRemark: written,
  assignWalletId: 'walletId',
  assistantId: 'salespersonId',
  auditImgList: operators,
  auditRemark: operators,
  auditStateList: vocabulary,
  attachmentUrl: vocabulary,
  billDateGte: date,
  billDateLte: date,
  billId: 'statementId',
  bizTypeList: vocabulary,
  businessDesc: written,
  businessImg: written,
  categoryCode: catalogue,
  certificateList: ownWords,
  certificationList: written,
  ccList: address,
  checkItem: catalogue,
  checkItemName: catalogue,
  checkItemList: catalogue,
  className: vocabulary,
  compareDeptId: 'developerAccountId',
  contractNoList: 'contractNo',
  contractStateList: vocabulary,
  custCode: operators,
  customerId: 'customerId',
  customerIds: 'customerId',
  customerNameLike: 'customerName',
  customerNature: written,
  customerNatureList: vocabulary,
  departmentId: staff,
  deptId: 'developerAccountId',
  deptIdList: 'developerAccountId',
  deptIds: 'developerAccountId',
  email: ownWords,
  endDate: date,
  enterpriseDesc: written,
  enterpriseName: written,
  enterpriseNo: written,
  excludeCheckItem: catalogue,
  excludeCheckItemList: catalogue,
  excludeDeptId: 'developerAccountId',
  excludeDeptIds: 'developerAccountId',
  excludeIdList: staff,
  excludeSalesmanIds: 'salespersonId',
  excludeStateList: vocabulary,
  flowType: vocabulary,
  fusionDeptItemId: 'bundleAuthorizationId',
  gainChannel: vocabulary,
  gradeCode: written,
  gradeCodes: vocabulary,
  headerName: ownWords,
  id: 'invoiceId',
  idCard: { common: 'idCard' },
  idCardBack: written,
  idCardFront: written,
  idList: 'bundleAuthorizationId',
  industry: written,
  invitationCode: written,
  ids: 'statementId',
  invoiceStateList: vocabulary,
  invoiceType: vocabulary,
  invoiceUrl: ownWords,
  itemCodeList: catalogue,
  keyword: 'customerName',
  linkEmail: written,
  linkMobile: written,
  linkPosition: written,
  linkman: written,
  matchMonth: date,
  matchSpreaderMonth: date,
  merchantId: 'merchantId',
  merchantIdList: 'merchantId',
  mobile: written,
  mergeDetailIds: 'statementLineId',
  name: staff,
  nickname: written,
  opportunityId: operators,
  orgCode: written,
  orgName: written,
  organizationId: 'customerId',
  organizationName: written,
  overdraftTypeList: vocabulary,
  paymentDate: date,
  paymentDateGte: date,
  paymentDateLte: date,
  paymentNo: 'paymentNo',
  paymentStateList: vocabulary,
  portrait: written,
  querySalesmanId: operators,
  queryScene: vocabulary,
  rejectReason: ownWords,
  remark: ownWords,
  realName: written,
  receiverList: address,
  roleType: vocabulary,
  royaltyEffectMonth: written,
  salesmanId: 'salespersonId',
  salesmanIds: 'salespersonId',
  seqNo: 'seqNo',
  spreaderId: { common: 'promoterId' },
  startDate: date,
  stateList: vocabulary,
  statementNo: 'statementNo',
  statementNoList: 'statementNo',
  syncAppId: written,
  templateCode: vocabulary,
  tin: ownWords,
  unit: vocabulary,
  env: vocabulary,
  ipList: ownWords,
  method: vocabulary,
  receiver: ownWords,
  userId: 'customerId',
  userIdList: 'customerId',
  smsMethod: vocabulary,
  username: written,
  workspaceImgList: written,
};

/** Fields that mean something else at one endpoint. */
export const legacyExceptions: Record<string, Entry> = {
  'POST /mt/beeback/wallet/configWallet walletId': {
    exempt: 'It would change a wallet that others look at; wallets.test.ts proves that only the own one can be set.',
  },
  'POST /mt/beeback/apiData/recordList keyword': 'seqNo',
  'POST /mt/beeback/apiData/recordExport keyword': 'seqNo',
  'POST /mt/sales/bee/recordList keyword': 'seqNo',
  'POST /mt/crm/api/recordList keyword': 'seqNo',
  'POST /mt/crm/api/recordExport keyword': 'seqNo',
  'POST /mt/beeback/billStatement/list keyword': 'statementNo',
  'POST /mt/sales/finance/billStatement/list keyword': 'statementNo',
  'POST /mt/sales/finance/billStatement/export keyword': 'statementNo',
  'POST /mt/crm/bill/list keyword': 'statementNo',
  'POST /mt/crm/bill/export keyword': 'statementNo',
  'POST /mt/crm/bill/saveSubBill id': 'statementLineId',
  'POST /mt/crm/bill/removeSubBill id': 'statementLineId',
  'POST /mt/sales/finance/saveSubBill id': 'statementLineId',
  'POST /mt/sales/finance/removeSubBill id': 'statementLineId',
  'POST /mt/beeback/billStatement/confirm statementNoList': {
    exempt: 'Its own it would confirm; statements.test.ts proves that others are not found.',
  },
  'POST /mt/beeback/billStatement/confirm deptId': ignored,
  'POST /mt/crm/bill/mergeDetail deptId': ignored,
  'POST /mt/sales/finance/mergeDetail deptId': ignored,
  'POST /mt/beeback/deptContract/list keyword': 'contractNo',
  'POST /mt/sales/contract/list keyword': 'contractNo',
  'POST /mt/crm/deptContract/list keyword': 'contractNo',
  'POST /mt/beeback/index/apiStatistics keyword': catalogue,
  'POST /mt/beeback/deptItem/mineList keyword': catalogue,
  'POST /mt/sales/bee/deptItem/list keyword': catalogue,
  'POST /mt/sales/bee/deptItem/export keyword': catalogue,
  'POST /mt/sales/bee/checkItem/list keyword': catalogue,
  'POST /mt/sales/bee/checkItem/export keyword': catalogue,
  'POST /mt/crm/checkItem/list keyword': catalogue,
  'POST /mt/crm/customer/deptItem/list keyword': catalogue,
  'POST /mt/crm/marketing/cust/list keyword': operators,
  'POST /mt/crm/customer/organization/list keyword': directClients,
  'POST /mt/sales/customer/organization/list keyword': directClients,
  'POST /mt/crm/customer/applyList keyword': 'applyNo',
  'POST /mt/sales/customer/applyList keyword': 'applyNo',
  'POST /mt/crm/customer/applyDetail applyId': 'applicationId',
  'POST /mt/sales/customer/applyDetail applyId': 'applicationId',
  'POST /mt/crm/customer/register idCard': written,
  'POST /mt/crm/customer/editApply idCard': written,
  'POST /mt/crm/customer/syncRegister idCard': written,
  'POST /mt/crm/customer/manualAuth idCard': written,
  'POST /mt/crm/customer/auth/edit idCard': written,
  'POST /mt/sales/customer/register idCard': written,
  'POST /mt/sales/customer/register assistantId': written,
  'POST /mt/sales/customer/register gainChannel': written,
  'POST /mt/sales/customer/register opportunityId': applicationEdit,
  'POST /mt/crm/customer/deptItem/export keyword': catalogue,
};

/** Values that a request must have and that name nobody. */
const EXAMPLES: Record<string, unknown> = {
  unit: 'MONTHS',
  startDate: LAST_MONTHS.from,
  endDate: LAST_MONTHS.to,
  className: 'CustomerState',
  dateType: 10,
  // What would be done is refused by a later rule, so that nothing of the demo world changes.
  invoiceAmount: 999_999_999,
  invoiceType: 'normal',
  headerName: 'x',
  tin: '91310115MA9878051G',
  email: 'finance@example.com',
  invoiceUrl: 'javascript:x',
  auditType: 'reject',
  paymentDate: '2099-01-01',
  env: 'prod',
  // Without ipList it is refused, so that nobody's list is changed.
  enable: true,
  method: 'sms',
  receiver: '13800000000',
  checkItem: 'NOTHING',
  // What the rules of a statement refuse once it is found: nothing is sent, and no figure of the demo world changes.
  receiverList: 'nobody',
  attachmentUrl: 'none',
  canInvoiceAmount: -1,
};

type Part = 'path' | 'query' | 'body';

export interface LegacySite {
  endpoint: ContractEndpoint;
  part: Part;
  field: ContractField;
  entry: Entry | undefined;
}

const NAMING = ['int64', 'string', 'array'];

/** Every place in the requests of the implemented endpoints where a client can name something. */
export function legacySites(): LegacySite[] {
  const written = new Set(implemented().map(keyOf));
  const parts: Part[] = ['path', 'query', 'body'];
  return contract()
    .filter((endpoint) => written.has(endpointKey(endpoint)))
    .flatMap((endpoint) =>
      parts.flatMap((part) =>
        (endpoint.request[part] ?? [])
          .filter((field) => NAMING.includes(field.type) && !field.format)
          .map((field) => ({ endpoint, part, field, entry: entryOf(endpoint, field) })),
      ),
    );
}

const entryOf = (endpoint: ContractEndpoint, { name }: ContractField) =>
  legacyExceptions[`${endpointKey(endpoint)} ${name}`] ?? legacyFields[name];

export const siteName = ({ endpoint, field }: LegacySite) => `${endpointKey(endpoint)} ${field.name}`;

/** Sends the endpoint's request with `value` in the place, and what it must have beside it of `beside`. */
export function askLegacy(
  viewer: ViewerName,
  { endpoint, part, field }: LegacySite,
  value: string,
  beside: Partial<Specimens>,
): Promise<Answer> {
  const filled = (of: Part) => {
    const required = (endpoint.request[of] ?? []).filter((one) => one.required);
    const values = required.map((one) => [one.name, shaped(one, exampleOf(endpoint, one, beside))]);
    return { ...Object.fromEntries(values), ...(part === of && { [field.name]: shaped(field, value) }) };
  };
  const path = Object.entries(filled('path')).reduce(
    (text, [name, given]) => text.replace(`{${name}}`, encodeURIComponent(String(given))),
    endpoint.path,
  );
  return legacy(viewer, path, endpoint.method === 'POST' ? filled('body') : undefined);
}

function exampleOf(endpoint: ContractEndpoint, field: ContractField, beside: Partial<Specimens>): unknown {
  const entry = entryOf(endpoint, field);
  return (typeof entry === 'string' ? beside[entry] : undefined) ?? EXAMPLES[field.name] ?? 1;
}

const shaped = (field: ContractField, value: unknown) => (field.type === 'array' ? [value] : value);
