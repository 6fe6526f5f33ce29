import {
  astFromValue,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
  print,
} from 'graphql';
import { addDays, addMonths, businessDate, businessMonth, systemClock } from '../../subgraphs/kit/basics/time';

const now = systemClock.now();

/** Spans of time with something of everybody in them, and short enough for every field that limits them. */
export const LAST_DAYS = { from: addDays(businessDate(now), -300), to: businessDate(now) };
export const LAST_MONTHS = { from: addMonths(businessMonth(now), -11), to: businessMonth(now) };

/** Values of required arguments and input fields that are not the one under test: by coordinate, else by scalar. */
const EXAMPLES: Record<string, unknown> = {
  LocalDate: LAST_DAYS.from,
  // Of a month that begins there may be nothing of anybody yet.
  Month: addMonths(LAST_MONTHS.to, -1),
  Decimal: '1.00',
  Int: 1,
  ID: '1',
  Boolean: true,
  'RequestTopUpInput.payMethod': 'ALIPAY',
  'RequestTopUpInput.idempotencyKey': 'isolation',
  String: 'x',
  JSON: 'x',
  FileAddress: 'file:1',
  DateTime: new Date(now.getTime() + 86_400_000).toISOString(),
  'Customer.usage(to:)': LAST_DAYS.to,
  // What would be done is refused by a later rule, so that nothing of the demo world changes.
  'ApplyInvoiceInput.amount': '999999999999',
  'AddInvoiceInput.amount': '999999999999',
  'IssueInvoiceInput.fileUrl': 'javascript:x',
  'AddPaymentInput.paidOn': '2099-01-01',
  'ApplyInvoiceInput.taxNumber': '91310115MA9878051G',
  'AddInvoiceInput.taxNumber': '91310115MA9878051G',
  'ApplyInvoiceInput.email': 'finance@example.com',
  'AddInvoiceInput.email': 'finance@example.com',
  'ApplyInvoiceInput.idempotencyKey': 'isolation-apply',
  'AddInvoiceInput.idempotencyKey': 'isolation-add',
  'IssueInvoiceInput.idempotencyKey': 'isolation-issue',
  'SendInvoiceEmailInput.idempotencyKey': 'isolation-send',
  'SaveInvoiceProfileInput.idempotencyKey': 'isolation-save',
  'RemoveInvoiceProfileInput.idempotencyKey': 'isolation-remove',
  'AddPaymentInput.idempotencyKey': 'isolation-pay',
  'Query.usageTrend(from:)': LAST_MONTHS.from,
  'Query.usageTrend(to:)': LAST_MONTHS.to,
  'Query.salesPerformances(on:)': LAST_MONTHS.to.slice(0, 4),
  'SaveVisitInput.idempotencyKey': 'isolation-visit',
  'SaveOpportunityInput.idempotencyKey': 'isolation-opportunity',
};

/** Arguments that the schema leaves open and the field wants all the same. */
const ALWAYS: Record<string, Record<string, unknown>> = { 'Query.usageByProduct': { period: 'LAST_MONTH' } };

/** Something for every argument that a field cannot be asked without. */
export function exampleArguments(typeName: string, field: GraphQLField<unknown, unknown>): Record<string, unknown> {
  const coordinate = `${typeName}.${field.name}`;
  const required = field.args.filter(isRequiredArgument);
  const examples = required.map(({ name, type }) => [name, exampleOf(type, `${coordinate}(${name}:)`)]);
  return { ...Object.fromEntries(examples), ...ALWAYS[coordinate] };
}

/** A value of an input type: the least that it takes. */
export function exampleOf(type: GraphQLInputType, coordinate: string): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [exampleOf(nullable.ofType, coordinate)];
  if (isEnumType(nullable)) return nullable.getValues().at(-1)?.name;
  if (isInputObjectType(nullable)) {
    const required = Object.values(nullable.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(required.map((f) => [f.name, exampleOf(f.type, `${nullable.name}.${f.name}`)]));
  }
  const value = EXAMPLES[coordinate] ?? EXAMPLES[getNamedType(nullable).name];
  if (value === undefined) throw new Error(`${coordinate} needs an example in test/isolation/examples.ts.`);
  return value;
}

/** A field as it stands in a document, with what it cannot be asked without. */
export function callOf(typeName: string, field: GraphQLField<unknown, unknown>): string {
  const examples = exampleArguments(typeName, field);
  const given = field.args
    .filter(({ name }) => name in examples)
    .map(({ name, type }) => `${name}: ${print(astFromValue(examples[name], type) ?? failing(name))}`);
  return given.length > 0 ? `${field.name}(${given.join(', ')})` : field.name;
}

function failing(name: string): never {
  throw new Error(`The example of ${name} is none.`);
}
