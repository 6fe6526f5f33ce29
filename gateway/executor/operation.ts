import { createHash } from 'node:crypto';
import type { QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  print,
} from 'graphql';
import { inSpan, type Part } from '../../subgraphs/kit/process/tracing';
import type { RequestContext } from '../../subgraphs/kit/requests/context';
import { introspection } from './answer/introspection';
import { type Projection, projection, type Shaping } from './answer/projection';
import { objectShape } from './answer/shape';
import { textProjection } from './answer/text';
import { type Conditions, conditionsOf } from './conditions';
import { passedOnBy } from './passed-on';
import type { Labels } from './placeholders';
import { PlainObject } from './plain-object';
import { fetchesOf } from './plan/fetches';
import type { Fetcher, Run, Step } from './plan/run';
import { planStep } from './plan/steps';
import { refusedVariables } from './refused-variables';
import { fragmentsOf } from './selections';
import { variablesReader } from './variables';
import { variantsOf } from './variants';

/** One operation of one document; made once, used for every request that asks it. */
export interface CompiledOperation {
  run(variables: Readonly<PlainObject>, context: RequestContext): Promise<ExecutionResult>;
  /** The same as JSON text when there is nothing to tell but data, and else as it is, with placeholders as they are. */
  write(variables: Readonly<PlainObject>, context: RequestContext, labels?: Labels): Promise<string | ExecutionResult>;
  /** Characters of what its plan asks the subgraphs, which is what the compiled code grows with. */
  characters: number;
}

interface OperationSource {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  plan: QueryPlan;
  apiSchema: GraphQLSchema;
  /** The schema of all subgraphs together, also what clients do not see. */
  supergraphSchema: GraphQLSchema;
  fetcherOf(subgraph: string): Fetcher;
}

export function compileOperation(source: OperationSource): CompiledOperation {
  const { operation, apiSchema } = source;
  const conditions = conditionsOf(operation);
  const fetchAll = planOf(source, conditions);
  const answerFor = variants(source, conditions);
  const readVariables = variablesReader(apiSchema, operation);

  async function perform<Answer>(
    variables: Readonly<PlainObject>,
    context: RequestContext,
    shape: (run: Run) => Answer,
  ): Promise<Answer | ExecutionResult> {
    const { errors: refused } = readVariables(variables);
    if (refused) return { errors: refusedVariables(apiSchema, operation, variables) };
    const run: Run = { variables, context, data: new PlainObject(), errors: [] };
    try {
      await fetchAll(run);
      return shape(run);
    } catch (error) {
      return { errors: [error instanceof GraphQLError ? error : new GraphQLError((error as Error).message)] };
    }
  }

  const result = (run: Run) => shaped(source, run, answerFor(run.variables).project);
  const textWith = (labels: Labels | undefined) => (run: Run) => {
    const data = run.errors.length === 0 ? answerFor(run.variables).write(run.data, labels) : null;
    return data === null ? result(run) : `{"data":${data}}\n`;
  };
  const part = partOf(source);
  return {
    characters: charactersOf(source.plan),
    run: (variables, context) => inSpan(part, () => perform(variables, context, result)),
    write: (variables, context, labels) => inSpan(part, () => perform(variables, context, textWith(labels))),
  };
}

const MOST_NAME = 100;

/** What a trace tells of an operation: its name and the hash of its text, which may hold what a client wrote into it. */
function partOf({ document, operation }: OperationSource): () => Part {
  let part: Part | undefined;
  return () => {
    if (part) return part;
    const name = operation.name?.value.slice(0, MOST_NAME);
    const text = document.loc?.source.body ?? print(document);
    const attributes = {
      'graphql.operation.type': operation.operation,
      'graphql.operation.name': name,
      'skep.document.hash': createHash('sha256').update(text).digest('hex'),
    };
    part = { name: [operation.operation, name].filter(Boolean).join(' '), attributes };
    return part;
  };
}

function planOf(
  { plan, document, operation, fetcherOf, supergraphSchema: schema }: OperationSource,
  conditions: Conditions,
): Step {
  const { node } = plan;
  if (!node) return async () => undefined;
  if (node.kind === 'Subscription') throw new Error('The gateway does not support subscriptions.');
  const passedOn = passedOnBy(plan, document, operation.selectionSet);
  return planStep(node, [], { fetcherOf, schema, conditions, passedOn });
}

function charactersOf({ node }: QueryPlan): number {
  if (!node || node.kind === 'Subscription') return 0;
  return fetchesOf(node).reduce((sum, { fetch }) => sum + fetch.operation.length, 0);
}

/** Values that do not fit the schema are told in `extensions`, and only where no subgraph's error explains them. */
function shaped(
  { apiSchema, document, operation }: OperationSource,
  { data, errors, variables }: Run,
  project: Projection,
): ExecutionResult {
  const introspect = introspection(apiSchema, document, operation, variables);
  const shaping: Shaping = { path: [], errors: [], introspect };
  const projected = project(data, shaping);
  if (errors.length > 0) return { errors, data: projected };
  if (shaping.errors.length > 0) return { data: projected, extensions: { valueCompletion: shaping.errors } };
  return { data: projected };
}

interface Answer {
  project: Projection;
  write: ReturnType<typeof textProjection>;
}

/** What makes the answer, for each combination of the variables that decide what is included. */
function variants(
  { document, operation, apiSchema: schema }: OperationSource,
  conditions: Conditions,
): (variables: Readonly<PlainObject>) => Answer {
  const fragments = fragmentsOf(document);
  const root = schema.getRootType(operation.operation) as GraphQLObjectType;
  const selections = [{ set: operation.selectionSet, parent: root }];
  return variantsOf(document, conditions, (condition) => {
    const shape = objectShape({ schema, fragments, condition }, selections, root);
    return { project: projection(shape), write: textProjection(shape) };
  });
}
