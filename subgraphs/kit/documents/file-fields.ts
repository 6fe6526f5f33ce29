import { type DocumentNode, type FieldDefinitionNode, Kind, type TypeNode } from 'graphql';
import type { SubgraphName } from '../basics/subgraph-names';
import type { SubgraphRequest } from '../requests/context';
import { addressOfFile } from './files';

type Parent = Record<string, unknown>;
type Resolver = (parent: Parent, args: unknown, context: SubgraphRequest, info: unknown) => unknown;
type Resolvers = Partial<Record<string, object>>;

const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));

/** Signs the links of every field of the type FileAddress, so that no resolver can forget it. Changes them in place. */
export function signFileFields(subgraph: SubgraphName, typeDefs: DocumentNode, resolvers: Resolvers): void {
  const addressOf = (value: unknown, context: SubgraphRequest): unknown => {
    if (Array.isArray(value)) return value.map((one) => addressOf(one, context));
    return typeof value === 'string' ? addressOfFile(context.settings, subgraph, value, context.now()) : value;
  };
  for (const definition of typeDefs.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
    const files = (definition.fields ?? []).filter((field) => namedType(field.type) === 'FileAddress');
    if (files.length === 0) continue;
    const type = definition.name.value;
    resolvers[type] = {
      ...resolvers[type],
      ...Object.fromEntries(files.map((field) => signed(field, resolvers[type]))),
    };
  }

  function signed({ name: { value: name } }: FieldDefinitionNode, fields: object | undefined): [string, Resolver] {
    const own = (fields as Record<string, Resolver> | undefined)?.[name];
    return [
      name,
      (parent, args, context, info) => {
        const value = own ? own(parent, args, context, info) : parent[name];
        return value instanceof Promise ? value.then((kept) => addressOf(kept, context)) : addressOf(value, context);
      },
    ];
  }
}
