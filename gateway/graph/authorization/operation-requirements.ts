import {
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Requirement, Requirements } from './requirements';

/** One thing an operation touches that is not open to everybody. */
export interface Need {
  /** `Type.field` or `Type`, as in the schema: for the answer to a refused viewer. */
  coordinate: string;
  requirement: Requirement;
}

interface Walk {
  schema: GraphQLSchema;
  requirements: Requirements;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  needs: Map<string, Need>;
  seen: Set<string>;
}

/**
 * Everything a validated operation needs, each coordinate once. Selecting a field needs what its parent type, the
 * field itself and, for scalars and enums, its type require. Below an interface or union every object type that can
 * still occur there counts, whatever the data will be: who may not see one of them may not ask there.
 */
export function needsOf(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  schema: GraphQLSchema,
  requirements: Requirements,
): Need[] {
  const walk: Walk = { schema, requirements, fragments, needs: new Map(), seen: new Set() };
  const root = schema.getRootType(operation.operation);
  if (root) visit(walk, operation.selectionSet, root, objectsOf(schema, root));
  return [...walk.needs.values()];
}

function visit(
  walk: Walk,
  selectionSet: SelectionSetNode,
  parent: GraphQLNamedType,
  objects: readonly GraphQLObjectType[],
): void {
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FIELD) {
      visitField(walk, selection.name.value, selection.selectionSet, parent, objects);
      continue;
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? walk.fragments.get(selection.name.value) : selection;
    if (!fragment) continue;
    const condition = fragment.typeCondition && walk.schema.getType(fragment.typeCondition.name.value);
    const type = condition ?? parent;
    const narrowed = condition ? intersection(objects, objectsOf(walk.schema, condition)) : objects;
    if (selection.kind === Kind.FRAGMENT_SPREAD && !firstTime(walk, selection.name.value, narrowed)) continue;
    visit(walk, fragment.selectionSet, type, narrowed);
  }
}

function visitField(
  walk: Walk,
  name: string,
  selectionSet: SelectionSetNode | undefined,
  parent: GraphQLNamedType,
  objects: readonly GraphQLObjectType[],
): void {
  const results = new Set<GraphQLNamedType>();
  for (const type of [...abstractParent(walk.schema, parent, objects), ...objects]) {
    need(walk, type.name);
    need(walk, `${type.name}.${name}`);
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    if (field) results.add(getNamedType(field.type));
  }
  const [result] = results;
  if (!result) return;
  if (!selectionSet) for (const leaf of results) need(walk, leaf.name);
  else visit(walk, selectionSet, result, [...new Set([...results].flatMap((type) => objectsOf(walk.schema, type)))]);
}

/**
 * An interface or union adds its own requirement only where all its object types can occur: composition made it from
 * theirs, so inside `... on Named` of one object type it would ask for the rights of the others.
 */
function abstractParent(
  schema: GraphQLSchema,
  parent: GraphQLNamedType,
  objects: readonly GraphQLObjectType[],
): GraphQLNamedType[] {
  return isAbstractType(parent) && objectsOf(schema, parent).length <= objects.length ? [parent] : [];
}

function need(walk: Walk, coordinate: string): void {
  const requirement = walk.requirements.get(coordinate);
  if (requirement) walk.needs.set(coordinate, { coordinate, requirement });
}

/** A fragment spread again for the same object types needs nothing new; this also bounds the walk. */
function firstTime(walk: Walk, fragment: string, objects: readonly GraphQLObjectType[]): boolean {
  const key = [fragment, ...objects.map((object) => object.name)].join(' ');
  if (walk.seen.has(key)) return false;
  walk.seen.add(key);
  return true;
}

function objectsOf(schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [];
}

function intersection<Item>(left: readonly Item[], right: readonly Item[]): Item[] {
  return left.filter((item) => right.includes(item));
}
