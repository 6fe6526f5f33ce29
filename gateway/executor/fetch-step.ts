import type { FetchNode, ResponsePath } from '@apollo/query-planner';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { type Bare, newBare } from './bare';
import { type Batch, batchOf } from './batch';
import { clientErrors, type PlacesOf } from './fetch-errors';
import { copyOf, merge } from './merge';
import { representationOf } from './representation';
import { type Objects, objectsAt, placesAt } from './response-path';
import { type Rewrite, rewriteAll } from './rewrites';
import type { Ask, Run, Step, SubgraphAnswer } from './run';

/** A fetch of the plan, at the place in the response that its Flatten nodes lead to. */
export function fetchStep(fetch: FetchNode, path: ResponsePath, ask: Ask, schema: GraphQLSchema): Step {
  const objectsOf = objectsAt(path);
  const output = rewriteAll(fetch.outputRewrites, schema);
  const run = fetch.requires
    ? entityFetch(fetch, fetch.requires, path, ask, schema, output)
    : rootFetch(fetch, path, ask, output);
  return async (of) => {
    const objects = objectsOf(of.data);
    if (objects.length === 0) return;
    try {
      await run(of, objects);
    } catch (error) {
      of.errors.push(error instanceof GraphQLError ? error : new GraphQLError(String((error as Error).message)));
    }
  };
}

type FetchFor = (run: Run, objects: Objects) => Promise<void>;

function rootFetch(fetch: FetchNode, path: ResponsePath, ask: Ask, output: Rewrite | null): FetchFor {
  const send = sender(fetch, path, ask);
  return async (run, objects) => {
    const data = await send(run, pickVariables(fetch, run), () => []);
    if (!data) return;
    output?.(data);
    objects.forEach((object, i) => {
      merge(object, i === 0 ? data : copyOf(data));
    });
  };
}

function entityFetch(
  fetch: FetchNode,
  requires: NonNullable<FetchNode['requires']>,
  path: ResponsePath,
  ask: Ask,
  schema: GraphQLSchema,
  output: Rewrite | null,
): FetchFor {
  const send = sender(fetch, path, ask);
  const input = rewriteAll(fetch.inputRewrites, schema);
  const represent = representationOf(requires, schema);
  const rewritten = (object: Bare) => {
    const representation = represent(object);
    if (representation) input?.(representation);
    return representation;
  };
  return async (run, objects) => {
    const batch = batchOf(objects, rewritten);
    if (batch.representations.length === 0) return;
    const variables = pickVariables(fetch, run);
    if (variables.representations !== undefined) throw new Error('Variables cannot contain key "representations"');
    variables.representations = batch.representations;
    const placesOf: PlacesOf = (index) => {
      const places = placesAt(path, run.data);
      return (batch.positions[index] ?? []).flatMap((position) => (places[position] ? [places[position]] : []));
    };
    const data = await send(run, variables, placesOf);
    if (data) spread(entitiesOf(data, batch), batch, objects, output);
  };
}

function sender(fetch: FetchNode, path: ResponsePath, ask: Ask) {
  const { operationDocumentNode: document, operation: query } = fetch;
  return async (run: Run, variables: Bare, placesOf: PlacesOf): Promise<SubgraphAnswer['data']> => {
    const { data, errors } = await ask({ document, query, variables }, run.context);
    if (errors?.length) run.errors.push(...clientErrors(errors, fetch, path, placesOf));
    return data;
  };
}

/** The client's variables as they came; the subgraph coerces them by its own schema. */
function pickVariables(fetch: FetchNode, run: Run): Bare {
  const picked = new newBare();
  for (const name of fetch.variableUsages ?? []) {
    if (Object.hasOwn(run.variables, name) && run.variables[name] !== undefined) picked[name] = run.variables[name];
  }
  return picked;
}

function entitiesOf(data: Bare, { representations }: Batch): readonly (Bare | null)[] {
  const { _entities: entities } = data;
  if (!Array.isArray(entities)) throw new Error('Expected "data._entities" in response to be an array');
  if (entities.length !== representations.length) {
    throw new Error(`Expected "data._entities" to contain ${representations.length} elements`);
  }
  return entities;
}

function spread(entities: readonly (Bare | null)[], batch: Batch, objects: Objects, output: Rewrite | null): void {
  entities.forEach((entity, i) => {
    if (!entity) return;
    const positions = batch.positions[i] ?? [];
    positions.forEach((position, slot) => {
      const object = objects[position] as Bare;
      const own = slot === positions.length - 1 ? entity : copyOf(entity);
      // An interface object knows no types: what is known of this place's object stays.
      if (!own.__typename) own.__typename = object.__typename;
      output?.(own);
      merge(object, own);
    });
  });
}
