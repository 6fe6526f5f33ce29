import { type OwnGraph, startOwnGraph } from './own-graph';

/** New documents that are sent; MEMORY_DOCUMENTS=200000 looks longer. Kept for good, these would take the heap twice. */
const DOCUMENTS = Number(process.env.MEMORY_DOCUMENTS ?? 800);
const AT_ONCE = 8;
const HEAP_MB = 256;

const FIELDS = `id name aliasName state customerType nature gainChannel mobile createdAt updatedAt
  wallets { id accountName state balance overdraftState overdraftQuota floor accruedAmount createdAt
    entries(first: 2) { nodes { id flowNo amount direction balanceAfter businessNo createdAt } } }
  bills(first: 2) { nodes { id statementNo billMonth state totalAmount settledAmount receivableAmount createdAt
    lines { productCode productName price callCount chargeCount totalFee } } }
  authorizedProducts(first: 2) { nodes { id state price chargeType createdAt product { id code name state price } } }
  contracts(first: 2) { nodes { id contractNo name state version expiresAt } }
  salesperson { id name }`;

/** Different in name, in aliases and in size, so that no two of them share anything that is remembered. */
const documentOf = (i: number) =>
  `query Q${i}($id: ID!) { a${i}: customer(id: $id) { ${FIELDS} } ${i % 2 ? `b${i}: customer(id: $id) { ${FIELDS} }` : ''} }`;

let graph: OwnGraph;

beforeAll(async () => {
  graph = await startOwnGraph('skep_memory', {
    FEED_POLL_MS: '600000',
    NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}`,
  });
}, 120_000);
afterAll(() => graph?.stop());

describe('memory', () => {
  it(
    'holds an endless stream of new documents: what is remembered of them evicts and never grows',
    async () => {
      for (let done = 0; done < DOCUMENTS; done += AT_ONCE) {
        const asked = Array.from({ length: AT_ONCE }, (_, i) =>
          graph.call('operator', documentOf(done + i), { id: '1' }),
        );
        for (const { data, errors } of await Promise.all(asked)) {
          expect(errors).toBeUndefined();
          expect(Object.values(data)[0]).toBeNull();
        }
      }
      expect(graph.server.started.process.exitCode).toBeNull();
    },
    60_000 + DOCUMENTS * 500,
  );
});
