import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { buildSchema, type GraphQLField, getNamedType, isLeafType, isObjectType, isRequiredArgument } from 'graphql';
import { projectPath } from '../../subgraphs/kit/process/paths';
import { graphql, type Json, tokenOf } from '../support/front-door';

const YEAR = new Date().getFullYear();

/** Enough for all that is looked at below them. */
const ofCustomers = (selection: string) =>
  `customers(first: 4, orderBy: { field: CREATED_AT, direction: ASC }) { nodes { ${selection} } }`;
/** The first ones, which nobody adds to. */
const ofCalls = (selection: string) =>
  `calls(first: 4, orderBy: { field: CALLED_AT, direction: ASC }) { nodes { ${selection} } }`;
const ofPayments = (selection: string) =>
  `payments(first: 4, orderBy: { field: PAID_ON, direction: ASC }) { nodes { ${selection} } }`;

/** Types whose statements read only the columns behind the fields that were asked for, and a way to objects of each. */
const TYPES: [type: string, around: (selection: string) => string][] = [
  ['Customer', ofCustomers],
  ['Wallet', (fields) => ofCustomers(`wallets { ${fields} }`)],
  ['Statement', (fields) => ofCustomers(`bills(first: 3) { nodes { ${fields} } }`)],
  ['StatementLine', (fields) => ofCustomers(`bills(first: 2) { nodes { lines { ${fields} } } }`)],
  ['WalletEntry', (fields) => ofCustomers(`wallets { entries(first: 3) { nodes { ${fields} } } }`)],
  ['Authorization', (fields) => ofCustomers(`authorizedProducts(first: 3) { nodes { ${fields} } }`)],
  ['UsageSummary', (fields) => ofCustomers(`usage(from: "${YEAR - 1}-01-01", to: "${YEAR + 1}-12-31") { ${fields} }`)],
  ['Salesperson', (fields) => ofCustomers(`salesperson { ${fields} }`)],
  ['Contract', (fields) => ofCustomers(`contracts(first: 3) { nodes { ${fields} } }`)],
  ['Product', (fields) => ofCustomers(`authorizedProducts(first: 3) { nodes { product { ${fields} } } }`)],
  ['CallRecord', ofCalls],
  ['Payment', ofPayments],
  ['Customer of a call', (fields) => ofCalls(`customer { ${fields} }`)],
  ['Product of a call', (fields) => ofCalls(`product { ${fields} }`)],
  ['DeveloperAccount of a call', (fields) => ofCalls(`developerAccount { ${fields} }`)],
  ['Salesperson of a payment', (fields) => ofPayments(`salesperson { ${fields} }`)],
  ['Customer of a payment', (fields) => ofPayments(`customer { ${fields} }`)],
];

const schema = buildSchema(readFileSync(projectPath('schema', 'api.graphql'), 'utf8'));

/** Every field that needs no argument; of objects, their names and where there is one their key. */
function selectionsOf(typeName: string): string[] {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is no object type`);
  const open = Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  return open.map((field: GraphQLField<unknown, unknown>) => {
    const below = getNamedType(field.type);
    if (isLeafType(below)) return field.name;
    const key = isObjectType(below) ? ['id', 'code'].find((name) => below.getFields()[name]) : undefined;
    return `${field.name} { __typename ${key ?? ''} }`;
  });
}

async function data(selection: string): Promise<Json> {
  const { body } = await graphql(`{ ${selection} }`, {}, { token: await tokenOf('operator') });
  expect(body.errors).toBeUndefined();
  return body.data;
}

const ask = (selection: string) => data(ofCustomers(selection));

/** What is left of an answer when one field alone is looked at, in the innermost objects. */
function only(value: Json, field: string): Json {
  if (Array.isArray(value)) return value.map((item) => only(item, field));
  if (typeof value !== 'object' || value === null) return value;
  if (field in value) return { [field]: value[field] };
  return Object.fromEntries(Object.entries(value).map(([name, below]) => [name, only(below as Json, field)]));
}

describe('a field asked for alone has the value that it has among all others:', () => {
  test.each(TYPES)(
    '%s',
    async (type, around) => {
      const selections = selectionsOf(type.split(' ')[0] as string);
      const all = await data(around(selections.join(' ')));
      for (const selection of selections) {
        const [field = ''] = selection.split(' ');
        expect(JSON.stringify(all)).toContain(`"${field}":`);
        expect(only(await data(around(selection)), field)).toEqual(only(all, field));
      }
    },
    120_000,
  );

  it.each([
    ['Statement', 'statements'],
    ['Authorization', 'authorizations'],
    ['Contract', 'contracts'],
    ['Payment', 'payments'],
    ['CallRecord', 'calls'],
  ])('%s, in a list of its own, on every page, with their number', async (type, list) => {
    const plain = selectionsOf(type).filter((selection) => !selection.includes('{'));
    for (const args of [
      'first: 3',
      'last: 3',
      'first: 0',
      'page: { number: 2, size: 3 }',
      'page: { number: 999, size: 9 }',
    ]) {
      const page = (fields: string) => data(`${list}(${args}) { totalCount nodes { ${fields} } }`);
      const everything = () => page(`__typename ${plain.join(' ')}`);
      const expected = (all: Json, field: string) => ({
        totalCount: all[list].totalCount,
        nodes: all[list].nodes.map((node: Json) => ({ [field]: node[field] })),
      });
      let all = await everything();
      for (const field of plain) {
        let found = (await page(field))[list];
        // Tests beside this one write to the same lists; what changed in between is asked for anew, some times.
        for (let tries = 0; tries < 5 && !isDeepStrictEqual(found, expected(all, field)); tries++) {
          all = await everything();
          found = (await page(field))[list];
        }
        expect(found).toEqual(expected(all, field));
      }
    }
  });

  it('under any name that a client gives it', async () => {
    const names = ['constructor', '__proto', 'x'.repeat(63), 'y'.repeat(64)];
    const lines = (fields: string) => ask(`bills(first: 2) { nodes { lines { ${fields} } } }`);
    const [plain, named] = [await lines('totalFee'), await lines(names.map((name) => `${name}: totalFee`).join(' '))];
    const renamed = JSON.stringify(plain).replace(/"totalFee":("[^"]*")/g, (_, fee) =>
      names.map((name) => `"${name}":${fee}`).join(','),
    );
    expect(named).toEqual(JSON.parse(renamed));
  });

  it('also under a name that a statement has for itself', async () => {
    const names = ['node', 'line', 'item', 'page', 'product', 'parent'];
    const aliased = (field: string) => names.map((name) => `${name}: ${field}`).join(' ');
    const one = (found: Json, field: string) =>
      JSON.parse(
        JSON.stringify(found).replace(new RegExp(`"${field}":("[^"]*")`, 'g'), (_, value) =>
          names.map((name) => `"${name}":${value}`).join(','),
        ),
      );
    for (const [field, around] of [
      ['amount', (fields: string) => `wallets { entries(first: 2) { nodes { ${fields} } } }`],
      ['balance', (fields: string) => `wallets { ${fields} }`],
      ['totalFee', (fields: string) => `bills(first: 2) { nodes { lines { ${fields} } } }`],
      ['billMonth', (fields: string) => `bills(first: 2) { nodes { ${fields} } }`],
      ['name', (fields: string) => `authorizedProducts(first: 2) { nodes { product { ${fields} } } }`],
    ] as const) {
      expect(await ask(around(aliased(field)))).toEqual(one(await ask(around(field)), field));
    }
  });

  it('cursors too, whatever the list is sorted by', async () => {
    const list = (order: string, fields: string) =>
      ask(
        `bills(first: 3, orderBy: { field: ${order}, direction: DESC }) { edges { cursor ${fields} } pageInfo { endCursor } }`,
      );
    for (const order of ['BILL_MONTH', 'CREATED_AT', 'TOTAL_AMOUNT']) {
      const full = await list(order, 'node { id billMonth createdAt totalAmount }');
      expect(only(await list(order, ''), 'cursor')).toEqual(only(full, 'cursor'));
    }
  }, 60_000);
});
