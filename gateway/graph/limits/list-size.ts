import {
  type FieldNode,
  GRAPHQL_MAX_INT,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  GraphQLInt,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';
import { type Amount, evaluate, type Variables } from './amount';
import { directiveArguments } from './directives';

/**
 * Arguments that size a list with or without `@listSize`: our connections and the legacy page numbers, whose size stands
 * inside an input object where the directive cannot name it, and the identifiers that one is asked for by.
 */
const PAGE_ARGUMENTS = ['first', 'last', 'page.size', 'nodeIds'];

export interface ListSizes {
  /** Items of a connection that names no page size and whose schema has no default. */
  defaultPage: number;
  /** Items of a list without paging; the house keeps plain lists for what is provably small. */
  plainList: number;
}

interface FieldSize {
  /** How many objects the field itself yields when it is a list. */
  items: Amount;
  /** The fields below that carry the page (`edges`, `nodes`); null when every list below does. */
  sizedFields: readonly string[] | null;
  /** True when a paging argument or `@listSize` decides, false when only the assumption about plain lists is left. */
  declared: boolean;
}

type Reader = (variables: Variables) => number | undefined;

/**
 * The size of a field after the cost directives of the graph (`@listSize(assumedSize, slicingArguments, sizedFields)`),
 * and its paging arguments. Literals, variables, defaults of variables and defaults of the schema count alike;
 * with several slicing arguments the largest decides. A size below zero counts as zero: the resolver refuses it.
 */
export function sizeOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  operation: OperationDefinitionNode,
  sizes: ListSizes,
): FieldSize {
  const listSize = directiveArguments(field.astNode, 'listSize');
  const paths = new Set([...(stringList(listSize?.slicingArguments) ?? []), ...PAGE_ARGUMENTS]);
  const readers: Reader[] = [];
  let dependsOnVariables = false;
  for (const [name, ...path] of [...paths].map((argument) => argument.split('.'))) {
    const argument = field.args.find((candidate) => candidate.name === name);
    if (!argument) continue;
    const value = node.arguments?.find((candidate) => candidate.name.value === name)?.value;
    dependsOnVariables ||= mentionsVariable(value);
    readers.push(argumentReader(argument, value, path, operation));
  }
  const assumed = typeof listSize?.assumedSize === 'number' ? listSize.assumedSize : undefined;
  const declared = readers.length > 0 || assumed !== undefined;
  const fallback = assumed ?? (declared ? sizes.defaultPage : sizes.plainList);
  const largest = (variables: Variables): number => {
    const given = readers.map((read) => read(variables)).filter((size) => size !== undefined);
    return given.length > 0 ? Math.max(...given) : fallback;
  };
  return {
    items: dependsOnVariables ? largest : evaluate(largest, {}),
    sizedFields: stringList(listSize?.sizedFields) ?? null,
    declared,
  };
}

function argumentReader(
  argument: GraphQLArgument,
  value: ValueNode | undefined,
  path: readonly string[],
  operation: OperationDefinitionNode,
): Reader {
  return (variables) => {
    const given = value && plainValue(value, variables, operation);
    return asSize(at(given === undefined ? argument.defaultValue : given, path, argument.type));
  };
}

/** The value as JSON, with the variables put in; undefined stands for a variable that was neither sent nor defaulted. */
export function plainValue(value: ValueNode, variables: Variables, operation: OperationDefinitionNode): unknown {
  if (value.kind === Kind.OBJECT) {
    const fields = value.fields.map((field) => [field.name.value, plainValue(field.value, variables, operation)]);
    return Object.fromEntries(fields);
  }
  if (value.kind !== Kind.VARIABLE) return valueFromASTUntyped(value);
  const name = value.name.value;
  if (Object.hasOwn(variables, name) && variables[name] !== undefined) return variables[name];
  const definition = operation.variableDefinitions?.find((candidate) => candidate.variable.name.value === name);
  return definition?.defaultValue && valueFromASTUntyped(definition.defaultValue);
}

/** Follows a path into an input object; a field that was left out has the default of the schema. */
function at(value: unknown, path: readonly string[], type: GraphQLInputType): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return isIntOverflow(value, type) ? undefined : counted(value, type);
  if (typeof value !== 'object' || value === null) return undefined;
  const inputType = getNamedType(type);
  const field = isInputObjectType(inputType) ? inputType.getFields()[name] : undefined;
  if (!field) return undefined;
  const own = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
  return at(own === undefined ? field.defaultValue : own, rest, field.type);
}

/** Of a list its length is its size; one value stands for a list of one. */
function counted(value: unknown, type: GraphQLInputType): unknown {
  if (!isListType(getNullableType(type)) || value == null) return value;
  return Array.isArray(value) ? value.length : 1;
}

/** A number that is no Int of GraphQL: not a size at all, the coercion of variables refuses it and names the variable. */
function isIntOverflow(value: unknown, type: GraphQLInputType): boolean {
  return getNamedType(type) === GraphQLInt && typeof value === 'number' && value > GRAPHQL_MAX_INT;
}

function asSize(value: unknown): number | undefined {
  return typeof value === 'number' && !Number.isNaN(value) ? Math.max(0, value) : undefined;
}

export function mentionsVariable(value: ValueNode | undefined): boolean {
  if (value?.kind === Kind.OBJECT) return value.fields.some((field) => mentionsVariable(field.value));
  return value?.kind === Kind.VARIABLE;
}

function stringList(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : undefined;
}
