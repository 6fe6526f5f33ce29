import {
  type FieldNode,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { JsonRows } from '../../../subgraphs/kit/lists/json-rows';
import type { PathKey } from '../response-path';
import { leafSerializer } from './leaf-serializer';
import { FAILED, type Frame, nullify, put, type Resolution } from './resolution';

/** A place in the answer: how a value is brought into the form of its type, and whether null may stand there. */
export interface Place {
  nodes: readonly FieldNode[];
  nonNull: boolean;
  /** Type and field, for messages. */
  coordinate: string;
  /** Completes a value that is neither null nor a promise; may throw. `above` is what it will hang in, under `key`. */
  complete: Complete;
}

export type Complete = (value: unknown, resolution: Resolution, above: Frame, key: PathKey) => unknown;

type ObjectCompletion = (type: GraphQLObjectType, nonNull: boolean) => Complete;

/** Documents with types that need more than this are left to graphql-js. */
export class NotCompilable extends Error {}

export function placeOf(
  declared: GraphQLOutputType,
  nodes: readonly FieldNode[],
  coordinate: string,
  objects: ObjectCompletion,
): Place {
  const nonNull = isNonNullType(declared);
  const type = nonNull ? declared.ofType : declared;
  const place = (complete: Complete) => ({ nodes, nonNull, coordinate, complete });
  if (isLeafType(type)) return place(leafSerializer(type));
  if (isListType(type)) return place(listCompletion(placeOf(type.ofType, nodes, coordinate, objects), nonNull));
  if (isObjectType(type) && !type.isTypeOf) return place(objects(type, nonNull));
  throw new NotCompilable(`${type}`);
}

function listCompletion(items: Place, nonNull: boolean): Complete {
  return (value, resolution, above, key) => {
    if (value instanceof JsonRows) return value;
    const values = iterated(value, items.coordinate);
    const output: unknown[] = new Array(values.length);
    const frame: Frame = { above, key, output, nullable: !nonNull, dead: false };
    let failed = false;
    // Goes on after a failure: a promise among the other items must not be left without somebody who hears it fail.
    for (let i = 0; i < values.length; i++) {
      output[i] = settle(items, values[i], resolution, frame, i);
      failed ||= output[i] === FAILED;
    }
    return failed ? FAILED : output;
  };
}

function iterated(value: unknown, coordinate: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value === 'object' && value !== null && Symbol.iterator in value) return [...(value as Iterable<unknown>)];
  throw new GraphQLError(`Expected Iterable, but did not find one for field "${coordinate}".`);
}

/** Now, or null until a promise brings it. FAILED when null may not stand there; what it hangs in is then dead. */
export function settle(place: Place, value: unknown, resolution: Resolution, frame: Frame, key: PathKey): unknown {
  if (isPromise(value)) {
    resolution.wait(
      value,
      (arrived) => fill(settleNow(place, arrived, resolution, frame, key), frame, key),
      (error) => fill(refuse(place, error, resolution, frame, key), frame, key),
    );
    return null;
  }
  return settleNow(place, value, resolution, frame, key);
}

function settleNow(place: Place, value: unknown, resolution: Resolution, frame: Frame, key: PathKey): unknown {
  try {
    if (value instanceof Error) throw value;
    const isNull = value === null || value === undefined;
    const completed = isNull ? null : place.complete(value, resolution, frame, key);
    if (completed === null && place.nonNull) {
      throw new Error(`Cannot return null for non-nullable field ${place.coordinate}.`);
    }
    if (completed !== FAILED) return completed;
    return orNull(place, frame);
  } catch (error) {
    return refuse(place, error, resolution, frame, key);
  }
}

/** The answer for a resolver that failed. */
export function refuse(place: Place, error: unknown, resolution: Resolution, frame: Frame, key: PathKey): unknown {
  resolution.fail(error, place.nodes, frame, key);
  return orNull(place, frame);
}

function orNull(place: Place, frame: Frame): null | typeof FAILED {
  if (!place.nonNull) return null;
  frame.dead = true;
  return FAILED;
}

function fill(completed: unknown, frame: Frame, key: PathKey): void {
  if (completed === FAILED) nullify(frame);
  else if (!frame.dead) put(frame, key, completed);
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as PromiseLike<unknown>).then === 'function';
}
