import type { GraphQLObjectType } from 'graphql';
import { SYSTEM, type Viewer } from '../subgraphs/kit/context';
import { SUBGRAPH_NAMES } from '../subgraphs/kit/subgraph-names';
import { ask, mode } from './harness';
import { askSubgraph, entityKeys, entityRequest, type Resolvable, resolvables } from './isolation/entities';
import { query } from './isolation/lists';
import { comparable } from './isolation/probe';
import { fieldsOf, supergraph } from './isolation/schema';
import { type Kind, missingLike } from './isolation/specimens';
import { demoViewers, VIEWERS } from './isolation/viewers';

const viewers = demoViewers();

async function entitiesOf(viewer: Viewer, one: Resolvable) {
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
  return {
    foreign: await ask((kind) => viewers.world.foreign[kind]),
    missing: await ask((kind) => missingLike(viewers.world.foreign[kind])),
  };
}

const entities = resolvables().map((one): [string, Resolvable] => [`${one.type.name} of ${one.subgraph}`, one]);
const kept = entities.filter(([, { type }]) => !('exempt' in (entityKeys[type.name] ?? {})));

describe('an entity', () => {
  test('of every type has a key in the table', () => {
    const keyed = new Map(entities.map(([, { type, key }]) => [type.name, key]));
    expect(Object.keys(entityKeys).sort()).toEqual([...keyed.keys()].sort());
    for (const [name, keys] of Object.entries(entityKeys)) {
      if (!('exempt' in keys)) expect([name, Object.keys(keys)]).toEqual([name, keyed.get(name)]);
    }
  });
});

test('the only root fields that clients cannot name are those by which our own processes ask one another', () => {
  const hidden = fieldsOf(supergraph.getQueryType() as GraphQLObjectType).filter(
    ({ name }) => !query.getFields()[name],
  );
  expect(hidden.map(({ name }) => name).sort()).toEqual(['charge', 'sandboxTopUp', 'sessionViewer']);
});

/** In one process no port shows entities: they are reached through the fields above alone. */
if (mode() === 'spread-out') {
  describe('an entity asked of a subgraph itself', () => {
    test.each(kept)("%s answers another customer's key like a missing one", async (_, one) => {
      for (const viewer of VIEWERS) {
        const { foreign, missing } = await entitiesOf(viewers.as(viewer), one);
        expect({ viewer, foreign }).toEqual({ viewer, foreign: missing });
      }
    });

    test.each(kept)('%s answers an operator otherwise, so the probe proves something', async (_, one) => {
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
