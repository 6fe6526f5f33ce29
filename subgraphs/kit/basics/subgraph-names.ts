/** The seven subgraphs, in the order in which they migrate and load demo data. */
export const SUBGRAPH_NAMES = ['customers', 'products', 'usage', 'billing', 'sales', 'contracts', 'platform'] as const;

export type SubgraphName = (typeof SUBGRAPH_NAMES)[number];
