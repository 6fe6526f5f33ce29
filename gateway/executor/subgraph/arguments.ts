import {
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  getArgumentValues,
  isNonNullType,
  Kind,
  type ValueNode,
  valueFromAST,
  visit,
} from 'graphql';
import { isObject } from '../plain-object';
import type { Resolution } from './resolution';

type Arguments = Record<string, unknown>;
export type ArgsOf = (resolution: Resolution) => Arguments;

const NONE: Arguments = Object.freeze({});

/** As getArgumentValues of graphql-js: once and for all without variables, else once a request, kept at `argsAt`. */
export function argumentsOf(definition: GraphQLField<unknown, unknown>, node: FieldNode, argsAt: number): ArgsOf {
  if (argsAt < 0) return () => NONE;
  if (!(node.arguments ?? []).some(({ value }) => mentionsVariables(value))) {
    let constant: Arguments | undefined;
    return () => {
      constant ??= frozen(getArgumentValues(definition, node));
      return constant;
    };
  }
  const read = argumentsReader(definition, node);
  return (resolution) => {
    resolution.args[argsAt] ??= read(resolution.variables);
    return resolution.args[argsAt] as Arguments;
  };
}

interface Part {
  name: string;
  variable: string | null;
  /** Of a literal; or instead of a variable that was not sent, undefined for nothing. */
  value: unknown;
  nonNull: boolean;
}

/** Variables come coerced by the types of their places. What is missing or wrong graphql-js has to say. */
function argumentsReader(definition: GraphQLField<unknown, unknown>, node: FieldNode) {
  const inFull = (variables: Arguments): Arguments => getArgumentValues(definition, node, variables);
  const given = new Map(node.arguments?.map(({ name, value }) => [name.value, value]));
  const parts = definition.args.map((argument) => partOf(argument, given.get(argument.name)));
  if (parts.includes(null)) return inFull;
  return (variables: Arguments): Arguments => {
    const values: Arguments = {};
    for (const { name, variable, value, nonNull } of parts as Part[]) {
      const sent = variable !== null && Object.hasOwn(variables, variable) ? variables[variable] : value;
      if (nonNull && (sent === null || sent === undefined)) return inFull(variables);
      if (sent !== undefined) values[name] = sent;
    }
    return values;
  };
}

/** null for a literal with variables inside. */
function partOf({ name, type, defaultValue }: GraphQLArgument, node: ValueNode | undefined): Part | null {
  const part = { name, variable: null, value: frozen(defaultValue), nonNull: isNonNullType(type) };
  if (!node) return part;
  if (node.kind === Kind.VARIABLE) return { ...part, variable: node.name.value };
  const value = mentionsVariables(node) ? undefined : valueFromAST(node, type);
  return value === undefined ? null : { ...part, value: frozen(value) };
}

export function mentionsVariables(value: ValueNode): boolean {
  let found = false;
  const note = () => {
    found = true;
  };
  visit(value, { Variable: note });
  return found;
}

/** What requests share must not be changed by one of them. */
function frozen<Value>(value: Value): Value {
  if (!Array.isArray(value) && !isObject(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
