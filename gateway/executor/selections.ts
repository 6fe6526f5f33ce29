import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isUnionType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { isIncluded } from './conditions';
import { typeTest } from './possible-types';

/** A selection set and the type it was written for, which says what its fields are. */
export interface Selections {
  set: SelectionSetNode;
  parent: GraphQLCompositeType;
}

/** All mentions of one response name for objects of one type. */
export interface SelectedField {
  responseName: string;
  nodes: FieldNode[];
  /** The type that each mention was written for; an interface and its type may differ in what the field returns. */
  parents: GraphQLCompositeType[];
  below: SelectionSetNode[];
}

export interface Document {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Values of the variables in `@skip` and `@include`. */
  condition(variable: string): boolean;
}

export function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

/** What is selected on an object whose type is `typename`: fragments dissolved, mentions of one name together. */
export function selectedFields(
  document: Document,
  selections: readonly Selections[],
  typename: string,
): SelectedField[] {
  const fields = new Map<string, SelectedField>();
  for (const { set, parent } of selections) collect(document, set, parent, typename, fields);
  return [...fields.values()];
}

function collect(
  document: Document,
  set: SelectionSetNode,
  parent: GraphQLCompositeType,
  typename: string,
  fields: Map<string, SelectedField>,
): void {
  for (const selection of set.selections) {
    if (!isIncluded(selection.directives, document.condition)) continue;
    if (selection.kind === Kind.FIELD) {
      addMention(selection, parent, fields);
      continue;
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? document.fragments.get(selection.name.value) : selection;
    if (!fragment) continue;
    const condition = fragment.typeCondition?.name.value;
    if (condition !== undefined && !typeTest(document.schema, condition)(typename)) continue;
    const below = condition === undefined ? parent : (document.schema.getType(condition) as GraphQLCompositeType);
    collect(document, fragment.selectionSet, below, typename, fields);
  }
}

function addMention(node: FieldNode, parent: GraphQLCompositeType, fields: Map<string, SelectedField>): void {
  const responseName = (node.alias ?? node.name).value;
  const known = fields.get(responseName) ?? { responseName, nodes: [], parents: [], below: [] };
  known.nodes.push(node);
  known.parents.push(parent);
  if (node.selectionSet) known.below.push(node.selectionSet);
  fields.set(responseName, known);
}

/** What is selected below all mentions of a field, each with the type that its mention was written for. */
export function selectionsBelow({ nodes, parents }: SelectedField, fieldName: string): Selections[] {
  return nodes.flatMap(({ selectionSet: set }, i) => {
    const named = getNamedType(definitionOf(parents[i] as GraphQLCompositeType, fieldName).type);
    return set && isCompositeType(named) ? [{ set, parent: named }] : [];
  });
}

/** @throws GraphQLError where a valid document has none. */
export function definitionOf(parent: GraphQLCompositeType, fieldName: string): GraphQLField<unknown, unknown> {
  const definition = isUnionType(parent) ? undefined : parent.getFields()[fieldName];
  if (!definition) throw new GraphQLError(`Cannot query field "${fieldName}" on type "${parent}".`);
  return definition;
}
