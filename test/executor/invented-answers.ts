import { setImmediate } from 'node:timers/promises';
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { type JsonField, JsonRows } from '../../subgraphs/kit/lists/json-rows';

/** Shares of the answers that go wrong, in thousandths. */
export interface Faults {
  nulls: number;
  errors: number;
}

const SCALARS: Readonly<Record<string, (n: number) => unknown>> = {
  String: (n) => `text ${n % 97}`,
  ID: (n) => String((n % 4) + 1),
  Int: (n) => n % 1_000,
  Float: (n) => (n % 100) / 8,
  Boolean: (n) => n % 2 === 0,
  Decimal: (n) => `${n % 1_000}.50`,
  // The resolver that replaces DateTime keeps its own name.
  DateTimeISO: (n) => `2026-01-0${(n % 9) + 1}T00:00:00.000Z`,
  DateTime: (n) => `2026-01-0${(n % 9) + 1}T00:00:00.000Z`,
  LocalDate: (n) => `2026-01-0${(n % 9) + 1}`,
  Month: (n) => `2026-0${(n % 9) + 1}`,
  JSON: (n) => ({ n: n % 10, list: [null, 'x'] }),
};

export const scalarValue = (name: string, n: number): unknown => (SCALARS[name] ?? SCALARS.String)?.(n);

/** A number from 0 to 2^32 - 1 that is the same for the same text (FNV-1a). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0;
  return (value ^ (value >>> 13)) >>> 0;
}

type Source = Record<string, unknown>;

/**
 * Gives every field of a subgraph's schema an answer that depends on nothing but the seed, the object and the field, so
 * that two executors asking the same get the same: values, lists of several lengths, nulls also where they may not be,
 * errors, and promises that settle sooner or later. Keys have few values, so that objects come back.
 */
export function answerByInvention(schema: GraphQLSchema, seed: () => string, faults: () => Faults): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    if (isEntity(type)) giveReferences(schema, type);
    for (const field of Object.values(type.getFields())) {
      if (field.name.startsWith('_') || isProperty(type, field)) continue;
      field.resolve = (source: Source | undefined, args, _context, info) => {
        const known = source && Object.hasOwn(source, field.name) ? source[field.name] : undefined;
        if (known !== undefined) return known;
        const key = `${seed()}/${type.name}/${keyOf(source)}/${field.name}/${JSON.stringify(args)}`;
        const given = answer(schema, field.type, key, faults());
        const { jsonFields } = info as { jsonFields?: readonly JsonField[] };
        return jsonFields && isListType(getNullableType(field.type)) ? asJson(jsonFields, field.type, given) : given;
      };
    }
  }
}

/** Leaves of half of the types are properties of what their parents give, as columns are of rows; those of others may fail. */
function isProperty(parent: GraphQLObjectType, { type, args }: GraphQLField<unknown, unknown>): boolean {
  if (!parent.astNode || (isEntity(parent) && hash(parent.name) % 2 === 0)) return false;
  return args.length === 0 && isLeafType(getNullableType(type));
}

const isEntity = ({ astNode }: GraphQLObjectType): boolean =>
  astNode?.directives?.some(({ name }) => name.value === 'key') ?? true;

/** Whoever is asked for by a reference has its properties too. */
function giveReferences(schema: GraphQLSchema, type: GraphQLObjectType): void {
  const { apollo } = type.extensions as { apollo?: { subgraph?: object } };
  const resolveReference = (reference: Source) => ({ ...objectOf(schema, type, keyOf(reference)), ...reference });
  type.extensions = { ...type.extensions, apollo: { ...apollo, subgraph: { ...apollo?.subgraph, resolveReference } } };
}

/** Lists that were given as their text, and those of them that had objects or lists inside. */
export const jsonLists = { count: 0, nested: 0 };

/** A list that is only passed on, as its text; as it is where anything in it is missing. */
async function asJson(fields: readonly JsonField[], type: GraphQLOutputType, given: unknown): Promise<unknown> {
  const list = await given;
  if (!Array.isArray(list)) return list;
  try {
    const text = JSON.stringify(await plain(fields, type, list));
    jsonLists.count++;
    if (list.length > 0 && fields.some(({ below }) => below)) jsonLists.nested++;
    return new JsonRows(text);
  } catch {
    return list;
  }
}

/** What is asked of a value and of all that hangs in it. */
async function plain(fields: readonly JsonField[], type: GraphQLOutputType, given: unknown): Promise<unknown> {
  const value = await given;
  if (value === null) throw new Error('Missing');
  if (Array.isArray(value)) return Promise.all(value.map((item) => plain(fields, type, item)));
  const declared = (getNamedType(type) as GraphQLObjectType).getFields();
  const parts = fields.map(async ({ name, field, below, args = {} }) => {
    const { type: fieldType, resolve } = declared[field] as GraphQLField<unknown, unknown>;
    const part = below
      ? await plain(below, fieldType, resolve?.(value, args, null, {} as never))
      : (value as Source)[field];
    return [name, part ?? null] as const;
  });
  return Object.fromEntries(await Promise.all(parts));
}

function keyOf(source: Source | undefined): string {
  if (!source) return 'root';
  return typeof source.inventedKey === 'string' ? source.inventedKey : JSON.stringify(source);
}

/** Failures always come late: a list of which one item fails at once and another later ends a process under graphql-js. */
function answer(schema: GraphQLSchema, type: GraphQLOutputType, key: string, faults: Faults): unknown {
  const luck = hash(`${key}#luck`) % 1_000;
  if (luck < faults.errors) return later(key).then(() => Promise.reject(failure(hash(key))));
  if (luck < faults.errors + faults.nulls) return later(key).then(() => null);
  const value = () => valueFor(schema, type, key, faults);
  return hash(`${key}#when`) % 2 === 0 ? value() : later(key).then(value);
}

const later = (key: string): Promise<unknown> =>
  hash(`${key}#how`) % 2 === 0 ? Promise.resolve() : setImmediate(undefined);

function valueFor(schema: GraphQLSchema, type: GraphQLOutputType, key: string, faults: Faults): unknown {
  const n = hash(key);
  if (isNonNullType(type)) return valueFor(schema, type.ofType, key, faults);
  if (isListType(type)) {
    return Array.from({ length: n % 4 }, (_, i) => answer(schema, type.ofType, `${key}[${i}]`, faults));
  }
  if (isEnumType(type)) return type.getValues()[n % type.getValues().length]?.value;
  if (isObjectType(type)) return objectOf(schema, type, key);
  if (!isAbstractType(type)) return scalarValue(type.name, n);
  const possible = schema.getPossibleTypes(type);
  return objectOf(schema, possible[n % possible.length] as GraphQLObjectType, key);
}

function failure(n: number): Error {
  const code = [undefined, 'NOT_FOUND', 'CONFLICT'][n % 3];
  return Object.assign(new Error(`Refused ${n % 7}`), code && { extensions: { code } });
}

function objectOf(schema: GraphQLSchema, type: GraphQLObjectType, key: string): Source {
  const properties = Object.values(type.getFields()).filter((field) => isProperty(type, field));
  const values = properties.map(({ name, type: leaf }) => [
    name,
    valueFor(schema, leaf, `${key}/${name}`, { nulls: 0, errors: 0 }),
  ]);
  return { __typename: type.name, inventedKey: key, ...Object.fromEntries(values) };
}
