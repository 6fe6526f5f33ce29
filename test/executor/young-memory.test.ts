import { projectPath } from '../../subgraphs/kit/process/paths';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';

const AT_ONCE = 16;
const WARM_UP = 4_000;
const REQUESTS = 3_000;

/** Four kilobytes stay today; fourteen would, if any one of the reasons came back. */
const MOST_BYTES_PER_REQUEST = 9_000;

let graph: OwnGraph;

async function sendMany(count: number): Promise<void> {
  const query =
    '{ customers(first: 2) { nodes { name wallets { balance } bills(first: 2) { nodes { totalAmount } } } } }';
  for (let done = 0; done < count; done += AT_ONCE)
    await Promise.all(Array.from({ length: AT_ONCE }, () => graph.ask('operator', query)));
}

async function promotedBytes(): Promise<number> {
  const { process, output } = graph.server.started;
  const counts = () => [...output().matchAll(/promoted (\d+) bytes/g)].map(([, bytes]) => Number(bytes));
  const before = counts().length;
  process.kill('SIGUSR2');
  while (counts().length === before) await new Promise((resolve) => setImmediate(resolve));
  return counts().at(-1) as number;
}

beforeAll(async () => {
  const watch = `--require ${projectPath('test', 'executor', 'promotions.cjs')}`;
  graph = await startOwnGraph('skep_young_memory', { FEED_POLL_MS: '600000', NODE_OPTIONS: watch });
}, 120_000);
afterAll(() => graph?.stop());

describe('memory of requests', () => {
  it('is freed by young collections: next to nothing of a request waits for a full one', async () => {
    await sendMany(WARM_UP);
    const before = await promotedBytes();
    await sendMany(REQUESTS);
    expect(((await promotedBytes()) - before) / REQUESTS).toBeLessThan(MOST_BYTES_PER_REQUEST);
  }, 120_000);
});
