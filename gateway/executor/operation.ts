import type { QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import type { RequestContext } from '../../subgraphs/kit/context';
import { type Bare, newBare } from './bare';
import { type Conditions, conditionsOf } from './conditions';
import { introspection } from './introspection';
import { planStep } from './plan-steps';
import { projection, type Shaping } from './projection';
import type { Ask, Run, Step } from './run';
import { fragmentsOf } from './selections';
import { variantsOf } from './variants';

/** Runs one operation of one document; made once, used for every request that asks it. */
export type CompiledOperation = (variables: Readonly<Bare>, context: RequestContext) => Promise<ExecutionResult>;

export interface OperationSource {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  plan: QueryPlan;
  /** The schema that clients see. */
  apiSchema: GraphQLSchema;
  /** The schema of all subgraphs together, also what clients do not see. */
  supergraphSchema: GraphQLSchema;
  askOf(subgraph: string): Ask;
}

export function compileOperation(source: OperationSource): CompiledOperation {
  const { operation, apiSchema } = source;
  const conditions = conditionsOf(operation);
  const fetchAll = planOf(source, conditions);
  const projectionFor = projections(source, conditions);
  return async (variables, context) => {
    const { errors: refused } = getVariableValues(apiSchema, operation.variableDefinitions ?? [], variables);
    if (refused) return { errors: refused };
    const run: Run = { variables, context, data: new newBare(), errors: [] };
    try {
      await fetchAll(run);
      return shaped(source, run, projectionFor);
    } catch (error) {
      return { errors: [error instanceof GraphQLError ? error : new GraphQLError((error as Error).message)] };
    }
  };
}

function planOf({ plan, askOf, supergraphSchema: schema }: OperationSource, conditions: Conditions): Step {
  const { node } = plan;
  if (!node) return async () => undefined;
  if (node.kind === 'Subscription') throw new Error('The gateway does not support subscriptions.');
  return planStep(node, [], { askOf, schema, conditions });
}

type Project = ReturnType<typeof projection>;

/** Values that do not fit the schema are told in `extensions`, and only where no subgraph's error explains them. */
function shaped(
  { apiSchema, document, operation }: OperationSource,
  { data, errors, variables }: Run,
  projectionFor: (variables: Readonly<Bare>) => Project,
): ExecutionResult {
  const introspect = introspection(apiSchema, document, operation, variables);
  const shaping: Shaping = { path: [], errors: [], introspect };
  const projected = projectionFor(variables)(data, shaping);
  if (errors.length > 0) return { errors, data: projected };
  if (shaping.errors.length > 0) return { data: projected, extensions: { valueCompletion: shaping.errors } };
  return { data: projected };
}

/** A projection for each combination of the variables that decide what is included. */
function projections(
  { document, operation, apiSchema: schema }: OperationSource,
  conditions: Conditions,
): (variables: Readonly<Bare>) => Project {
  const fragments = fragmentsOf(document);
  const root = schema.getRootType(operation.operation) as GraphQLObjectType;
  return variantsOf(document, conditions, (condition) =>
    projection({ schema, fragments, condition }, operation.selectionSet, root),
  );
}
