import type { FetchNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type DocumentNode, type FieldNode, getOperationAST, Kind, print, type SelectionSetNode } from 'graphql';
import { isPlaceholder } from './placeholders';
import { fetchesOf } from './plan/fetches';
import { fragmentsOf } from './selections';

/** The fields of a plan's documents at which what a subgraph answers goes to the client as it is. */
export type PassedOn = ReadonlySet<FieldNode>;

/** Response names from the root, joined; lists add nothing. */
type Path = string;

/** No other fetch adds to them or reads them; the client asks for the same names in the same order, unconditionally. */
export function passedOnBy({ node: root }: QueryPlan, document: DocumentNode, operation: SelectionSetNode): PassedOn {
  const passedOn = new Set<FieldNode>();
  if (!root || root.kind === 'Subscription') return passedOn;
  const fetched = new Map<Path, FieldNode[]>();
  const renamed = new Map<Path, FieldNode[]>();
  const touched = new Set<Path>();
  for (const { fetch, path } of fetchesOf(root)) {
    noteTouched(fetch, path, touched);
    noteAnswer(fetch, path, fetch.outputRewrites?.length ? renamed : fetched);
  }
  const selected = new Map<Path, FieldNode[]>();
  noteFields(document, operation, [], selected);
  for (const [path, [node, ...others]] of fetched) {
    const [wish, ...more] = selected.get(path) ?? [];
    if (!node || !wish || others.length > 0 || more.length > 0 || touched.has(path) || renamed.has(path)) continue;
    const shape = shapeOf(node);
    if (shape !== null && shape === shapeOf(wish)) passedOn.add(node);
  }
  return passedOn;
}

/** The objects that a fetch adds to, with all that they hang in, and what is read of them. */
function noteTouched({ requires }: FetchNode, path: readonly string[], touched: Set<Path>): void {
  path.forEach((_, i) => {
    touched.add(pathOf(path.slice(0, i + 1)));
  });
  noteRead(requires ?? [], path, touched);
}

function noteAnswer(fetch: FetchNode, path: readonly string[], found: Map<Path, FieldNode[]>): void {
  const document = fetch.operationDocumentNode;
  const set = document && getOperationAST(document)?.selectionSet;
  if (!document || !set) return;
  const entities = set.selections.find((field) => field.kind === Kind.FIELD && field.name.value === '_entities');
  const below = fetch.requires ? (entities as FieldNode | undefined)?.selectionSet : set;
  if (below) noteFields(document, below, path, found);
}

/** What identifies the objects of a fetch, or what it computes from, is read from what was fetched before. */
function noteRead(selections: readonly QueryPlanSelectionNode[], path: readonly string[], touched: Set<Path>): void {
  for (const selection of selections) {
    const here = selection.kind === 'Field' ? [...path, selection.alias ?? selection.name] : path;
    if (selection.kind === 'Field') touched.add(pathOf(here));
    noteRead(selection.selections ?? [], here, touched);
  }
}

/** Every mention of a field that has fields, by its place, whatever types it is for. */
function noteFields(
  document: DocumentNode,
  set: SelectionSetNode,
  path: readonly string[],
  found: Map<Path, FieldNode[]>,
): void {
  const fragments = fragmentsOf(document);
  const visit = ({ selections }: SelectionSetNode, at: readonly string[]): void => {
    for (const selection of selections) {
      if (selection.kind !== Kind.FIELD) {
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
        if (fragment) visit(fragment.selectionSet, at);
      } else if (selection.selectionSet) {
        const here = [...at, (selection.alias ?? selection.name).value];
        found.set(pathOf(here), [...(found.get(pathOf(here)) ?? []), selection]);
        visit(selection.selectionSet, here);
      }
    }
  };
  visit(set, path);
}

/** Names and arguments of the fields below, at every depth, in their order; null when one of them is more than plain. */
function shapeOf({ selectionSet }: FieldNode): string | null {
  const names: string[] = [];
  for (const selection of selectionSet?.selections ?? []) {
    if (selection.kind !== Kind.FIELD || selection.directives?.length) return null;
    const [name, below] = [selection.name.value, shapeOf(selection)];
    if (name.startsWith('__') || below === null) return null;
    if (selection.alias && isPlaceholder(selection.alias.value)) return null;
    const given = (selection.arguments ?? []).map(print).join();
    names.push(`${(selection.alias ?? selection.name).value}:${name}(${given}){${below}}`);
  }
  return names.join();
}

const pathOf = (names: readonly string[]): Path => names.join('.');
