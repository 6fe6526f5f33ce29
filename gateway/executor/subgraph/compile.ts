import {
  type ASTNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isAbstractType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { conditionsOf } from '../conditions';
import type { PassedOn } from '../passed-on';
import { fragmentsOf, selectedFields } from '../selections';
import { variablesReader } from '../variables';
import { variantsOf } from '../variants';
import { entitiesPlan } from './entities';
import { type Compilation, type FieldPlan, objectPlan, resolveField, resolveFields } from './fields';
import { FAILED, put, Resolution } from './resolution';

/** Runs a document on its schema: the answer that `execute` of graphql-js would give. */
export type CompiledDocument = (variables: Record<string, unknown>, context: unknown) => Promise<ExecutionResult>;

/** Null where only graphql-js will do: introspection, subscriptions, objects that must be asked for their type. */
export function compileDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  passedOn: PassedOn = new Set(),
): CompiledDocument | null {
  const operation = getOperationAST(document);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root || operation.operation === 'subscription' || !hasObjectsOnly(schema, document)) return null;
  const readVariables = variablesReader(schema, operation);
  const plans = variantsOf(document, conditionsOf(operation), (condition) =>
    rootPlan({ schema, fragments: fragmentsOf(document), condition, operation, passedOn, withArgs: 0 }, root),
  );
  const resolveAll = operation.operation === 'mutation' ? resolveInTurn : resolveTogether;
  return async (variables, context) => {
    const { coerced, errors } = readVariables(variables);
    if (!coerced) return { errors };
    const plan = plans(coerced);
    const resolution = new Resolution(coerced, context);
    const settled = resolveAll(plan, resolution);
    if (settled) await settled;
    const data = resolution.root.dead ? null : (resolution.root.output as Record<string, unknown>);
    return resolution.errors.length > 0 ? { data, errors: resolution.errors } : { data };
  };
}

function resolveTogether(fields: readonly FieldPlan[], resolution: Resolution): Promise<void> | undefined {
  resolveFields({ fields }, undefined, resolution, resolution.root);
  return resolution.settled();
}

/** Each mutation of a document sees what those before it did. */
async function resolveInTurn(fields: readonly FieldPlan[], resolution: Resolution): Promise<void> {
  const { root } = resolution;
  for (const field of fields) {
    const completed = resolveField(field, undefined, resolution, root);
    if (completed !== FAILED) put(root, field.name, completed);
    await resolution.settled();
    if (root.dead) return;
  }
}

function rootPlan(compilation: Compilation, root: GraphQLObjectType): readonly FieldPlan[] {
  const { operation } = compilation;
  const entities = root.getFields()._entities;
  return selectedFields(compilation, [{ set: operation.selectionSet, parent: root }], root.name).flatMap((field) =>
    entities && field.nodes[0]?.name.value === '_entities'
      ? [entitiesPlan(compilation, root, entities, field)]
      : objectPlan(compilation, root, [{ kind: Kind.SELECTION_SET, selections: field.nodes }]).fields,
  );
}

/** Whether no selection depends on what type an object turns out to be; `_entities` says so in its representations. */
function hasObjectsOnly(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  let simple = true;
  const enter = (node: ASTNode) => {
    if (node.kind === Kind.FIELD && node.name.value.startsWith('__') && node.name.value !== '__typename')
      simple = false;
    if (node.kind !== Kind.FIELD && node.kind !== Kind.INLINE_FRAGMENT) return;
    const type = getNamedType(types.getType());
    const isPlain = !isAbstractType(type) && !(isObjectType(type) && type.isTypeOf);
    if (!isPlain && type?.name !== '_Entity') simple = false;
  };
  visit(document, visitWithTypeInfo(types, { enter }));
  return simple;
}
