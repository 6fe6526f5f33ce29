import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  getArgumentValues,
  isObjectType,
  Kind,
} from 'graphql';
import type { ResolvedField } from '../../../subgraphs/kit/lists/json-rows';
import type { SelectedField } from '../selections';
import { type Compilation, type FieldPlan, infoOf, objectCompletion, objectPlan } from './fields';
import { type Complete, type Place, refuse, settle } from './place';
import type { Frame } from './resolution';

type ResolveReference = (reference: unknown, context: unknown, info: ResolvedField) => unknown;

/** A type of the document's `_entities`: how its objects are found and what is asked of them. */
interface EntityType {
  load: ResolveReference | undefined;
  place: Place;
}

/**
 * `Query._entities` without the union around it: a representation names its type, so the fields of that type are known
 * before it is loaded. All references are resolved in one turn, for loaders to make one statement of them. One that
 * fails is null with an error of its own.
 */
export function entitiesPlan(
  compilation: Compilation,
  root: GraphQLObjectType,
  definition: GraphQLField<unknown, unknown>,
  field: SelectedField,
): FieldPlan {
  const node = field.nodes[0] as SelectedField['nodes'][number];
  const infoFor = infoOf(compilation, root, definition, field);
  const types = new Map<string, EntityType>();
  const typeOf = (name: string): EntityType => {
    const known = types.get(name) ?? entityType(compilation, field, name);
    types.set(name, known);
    return known;
  };
  const complete: Complete = (value, resolution, above, key) => {
    const references = value as readonly { __typename: string }[];
    const output: unknown[] = new Array(references.length);
    const frame: Frame = { above, key, output, nullable: false, dead: false };
    const info = infoFor(resolution, above);
    references.forEach((reference, i) => {
      const { load, place } = typeOf(reference.__typename);
      try {
        const value = load ? load(reference, resolution.context, info) : reference;
        output[i] = settle(place, value, resolution, frame, i);
      } catch (error) {
        output[i] = refuse(place, error, resolution, frame, i);
      }
    });
    return output;
  };
  return {
    name: field.responseName,
    nodes: field.nodes,
    nonNull: true,
    coordinate: 'Query._entities',
    argsAt: -1,
    complete,
    resolve: representationsOf(definition, node),
  };
}

/** Plans always send them as a variable, whose value was checked with the others. */
function representationsOf(definition: GraphQLField<unknown, unknown>, node: FieldNode): FieldPlan['resolve'] {
  const given = node.arguments?.find((argument) => argument.name.value === 'representations')?.value;
  const name = given?.kind === Kind.VARIABLE ? given.name.value : null;
  return (_, { variables }) => {
    const value = name === null ? undefined : variables[name];
    return Array.isArray(value) ? value : getArgumentValues(definition, node, variables).representations;
  };
}

/** A type that the document does not mention is loaded all the same, as graphql-js does: it may not exist. */
function entityType(compilation: Compilation, field: SelectedField, name: string): EntityType {
  const type = compilation.schema.getType(name);
  if (!isObjectType(type)) {
    throw new Error(
      `The _entities resolver tried to load an entity for type "${name}", but no object type of that name was found.`,
    );
  }
  const { subgraph } = (type.extensions.apollo ?? {}) as { subgraph?: { resolveReference?: ResolveReference } };
  return {
    load: subgraph?.resolveReference,
    place: {
      nodes: field.nodes,
      nonNull: false,
      coordinate: 'Query._entities',
      complete: objectCompletion(objectPlan(compilation, type, field.below), false),
    },
  };
}
