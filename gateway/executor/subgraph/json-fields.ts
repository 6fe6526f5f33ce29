import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  getArgumentValues,
  getNamedType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionNode,
} from 'graphql';
import type { JsonField } from '../../../subgraphs/kit/lists/json-rows';
import type { PassedOn } from '../passed-on';
import { mentionsVariables } from './arguments';

/**
 * The fields of a list's objects, when the list is only passed on; then whoever makes the list may give JSON rows. For a
 * connection they are the fields of its nodes, when nothing but nodes and their number is asked for.
 * Undefined for everything else.
 */
export function jsonFieldsOf(
  definition: GraphQLField<unknown, unknown>,
  [node, ...others]: readonly FieldNode[],
  passedOn: PassedOn,
): readonly JsonField[] | undefined {
  const type = getNamedType(definition.type);
  if (!node || others.length > 0 || !isObjectType(type)) return undefined;
  if (!isListOfObjects(definition)) return nodesOf(type, node, passedOn);
  return passedOn.has(node) ? fieldsOf(type, node) : undefined;
}

/** Connections have their nodes as a property. */
function nodesOf(
  type: GraphQLObjectType,
  { selectionSet }: FieldNode,
  passedOn: PassedOn,
): readonly JsonField[] | undefined {
  const { nodes } = type.getFields();
  if (!nodes || nodes.resolve || !isListOfObjects(nodes)) return undefined;
  let found: FieldNode | undefined;
  for (const selection of selectionSet?.selections ?? []) {
    if (isNamed(selection, 'nodes') && !found) found = selection;
    else if (!isNamed(selection, 'totalCount')) return undefined;
  }
  return found && jsonFieldsOf(nodes, [found], passedOn);
}

const isNamed = (selection: SelectionNode, name: string): selection is FieldNode =>
  selection.kind === Kind.FIELD && selection.name.value === name;

function fieldsOf(type: GraphQLObjectType, { selectionSet }: FieldNode): readonly JsonField[] | undefined {
  const fields: JsonField[] = [];
  for (const selection of selectionSet?.selections ?? []) {
    const field = selection.kind === Kind.FIELD ? type.getFields()[selection.name.value] : undefined;
    const written = field && writtenField(field, selection as FieldNode);
    if (!written) return undefined;
    fields.push(written);
  }
  return fields;
}

function writtenField(field: GraphQLField<unknown, unknown>, node: FieldNode): JsonField | undefined {
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  const base = {
    name: (node.alias ?? node.name).value,
    field: field.name,
    nonNull: isNonNullType(field.type),
  };
  if (!isLeafType(type)) {
    const objects = getNamedType(type);
    const below = isObjectType(objects) ? fieldsOf(objects, node) : undefined;
    if (!below || (node.arguments ?? []).some(({ value }) => mentionsVariables(value))) return undefined;
    return { ...base, scalar: null, below, args: getArgumentValues(field, node) };
  }
  // A property as it is.
  if (field.resolve || field.args.length > 0) return undefined;
  if (!isEnumType(type)) return { ...base, scalar: type.name };
  return type.getValues().some(({ name, value }) => name !== value) ? undefined : { ...base, scalar: 'enum' };
}

function isListOfObjects({ type }: GraphQLField<unknown, unknown>): boolean {
  const list = isNonNullType(type) ? type.ofType : type;
  return isListType(list) && !isListType(isNonNullType(list.ofType) ? list.ofType.ofType : list.ofType);
}
