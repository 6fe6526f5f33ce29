import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';
import { startProgram, stopProgram } from '../system/processes';
import { LISTENING } from '../system/system';
import { formOf, idCardOf, tokenOf, upload } from './samples';

const ROWS = 60;
const AT_ONCE = 10;

const SUBMIT = 'mutation($input: SubmitBatchTaskInput!) { submitBatchTask(input: $input) { id taskNo } }';

/** Hands a batch in to a server that dies at the failpoint, and lets another one go on on the same database. */
async function killedAt(failpoint: string, meanwhile: (graph: OwnGraph) => Promise<unknown> = async () => undefined) {
  const graph = await startOwnGraph(`skep_batch_${failpoint.toLowerCase()}`, { FAILPOINT: failpoint });
  const token = await tokenOf(graph, 'customer');
  const rows = [['name', 'idCard'], ...Array.from({ length: ROWS }, (_, i) => ['张三', idCardOf(i)])];
  const { file } = await upload(graph.server.url, token, 'batch-sample', formOf('sample.csv', rows));
  const died = once(graph.server.started.process, 'exit');
  const input = { name: 'killed', productCode: 'id_two', file, idempotencyKey: randomUUID() };
  const { taskNo } = (await graph.ask('customer', SUBMIT, { input })).submitBatchTask;
  await died;
  await meanwhile(graph);
  const environment = { DATABASE_URL: graph.server.databaseUrl };
  const next = await startProgram('gateway/programs/gateway.js', [], environment, LISTENING);
  try {
    await graph.eventually(`select 1 from usage.batch_tasks where task_no = $1 and state = 'DONE'`, [taskNo]);
    const calls = await graph.rows(
      `select c.trade_no, c.seq_no, c.charged, c.fee::text, c.result_code,
         (select count(*)::int from usage.upstream_calls u where u.call_id = c.id) as asked
       from usage.calls c where c.trade_no like $1`,
      [`${taskNo}-%`],
    );
    const charges = await graph.rows(
      `select seq_no, settled_amount::text as amount from billing.charges where state = 'SETTLED' and seq_no = any($1)`,
      [calls.map(({ seq_no }) => seq_no)],
    );
    const done = await graph.rows(
      `select r.row, r.code from usage.batch_rows r join usage.batch_tasks t on t.id = r.task_id where t.task_no = $1`,
      [taskNo],
    );
    return { calls, charges, done };
  } finally {
    await stopProgram(next.process);
    await graph.stop();
  }
}

/** Whether the sandbox finds something is drawn from what it is asked. */
const isAnswer = ({ code }: { code: number }) => code <= 1;

test('a batch that is killed between its calls and their record goes on, each row asked once and charged once', async () => {
  const { calls, charges, done } = await killedAt('batchStep');
  expect(done.filter(isAnswer)).toHaveLength(ROWS);
  expect(new Set(calls.map(({ trade_no }) => trade_no)).size).toBe(ROWS);
  expect(calls.map(({ asked }) => asked)).toEqual(Array(ROWS).fill(1));
  expect(charges).toHaveLength(calls.filter(({ charged, fee }) => charged && Number(fee) > 0).length);
}, 240_000);

test('a row whose call was cut off while its source was asked is not asked again and costs nothing', async () => {
  // What the recovery waits for: nobody decides these calls any more.
  const overdue = (graph: OwnGraph) =>
    graph.rows(`update usage.call_journal set deadline_at = clock_timestamp() where answered is null`);
  const { calls, charges, done } = await killedAt('asked', overdue);
  const cut = done.filter(({ code }) => code === 5999);
  expect(cut.length).toBeGreaterThan(0);
  expect(cut.length).toBeLessThanOrEqual(AT_ONCE);
  expect(done.filter(isAnswer)).toHaveLength(ROWS - cut.length);
  expect(calls).toHaveLength(ROWS);
  expect(calls.every(({ asked }) => asked <= 1)).toBe(true);
  const paid = calls.filter(({ charged, fee }) => charged && Number(fee) > 0);
  expect(charges.map(({ seq_no }) => seq_no).sort()).toEqual(paid.map(({ seq_no }) => seq_no).sort());
}, 240_000);
