import { type GraphQLLeafType, isEnumType } from 'graphql';

const INTEGER = /^-?\d+$/;
const isInteger = (value: unknown) =>
  typeof value === 'number' && (Number.isSafeInteger(value) || INTEGER.test(`${value}`));
const isText = (value: unknown) => typeof value === 'string';
const isAnything = () => true;

const BUILT_IN: Readonly<Record<string, (value: unknown) => boolean>> = {
  String: isText,
  Boolean: (value) => typeof value === 'boolean',
  Int: isInteger,
  Float: (value) => typeof value === 'number' && Number.isFinite(value),
  ID: (value) => typeof value === 'string' || isInteger(value),
};

/** Custom scalars are the subgraphs' own business; enum values that the schema of clients does not show are refused. */
export function leafCheck(type: GraphQLLeafType): (value: unknown) => boolean {
  if (!isEnumType(type)) return BUILT_IN[type.name] ?? isAnything;
  const names = new Set(type.getValues().map(({ name }) => name));
  return (value) => typeof value === 'string' && names.has(value);
}
