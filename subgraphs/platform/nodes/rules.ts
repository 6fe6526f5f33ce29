import { badInput } from '../../kit/basics/errors';
import { readNodeId } from '../../kit/basics/node-ids';
import type { SubgraphName } from '../../kit/basics/subgraph-names';

export interface NodeType {
  subgraph: SubgraphName;
  key: 'id' | 'code' | 'seqNo';
  /** What its own lookup demands of a viewer; null where it is enough to be signed in. */
  scope: string | null;
}

/** An object as its key names it; those of platform are whole. */
export type NodeObject = { __typename: keyof typeof NODE_TYPES } & Record<string, unknown>;

const by =
  (key: NodeType['key']) =>
  (subgraph: SubgraphName, scope: string | null = `${subgraph}:read`): NodeType => ({ subgraph, key, scope });
const byId = by('id');

export const NODE_TYPES = {
  Application: byId('customers'),
  Authorization: byId('products'),
  BatchTask: byId('usage'),
  CallRecord: by('seqNo')('usage'),
  Certification: byId('customers'),
  Company: byId('customers'),
  Contract: byId('contracts'),
  Customer: byId('customers'),
  DeveloperAccount: byId('customers'),
  Invoice: byId('billing'),
  Message: byId('platform'),
  Payment: byId('billing'),
  Person: byId('customers'),
  Product: by('code')('products'),
  Salesperson: byId('sales'),
  StaffMember: byId('platform', null),
  Statement: byId('billing'),
  TopUp: byId('billing'),
  Wallet: byId('billing'),
} satisfies Record<string, NodeType>;

export interface WantedNode {
  type: keyof typeof NODE_TYPES;
  key: string;
}

const isNodeType = (type: string): type is keyof typeof NODE_TYPES => Object.hasOwn(NODE_TYPES, type);

/** What an identifier names, as far as these scopes lead to its type; null for what can only be missing. */
export function wantedNode(nodeId: string, scopes: readonly string[]): WantedNode | null {
  const named = readNodeId(nodeId);
  if (!named || !isNodeType(named.type)) return null;
  const { scope } = NODE_TYPES[named.type] as NodeType;
  return scope === null || scopes.includes(scope) ? { type: named.type, key: named.key } : null;
}

const MOST_NODES = 100;

export function checkCount(nodeIds: readonly string[]): readonly string[] {
  if (nodeIds.length <= MOST_NODES) return nodeIds;
  throw badInput('nodeIds', `nodeIds may hold at most ${MOST_NODES} identifiers.`, 'LIST_TOO_LONG', {
    most: MOST_NODES,
  });
}
