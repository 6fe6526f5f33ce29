import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import { projectPath } from '../../subgraphs/kit/process/paths';
import { OF_ENUM, OF_LIST, OF_OBJECT, some, valuesOf } from './values';

const schema = buildSchema(readFileSync(projectPath('schema', 'api.graphql'), 'utf8'));

export interface Attempt {
  /** Where the value stands, as errors name it. */
  place: string;
  query: string;
  variables: Record<string, unknown>;
}

/** What stands where a value is needed and none is tried: of an object that does not exist. */
const PLAIN: Readonly<Record<string, unknown>> = {
  ID: '1',
  Int: 1,
  Boolean: true,
  Decimal: '1',
  DateTime: '2026-01-01T00:00:00Z',
  LocalDate: '2026-01-01',
  Month: '2026-01',
  JSON: {},
};
const KEY = 'a key of at least eight characters';

function plainOf(type: GraphQLInputType, name: string): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [plainOf(bare.ofType, name)];
  if (isEnumType(bare)) return bare.getValues()[0]?.name;
  if (isInputObjectType(bare)) return requiredOf(Object.values(bare.getFields()));
  return name === 'idempotencyKey' ? KEY : (PLAIN[getNamedType(bare).name] ?? 'x');
}

const requiredOf = (fields: readonly GraphQLInputField[]) =>
  Object.fromEntries(fields.filter(isRequiredInputField).map((field) => [field.name, plainOf(field.type, field.name)]));

/** Every place in a type with what is tried there, each as the whole value of the type. */
function* hostileOf(type: GraphQLInputType, name: string, depth = 0): Generator<{ path: string; value: unknown }> {
  const bare = getNullableType(type);
  if (isListType(bare)) {
    for (const value of some(OF_LIST)) yield { path: '', value };
    for (const { path, value } of hostileOf(bare.ofType, name, depth)) yield { path: `.0${path}`, value: [value] };
    return;
  }
  if (isLeafType(bare)) {
    for (const value of some(isEnumType(bare) ? OF_ENUM : valuesOf(bare.name))) yield { path: '', value };
    return;
  }
  for (const value of some(OF_OBJECT)) yield { path: '', value };
  if (!isInputObjectType(bare) || depth > 3) return;
  const fields = Object.values(bare.getFields());
  const required = requiredOf(fields);
  for (const field of fields) {
    for (const { path, value } of hostileOf(field.type, field.name, depth + 1)) {
      yield { path: `.${field.name}${path}`, value: { ...required, [field.name]: value } };
    }
  }
}

function* attemptsOf(operation: string, field: GraphQLField<unknown, unknown>): Generator<Attempt> {
  const needed = field.args.filter((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined);
  const plain = Object.fromEntries(needed.map((argument) => [argument.name, plainOf(argument.type, argument.name)]));
  const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  for (const { name, type } of field.args) {
    const used = field.args.filter((argument) => argument.name === name || argument.name in plain);
    const declared = used.map((argument) => `$${argument.name}: ${argument.type}`).join(', ');
    const passed = used.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
    const query = `${operation} Hostile(${declared}) { ${field.name}(${passed}) ${selection} }`;
    for (const { path, value } of hostileOf(type, name)) {
      yield { place: `${field.name}(${name}${path})`, query, variables: { ...plain, [name]: value } };
    }
  }
}

/** Every argument of every operation that clients have, down to the fields of input objects, with what is tried there. */
export function hostileAttempts(operation: 'query' | 'mutation'): Attempt[] {
  const root = operation === 'query' ? schema.getQueryType() : schema.getMutationType();
  return Object.values(root?.getFields() ?? {}).flatMap((field) => [...attemptsOf(operation, field)]);
}
