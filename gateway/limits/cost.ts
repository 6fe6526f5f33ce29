import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import { type Amount, evaluate, sum, times, type Variables } from './amount';
import { directiveArguments } from './directives';
import { type ListSizes, sizeOf } from './list-size';

const MUTATION_COST = 10;

/** Page sizes that a connection hands to the list fields directly below it. */
interface Page {
  items: Amount;
  fields: readonly string[] | null;
}

interface Estimate {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  sizes: ListSizes;
}

/** The estimated cost of one operation of a validated document for the variables of one request. */
export type CostEstimate = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables | undefined,
) => number;

/**
 * Static cost before execution, after the IBM cost specification as Apollo Router reads it: an object, interface or
 * union costs 1, a scalar or enum 0, a mutation 10 more; a list multiplies everything below it by its size; `@cost`
 * replaces a weight. Fragments of all type conditions add up and `@skip`/`@include` are not looked at, so that the
 * estimate can only be too high. The formula is worked out once per document and operation; documents that the server
 * forgets take their formulas with them.
 * @param schema the supergraph with its directives; an API schema has lost them and counts by paging arguments alone.
 */
export function costEstimate(schema: GraphQLSchema, sizes: ListSizes): CostEstimate {
  const formulas = new WeakMap<OperationDefinitionNode, Amount>();
  return (document, operation, variables) => {
    let formula = formulas.get(operation);
    if (formula === undefined) {
      formula = operationCost({ schema, operation, fragments: fragmentsOf(document), sizes });
      formulas.set(operation, formula);
    }
    return evaluate(formula, variables ?? {});
  };
}

function operationCost(estimate: Estimate): Amount {
  const root = estimate.schema.getRootType(estimate.operation.operation);
  if (!root) return 0;
  const base = estimate.operation.operation === OperationTypeNode.MUTATION ? MUTATION_COST : 0;
  return sum([base, selectionCost(estimate, estimate.operation.selectionSet, root, null)]);
}

function selectionCost(
  estimate: Estimate,
  selectionSet: SelectionSetNode,
  parent: GraphQLNamedType,
  page: Page | null,
): Amount {
  const amounts = selectionSet.selections.map((selection): Amount => {
    if (selection.kind === Kind.FIELD) return fieldCost(estimate, selection, parent, page);
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? estimate.fragments.get(selection.name.value) : selection;
    if (!fragment) return 0;
    const condition = fragment.typeCondition && estimate.schema.getType(fragment.typeCondition.name.value);
    return selectionCost(estimate, fragment.selectionSet, condition ?? parent, page);
  });
  return sum(amounts);
}

/** Introspection costs nothing here: it reads no data, and tokens, selections and its own depth rule bound it. */
function fieldCost(estimate: Estimate, node: FieldNode, parent: GraphQLNamedType, page: Page | null): Amount {
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
  if (!field) return 0;
  const type = getNamedType(field.type);
  const size = sizeOf(field, node, estimate.operation, estimate.sizes);
  const isList = isListType(getNullableType(field.type));
  const below: Page | null = !isList && size.declared ? { items: size.items, fields: size.sizedFields } : null;
  const selections = node.selectionSet ? selectionCost(estimate, node.selectionSet, type, below) : 0;
  const paged = !size.declared && page !== null && (page.fields?.includes(field.name) ?? true);
  const items = !isList ? 1 : paged ? page.items : size.items;
  return sum([times(items, sum([fieldWeight(field, type), selections])), argumentWeights(field, node)]);
}

function fieldWeight(field: GraphQLField<unknown, unknown>, type: GraphQLNamedType): number {
  return weightOf(field.astNode) ?? weightOf(type.astNode) ?? (isCompositeType(type) ? 1 : 0);
}

function argumentWeights(field: GraphQLField<unknown, unknown>, node: FieldNode): number {
  const sent = new Set(node.arguments?.map((argument) => argument.name.value));
  return field.args
    .filter((argument) => sent.has(argument.name))
    .reduce((total, argument) => total + (weightOf(argument.astNode) ?? 0), 0);
}

function weightOf(definition: Parameters<typeof directiveArguments>[0]): number | undefined {
  const weight = Number(directiveArguments(definition, 'cost')?.weight);
  return Number.isFinite(weight) ? weight : undefined;
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}
