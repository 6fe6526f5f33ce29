import { setImmediate } from 'node:timers/promises';
import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

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
export function hash(text: string): number {
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
    for (const field of Object.values(type.getFields())) {
      if (field.name.startsWith('_')) continue;
      field.resolve = (source: Source | undefined, args) => {
        const known = source && Object.hasOwn(source, field.name) ? source[field.name] : undefined;
        if (known !== undefined) return known;
        const key = `${seed()}/${type.name}/${keyOf(source)}/${field.name}/${JSON.stringify(args)}`;
        return answer(schema, field.type, key, faults());
      };
    }
  }
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
  if (isObjectType(type)) return objectOf(type, key);
  if (!isAbstractType(type)) return scalarValue(type.name, n);
  const possible = schema.getPossibleTypes(type);
  return objectOf(possible[n % possible.length] as GraphQLObjectType, key);
}

function failure(n: number): Error {
  const code = [undefined, 'NOT_FOUND', 'CONFLICT'][n % 3];
  return Object.assign(new Error(`Refused ${n % 7}`), code && { extensions: { code } });
}

const objectOf = (type: GraphQLObjectType, key: string): Source => ({ __typename: type.name, inventedKey: key });
