import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * The document without a field that its caller may not read; undefined where the refusal has to stay: the field is a
 * root, or all that was asked of an object. The graph checks what is left as anything else.
 * @param coordinate `Type.field`, as in the schema.
 */
export function withoutField(
  document: DocumentNode,
  coordinate: string,
  schema: GraphQLSchema,
): DocumentNode | undefined {
  if (document.definitions.some((one) => one.kind === Kind.OPERATION_DEFINITION && one.operation !== 'query')) return;
  const types = new TypeInfo(schema);
  let found = false;
  let stays = false;
  const narrowed = visit(
    document,
    visitWithTypeInfo(types, {
      [Kind.FIELD]: (node) => {
        const parent = types.getParentType();
        if (`${parent?.name}.${node.name.value}` !== coordinate) return undefined;
        found = true;
        if (parent === schema.getQueryType()) stays = true;
        return null;
      },
      SelectionSet: {
        leave: ({ selections }) => {
          if (selections.length === 0) stays = true;
        },
      },
    }),
  );
  return found && !stays ? apart(Object.values(separateOperations(narrowed))[0]) : undefined;
}

/** What is worked out of an operation is kept by its node, which is the old one where a fragment alone changed. */
const apart = (document: DocumentNode | undefined): DocumentNode | undefined =>
  document && { ...document, definitions: document.definitions.map((one) => ({ ...one })) };
