import { type GraphQLField, type GraphQLObjectType, getNamedType, isLeafType, isObjectType } from 'graphql';
import { callOf } from './examples';
import { fieldsOf, isConnection } from './schema';

/** Whether a field is selected; asked with its parent type too. */
export type Chooses = (type: GraphQLObjectType, field: GraphQLField<unknown, unknown>) => boolean;

/**
 * Everything of a type: its leaves, and the leaves of the objects around it down to `depth`. Of connections only the
 * rows and their number, and only where there is depth for what is in the rows.
 */
export function selectionOf(type: GraphQLObjectType, chooses: Chooses, depth: number): string {
  if (isConnection(type)) {
    const rows = getNamedType(type.getFields().nodes?.type);
    return `{ totalCount nodes ${isObjectType(rows) ? selectionOf(rows, chooses, depth - 1) : ''} }`;
  }
  const parts = fieldsOf(type)
    .filter((field) => chooses(type, field))
    .map((field) => partOf(type, field, chooses, depth));
  return `{ __typename ${parts.join(' ')} }`;
}

function partOf(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  chooses: Chooses,
  depth: number,
): string {
  const result = getNamedType(field.type);
  const asked = callOf(type.name, field);
  if (isLeafType(result)) return asked;
  if (!isObjectType(result) || depth < (isConnection(result) ? 2 : 1)) return '';
  return `${asked} ${selectionOf(result, chooses, depth - 1)}`;
}
