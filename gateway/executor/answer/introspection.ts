import { type DocumentNode, executeSync, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import { ownValue, type PlainObject } from '../plain-object';
import type { SelectedField } from '../selections';

/** Answers a field about the schema itself from the schema that clients see; graphql-js knows how. */
export function introspection(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variableValues: Readonly<PlainObject>,
): (field: SelectedField) => unknown {
  return ({ nodes, responseName }) => {
    const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
    const asked: OperationDefinitionNode = {
      ...operation,
      selectionSet: { kind: Kind.SELECTION_SET, selections: nodes },
    };
    const { data, errors } = executeSync({
      schema,
      document: { kind: Kind.DOCUMENT, definitions: [asked, ...fragments] },
      rootValue: {},
      variableValues,
    });
    if (errors?.[0]) throw errors[0];
    return ownValue(data ?? {}, responseName);
  };
}
