import { type ContractEndpoint, type ContractField, contract, endpointKey } from '../../gateway/doors/legacy/contract';
import { keyOf } from '../../gateway/doors/legacy/endpoint';
import { implemented } from '../../gateway/doors/legacy/modules/index';
import { type Answer, legacy, type ViewerName } from '../support/front-door';
import { LAST_MONTHS } from './examples';
import { type Entry, legacyExceptions, legacyFields } from './legacy-fields';
import type { Specimens } from './specimens';

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

/** What a request needs beside what it must have, so that its answer holds something of whose it is at any hour. */
const BESIDE: Record<string, Record<string, unknown>> = {
  'POST /mt/beeback/deptItem/searchItems': { checkItemList: ['id_photo'] },
  'POST /mt/sales/bee/checkItem/list': { checkItemList: ['id_photo'] },
  'POST /mt/sales/index/customerRanking': { dateType: 40 },
  'POST /mt/sales/index/customerCallStatistics': { dateType: 40 },
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
    const more = of === 'body' ? BESIDE[endpointKey(endpoint)] : {};
    return { ...Object.fromEntries(values), ...more, ...(part === of && { [field.name]: shaped(field, value) }) };
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
