import { type ConstDirectiveNode, type DocumentNode, Kind, type ObjectTypeDefinitionNode } from 'graphql';
import { invariant } from '../basics/errors';
import { nodeIdOf } from '../basics/node-ids';
import type { SubgraphName } from '../basics/subgraph-names';
import type { SubgraphRequest } from '../requests/context';

const PRESENT = 'query Present($of: [_Any!]!) { _entities(representations: $of) { __typename } }';

/** Whether each of these objects of one subgraph is there for the viewer; rejects while their subgraph is away. */
export async function arePresent(
  subgraph: SubgraphName,
  representations: readonly object[],
  { neighbours, viewer, requestId, clientIp, now }: SubgraphRequest,
): Promise<boolean[]> {
  const request = { viewer, requestId, clientIp, now };
  const { data, errors } = await neighbours.execute(subgraph, PRESENT, { of: representations }, request);
  if (errors?.[0]) throw errors[0];
  const { _entities: entities } = data as { _entities: unknown[] };
  return entities.map((entity) => entity !== null);
}

export function nodeIdResolvers({ definitions }: DocumentNode): Record<string, object> {
  const nodes = definitions.filter((one) => one.kind === Kind.OBJECT_TYPE_DEFINITION).filter(isOwnNode);
  return Object.fromEntries(
    nodes.map((type) => {
      const [name, key] = [type.name.value, keyOf(type)];
      return [name, { nodeId: (parent: Record<string, string>) => nodeIdOf(name, parent[key] as string) }];
    }),
  );
}

const named =
  (name: string) =>
  (node: { name: { value: string } }): boolean =>
    node.name.value === name;

/** What other subgraphs own has its `nodeId` from them. */
function isOwnNode({ interfaces, fields }: ObjectTypeDefinitionNode): boolean {
  const nodeId = fields?.find(named('nodeId'));
  return (interfaces ?? []).some(named('Node')) && !nodeId?.directives?.some(named('external'));
}

function keyOf({ name, directives }: ObjectTypeDefinitionNode): string {
  const key = (directives as readonly ConstDirectiveNode[] | undefined)?.find(named('key'));
  const fields = key?.arguments?.find(named('fields'))?.value;
  invariant(fields?.kind === Kind.STRING, `a node has a key: ${name.value}`);
  return fields.value;
}
