import type { GraphQLObjectType } from 'graphql';
import { SUBGRAPH_NAMES } from '../../subgraphs/kit/basics/subgraph-names';
import { SYSTEM, type Viewer } from '../../subgraphs/kit/requests/context';
import {
  askSubgraph,
  entityKeys,
  entityRequest,
  openToSellers,
  type Resolvable,
  resolvables,
} from '../isolation/entities';
import { query } from '../isolation/lists';
import { comparable } from '../isolation/probe';
import { fieldsOf, supergraph } from '../isolation/schema';
import { type Kind, missingLike, type Specimens } from '../isolation/specimens';
import { demoViewers, VIEWERS } from '../isolation/viewers';
import { ask, mode } from '../support/front-door';

const viewers = demoViewers();

async function entitiesOf(viewer: Viewer, one: Resolvable, specimens: Partial<Specimens> = viewers.world.foreign) {
  const keys = entityKeys[one.type.name];
  if (!keys || 'exempt' in keys) throw new Error(`${one.type.name} has no key to ask for.`);
  const kindOf = (name: string) => keys[name as never] as Kind | `=${string}`;
  const ask = async (choose: (kind: Kind) => string) => {
    const key = one.key.map((name): [string, string] => {
      const value = kindOf(name);
      return [name, value.startsWith('=') ? value.slice(1) : choose(value as Kind)];
    });
    const answer = await askSubgraph(one.subgraph, viewer, entityRequest(one, Object.fromEntries(key)));
    expect([answer.status, answer.body.errors]).toEqual([200, undefined]);
    return comparable(answer, key[0]?.[1] ?? '');
  };
  const ofKind = (kind: Kind) => specimens[kind] ?? missingLike(viewers.world.foreign[kind]);
  return { foreign: await ask(ofKind), missing: await ask((kind) => missingLike(ofKind(kind))) };
}

const entities = resolvables().map((one): [string, Resolvable] => [
  `${one.type.name} of ${one.subgraph} by ${one.key.join(' ')}`,
  one,
]);
const kept = entities.filter(([, { type }]) => !('exempt' in (entityKeys[type.name] ?? {})));
/** Platform knows of the objects of others what was changed alone, which the demo world has not seen yet. */
const told = kept.filter(([, { subgraph, type }]) => subgraph !== 'platform' || type.name === 'StaffMember');

describe('an entity', () => {
  test('of every type has a key in the table', () => {
    const keyed = new Map<string, Set<string>>();
    for (const [, { type, key }] of entities) keyed.set(type.name, new Set([...(keyed.get(type.name) ?? []), ...key]));
    expect(Object.keys(entityKeys).sort()).toEqual([...keyed.keys()].sort());
    for (const [name, keys] of Object.entries(entityKeys)) {
      if (!('exempt' in keys)) expect([name, new Set(Object.keys(keys))]).toEqual([name, keyed.get(name)]);
    }
  });
});

test('the only root fields that clients cannot name are those by which our own processes ask one another', () => {
  const hidden = fieldsOf(supergraph.getQueryType() as GraphQLObjectType).filter(
    ({ name }) => !query.getFields()[name],
  );
  const ours = ['charge', 'legacySunsets', 'opportunityState', 'sandboxTopUp', 'sessionViewer'];
  expect(hidden.map(({ name }) => name).sort()).toEqual(ours);
});

/** In one process no port shows entities: they are reached through the fields above alone. */
if (mode() === 'spread-out') {
  describe('an entity asked of a subgraph itself', () => {
    test.each(kept)("%s answers another customer's key like a missing one", async (_, one) => {
      const narrow = VIEWERS.filter((viewer) => viewer === 'customer' || !openToSellers.has(one.type.name));
      for (const viewer of narrow) {
        const { foreign, missing } = await entitiesOf(viewers.as(viewer), one);
        expect({ viewer, foreign }).toEqual({ viewer, foreign: missing });
      }
    });

    test('of what somebody keeps whom the viewer leads is answered as for an operator', async () => {
      const { led } = viewers.world;
      const ofLed = told.filter(([, { type }]) =>
        Object.values(entityKeys[type.name] ?? {}).some((kind) => led[kind as Kind] !== undefined),
      );
      const vain: string[] = [];
      for (const [name, one] of ofLed) {
        const seen = await entitiesOf(viewers.as('manager'), one, led);
        if (JSON.stringify(seen.foreign) === JSON.stringify(seen.missing)) vain.push(name);
      }
      expect(vain).toEqual([]);
    });

    test.each(told)('%s answers an operator otherwise, so the probe proves something', async (_, one) => {
      const { foreign, missing } = await entitiesOf(viewers.as('operator'), one);
      expect(foreign).not.toEqual(missing);
    });

    test.each(VIEWERS)('shows a %s no session, though the field is there for the gateway', async (viewer) => {
      const { session } = (await ask('operator', '{ viewer { session { id } } }')).viewer;
      const asked = { query: 'query Who($id: ID!) { sessionViewer(id: $id) { kind } }', variables: { id: session.id } };
      expect((await askSubgraph('platform', viewers.as(viewer), asked)).body.data).toEqual({ sessionViewer: null });
      expect((await askSubgraph('platform', SYSTEM, asked)).body.data).toEqual({ sessionViewer: { kind: 'OPERATOR' } });
    });

    test.each([...SUBGRAPH_NAMES])('%s refuses what the gateway did not sign', async (subgraph) => {
      const asked = { query: '{ _service { sdl } }', variables: {} };
      expect((await askSubgraph(subgraph, viewers.as('operator'), asked, null)).status).toBe(401);
      expect((await askSubgraph(subgraph, viewers.as('operator'), asked, 'another key')).status).toBe(401);
      expect((await askSubgraph(subgraph, viewers.as('operator'), asked)).status).toBe(200);
    });
  });
}
