import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { businessMonth } from '../../subgraphs/kit/basics/time';
import { projectPath } from '../../subgraphs/kit/process/paths';
import { ask, type Json } from '../support/front-door';

const schema = buildSchema(readFileSync(projectPath('schema', 'api.graphql'), 'utf8'));
type RootField = GraphQLField<unknown, unknown>;

function filterOf({ args }: RootField): GraphQLInputObjectType | undefined {
  const type = getNullableType(args.find(({ name }) => name === 'filter')?.type);
  return isInputObjectType(type) ? type : undefined;
}

/** Conditions that are lists; who excludes nothing narrows nothing. */
const listsOf = (filter: GraphQLInputObjectType): string[] =>
  Object.values(filter.getFields())
    .filter(({ name, type }) => isListType(getNullableType(type)) && !name.startsWith('exclude'))
    .map(({ name }) => name);

/**
 * Rows stay with sums of nothing, payments are of no product, states are of the account that is named beside them, and who
 * left is left out whatever was sold.
 */
const NARROWS_A_PART = [
  ...['customerStatistics.productCodes', 'salesTotals.productCodes', 'products.authorizationStates'],
  ...['salesLeftOut.customerIds', 'salesLeftOut.productCodes'],
];
/** What else the filter's field is nothing without. */
const BESIDE: Readonly<Record<string, string>> = { usageByProduct: 'period: THIS_MONTH' };

const CASES = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
  const filter = filterOf(field);
  const lists = filter ? listsOf(filter) : [];
  return lists
    .filter((list) => !NARROWS_A_PART.includes(`${field.name}.${list}`))
    .map((list) => [field.name, list, field] as const);
});

/** What a field needs beside its filter. */
function literalOf(name: string, type: GraphQLInputType): string {
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues().at(-1)?.name ?? '';
  if (named.name === 'Month') return `"${businessMonth(new Date())}"`;
  if (named.name === 'Int') return '10';
  return name === 'walletId' ? `"${walletId}"` : `"${businessMonth(new Date())}"`;
}

function argumentsOf({ name: field, args }: RootField, filter: string): string {
  const needed = args
    .filter(({ type }) => isNonNullType(type))
    .map(({ name, type }) => `${name}: ${literalOf(name, type)}`);
  return [`filter: ${filter}`, ...needed, ...(BESIDE[field] ? [BESIDE[field]] : [])].join(', ');
}

/** The number of rows, or what a sum of them shows. */
function shownBy(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  if (isListType(getNullableType(type))) return '{ __typename }';
  const fields = named.getFields();
  if (fields.totalCount) return '{ totalCount }';
  if (fields.totals) return `{ totals ${shownBy(fields.totals.type)} }`;
  const sums = Object.values(fields).filter(({ type: sum }) => isLeafType(getNullableType(sum)));
  return `{ ${sums.map(({ name }) => name).join(' ')} }`;
}

async function shown(field: RootField, filter: string): Promise<Json> {
  const query = `{ seen: ${field.name}(${argumentsOf(field, filter)}) ${shownBy(field.type)} }`;
  const { seen } = await ask('operator', query);
  return seen;
}

let walletId: string;
beforeAll(async () => {
  walletId = (await ask('operator', '{ wallets(first: 1) { nodes { id } } }')).wallets.nodes[0].id;
});

const nothing = (seen: Json): boolean =>
  typeof seen === 'object' && seen !== null
    ? Object.values(seen).every((value) => !Array.isArray(seen) && nothing(value))
    : seen === null || Number(seen) === 0;

test.each(CASES)('%s: an empty list for %s finds nothing', async (_field, list, field) => {
  const seen = await shown(field, `{ ${list}: [] }`);
  expect({ seen, nothing: nothing(seen) }).toEqual({ seen, nothing: true });
});
