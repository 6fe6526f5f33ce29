import { type GraphQLLeafType, GraphQLScalarType, specifiedScalarTypes } from 'graphql';

/** Values that the built-in scalars leave as they are; anything else goes the long way, which may refuse it. */
const UNCHANGED: Readonly<Record<string, (value: unknown) => boolean>> = {
  String: (value) => typeof value === 'string',
  ID: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  Int: (value) => typeof value === 'number' && (value | 0) === value && !Object.is(value, -0),
};

/** @throws Error when the type has no form for the value. */
export function leafSerializer(type: GraphQLLeafType): (value: unknown) => unknown {
  const unchanged = isBuiltIn(type) ? UNCHANGED[type.name] : undefined;
  return (value) => {
    if (unchanged?.(value)) return value;
    const serialized = type.serialize(value);
    if (serialized === null || serialized === undefined) {
      throw new Error(`Expected \`${type}.serialize\` to return a non-nullable value.`);
    }
    return serialized;
  };
}

const isBuiltIn = (type: GraphQLLeafType) =>
  type instanceof GraphQLScalarType && (specifiedScalarTypes as readonly unknown[]).includes(type);
