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
const address: Exempt = { exempt: 'A mail address; what goes there is what the viewer may see.' };
const ignored: Exempt = { exempt: 'Not read: the number of the statement says whose it is.' };
const date: Exempt = { exempt: 'A point in time.' };

/** Every request field of the implemented endpoints that can name something, by its name, unless an endpoint differs. */
export const legacyFields: Record<string, Entry> = {
  appcode: vocabulary,
  assignWalletId: 'walletId',
  assistantId: 'salespersonId',
  attachmentUrl: vocabulary,
  billDateGte: date,
  billDateLte: date,
  billId: 'statementId',
  bizTypeList: vocabulary,
  categoryCode: catalogue,
  ccList: address,
  checkItem: catalogue,
  checkItemName: catalogue,
  checkItemList: catalogue,
  className: vocabulary,
  compareDeptId: 'developerAccountId',
  contractNoList: 'contractNo',
  contractStateList: vocabulary,
  customerId: 'customerId',
  customerNameLike: 'customerName',
  customerNatureList: vocabulary,
  departmentId: staff,
  deptId: 'developerAccountId',
  deptIdList: 'developerAccountId',
  deptIds: 'developerAccountId',
  endDate: date,
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
  gradeCodes: vocabulary,
  id: 'invoiceId',
  idCard: { common: 'idCard' },
  idList: 'bundleAuthorizationId',
  ids: 'statementId',
  invoiceStateList: vocabulary,
  itemCodeList: catalogue,
  keyword: 'customerName',
  matchMonth: date,
  matchSpreaderMonth: date,
  merchantId: 'merchantId',
  merchantIdList: 'merchantId',
  mergeDetailIds: 'statementLineId',
  name: staff,
  organizationId: 'customerId',
  overdraftTypeList: vocabulary,
  paymentStateList: vocabulary,
  queryScene: vocabulary,
  receiverList: address,
  roleType: vocabulary,
  salesmanId: 'salespersonId',
  salesmanIds: 'salespersonId',
  seqNo: 'seqNo',
  spreaderId: { common: 'promoterId' },
  startDate: date,
  stateList: vocabulary,
  statementNo: 'statementNo',
  statementNoList: 'statementNo',
  templateCode: vocabulary,
  unit: vocabulary,
};

/** Fields that mean something else at one endpoint. */
export const legacyExceptions: Record<string, Entry> = {
  'POST /mt/beeback/apiData/recordList keyword': 'seqNo',
  'POST /mt/sales/bee/recordList keyword': 'seqNo',
  'POST /mt/crm/api/recordList keyword': 'seqNo',
  'POST /mt/beeback/billStatement/list keyword': 'statementNo',
  'POST /mt/sales/finance/billStatement/list keyword': 'statementNo',
  'POST /mt/crm/bill/list keyword': 'statementNo',
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
  'POST /mt/sales/bee/checkItem/list keyword': catalogue,
  'POST /mt/crm/checkItem/list keyword': catalogue,
  'POST /mt/crm/customer/deptItem/list keyword': catalogue,
};

/** Values that a request must have and that name nobody. */
const EXAMPLES: Record<string, unknown> = {
  unit: 'MONTHS',
  startDate: LAST_MONTHS.from,
  endDate: LAST_MONTHS.to,
  className: 'CustomerState',
  dateType: 10,
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
