import {
  type GraphQLCompositeType,
  type GraphQLLeafType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isNonNullType,
} from 'graphql';
import { isInherited } from '../plain-object';
import {
  type Document,
  definitionOf,
  type SelectedField,
  type Selections,
  selectedFields,
  selectionsBelow,
} from '../selections';
import { leafCheck } from './leaf-check';

/** What stands at one place of an answer, null aside. */
export type Shape = LeafShape | ListShape | ObjectShape;

export interface LeafShape {
  kind: 'leaf';
  type: GraphQLLeafType;
  fits(value: unknown): boolean;
}

export interface ListShape {
  kind: 'list';
  item: Shape;
  /** The type of the items without its exclamation mark. */
  itemType: GraphQLOutputType;
  nonNull: boolean;
}

export interface ObjectShape {
  kind: 'object';
  schema: GraphQLSchema;
  declared: GraphQLCompositeType;
  /** The fields of objects that turn out to have this type, in the order of the answer. */
  fieldsOf(type: GraphQLCompositeType): readonly FieldShape[];
}

export interface FieldShape {
  /** In the answer. */
  name: string;
  /** Whether plain objects inherit something of this name. */
  inherited: boolean;
  coordinate: string;
  nonNull: boolean;
  value: Shape | 'typename' | 'introspection';
  selected: SelectedField;
}

/** What is selected on the objects of one place; read type by type when the first object of each comes. */
export function objectShape(
  document: Document,
  selections: readonly Selections[],
  declared: GraphQLCompositeType,
): ObjectShape {
  const known = new Map<string, readonly FieldShape[]>();
  const read = (type: GraphQLCompositeType) => {
    const fields = selectedFields(document, selections, type.name).map((field) => fieldShape(document, field));
    known.set(type.name, fields);
    return fields;
  };
  const fieldsOf = (type: GraphQLCompositeType) => known.get(type.name) ?? read(type);
  return { kind: 'object', schema: document.schema, declared, fieldsOf };
}

function fieldShape(document: Document, selected: SelectedField): FieldShape {
  const { responseName: name, parents, nodes } = selected;
  const parent = parents[0] as GraphQLCompositeType;
  const fieldName = nodes[0]?.name.value as string;
  const base = { name, inherited: isInherited(name), coordinate: `${parent}.${name}`, selected };
  if (fieldName === '__typename') return { ...base, nonNull: true, value: 'typename' };
  if (fieldName === '__schema' || fieldName === '__type') return { ...base, nonNull: false, value: 'introspection' };
  const { type } = definitionOf(parent, fieldName);
  const nullable = isNonNullType(type) ? type.ofType : type;
  return {
    ...base,
    nonNull: isNonNullType(type),
    value: shapeOf(document, nullable, selectionsBelow(selected, fieldName)),
  };
}

function shapeOf(document: Document, type: GraphQLOutputType, below: readonly Selections[]): Shape {
  if (isListType(type)) {
    const nonNull = isNonNullType(type.ofType);
    const itemType: GraphQLOutputType = nonNull ? type.ofType.ofType : type.ofType;
    return { kind: 'list', item: shapeOf(document, itemType, below), itemType, nonNull };
  }
  if (isCompositeType(type)) return objectShape(document, below, type);
  const leaf = type as GraphQLLeafType;
  return { kind: 'leaf', type: leaf, fits: leafCheck(leaf) };
}
