import {
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getVariableValues,
  isInputType,
  isLeafType,
  isListType,
  isNonNullType,
  isSpecifiedScalarType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import type { PlainObject } from './plain-object';

type ReadVariables = (sent: Readonly<PlainObject>) => {
  coerced?: Record<string, unknown>;
  errors?: readonly GraphQLError[];
};

/** Instead of a value that is left to graphql-js: because it is wrong, or because its type is more than a scalar. */
const UNUSUAL = Symbol('unusual');

/** getVariableValues of graphql-js for one operation; at the first value that needs more, graphql-js reads them all. */
export function variablesReader(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): ReadVariables {
  const readers = variableDefinitions.map(({ variable, type: node, defaultValue }) => {
    const type = typeFromAST(schema, node as never);
    const usual = isInputType(type) && !defaultValue;
    return { name: variable.name.value, read: usual ? inputReader(type) : unusual };
  });
  return (sent) => {
    const coerced: Record<string, unknown> = {};
    for (const { name, read } of readers) {
      const value = read(Object.hasOwn(sent, name) ? sent[name] : undefined);
      if (value === UNUSUAL) return getVariableValues(schema, variableDefinitions, sent);
      if (value !== undefined) coerced[name] = value;
    }
    return { coerced };
  };
}

type ReadInput = (value: unknown) => unknown;

const unusual: ReadInput = () => UNUSUAL;

function inputReader(type: GraphQLInputType): ReadInput {
  if (isNonNullType(type)) {
    const read = inputReader(type.ofType);
    return (value) => (value === null || value === undefined ? UNUSUAL : read(value));
  }
  if (isListType(type)) return listReader(inputReader(type.ofType));
  if (!isLeafType(type)) return unusual;
  const read: ReadInput = (value) => {
    if (value === null || value === undefined) return value;
    try {
      return type.parseValue(value) ?? UNUSUAL;
    } catch {
      return UNUSUAL;
    }
  };
  return isSpecifiedScalarType(type) ? read : rememberingLast(read);
}

/** Gateway and subgraph read the same text one after the other, and clients ask for the same days again and again. */
function rememberingLast(read: ReadInput): ReadInput {
  let last: { text: string; value: unknown } | undefined;
  return (text) => {
    if (last && text === last.text) return last.value;
    const value = read(text);
    if (typeof text === 'string' && typeof value === 'string') last = { text, value };
    return value;
  };
}

function listReader(readItem: ReadInput): ReadInput {
  return (value) => {
    if (value === null || value === undefined) return value;
    if (!Array.isArray(value)) return UNUSUAL;
    const items: unknown[] = new Array(value.length);
    for (let i = 0; i < value.length; i++) {
      const item = readItem(value[i]);
      if (item === UNUSUAL || item === undefined) return UNUSUAL;
      items[i] = item;
    }
    return items;
  };
}
