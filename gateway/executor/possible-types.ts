import { type GraphQLSchema, isAbstractType, isInterfaceType } from 'graphql';

/** Whether an object of the named type meets a type condition. */
type TypeTest = (typename: string) => boolean;

/** A test for `... on condition`: the type itself, or one that implements or belongs to it. */
export function typeTest(schema: GraphQLSchema, condition: string): TypeTest {
  const type = schema.getType(condition);
  if (!isAbstractType(type)) return (typename) => typename === condition;
  const names = new Set([condition, ...schema.getPossibleTypes(type).map(({ name }) => name)]);
  // With @interfaceObject a subgraph may name an interface as the type of an object.
  if (isInterfaceType(type)) for (const { name } of schema.getImplementations(type).interfaces) names.add(name);
  return (typename) => names.has(typename);
}
