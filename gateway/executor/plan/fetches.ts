import type { FetchNode, PlanNode } from '@apollo/query-planner';

interface PlacedFetch {
  fetch: FetchNode;
  /** Response names from the root to the objects that it adds to; lists add nothing. */
  path: readonly string[];
}

export function fetchesOf(node: PlanNode, path: readonly string[] = []): PlacedFetch[] {
  switch (node.kind) {
    case 'Fetch':
      return [{ fetch: node, path }];
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap((child) => fetchesOf(child, path));
    case 'Flatten':
      return fetchesOf(node.node, [...path, ...node.path.filter((key) => key !== '@').map(String)]);
    case 'Condition':
      return [node.ifClause, node.elseClause].flatMap((branch) => (branch ? fetchesOf(branch, path) : []));
    case 'Defer':
      return [];
  }
}
