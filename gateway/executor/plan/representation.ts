import type { QueryPlanFieldNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { isInherited, isObject, ownValue, PlainObject, setOwn } from '../plain-object';
import { typeTest } from '../possible-types';
import { merge } from './merge';

/** What a subgraph needs to know of an object to find it: its key and what its fields require. */
export type Representation = PlainObject;

/** Adds to the representation; false when the object lacks a required field, and then it is not asked for. */
type Part = (source: PlainObject, representation: Representation) => boolean;

/** Makes the representation of an object, or null when it cannot be asked for there: no type, no key, wrong type. */
export function representationOf(
  requires: readonly QueryPlanSelectionNode[],
  schema: GraphQLSchema,
): (source: PlainObject) => Representation | null {
  const build = builderOf(requires, schema);
  return (source) => {
    const made = build(source);
    return made?.__typename ? made : null;
  };
}

function builderOf(selections: readonly QueryPlanSelectionNode[], schema: GraphQLSchema) {
  const parts = selections.flatMap((selection) => {
    if (selection.kind === 'Field') return [fieldPart(selection, schema)];
    return selection.typeCondition ? [fragmentPart(selection.typeCondition, selection.selections, schema)] : [];
  });
  return (source: PlainObject): Representation | null => {
    const representation = new PlainObject();
    for (const part of parts) if (!part(source, representation)) return null;
    return representation;
  };
}

function fieldPart(field: QueryPlanFieldNode, schema: GraphQLSchema): Part {
  const name = field.alias ?? field.name;
  const inherited = isInherited(name);
  const build = field.selections && builderOf(field.selections, schema);
  const required = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(required);
    return build && isObject(value) ? build(value) : value;
  };
  return (source, representation) => {
    const value = inherited ? ownValue(source, name) : source[name];
    if (value === undefined) return false;
    const part = typeof value === 'object' ? required(value) : value;
    if (inherited) setOwn(representation, name, part);
    else representation[name] = part;
    return true;
  };
}

/** An object of another type passes by; one of this type that lacks a field adds nothing, as in the stock executor. */
function fragmentPart(condition: string, selections: readonly QueryPlanSelectionNode[], schema: GraphQLSchema): Part {
  const applies = typeTest(schema, condition);
  const build = builderOf(selections, schema);
  return (source, representation) => {
    const { __typename: typename } = source;
    if (typeof typename !== 'string' || !applies(typename)) return true;
    const made = build(source);
    if (made) merge(representation, made);
    return true;
  };
}
