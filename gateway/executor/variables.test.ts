import { buildSchema, getOperationAST, getVariableValues, type OperationDefinitionNode, parse } from 'graphql';
import { variablesReader } from './variables';

const schema = buildSchema(`
  scalar Anything
  enum Size { SMALL LARGE }
  input Range { from: Int! until: Int = 9 }
  type Query { field(
    id: ID! text: String size: Size many: [Int!]! deep: [[String]] range: Range any: [Anything!] count: Int
  ): String }`);

const operation = getOperationAST(
  parse(`query ($id: ID!, $text: String, $size: Size, $many: [Int!]!, $deep: [[String]], $range: Range,
    $any: [Anything!], $count: Int = 3) { field(id: $id, many: $many) }`),
) as OperationDefinitionNode;

const VALUES: unknown[] = [
  null,
  'x',
  '7',
  7,
  -0,
  2 ** 40,
  1.5,
  true,
  'SMALL',
  'NONE',
  [],
  [1],
  [null],
  ['a', null],
  [['a']],
  {},
];
const RANGES: unknown[] = [{ from: 1 }, { from: 1, until: null }, { until: 2 }, { from: 'x' }, { from: 1, other: 2 }];

const inherited = Object.assign(Object.create({ text: 'not its own' }), { id: '1', many: [] });
const SENT: Record<string, unknown>[] = [
  { id: '1', many: [1, 2] },
  { id: 1, many: 5 },
  {},
  inherited,
  ...VALUES.flatMap((value) =>
    ['id', 'text', 'size', 'many', 'deep', 'any', 'count'].map((name) => ({ id: '1', many: [1], [name]: value })),
  ),
  ...RANGES.map((range) => ({ id: '1', many: [], range })),
];

describe('variables', () => {
  it('are read and refused as graphql-js does', () => {
    const read = variablesReader(schema, operation);
    for (const sent of SENT) {
      const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], sent);
      const ours = read(sent);
      expect({ sent, coerced: ours.coerced, errors: ours.errors?.map(String) }).toEqual({
        sent,
        coerced: coerced && { ...coerced },
        errors: errors?.map(String),
      });
    }
  });
});
