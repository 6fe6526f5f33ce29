import { type GraphQLCompositeType, GraphQLError, isCompositeType, isObjectType } from 'graphql';
import { JsonRows } from '../../../subgraphs/kit/lists/json-rows';
import { ownValue, PlainObject } from '../plain-object';
import type { PathKey } from '../response-path';
import type { SelectedField } from '../selections';
import type { FieldShape, LeafShape, ListShape, ObjectShape, Shape } from './shape';

export interface Shaping {
  /** Where we are in the response. */
  path: PathKey[];
  errors: GraphQLError[];
  /** Answers `__schema` and `__type`. */
  introspect(field: SelectedField): unknown;
}

export type Projection = (data: PlainObject, shaping: Shaping) => PlainObject | null;

/** Instead of a value that must become null, when the reason is among the errors already. */
const INVALID = Symbol('invalid');

/** Turns what the subgraphs gave into what the client gets; null stays null, whatever the type says of it. */
type Complete = (value: unknown, shaping: Shaping) => unknown;

/** The selected fields in their order, checked against the types, nulls carried up to the nearest nullable place. */
export function projection(shape: ObjectShape): Projection {
  const complete = objectOf(shape);
  return (data, shaping) => {
    const projected = complete(data, shaping);
    return projected === INVALID ? null : (projected as PlainObject);
  };
}

function completionOf(shape: Shape): Complete {
  if (shape.kind === 'list') return listOf(shape);
  return shape.kind === 'object' ? objectOf(shape) : itemOf(shape);
}

/** One variant per type that objects turn out to have, compiled when the first one comes. */
function objectOf({ declared, schema, fieldsOf }: ObjectShape): Complete {
  const variants = new Map<string, Complete>();
  const variantOf = (type: GraphQLCompositeType) => {
    const made = completeFields(fieldsOf(type), type, schema);
    variants.set(type.name, made);
    return made;
  };
  return (value, shaping) => {
    if (typeof value !== 'object') throw new Error(`Invalid non-object value returned by subgraph for ${declared}`);
    const typename = (value as PlainObject).__typename || declared.name;
    const known = variants.get(typename as string);
    if (known) return known(value, shaping);
    const type = schema.getType(typename as string);
    if (isCompositeType(type)) return variantOf(type)(value, shaping);
    return fail(shaping, `Invalid __typename found for object of type ${declared}.`, shaping.path);
  };
}

interface Field {
  name: string;
  complete(input: PlainObject, shaping: Shaping): unknown;
}

function completeFields(
  shapes: readonly FieldShape[],
  type: GraphQLCompositeType,
  schema: ObjectShape['schema'],
): Complete {
  const fields = shapes.map((shape): Field => ({ name: shape.name, complete: fieldOf(shape, type, schema) }));
  return (value, shaping) => {
    const output = new PlainObject();
    for (const { name, complete } of fields) {
      const completed = complete(value as PlainObject, shaping);
      if (completed === INVALID) return INVALID;
      output[name] = completed;
    }
    return output;
  };
}

function fieldOf(field: FieldShape, type: GraphQLCompositeType, schema: ObjectShape['schema']): Field['complete'] {
  const { name, value: shape, inherited, nonNull, coordinate, selected } = field;
  if (shape === 'introspection') return (_, shaping) => shaping.introspect(selected);
  if (shape === 'typename') return typenameOf(name, type, schema);
  const complete = shape.kind === 'leaf' ? leafOf(shape, name, coordinate) : below(name, completionOf(shape));
  return (input, shaping) => {
    const value = inherited ? ownValue(input, name) : input[name];
    if (value === undefined || value === null) {
      return nonNull ? missing(shaping, coordinate, [...shaping.path, name]) : null;
    }
    const completed = complete(value, shaping);
    return completed === INVALID && !nonNull ? null : completed;
  };
}

/** The name of the object's type as clients know it; an interface of `@interfaceObject` has none to tell. */
function typenameOf(name: string, type: GraphQLCompositeType, schema: ObjectShape['schema']): Field['complete'] {
  return (input) => {
    const given = ownValue(input, name) ?? ownValue(input, '__typename');
    const found = (typeof given === 'string' && schema.getType(given)) || type;
    return isObjectType(found) ? found.name : INVALID;
  };
}

function leafOf({ fits }: LeafShape, name: string, coordinate: string): Complete {
  return (value, shaping) =>
    fits(value) ? value : fail(shaping, `Invalid value found for field ${coordinate}.`, [...shaping.path, name]);
}

function itemOf({ fits, type }: LeafShape): Complete {
  return (value, shaping) =>
    fits(value) ? value : fail(shaping, `Invalid value found for array element of type ${type}.`, shaping.path);
}

function below(name: string, complete: Complete): Complete {
  return (value, shaping) => {
    shaping.path.push(name);
    const completed = complete(value, shaping);
    shaping.path.pop();
    return completed;
  };
}

function listOf({ item, itemType, nonNull }: ListShape): Complete {
  const complete = completionOf(item);
  return (given, shaping) => {
    const value = given instanceof JsonRows ? given.parse() : given;
    if (!Array.isArray(value)) {
      const declared = nonNull ? `${itemType}!` : itemType;
      throw new Error(`Invalid non-list value returned by subgraph for list of ${declared}`);
    }
    const { path } = shaping;
    const output: unknown[] = new Array(value.length);
    let failed = false;
    for (let i = 0; i < value.length; i++) {
      const given = value[i];
      path.push(i);
      const completed = given === null || given === undefined ? null : complete(given, shaping);
      if (nonNull && completed === null) missing(shaping, `${itemType} in a list`, path);
      if (nonNull && (completed === null || completed === INVALID)) failed = true;
      output[i] = completed === INVALID ? null : completed;
      path.pop();
    }
    return failed ? INVALID : output;
  };
}

function missing(shaping: Shaping, place: string, path: readonly PathKey[]): typeof INVALID {
  return fail(shaping, `Cannot return null for non-nullable field ${place}.`, path);
}

function fail(shaping: Shaping, message: string, path: readonly PathKey[]): typeof INVALID {
  shaping.errors.push(new GraphQLError(message, { path: [...path], extensions: { code: 'INVALID_GRAPHQL' } }));
  return INVALID;
}
