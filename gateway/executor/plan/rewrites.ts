import type { FetchDataRewrite } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { isObject, ownValue, type PlainObject, setOwn } from '../plain-object';
import { typeTest } from '../possible-types';

/** Changes objects in place: what goes to a subgraph, or what came from it. */
export type Rewrite = (value: unknown) => void;

const FRAGMENT = '... on ';

/** The planner renames fields that would clash under one name, and sets type names that a subgraph does not know. */
export function rewriteAll(rewrites: readonly FetchDataRewrite[] | undefined, schema: GraphQLSchema): Rewrite | null {
  if (!rewrites?.length) return null;
  const compiled = rewrites.map((rewrite) => atPath(rewrite.path.slice(0, -1), changeOf(rewrite), schema));
  return (value) => {
    for (const rewrite of compiled) rewrite(value);
  };
}

function changeOf(rewrite: FetchDataRewrite): (object: PlainObject) => void {
  const name = rewrite.path.at(-1) as string;
  if (rewrite.kind === 'ValueSetter') return (object) => setOwn(object, name, rewrite.setValueTo);
  return (object) => {
    const value = ownValue(object, name);
    if (!value) return;
    setOwn(object, rewrite.renameKeyTo, value);
    setOwn(object, name, undefined);
  };
}

function atPath(path: readonly string[], change: (object: PlainObject) => void, schema: GraphQLSchema): Rewrite {
  const [first, ...rest] = path;
  const step = first === undefined ? change : stepInto(first, atPath(rest, change, schema), schema);
  return function visit(value: unknown): void {
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (isObject(value)) step(value);
  };
}

function stepInto(element: string, next: Rewrite, schema: GraphQLSchema): (object: PlainObject) => void {
  if (!element.startsWith(FRAGMENT)) return (object) => next(ownValue(object, element));
  const applies = typeTest(schema, element.slice(FRAGMENT.length));
  return (object) => {
    const { __typename: typename } = object;
    if (typeof typename !== 'string' || applies(typename)) next(object);
  };
}
