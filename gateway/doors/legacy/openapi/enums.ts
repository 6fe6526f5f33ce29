import type { ContractField } from '../contract';
import type { LegacyEnum } from '../enums/define';
import { enumTables } from '../enums/tables';

interface Meaning {
  /** What old clients send and read. */
  code: number | string;
  /** Its name in the graph, which a generated client may call it by. */
  name: string;
  /** The Chinese words for it. */
  text: string;
}

export interface ValueSet {
  /** Under which the document keeps it; a field that takes a part of the codes has them to itself. */
  name?: string;
  meanings: readonly Meaning[];
}

/** Where a field stands: the path of its endpoint, and which way it goes. */
export interface Place {
  path: string;
  isRequest: boolean;
}

/** Fields that the printed contract gives no codes for although they have some: by name, title and path, the first that fits. */
const UNPRINTED: readonly (readonly [names: RegExp, table: string, title?: string, paths?: RegExp])[] = [
  [/^(after|before)?[cC]hargeType$/, 'ChargeType'],
  [/^(auditStateList|authState)$/, 'CertificationState'],
  [/^billType$/, 'SupplierBillType', undefined, /\/upstream\//],
  [/^billType$/, 'CustomerBillType'],
  [/^businessType$/, 'WalletBusinessType'],
  [/^checkType$/, 'ProductType'],
  [/^(contractStateList|excludeStateList)$/, 'ContractState'],
  [/^deptItemStateList$/, 'AuthorizationState'],
  [/^encryptableList$/, 'EncryptionType'],
  [/^invoiceState(List)?$/, 'StatementInvoiceState'],
  [/^noticeMethods$/, 'MessageChannel'],
  [/^(opportunityR|r)oleType$/, 'SalespersonType'],
  [/^overdraftType$/, 'OverdraftState'],
  [/^payMethod$/, 'PayMethod'],
  [/^royaltyType$/, 'CommissionType'],
  [/^state(List)?$/, 'InvoiceState', '开票状态'],
  [/^state(List)?$/, 'StatementState', '账单状态'],
  [/^stateList$/, 'AuthorizationState', '状态列表'],
  [/^stateList$/, 'AuthorizationState', '状态', /\/checkItem\/deptItem\//],
  [/^state(List)?$/, 'ContractState', '状态', /\/(deptContract|sales\/contract)\//],
  [/^state(List)?$/, 'CertificationState', '状态', /\/customer\/auth\//],
  [/^state$/, 'BatchTaskState', '状态', /\/apiTask\//],
  [/^state$/, 'TopUpState', '状态', /\/applyRecharge$/],
  [/^state$/, 'PromoterBindingState', '是否绑定中'],
  [/^toState$/, 'ProductState'],
];

/** What says one thing of several objects is called after none of them. */
const SHARED_NAMES: Readonly<Record<string, string>> = {
  CertificationState: 'AuditState',
  ApplicationState: 'AuditState',
  PaymentState: 'AuditState',
  AuditVerdict: 'AuditDecision',
};

/** The codes of a field, or of the elements of an array, with what they mean; undefined where it takes anything. */
export function valuesOf(field: ContractField, place: Place): ValueSet | undefined {
  const table = tableOf(field, place);
  const printed = printedCodes(field);
  if (!table) return place.isRequest && printed ? { meanings: printed } : undefined;
  const asConstants = isConstant(field, table);
  const all = Object.entries(table.entries).map(([name, { code, text, constant = name }]) => ({
    ...{ code: asConstants ? constant : code, name, text },
  }));
  const taken = place.isRequest && printed ? all.filter(({ code }) => hasCode(printed, code)) : all;
  const name = (SHARED_NAMES[table.name] ?? table.name) + (asConstants ? 'Constant' : '');
  return taken.length > 0 && taken.length < all.length ? { meanings: taken } : { name, meanings: all };
}

/** Where a rule lists the words that are taken, it and not the note is complete. */
function printedCodes({ values, pattern }: ContractField): Meaning[] | undefined {
  if (!values) return undefined;
  const texts = new Map(values.map(([code, text]) => [code, text]));
  const codes = pattern && /^\w+(\|\w+)+$/.test(pattern) ? pattern.split('|') : [...texts.keys()];
  return codes.map((code) => ({ code, name: String(code), text: texts.get(code) ?? String(code) }));
}

/** A field that is documented as an enum carries the constants of the old server, if not the codes themselves. */
const isConstant = ({ type, sample }: ContractField, table: LegacyEnum): boolean =>
  type === 'enum' && !Object.values(table.entries).some(({ code }) => code === sample);

const same = (one: unknown, other: unknown): boolean => String(one).toLowerCase() === String(other).toLowerCase();

const hasCode = (meanings: readonly Meaning[], code: unknown): boolean =>
  meanings.some((meaning) => same(meaning.code, code));

function tableOf(field: ContractField, place: Place): LegacyEnum | undefined {
  const { name, title, type, values } = field;
  if (type === 'object' || field.fields || (type === 'array' && !field.items)) return undefined;
  const unprinted = UNPRINTED.find(
    ([names, , titled, paths]) =>
      names.test(name) && (!titled || titled === title) && (!paths || paths.test(place.path)),
  );
  if (values) return tableWith(values);
  const table = unprinted && enumTables.get(unprinted[1]);
  return table && isOfType(table, field) ? table : undefined;
}

/** A number has no words for codes, and a text no numbers. */
const isOfType = ({ entries }: LegacyEnum, { type, items }: ContractField): boolean =>
  type === 'enum' ||
  Object.values(entries).every(({ code }) => (typeof code === 'number') === ((items ?? type) !== 'string'));

/** The table that has all the printed codes and the most of their words; the smallest of equals. */
function tableWith(values: NonNullable<ContractField['values']>): LegacyEnum | undefined {
  const ranked = [...enumTables.values()]
    .map((table) => ({ table, entries: Object.values(table.entries) }))
    .filter(({ entries }) => values.every(([printed]) => entries.some(({ code }) => same(code, printed))))
    .map(({ table, entries }) => ({
      table,
      words: values.filter(([, text]) => entries.some((entry) => same(entry.text, text))).length,
      size: entries.length,
    }))
    .filter(({ words }) => words > 0 || values.every(([code]) => typeof code === 'string'));
  return ranked.sort((a, b) => b.words - a.words || a.size - b.size)[0]?.table;
}
