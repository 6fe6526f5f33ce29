import { type OwnGraph, startOwnGraph } from '../support/own-graph';

/** Operators share statements, whatever their roles; what is each one's own must stay so. */
const VIEWERS = ['operator', 'salesperson', 'customer', 'operator7', 'customer2'] as const;
type ViewerName = (typeof VIEWERS)[number];

const REQUESTS = 3_000;
const AT_ONCE = 30;

const QUERY = `query Mine($first: Int!) {
  viewer { name kind }
  customers(first: $first) { totalCount nodes {
    id name salesperson { name } wallets { id balance entries(first: 2) { nodes { id amount } } }
    bills(first: 2) { nodes { id lines { id productName } } } authorizedProducts(first: 2) { nodes { id product { name collected } } }
  } }
}`;

let graph: OwnGraph;

beforeAll(async () => {
  graph = await startOwnGraph('skep_viewers');
}, 120_000);
afterAll(() => graph?.stop());

describe('viewers', () => {
  it('never get anything of one another, however their requests interleave', async () => {
    const mine = (viewer: ViewerName, first: number) => graph.text(viewer, QUERY, { first });
    const alone = new Map<string, string>();
    for (const viewer of VIEWERS) for (const first of [1, 2, 3]) alone.set(viewer + first, await mine(viewer, first));
    const named = new Set([...alone.values()].map((answer) => JSON.parse(answer).data.viewer.name));
    expect(named.size).toBe(VIEWERS.length);
    for (let done = 0; done < REQUESTS; done += AT_ONCE) {
      const asked = Array.from({ length: AT_ONCE }, (_, i) => {
        return { viewer: VIEWERS[(done + i * 7) % VIEWERS.length] as ViewerName, first: 1 + ((done + i) % 3) };
      });
      const answers = await Promise.all(asked.map(({ viewer, first }) => mine(viewer, first)));
      expect(answers).toEqual(asked.map(({ viewer, first }) => alone.get(viewer + first)));
    }
  }, 300_000);
});
