import {
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { WrittenRows } from '../../subgraphs/kit/written-rows';
import { type Bare, isInherited, newBare, ownValue } from './bare';
import { leafCheck } from './leaf';
import type { PathKey } from './response-path';
import {
  type Document,
  definitionOf,
  type SelectedField,
  type Selections,
  selectedFields,
  selectionsBelow,
} from './selections';

/** What one projection runs with. */
export interface Shaping {
  /** Where we are in the response. */
  path: PathKey[];
  /** Values that do not fit the schema of clients. */
  errors: GraphQLError[];
  /** Answers `__schema` and `__type`. */
  introspect(field: SelectedField): unknown;
}

/** Instead of a value that must become null, when the reason is among the errors already. */
const FAILED = Symbol('failed');

/** Turns what the subgraphs gave into what the client gets; null stays null, whatever the type says of it. */
type Complete = (value: unknown, shaping: Shaping) => unknown;

/**
 * Compiles the selection of an operation into a function from the merged answers to the response: exactly the selected
 * fields in their order, values checked against the types, nulls carried up to the nearest nullable place.
 */
export function projection(
  document: Document,
  set: SelectionSetNode,
  root: GraphQLObjectType,
): (data: Bare, shaping: Shaping) => Bare | null {
  const complete = objectOf(document, [{ set, parent: root }], root);
  return (data, shaping) => {
    const projected = complete(data, shaping);
    return projected === FAILED ? null : (projected as Bare);
  };
}

/** One variant per type that objects turn out to have, compiled when the first one comes. */
function objectOf(document: Document, selections: readonly Selections[], declared: GraphQLCompositeType): Complete {
  const variants = new Map<string, Complete>();
  const variantOf = (type: GraphQLCompositeType) => {
    const made = fieldsOf(document, selectedFields(document, selections, type.name), type);
    variants.set(type.name, made);
    return made;
  };
  return (value, shaping) => {
    if (typeof value !== 'object') throw new Error(`Invalid non-object value returned by subgraph for ${declared}`);
    const typename = (value as Bare).__typename || declared.name;
    const known = variants.get(typename as string);
    if (known) return known(value, shaping);
    const type = document.schema.getType(typename as string);
    if (isCompositeType(type)) return variantOf(type)(value, shaping);
    return fail(shaping, `Invalid __typename found for object of type ${declared}.`, shaping.path);
  };
}

interface Field {
  name: string;
  inherited: boolean;
  /** null for a leaf, whose values need no path. */
  complete: Complete | null;
  fits: (value: unknown) => boolean;
  nonNull: boolean;
  coordinate: string;
  special: ((input: Bare, shaping: Shaping) => unknown) | null;
}

function fieldsOf(document: Document, selected: readonly SelectedField[], type: GraphQLCompositeType): Complete {
  const fields = selected.map((field) => fieldOf(document, field, type));
  return (value, shaping) => {
    const input = value as Bare;
    const output = new newBare();
    for (const field of fields) {
      const shaped = field.special ? field.special(input, shaping) : shape(field, input, shaping);
      if (shaped === FAILED) return FAILED;
      output[field.name] = shaped;
    }
    return output;
  };
}

function shape(field: Field, input: Bare, shaping: Shaping): unknown {
  const value = field.inherited ? ownValue(input, field.name) : input[field.name];
  if (value === undefined || value === null) {
    return field.nonNull ? missing(shaping, field.coordinate, [...shaping.path, field.name]) : null;
  }
  if (field.complete === null) {
    if (field.fits(value)) return value;
    const failed = fail(shaping, `Invalid value found for field ${field.coordinate}.`, [...shaping.path, field.name]);
    return field.nonNull ? failed : null;
  }
  shaping.path.push(field.name);
  const completed = field.complete(value, shaping);
  shaping.path.pop();
  return completed === FAILED && !field.nonNull ? null : completed;
}

function fieldOf(document: Document, field: SelectedField, type: GraphQLCompositeType): Field {
  const { responseName: name, parents, nodes } = field;
  const parent = parents[0] as GraphQLCompositeType;
  const fieldName = nodes[0]?.name.value as string;
  const base = { name, inherited: isInherited(name), coordinate: `${parent}.${name}`, fits: () => true };
  if (fieldName === '__schema' || fieldName === '__type') {
    return { ...base, complete: null, nonNull: false, special: (_, shaping) => shaping.introspect(field) };
  }
  if (fieldName === '__typename') {
    return { ...base, complete: null, nonNull: true, special: typenameOf(document, name, type) };
  }
  const definition = definitionOf(parent, fieldName);
  const nullable = isNonNullType(definition.type) ? definition.type.ofType : definition.type;
  const named = getNamedType(definition.type);
  return {
    ...base,
    complete:
      isListType(nullable) || isCompositeType(nullable)
        ? completionOf(document, nullable, selectionsBelow(field, fieldName))
        : null,
    fits: isCompositeType(named) ? base.fits : leafCheck(named),
    nonNull: isNonNullType(definition.type),
    special: null,
  };
}

/** The name of the object's type as clients know it; an interface of `@interfaceObject` has none to tell. */
function typenameOf(document: Document, name: string, type: GraphQLCompositeType) {
  return (input: Bare): unknown => {
    const given = ownValue(input, name) ?? ownValue(input, '__typename');
    const found = (typeof given === 'string' && document.schema.getType(given)) || type;
    return isObjectType(found) ? found.name : FAILED;
  };
}

function completionOf(document: Document, type: GraphQLOutputType, below: readonly Selections[]): Complete {
  if (isListType(type)) return listOf(document, type.ofType, below);
  if (isCompositeType(type)) return objectOf(document, below, type);
  const fits = leafCheck(getNamedType(type) as Parameters<typeof leafCheck>[0]);
  return (value, shaping) =>
    fits(value) ? value : fail(shaping, `Invalid value found for array element of type ${type}.`, shaping.path);
}

function listOf(document: Document, itemType: GraphQLOutputType, below: readonly Selections[]): Complete {
  const nonNull = isNonNullType(itemType);
  const complete = completionOf(document, nonNull ? itemType.ofType : itemType, below);
  return (given, shaping) => {
    const value = given instanceof WrittenRows ? given.rows() : given;
    if (!Array.isArray(value)) throw new Error(`Invalid non-list value returned by subgraph for list of ${itemType}`);
    const { path } = shaping;
    const output: unknown[] = new Array(value.length);
    let failed = false;
    for (let i = 0; i < value.length; i++) {
      const item = value[i];
      path.push(i);
      const completed = item === null || item === undefined ? null : complete(item, shaping);
      if (nonNull && completed === null) missing(shaping, `${itemType.ofType} in a list`, path);
      if (nonNull && (completed === null || completed === FAILED)) failed = true;
      output[i] = completed === FAILED ? null : completed;
      path.pop();
    }
    return failed ? FAILED : output;
  };
}

function missing(shaping: Shaping, place: string, path: readonly PathKey[]): typeof FAILED {
  return fail(shaping, `Cannot return null for non-nullable field ${place}.`, path);
}

function fail(shaping: Shaping, message: string, path: readonly PathKey[]): typeof FAILED {
  shaping.errors.push(new GraphQLError(message, { path: [...path], extensions: { code: 'INVALID_GRAPHQL' } }));
  return FAILED;
}
