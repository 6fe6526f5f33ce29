import { type OwnGraph, startOwnGraph } from '../support/own-graph';
import { startProxy } from '../support/proxy';
import { parameter, putAccount, putCallable } from './call-world';
import { call } from './callers';

let graph: OwnGraph;
let network: Awaited<ReturnType<typeof startProxy>>;

beforeAll(async () => {
  graph = await startOwnGraph('skep_lost_answers');
  network = await startProxy(graph.server.databaseUrl);
  await graph.restart({ USAGE_DATABASE_URL: network.url });
}, 180_000);
afterAll(async () => {
  await graph?.stop();
  await network?.close();
});

/** Cuts so many looks at what became of a call. */
function cutLooks(left: number): void {
  network.cutAt('journaledAnswer', 'before the server', () => {
    if (left > 1) cutLooks(left - 1);
  });
}

test.each([0, 1, 2])(
  'a call whose decision was committed and its answer lost is charged as it was told, with %i looks lost too',
  async (looks) => {
    const account = await putAccount(graph.rows, 890 + looks, { balance: '10' });
    const { path } = await putCallable(
      graph.rows,
      account,
      { paths: ['sandbox:'], url: '' },
      { adapter: 'sandbox', settings: { hitRate: 1 } },
      { product: { parameters: [parameter('mobile', { role: 'MOBILE' })] } },
    );
    const program = { url: graph.server.url, appId: account.appId, appSecret: account.appSecret };

    const lost = `lost-${looks}`;
    network.cutAt('decideCalls', 'before the answer', () => {
      if (looks > 0) cutLooks(looks);
    });
    const { body } = await call(program, path, { mobile: '13900000003', tradeNo: lost });
    network.disarm();
    expect(body).toMatchObject({ code: 0, charged: true, fee: '0.250000' });
    const charge = `select settled_amount as fee from billing.charges where seq_no = $1 and state = 'SETTLED'`;
    expect(await graph.eventually(charge, [body.seqNo])).toEqual({ fee: '0.250000' });
    const record = 'select charged, fee from usage.calls where trade_no = $1';
    expect(await graph.rows(record, [lost])).toEqual([{ charged: true, fee: '0.250000' }]);
    expect(await graph.rows('select uncollected from usage.call_journal where trade_no = $1', [lost])).toEqual([
      { uncollected: false },
    ]);
  },
  30_000,
);
