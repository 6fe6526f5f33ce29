import {
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
import { fragmentsOf } from '../../executor/selections';
import type { Operation } from '../operations';
import { type Amount, evaluate, sum, times, type Variables } from './amount';
import { directiveArguments } from './directives';
import { type ListSizes, mentionsVariable, plainValue, sizeOf } from './list-size';

const MUTATION_COST = 10;

/** To count a list is to look at all of its rows, and to look for a word too. */
const COUNT_COST = 20;
const SEARCH_COST = 20;

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

export interface CostEstimate {
  /** The estimated cost of a validated operation for the variables of one request. */
  costOf(operation: Operation, variables: Variables | undefined): number;
  /** The path, as the answer would have it, of the field in which most of that arises. */
  dearestFieldOf(operation: Operation, variables: Variables | undefined): string;
}

/**
 * Static cost before execution, after the IBM cost specification as Apollo Router reads it: an object, interface or
 * union costs 1, a scalar or enum 0, a mutation 10 more; a list multiplies everything below it by its size; `@cost`
 * replaces a weight. The number of a connection's rows and a filter by keyword cost extra. Fragments of all type
 * conditions add up and `@skip`/`@include` are not looked at, so that the estimate can only be too high. The formula
 * is worked out once per operation.
 * @param schema the supergraph with its directives; an API schema has lost them and counts by paging arguments alone.
 */
export function costEstimate(schema: GraphQLSchema, sizes: ListSizes): CostEstimate {
  const estimateOf = ({ document, node }: Operation): Estimate => ({
    schema,
    operation: node,
    fragments: fragmentsOf(document),
    sizes,
  });
  return {
    costOf(operation, variables) {
      operation.cost ??= operationCost(estimateOf(operation));
      return evaluate(operation.cost, variables ?? {});
    },
    dearestFieldOf(operation, variables) {
      const { node } = operation;
      const root = schema.getRootType(node.operation);
      return root ? dearestPath(estimateOf(operation), node.selectionSet, root, null, variables ?? {}).join('.') : '';
    },
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
  const fields = fieldsOf(estimate, selectionSet, parent);
  return sum(fields.map(({ node, of }) => readField(estimate, node, of, page)?.cost ?? 0));
}

/** The fields of a selection with the type that each is of, those of fragments among them. */
function fieldsOf(
  estimate: Estimate,
  selectionSet: SelectionSetNode,
  parent: GraphQLNamedType,
): { node: FieldNode; of: GraphQLNamedType }[] {
  return selectionSet.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [{ node: selection, of: parent }];
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? estimate.fragments.get(selection.name.value) : selection;
    if (!fragment) return [];
    const condition = fragment.typeCondition && estimate.schema.getType(fragment.typeCondition.name.value);
    return fieldsOf(estimate, fragment.selectionSet, condition ?? parent);
  });
}

/** From the dearest field at the root down, as long as one field costs twice as much as any beside it. */
function dearestPath(
  estimate: Estimate,
  selectionSet: SelectionSetNode,
  parent: GraphQLNamedType,
  page: Page | null,
  variables: Variables,
): string[] {
  const read = fieldsOf(estimate, selectionSet, parent).flatMap(({ node, of }) => {
    const field = readField(estimate, node, of, page);
    return field ? [{ ...field, node, total: evaluate(field.cost, variables) }] : [];
  });
  const [dearest, next] = read.sort((a, b) => b.total - a.total);
  const isRoot = parent === estimate.schema.getRootType(estimate.operation.operation);
  if (!dearest || dearest.total === 0 || (!isRoot && (next?.total ?? 0) * 2 > dearest.total)) return [];
  const name = dearest.node.alias?.value ?? dearest.node.name.value;
  const below = dearest.node.selectionSet;
  return [name, ...(below ? dearestPath(estimate, below, dearest.type, dearest.below, variables) : [])];
}

interface ReadField {
  type: GraphQLNamedType;
  cost: Amount;
  /** The page for the lists directly below. */
  below: Page | null;
}

/** Introspection costs nothing here: it reads no data, and tokens, selections and its own depth rule bound it. */
function readField(
  estimate: Estimate,
  node: FieldNode,
  parent: GraphQLNamedType,
  page: Page | null,
): ReadField | undefined {
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
  if (!field) return undefined;
  const type = getNamedType(field.type);
  const size = sizeOf(field, node, estimate.operation, estimate.sizes);
  const isList = isListType(getNullableType(field.type));
  const below: Page | null = !isList && size.declared ? { items: size.items, fields: size.sizedFields } : null;
  const selections = node.selectionSet ? selectionCost(estimate, node.selectionSet, type, below) : 0;
  const paged = !size.declared && page !== null && (page.fields?.includes(field.name) ?? true);
  const items = !isList ? 1 : paged ? page.items : size.items;
  const cost = sum([
    times(items, sum([fieldWeight(field, type, parent), selections])),
    argumentWeights(field, node),
    searchWeight(estimate, node),
  ]);
  return { type, cost, below };
}

function fieldWeight(field: GraphQLField<unknown, unknown>, type: GraphQLNamedType, parent: GraphQLNamedType): number {
  const isCount = field.name === 'totalCount' && parent.name.endsWith('Connection');
  return weightOf(field.astNode) ?? weightOf(type.astNode) ?? (isCount ? COUNT_COST : isCompositeType(type) ? 1 : 0);
}

function searchWeight({ operation }: Estimate, node: FieldNode): Amount {
  const filter = node.arguments?.find(({ name }) => name.value === 'filter')?.value;
  if (!filter) return 0;
  const weight = (variables: Variables) => {
    const given = plainValue(filter, variables, operation) as { keyword?: unknown } | null | undefined;
    return given?.keyword ? SEARCH_COST : 0;
  };
  return mentionsVariable(filter) ? weight : weight({});
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
