import { ANONYMOUS, type Viewer } from '../../subgraphs/kit/requests/context';
import { graphql, tokenOf } from '../support/front-door';
import { findWorld, type World } from './specimens';

/** The viewers who must not see what is another customer's. */
export const VIEWERS = ['customer', 'salesperson', 'manager'] as const;
export type Narrow = keyof World['own'];

interface Viewers {
  world: World;
  /** A viewer as the gateway tells the subgraphs of it. */
  as(name: Narrow | 'operator'): Viewer;
}

/** Finds the demo viewers and what they may and may not see before the tests of a file run. */
export function demoViewers(): Viewers {
  const known: Partial<Record<Narrow | 'operator', Viewer>> = {};
  const viewers = { as: (name) => known[name] } as Viewers;
  beforeAll(async () => {
    viewers.world = await findWorld();
    for (const name of [...VIEWERS, 'operator'] as const) known[name] = await viewerOf(name);
  });
  return viewers;
}

async function viewerOf(name: Narrow | 'operator'): Promise<Viewer> {
  const who = '{ viewer { scopes account { id } customer { id } salesperson { id } staffMember { id } } }';
  const { viewer } = (await graphql(who, {}, { token: await tokenOf(name) })).body.data;
  return {
    ...ANONYMOUS,
    kind: name === 'manager' ? 'salesperson' : name,
    name,
    accountId: viewer.account.id,
    customerId: viewer.customer?.id ?? null,
    salespersonId: viewer.salesperson?.id ?? null,
    staffId: viewer.staffMember?.id ?? null,
    scopes: viewer.scopes,
  };
}

/** Groups in the order of their first member, for `test.each`. */
export function grouped<Item>(items: Item[], nameOf: (item: Item) => string): [string, Item[]][] {
  return [...new Set(items.map(nameOf))].map((name) => [name, items.filter((item) => nameOf(item) === name)]);
}
