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
import type { WrittenField } from '../../../subgraphs/kit/written-rows';
import { isPassedOn } from '../passed-on';
import { mentionsVariables } from './arguments';

/**
 * What the objects of a list are written as, when the list is only passed on; then whoever makes the list may give its
 * text. For a connection it is what its nodes are written as, when nothing but nodes and their number is asked for.
 * Undefined for everything else.
 */
export function writtenFieldsOf(
  definition: GraphQLField<unknown, unknown>,
  [node, ...others]: readonly FieldNode[],
): readonly WrittenField[] | undefined {
  const type = getNamedType(definition.type);
  if (!node || others.length > 0 || !isObjectType(type)) return undefined;
  if (!isListOfObjects(definition)) return nodesOf(type, node);
  return isPassedOn(node) ? fieldsOf(type, node) : undefined;
}

/** Connections have their nodes as a property. */
function nodesOf(type: GraphQLObjectType, { selectionSet }: FieldNode): readonly WrittenField[] | undefined {
  const { nodes } = type.getFields();
  if (!nodes || nodes.resolve || !isListOfObjects(nodes)) return undefined;
  let found: FieldNode | undefined;
  for (const selection of selectionSet?.selections ?? []) {
    if (isNamed(selection, 'nodes') && !found) found = selection;
    else if (!isNamed(selection, 'totalCount')) return undefined;
  }
  return found && writtenFieldsOf(nodes, [found]);
}

const isNamed = (selection: SelectionNode, name: string): selection is FieldNode =>
  selection.kind === Kind.FIELD && selection.name.value === name;

function fieldsOf(type: GraphQLObjectType, { selectionSet }: FieldNode): readonly WrittenField[] | undefined {
  const fields: WrittenField[] = [];
  for (const selection of selectionSet?.selections ?? []) {
    const field = selection.kind === Kind.FIELD ? type.getFields()[selection.name.value] : undefined;
    const written = field && writtenField(field, selection as FieldNode);
    if (!written) return undefined;
    fields.push(written);
  }
  return fields;
}

function writtenField(field: GraphQLField<unknown, unknown>, node: FieldNode): WrittenField | undefined {
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
