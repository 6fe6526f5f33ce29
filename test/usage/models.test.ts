import { createHash, randomUUID } from 'node:crypto';
import { readSheet } from 'read-excel-file/node';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';
import { formOf, idCardOf, legacyUpload, tokenOf, upload } from './samples';

type Json = ReturnType<typeof JSON.parse>;

let graph: OwnGraph;
let token: string;

const SAVE =
  'mutation($input: SaveBacktestInput!) { saveBacktest(input: $input) { id rowCount uploadCount modelCodes } }';
const MATCH = `mutation($input: ExecuteMatchInput!) { executeMatch(input: $input) {
  id state matchCount rowCount resultUrl developerAccountNames } }`;
const PREPARE = `mutation($input: SampleFileInput!) { prepareMatch(input: $input) {
  fileName fileUrl headers rowCount columns { header role } } }`;

beforeAll(async () => {
  graph = await startOwnGraph('skep_models');
  token = await tokenOf(graph, 'operator');
}, 120_000);
afterAll(() => graph?.stop());

const md5 = (text: string) => createHash('md5').update(text).digest('hex');
const sent = async (name: string, rows: string[][]) =>
  (await upload(graph.server.url, token, 'match-sample', formOf(name, rows))).file;

const CARD = [{ header: '身份证号', role: 'ID_CARD' }];
const backtest = async (
  more: object = {},
  rows: string[][] = [
    ['身份证号', '分'],
    [idCardOf(1), '612.5'],
    [md5(idCardOf(2)), '400'],
    ['nobody', '1'],
  ],
) => ({
  name: `样本${randomUUID().slice(0, 8)}`,
  file: await sent('back.csv', rows),
  columns: CARD,
  results: [{ column: '分', modelCode: 'score_credit', version: '9.9' }],
  idempotencyKey: randomUUID(),
  ...more,
});
const match = async (rows: string[][], more: object = {}) => ({
  fileName: 'sample.csv',
  file: await sent('sample.csv', rows),
  columns: CARD,
  modelCode: 'score_credit',
  version: '9.9',
  idempotencyKey: randomUUID(),
  ...more,
});
const sheetAt = async (url: string): Promise<string[][]> => {
  const bytes = Buffer.from(await (await fetch(graph.server.url + url)).arrayBuffer());
  return (await readSheet(bytes)) as unknown as string[][];
};

describe('a match', () => {
  test('gives each row the newest score, however the subject was sent, and says where it is from', async () => {
    const { saveBacktest } = await graph.ask('operator', SAVE, { input: await backtest() });
    expect(saveBacktest).toMatchObject({ rowCount: 2, uploadCount: 1, modelCodes: ['score_credit'] });
    const rows = [['身份证号'], [md5(idCardOf(1))], [idCardOf(2)], [idCardOf(3)], ['nobody']];
    const { executeMatch: run } = await graph.ask('operator', MATCH, { input: await match(rows) });
    expect(run).toMatchObject({ state: 'DONE', matchCount: 2, rowCount: 4 });
    const [head, first, second, third] = await sheetAt(run.resultUrl);
    expect(head).toEqual(['身份证号', '分数', '版本', '来源', '时间']);
    expect(first?.slice(1, 4)).toEqual(['612.500000', '9.9', '回溯']);
    expect(second?.slice(1, 4)).toEqual(['400.000000', '9.9', '回溯']);
    expect(third?.[1] ?? null).toBeNull();
  });

  test('takes recorded hits of the named accounts alone', async () => {
    const [call] = await graph.rows(`select developer_account_id::text as account, id_card, result ->> 'score' as score
      from usage.calls where product_code = 'score_credit' and hit and encryption = 'PLAIN' and id_card <> ''
      order by called_at desc limit 1`);
    const rows = [['身份证号'], [call.id_card]];
    const run = async (more: object): Promise<Json> =>
      (await graph.ask('operator', MATCH, { input: await match(rows, { version: null, ...more }) })).executeMatch;
    await graph.rows('delete from usage.backtest_scores');
    expect((await run({})).matchCount).toBe(0);
    const named = await run({ developerAccountIds: [call.account] });
    expect([named.matchCount, named.developerAccountNames.length]).toEqual([1, 1]);
    expect((await sheetAt(named.resultUrl))[1]?.slice(1, 4)).toEqual([call.score, expect.anything(), '调用']);
    expect(
      await graph.refusal('operator', MATCH, { input: await match(rows, { developerAccountIds: ['1'] }) }),
    ).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('is executed once with the same key', async () => {
    const input = await match([['身份证号'], [idCardOf(1)]]);
    const first = await graph.ask('operator', MATCH, { input });
    expect((await graph.ask('operator', MATCH, { input })).executeMatch.id).toBe(first.executeMatch.id);
  });

  test('of many rows is done by and by', async () => {
    const rows = [['身份证号'], ...Array.from({ length: 1_001 }, (_, i) => [idCardOf(i % 900)])];
    const { executeMatch: run } = await graph.ask('operator', MATCH, { input: await match(rows) });
    expect(run.state).toBe('RUNNING');
    await graph.eventually(`select 1 from usage.match_runs where id = $1 and state = 'DONE'`, [run.id]);
  });

  test.each<[string, object, object]>([
    ['of a product that is no model', { modelCode: 'id_two' }, { reason: 'NOT_A_MODEL' }],
    ['of an unknown model', { modelCode: 'nothing' }, { code: 'NOT_FOUND' }],
    ['by a column that is not there', { columns: [{ header: 'x', role: 'MOBILE' }] }, { reason: 'SUBJECT_COLUMNS' }],
    ['of a file that is not there', { file: '1' }, { reason: 'MATCH_FILE_UNKNOWN' }],
  ])('%s is refused', async (_title, more, expected) => {
    const input = await match([['身份证号'], [idCardOf(1)]], more);
    expect(await graph.refusal('operator', MATCH, { input })).toMatchObject(expected);
  });

  test('of a file of two days ago, or of another operator, is refused', async () => {
    const input = await match([['身份证号'], [idCardOf(1)]]);
    await graph.rows(`update usage.files set created_at = created_at - interval '2 days' where id = $1`, [input.file]);
    expect(await graph.refusal('operator', MATCH, { input })).toMatchObject({ reason: 'MATCH_FILE_UNKNOWN' });
    const other = await match([['身份证号'], [idCardOf(1)]]);
    await graph.rows('update usage.files set created_by_id = 1 where id = $1', [other.file]);
    expect(await graph.refusal('operator', MATCH, { input: other })).toMatchObject({ reason: 'MATCH_FILE_UNKNOWN' });
  });

  test('is for operators alone', async () => {
    const input = await match([['身份证号'], [idCardOf(1)]]);
    for (const account of ['customer', 'salesperson']) {
      expect(await graph.refusal(account, MATCH, { input })).toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});

describe('a backtest', () => {
  test('is replaced when it is said to be, and refused otherwise', async () => {
    const input = await backtest();
    const first = (await graph.ask('operator', SAVE, { input })).saveBacktest;
    expect((await graph.ask('operator', SAVE, { input })).saveBacktest.id).toBe(first.id);
    const again = await backtest({ name: input.name }, [
      ['身份证号', '分'],
      [idCardOf(7), '700'],
    ]);
    expect(await graph.refusal('operator', SAVE, { input: again })).toMatchObject({ reason: 'BACKTEST_EXISTS' });
    const covered = (await graph.ask('operator', SAVE, { input: { ...again, cover: true } })).saveBacktest;
    expect(covered).toMatchObject({ id: first.id, rowCount: 1, uploadCount: 2 });
    const scores = await graph.rows('select score::text from usage.backtest_scores where backtest_id = $1', [first.id]);
    expect(scores).toEqual([{ score: '700.000000' }]);
  });

  test('that is covered leaves the file to whoever else keeps it', async () => {
    const input = await backtest();
    await graph.ask('operator', SAVE, { input });
    const other = await backtest({ file: input.file });
    await graph.ask('operator', SAVE, { input: other });
    await graph.ask('operator', SAVE, { input: await backtest({ name: input.name, cover: true }) });
    expect(await graph.rows('select 1 from usage.files where id = $1', [input.file])).toHaveLength(1);
    await graph.ask('operator', SAVE, { input: await backtest({ name: other.name, cover: true }) });
    expect(await graph.rows('select 1 from usage.files where id = $1', [input.file])).toHaveLength(0);
  });

  test('is not covered by a file that scores nobody', async () => {
    const input = await backtest();
    const { saveBacktest } = await graph.ask('operator', SAVE, { input });
    const empty = await backtest({ name: input.name, cover: true }, [
      ['身份证号', '分'],
      [idCardOf(1), '优'],
    ]);
    expect(await graph.refusal('operator', SAVE, { input: empty })).toMatchObject({ reason: 'RESULT_COLUMN_EMPTY' });
    const fine = await backtest({ name: input.name, cover: true }, [
      ['身份证号', '分'],
      [idCardOf(1), '0.12345678'],
    ]);
    expect((await graph.ask('operator', SAVE, { input: fine })).saveBacktest.rowCount).toBe(1);
    const scores = await graph.rows('select score::text from usage.backtest_scores where backtest_id = $1', [
      saveBacktest.id,
    ]);
    expect(scores).toEqual([{ score: '0.123457' }]);
  });

  test('keeps no number of a person', async () => {
    const { saveBacktest } = await graph.ask('operator', SAVE, { input: await backtest() });
    const rows = await graph.rows('select s::text as text from usage.backtest_scores s where backtest_id = $1', [
      saveBacktest.id,
    ]);
    expect(rows.some(({ text }) => text.includes(idCardOf(1)))).toBe(false);
  });
});

test('what columns hold is guessed, and a file is named by its link', async () => {
  const file = await sent('名单.csv', [
    ['客户姓名', 'x'],
    ['张三', '13812341234'],
  ]);
  const { prepareMatch: sample } = await graph.ask('operator', PREPARE, { input: { file } });
  expect(sample).toMatchObject({ fileName: '名单.csv', headers: ['客户姓名', 'x'], rowCount: 1 });
  expect(sample.columns).toEqual([
    { header: '客户姓名', role: 'NAME' },
    { header: 'x', role: 'MOBILE' },
  ]);
  const again = await graph.ask('operator', PREPARE, { input: { file: sample.fileUrl } });
  expect(again.prepareMatch.rowCount).toBe(1);
});

test('the old paths read, match, keep and list', async () => {
  const ask = async (path: string, body: object): Promise<Json> => {
    const headers = { stoken: token, 'content-type': 'application/json' };
    const url = `${graph.server.url}/mt/crm/model/${path}`;
    return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };
  const form = (name: string, rows: string[][]) => formOf(name, rows);
  const back = [
    ['身份证号', '得分'],
    [idCardOf(20), '555'],
  ];
  const read = await legacyUpload(graph.server.url, token, '/mt/crm/model/parseBackFile', form('旧回溯.csv', back));
  expect(read.data).toMatchObject({
    backName: '旧回溯',
    fixColumns: { 身份证号: 'idCard' },
    resultColumns: ['得分'],
    count: 1,
    isRepeat: false,
  });
  const { backName, fileUrl, fixColumns } = read.data;
  const resultColumns = [{ columnName: '得分', modelCode: 'score_fraud', note: '2.0' }];
  expect((await ask('uploadBackResult', { backName, fileUrl, fixColumns, resultColumns })).data).toBe(1);
  const [kept] = (await ask('batchList', { backNameLike: '旧回溯' })).data.results;
  expect(kept).toMatchObject({ backName, models: 'score_fraud', batchCount: 1 });
  const sample = await legacyUpload(
    graph.server.url,
    token,
    '/mt/crm/model/parseMatchFile',
    form('旧名单.csv', [['身份证号'], [idCardOf(20)]]),
  );
  const { fileName, matchColumns } = sample.data;
  const executed = await ask('executeMatch', {
    fileName,
    fileUrl: sample.data.fileUrl,
    matchColumns,
    modelCode: 'score_fraud',
    note: '2.0',
  });
  expect(executed.data.isAsync).toBe(false);
  expect((await sheetAt(executed.data.resultUrl))[1]?.[1]).toBe('555.000000');
  const [run] = (await ask('matchRecords', { modelCode: 'score_fraud' })).data.results;
  expect(run).toMatchObject({ fileName: '旧名单.csv', state: 20, matchCount: 1, note: '2.0' });
});
