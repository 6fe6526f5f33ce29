import type { FetchNode, ResponsePath } from '@apollo/query-planner';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { PassedOn } from '../passed-on';
import { PlainObject } from '../plain-object';
import { type Objects, objectsAt, placesAt } from '../response-path';
import { type Batch, batchOf } from './batch';
import { clientErrors, type PlacesOf } from './fetch-errors';
import { copyOf, merge } from './merge';
import { representationOf } from './representation';
import { type Rewrite, rewriteAll } from './rewrites';
import type { Fetcher, Run, Step, StepContext, SubgraphAnswer } from './run';

/** A fetch of the plan, at the place in the response that its Flatten nodes lead to. */
export function fetchStep(fetch: FetchNode, path: ResponsePath, { fetcherOf, schema, passedOn }: StepContext): Step {
  const objectsOf = objectsAt(path);
  const send = sender(fetch, path, fetcherOf(fetch.serviceName), passedOn);
  const output = rewriteAll(fetch.outputRewrites, schema);
  const run = fetch.requires
    ? entityFetch(fetch, fetch.requires, path, send, schema, output)
    : rootFetch(fetch, send, output);
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

function rootFetch(fetch: FetchNode, send: Send, output: Rewrite | null): FetchFor {
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
  send: Send,
  schema: GraphQLSchema,
  output: Rewrite | null,
): FetchFor {
  const input = rewriteAll(fetch.inputRewrites, schema);
  const represent = representationOf(requires, schema);
  const rewritten = (object: PlainObject) => {
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

type Send = (run: Run, variables: PlainObject, placesOf: PlacesOf) => Promise<SubgraphAnswer['data']>;

function sender(fetch: FetchNode, path: ResponsePath, fetcher: Fetcher, passedOn: PassedOn): Send {
  const { operationDocumentNode: document, operation: query } = fetch;
  return async (run, variables, placesOf) => {
    const { data, errors } = await fetcher({ document, query, variables, passedOn }, run.context);
    if (errors?.length) run.errors.push(...clientErrors(errors, fetch, path, placesOf));
    return data;
  };
}

/** The client's variables as they came; the subgraph coerces them by its own schema. */
function pickVariables(fetch: FetchNode, run: Run): PlainObject {
  const picked = new PlainObject();
  for (const name of fetch.variableUsages ?? []) {
    if (Object.hasOwn(run.variables, name) && run.variables[name] !== undefined) picked[name] = run.variables[name];
  }
  return picked;
}

function entitiesOf(data: PlainObject, { representations }: Batch): readonly (PlainObject | null)[] {
  const { _entities: entities } = data;
  if (!Array.isArray(entities)) throw new Error('Expected "data._entities" in response to be an array');
  if (entities.length !== representations.length) {
    throw new Error(`Expected "data._entities" to contain ${representations.length} elements`);
  }
  return entities;
}

function spread(
  entities: readonly (PlainObject | null)[],
  batch: Batch,
  objects: Objects,
  output: Rewrite | null,
): void {
  entities.forEach((entity, i) => {
    if (!entity) return;
    const positions = batch.positions[i] ?? [];
    positions.forEach((position, slot) => {
      const object = objects[position] as PlainObject;
      const own = slot === positions.length - 1 ? entity : copyOf(entity);
      // An interface object knows no types: what is known of this place's object stays.
      if (!own.__typename) own.__typename = object.__typename;
      output?.(own);
      merge(object, own);
    });
  });
}
