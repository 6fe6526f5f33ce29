import { lookupId } from '../../kit/basics/ids';
import { SUBGRAPH_NAMES } from '../../kit/basics/subgraph-names';
import { arePresent } from '../../kit/exchange/nodes';
import { loadValues } from '../../kit/lists/loaders';
import type { Context } from '../loaders';
import { messagesByIds } from '../messages/queries';
import { NODE_TYPES, type NodeObject, type WantedNode, wantedNode } from './rules';

/** Null for what the viewer does not see; each fails by itself. What is not there would be an object without fields. */
export function nodesOf(context: Context, nodeIds: readonly string[]): Promise<NodeObject | null>[] {
  const presence = Object.fromEntries(
    SUBGRAPH_NAMES.map((subgraph) => [
      subgraph,
      loadValues<boolean, NodeObject>((objects) => arePresent(subgraph, objects, context), JSON.stringify),
    ]),
  );
  return nodeIds.map(async (nodeId) => {
    const wanted = wantedNode(nodeId, context.viewer.scopes);
    if (!wanted) return null;
    const { subgraph, key } = NODE_TYPES[wanted.type];
    if (subgraph === 'platform') return ownNode(context, wanted);
    const object = { __typename: wanted.type, [key]: wanted.key };
    return (await presence[subgraph]?.load(object)) ? object : null;
  });
}

/** What platform keeps goes into the answer from here, whole. */
async function ownNode(context: Context, { type, key }: WantedNode): Promise<NodeObject | null> {
  if (context.viewer.kind === 'anonymous') return null;
  const id = lookupId(key);
  const row = type === 'Message' ? (await messagesByIds(context, [id]))[0] : await context.loaders.staff.load(id);
  return row ? { ...row, __typename: type } : null;
}
