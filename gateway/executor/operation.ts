import type { QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { RequestContext } from '../../subgraphs/kit/context';
import { type Bare, newBare } from './bare';
import { type Conditions, conditionsOf } from './conditions';
import { introspection } from './introspection';
import { notePassedOn } from './passed-on';
import { planStep } from './plan-steps';
import { projection, type Shaping } from './projection';
import type { Ask, Run, Step } from './run';
import { type Document, fragmentsOf } from './selections';
import { textProjection } from './text';
import { variablesReader } from './variables';
import { variantsOf } from './variants';

/** One operation of one document; made once, used for every request that asks it. */
export interface CompiledOperation {
  run(variables: Readonly<Bare>, context: RequestContext): Promise<ExecutionResult>;
  /** The same as JSON text when there is nothing to tell but data, and else as it is. */
  write(variables: Readonly<Bare>, context: RequestContext): Promise<string | ExecutionResult>;
}

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
  notePassedOn(source.plan, source.document, operation.selectionSet);
  const conditions = conditionsOf(operation);
  const fetchAll = planOf(source, conditions);
  const projectionFor = variants(source, conditions, projection);
  const textFor = variants(source, conditions, textProjection);
  const readVariables = variablesReader(apiSchema, operation);

  async function perform<Answer>(
    variables: Readonly<Bare>,
    context: RequestContext,
    shape: (run: Run) => Answer,
  ): Promise<Answer | ExecutionResult> {
    const { errors: refused } = readVariables(variables);
    if (refused) return { errors: refused };
    const run: Run = { variables, context, data: new newBare(), errors: [] };
    try {
      await fetchAll(run);
      return shape(run);
    } catch (error) {
      return { errors: [error instanceof GraphQLError ? error : new GraphQLError((error as Error).message)] };
    }
  }

  const result = (run: Run) => shaped(source, run, projectionFor);
  return {
    run: (variables, context) => perform(variables, context, result),
    write: (variables, context) =>
      perform(variables, context, (run) => {
        const text = run.errors.length === 0 ? textFor(run.variables)(run.data) : null;
        return text === null ? result(run) : `{"data":${text}}\n`;
      }),
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
function variants<Made extends object>(
  { document, operation, apiSchema: schema }: OperationSource,
  conditions: Conditions,
  make: (document: Document, set: SelectionSetNode, root: GraphQLObjectType) => Made,
): (variables: Readonly<Bare>) => Made {
  const fragments = fragmentsOf(document);
  const root = schema.getRootType(operation.operation) as GraphQLObjectType;
  return variantsOf(document, conditions, (condition) =>
    make({ schema, fragments, condition }, operation.selectionSet, root),
  );
}
