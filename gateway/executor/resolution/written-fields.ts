import {
  type FieldNode,
  type GraphQLField,
  getNamedType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
} from 'graphql';
import type { WrittenField } from '../../../subgraphs/kit/written-rows';
import { isPassedOn } from '../passed-on';

/**
 * What the objects of a list are written as, when the list is only passed on and every field of them is a property as
 * it is; then whoever makes the list may give its text. Undefined for everything else.
 */
export function writtenFieldsOf(
  definition: GraphQLField<unknown, unknown>,
  [node, ...others]: readonly FieldNode[],
): readonly WrittenField[] | undefined {
  const type = getNamedType(definition.type);
  if (!node || others.length > 0 || !isPassedOn(node) || !isListOfObjects(definition) || !isObjectType(type)) {
    return undefined;
  }
  const fields: WrittenField[] = [];
  for (const selection of node.selectionSet?.selections ?? []) {
    if (selection.kind !== Kind.FIELD) return undefined;
    const field = type.getFields()[selection.name.value];
    const leaf = field && isNonNullType(field.type) ? field.type.ofType : field?.type;
    if (!field || field.resolve || field.args.length > 0 || !isLeafType(leaf)) return undefined;
    if (isEnumType(leaf) && leaf.getValues().some(({ name, value }) => name !== value)) return undefined;
    fields.push({
      name: (selection.alias ?? selection.name).value,
      field: field.name,
      scalar: isEnumType(leaf) ? 'enum' : leaf.name,
      nonNull: isNonNullType(field.type),
    });
  }
  return fields;
}

function isListOfObjects({ type }: GraphQLField<unknown, unknown>): boolean {
  const list = isNonNullType(type) ? type.ofType : type;
  return isListType(list) && !isListType(isNonNullType(list.ofType) ? list.ofType.ofType : list.ofType);
}
