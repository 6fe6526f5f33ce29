import { type OwnGraph, startOwnGraph } from '../support/own-graph';
import { newDocument } from './new-documents';

/** New documents that are sent; MEMORY_DOCUMENTS=200000 looks longer. Kept for good, these would take the heap twice. */
const DOCUMENTS = Number(process.env.MEMORY_DOCUMENTS ?? 800);
const AT_ONCE = 8;
const HEAP_MB = 256;

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
          graph.call('operator', newDocument(done + i), { id: '1' }),
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
