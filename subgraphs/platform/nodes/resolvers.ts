import type { Resolvers } from '../resolvers.generated';
import { nodesOf } from './queries';
import { checkCount, type NodeObject } from './rules';

export const nodeResolvers: Resolvers = {
  Query: {
    node: (_, { nodeId }, context) => nodesOf(context, [nodeId])[0] ?? null,
    // The generated types know no promise of null in a list.
    nodes: (_, { nodeIds }, context) => nodesOf(context, checkCount(nodeIds)) as Promise<NodeObject>[],
  },
  Node: { __resolveType: ({ __typename }) => __typename },
};
