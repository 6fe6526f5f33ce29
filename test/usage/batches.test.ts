import { randomUUID } from 'node:crypto';
import { TextWriter, Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { readSheet } from 'read-excel-file/node';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';
import { formOf, idCardOf, legacyUpload, tokenOf, upload } from './samples';

type Json = ReturnType<typeof JSON.parse>;

let graph: OwnGraph;
let token: string;

const SUBMIT = `mutation($input: SubmitBatchTaskInput!) { submitBatchTask(input: $input) { id taskNo state sampleCount } }`;
const EXECUTE = 'mutation($input: BatchTaskInput!) { executeBatchTask(input: $input) { state } }';
const DELETE = 'mutation($input: BatchTaskInput!) { deleteBatchTask(input: $input) }';
const TASK = `query($id: ID!) { batchTask(id: $id) { state sampleCount finishedCount answeredCount chargedCount fee stopCode
  stopMessage password resultUrl rows(first: 100) { nodes { row code detail seqNo charged } } } }`;

beforeAll(async () => {
  graph = await startOwnGraph('skep_batches');
  token = await tokenOf(graph, 'customer');
  // As fast as the sandbox answers.
  await graph.rows(`insert into usage.call_limits (developer_account_id, per_second, concurrent)
    select developer_account_id, 2000, 200 from usage.known_access`);
  await graph.rows('update usage.known_access set revision = revision + 1');
}, 120_000);
afterAll(() => graph?.stop());

const HEAD = ['姓名', '身份证号', '备注'];
const subject = (i: number): string[] => ['张三', idCardOf(i), `第${i}行`];
const rowsOf = (from: number, count: number): string[][] => [
  HEAD,
  ...Array.from({ length: count }, (_, i) => subject(from + i)),
];

async function sent(rows: readonly (readonly string[])[], name = 'sample.csv'): Promise<string> {
  return (await upload(graph.server.url, token, 'batch-sample', formOf(name, rows))).file;
}

const input = (file: string, more: object = {}) => ({
  name: `批次${randomUUID().slice(0, 8)}`,
  productCode: 'id_two',
  file,
  idempotencyKey: randomUUID(),
  ...more,
});
const submit = async (file: string, more: object = {}): Promise<Json> =>
  (await graph.ask('customer', SUBMIT, { input: input(file, more) })).submitBatchTask;
const taskOf = async (id: string): Promise<Json> => (await graph.ask('customer', TASK, { id })).batchTask;
const ended = async (id: string, state: string): Promise<Json> => {
  await graph.eventually('select 1 from usage.batch_tasks where id = $1 and state = $2', [id, state]);
  return taskOf(id);
};

/** The sheet in the archive of a task. */
async function resultOf(task: Json): Promise<string[][]> {
  const archive = new Uint8Array(await (await fetch(graph.server.url + task.resultUrl)).arrayBuffer());
  const open = (password: string) => new ZipReader(new Uint8ArrayReader(archive), { password }).getEntries();
  const [entry] = await open(task.password);
  if (!entry || entry.directory) throw new Error('The archive holds no file.');
  const [locked] = await open('wrong-password');
  await expect(locked && !locked.directory ? locked.getData(new TextWriter()) : null).rejects.toThrow();
  const sheet = await entry.getData(new Uint8ArrayWriter());
  return (await readSheet(Buffer.from(sheet))) as unknown as string[][];
}

describe('a batch', () => {
  test('calls each row once, charges what is billed, and gives an archive that its password opens', async () => {
    const { id, taskNo, sampleCount } = await submit(await sent(rowsOf(0, 20)));
    const task = await ended(id, 'DONE');
    expect([sampleCount, task.finishedCount, task.answeredCount]).toEqual([20, 20, 20]);
    const calls = await graph.rows(
      `select channel, fee::text, charged from usage.calls where trade_no like $1 order by seq_no`,
      [`${taskNo}-%`],
    );
    expect(calls).toHaveLength(20);
    expect(calls.every(({ channel }) => channel === 'BATCH')).toBe(true);
    expect(task.chargedCount).toBe(calls.filter(({ charged }) => charged).length);
    const [{ sum }] = await graph.rows('select sum(fee)::text as sum from usage.calls where trade_no like $1', [
      `${taskNo}-%`,
    ]);
    expect(task.fee).toBe(sum);
    const sheet = await resultOf(task);
    expect(sheet[0]?.slice(0, 7)).toEqual([...HEAD, '流水号', '返回码', '说明', '是否计费']);
    expect(sheet).toHaveLength(21);
    expect(sheet[1]?.slice(0, 4)).toEqual([...subject(0), task.rows.nodes[0].seqNo]);
  });

  test('tells of a row that cannot be called why, and charges nothing for it', async () => {
    const rows = [HEAD, subject(50), ['李四', '110101199003070135', ''], ['王五', '', '']];
    const task = await ended((await submit(await sent(rows))).id, 'DONE');
    expect(task.rows.nodes.map(({ code }: Json) => code)).toEqual([0, 1001, 1001]);
    expect(task.rows.nodes[1]).toMatchObject({
      detail: expect.stringContaining('idCard'),
      seqNo: null,
      charged: false,
    });
  });

  test('stops when money is short, says so, and goes on once there is some', async () => {
    const wallets = `update billing.wallets w set state = $1 from platform.accounts a
      where a.login_name = 'customer' and w.customer_id = a.customer_id`;
    await graph.rows(wallets, ['LOCKED']);
    const { id, taskNo } = await submit(await sent(rowsOf(100, 8)));
    const stopped = await ended(id, 'STOPPED');
    expect(stopped).toMatchObject({
      finishedCount: 0,
      stopCode: 4002,
      stopMessage: '钱包已锁定或未开通',
      resultUrl: null,
    });
    await graph.rows(wallets, ['NORMAL']);
    await graph.ask('customer', EXECUTE, { input: { id } });
    const done = await ended(id, 'DONE');
    expect([done.finishedCount, done.stopCode]).toEqual([8, null]);
    const charged = await graph.rows('select 1 from usage.calls where trade_no like $1 and charged', [`${taskNo}-%`]);
    expect(charged).toHaveLength(done.chargedCount);
  });

  test('that is a draft waits until it is run, once', async () => {
    const { id, state } = await submit(await sent(rowsOf(200, 2)), { draft: true });
    expect(state).toBe('DRAFT');
    await graph.ask('customer', EXECUTE, { input: { id } });
    await ended(id, 'DONE');
    expect(await graph.refusal('customer', EXECUTE, { input: { id } })).toMatchObject({ reason: 'TASK_STATE' });
  });

  test('is handed in once with the same key, and refused while the same one is not over', async () => {
    const file = await sent(rowsOf(300, 2));
    const given = input(file, { draft: true });
    const first = await graph.ask('customer', SUBMIT, { input: given });
    expect((await graph.ask('customer', SUBMIT, { input: given })).submitBatchTask.id).toBe(first.submitBatchTask.id);
    const again = { ...given, idempotencyKey: randomUUID() };
    expect(await graph.refusal('customer', SUBMIT, { input: again })).toMatchObject({ reason: 'TASK_REPEATED' });
    const named = { ...again, name: 'another name', idempotencyKey: randomUUID() };
    expect((await graph.ask('customer', SUBMIT, { input: named })).submitBatchTask.state).toBe('DRAFT');
  });

  test('that is deleted takes its files with it and leaves its calls', async () => {
    const { id, taskNo } = await submit(await sent(rowsOf(400, 2)));
    const { resultUrl } = await ended(id, 'DONE');
    await graph.ask('customer', DELETE, { input: { id } });
    expect(await taskOf(id)).toBeNull();
    expect((await fetch(graph.server.url + resultUrl)).status).toBe(404);
    expect(await graph.rows('select 1 from usage.calls where trade_no like $1', [`${taskNo}-%`])).toHaveLength(2);
    expect(await graph.rows('select 1 from usage.batch_rows where task_id = $1', [id])).toEqual([]);
  });
});

describe('a sample is refused', () => {
  test.each<[string, string[][], object, object]>([
    ['without a column that the product needs', [['姓名'], ['张三']], {}, { reason: 'SAMPLE_COLUMNS_MISSING' }],
    [
      'with a column twice',
      [
        ['姓名', 'name', 'idCard'],
        ['张三', '张三', '1'],
      ],
      {},
      { reason: 'COLUMN_TWICE' },
    ],
    ['without rows', [HEAD], {}, { reason: 'SAMPLE_EMPTY' }],
    ['for an unknown product', rowsOf(0, 1), { productCode: 'nothing' }, { code: 'NOT_FOUND' }],
    ['without a name', rowsOf(0, 1), { name: ' ' }, { reason: 'TEXT_MISSING' }],
  ])('%s', async (_title, rows, more, expected) => {
    const given = input(await sent(rows), more);
    expect(await graph.refusal('customer', SUBMIT, { input: given })).toMatchObject(expected);
  });

  test('that another customer sent', async () => {
    const other = await tokenOf(graph, 'customer2');
    const { file } = await upload(graph.server.url, other, 'batch-sample', formOf('x.csv', rowsOf(0, 1)));
    expect(await graph.refusal('customer', SUBMIT, { input: input(file) })).toMatchObject({ code: 'NOT_FOUND' });
  });
});

test("another customer's task is like a missing one", async () => {
  const { id } = await submit(await sent(rowsOf(500, 1)), { draft: true });
  expect((await graph.ask('customer2', TASK, { id })).batchTask).toBeNull();
  for (const change of [EXECUTE, DELETE]) {
    const refusals = [];
    for (const one of [id, '1']) refusals.push(await graph.refusal('customer2', change, { input: { id: one } }));
    expect(refusals[0]).toMatchObject({ code: 'NOT_FOUND' });
    expect(refusals[0]).toEqual(refusals[1]);
  }
});

test('the old paths hand in, list, run, give the result and delete', async () => {
  const ask = async (path: string, body: object): Promise<Json> => {
    const headers = { stoken: token, 'content-type': 'application/json' };
    const url = `${graph.server.url}/mt/beeback/apiTask/${path}`;
    return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };
  const taskName = `旧路径${randomUUID().slice(0, 8)}`;
  const query = new URLSearchParams({ taskName, checkItem: 'id_two', encryptionType: '1', saveAsDraft: 'true' });
  const path = `/mt/beeback/apiTask/submitBatch?${query}`;
  const handedIn = await legacyUpload(graph.server.url, token, path, formOf('旧.csv', rowsOf(600, 3)));
  expect(handedIn.code).toBe(0);
  const [listed] = (await ask('taskList', { keyword: taskName })).data.results;
  expect(listed).toMatchObject({ taskName, checkItem: 'id_two', state: 0, sampleCount: 3, finishedCount: 0 });
  const { id } = listed;
  expect((await ask('downloadResult', { id })).msg).toBe('任务未完成,暂无结果');
  expect((await ask('execute', { id })).code).toBe(0);
  await graph.eventually(`select 1 from usage.batch_tasks where id = $1 and state = 'DONE'`, [String(id)]);
  expect((await ask('downloadResult', { id })).data).toMatch(/^\/files\/usage\/\d+\?/);
  expect((await ask('delete', { id })).code).toBe(0);
  const broken = await legacyUpload(graph.server.url, token, path, new FormData());
  expect([broken.code, broken.msg]).toEqual([400, '请上传一个文件']);
  const empty = await legacyUpload(graph.server.url, token, path, formOf('空.csv', []));
  expect([empty.code, empty.msg]).toEqual([400, '文件是空的,请重新上传']);
});
