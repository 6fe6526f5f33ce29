import { buildSchema, type FieldNode, type GraphQLObjectType, getOperationAST, parse } from 'graphql';
import { JsonRows, type ResolvedField, type Rows } from '../../../subgraphs/kit/lists/json-rows';
import { selectionOf } from '../../../subgraphs/kit/lists/selection';
import { compileDocument } from './compile';

const schema = buildSchema(
  'type Query { things(first: Int): [Thing!]! name: String! } type Thing { id: ID! name: String! }',
);
const document = parse('query ($n: Int) { shown: things(first: $n) { id label: name } name }');

type Resolve = NonNullable<ReturnType<GraphQLObjectType['getFields']>[string]['resolve']>;

function fieldsOfQuery(): ReturnType<GraphQLObjectType['getFields']> {
  return (schema.getQueryType() as GraphQLObjectType).getFields();
}

function resolving(field: string, resolve: Resolve): void {
  Object.assign(fieldsOfQuery()[field] as object, { resolve });
}

beforeEach(() => resolving('name', () => 'a name'));

test.each<[string, (seen: (info: ResolvedField) => void) => Resolve]>([
  ['that names all four arguments', (seen) => (_source, _args, _context, info) => seen(info)],
  [
    'that gathers the rest',
    (seen) =>
      (_source, _args, _context, ...rest) =>
        seen(rest[0]),
  ],
  [
    'that gathers everything',
    (seen) =>
      (...all: unknown[]) =>
        seen(all[3] as ResolvedField),
  ],
  [
    'with a default for the fourth',
    (seen) =>
      (_source, _args, _context, info = {} as never) =>
        seen(info),
  ],
])('a resolver %s is told where it is and what is selected', async (_, resolverThat) => {
  const infos: ResolvedField[] = [];
  const seen = (info: ResolvedField) => {
    infos.push(info);
  };
  const resolve = resolverThat(seen);
  resolving('things', (...all) => {
    Reflect.apply(resolve, undefined, all);
    return [{ id: '1', name: 'one' }];
  });
  const answer = await compileDocument(schema, document)?.({ n: 2 }, undefined);
  expect(answer).toEqual({ data: { shown: [{ id: '1', label: 'one' }], name: 'a name' } });
  const [info] = infos;
  expect(info).toMatchObject({ fieldName: 'things', path: { key: 'shown' }, variableValues: { n: 2 } });
  expect([...selectionOf(info as ResolvedField).names]).toEqual(['id', 'name']);
});

test('a list comes as JSON only where the fetch says that it is passed on', async () => {
  resolving(
    'things',
    (_source, _args, _context, info: ResolvedField): Rows<{ id: string; name: string }> =>
      info.jsonFields ? new JsonRows('[{"id":"1","label":"one"}]') : [{ id: '1', name: 'one' }],
  );
  const shown = getOperationAST(document)?.selectionSet.selections[0] as FieldNode;
  const passed = await compileDocument(schema, document, new Set([shown]))?.({}, undefined);
  expect(passed?.data?.shown).toEqual(new JsonRows('[{"id":"1","label":"one"}]'));
  const opened = await compileDocument(schema, document)?.({}, undefined);
  expect(opened?.data?.shown).toEqual([{ id: '1', label: 'one' }]);
});
