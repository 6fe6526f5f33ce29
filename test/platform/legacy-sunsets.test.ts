import { readSheet } from 'read-excel-file/node';
import { addDays, businessDate, startOfDay } from '../../subgraphs/kit/basics/time';
import { type Answer, type Json, legacyAs, signIn } from '../support/front-door';
import { until } from '../support/own-database';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';
import { type Started, startProgram, stopProgram } from '../system/processes';
import { LISTENING } from '../system/system';

const ENUMS = 'POST /mt/crm/base/enumList';
const LOGS = 'GET /mt/crm/sys/queryLogStoreList';
const MARKETING = 'POST /mt/crm/marketing/list';
const CATEGORIES = 'GET /mt/portal/apiDoc/categoryList';
const NO_ENDPOINT = 'POST /mt/crm/base/nothing';
const ASKED = { className: 'ContractState' };

const SHOWN = 'endpoint state deprecatedOn sunsetOn closedAt decidedBy { loginName } use callCount callerCount';
const SET = `mutation($input: SetLegacySunsetInput!) { r: setLegacySunset(input: $input) { ${SHOWN} } }`;
const decision = (name: string) => `mutation($input: LegacyEndpointsInput!) { r: ${name}(input: $input) { ${SHOWN} } }`;
const [WITHDRAW, CLOSE, REOPEN] = ['withdrawLegacySunset', 'closeLegacyEndpoints', 'reopenLegacyEndpoints'].map(
  decision,
) as [string, string, string];
const LIST = `query($filter: LegacyEndpointFilter, $quietDays: Int) {
  legacyEndpoints(filter: $filter, quietDays: $quietDays) { ${SHOWN} title module lastCalledAt } }`;

const PUBLIC = 'https://skep.example.com';
const LINK = `<${PUBLIC}/docs/old-paths>; rel="deprecation"; type="text/html"`;
const SUNSET_LINK = `<${PUBLIC}/docs/old-paths>; rel="sunset"; type="text/html"`;

let graph: OwnGraph;
let token: string;
beforeAll(async () => {
  graph = await startOwnGraph('skep_legacy_sunsets', { PUBLIC_URL: PUBLIC });
  token = (await signIn('operator', 'skep-demo', graph.server.url)).accessToken;
}, 120_000);
afterAll(() => graph?.stop());

const today = () => businessDate(new Date());
const inDays = (days: number) => addDays(today(), days);

const call = (endpoint: string, body?: object, as: string | null = token, url = graph.server.url) =>
  legacyAs(as, endpoint.split(' ')[1] as string, body, url);
const told = ({ headers }: Answer) => ['deprecation', 'sunset', 'link'].map((name) => headers.get(name));
const decide = async (query: string, input: object): Promise<Json[]> =>
  (await graph.ask('operator', query, { input })).r;
const refusal = (query: string, input: object, account = 'operator') => graph.refusal(account, query, { input });
const endpoints = async (filter: object, quietDays?: number): Promise<Json[]> =>
  (await graph.ask('operator', LIST, { filter, quietDays })).legacyEndpoints;

/** The next answers, once the process knows of a decision. */
const once = (holds: (answer: Answer) => boolean, ask: () => Promise<Answer>) =>
  until(async () => holds(await ask()), 'the decision');

describe('the days of an endpoint', () => {
  test('are told in the headers of every answer, failures too, exactly, and of no other endpoint', async () => {
    const [deprecatedOn, sunsetOn] = [inDays(-30), inDays(90)];
    const [shown] = await decide(SET, { endpoints: [ENUMS], deprecatedOn, sunsetOn });
    expect(shown).toMatchObject({ endpoint: ENUMS, state: 'DEPRECATED', deprecatedOn, sunsetOn, closedAt: null });
    expect(shown.decidedBy.loginName).toBe('operator');
    await once(
      ({ headers }) => headers.has('deprecation'),
      () => call(ENUMS, ASKED),
    );
    const expected = [
      `@${startOfDay(deprecatedOn).getTime() / 1000}`,
      startOfDay(sunsetOn).toUTCString(),
      `${LINK}, ${SUNSET_LINK}`,
    ];
    const answers = [await call(ENUMS, ASKED), await call(ENUMS, {}), await call(ENUMS, ASKED, null)];
    expect(answers.map(({ body }) => body.code)).toEqual([0, 400, 401]);
    for (const answer of answers) expect(told(answer)).toEqual(expected);
    expect(expected[1]).toMatch(/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} 16:00:00 GMT$/);
    expect(told(await call(LOGS))).toEqual([null, null, null]);
    const { paths } = await (await fetch(`${graph.server.url}/mt/openapi.json`)).json();
    expect(paths['/mt/crm/base/enumList'].post).toMatchObject({ deprecated: true, 'x-sunset': sunsetOn });
    expect(paths['/mt/crm/sys/queryLogStoreList'].get.deprecated).toBeUndefined();
    const metrics = await (await fetch(`${graph.server.url}/metrics`)).text();
    expect(metrics).toContain(
      `skep_legacy_sunset_timestamp_seconds{endpoint="${ENUMS}"} ${startOfDay(sunsetOn).getTime() / 1000}`,
    );
  });

  test('may lie ahead and have no end, move, and be taken back', async () => {
    const deprecatedOn = inDays(10);
    expect(await decide(SET, { endpoints: [LOGS], deprecatedOn })).toMatchObject([
      { state: 'ANNOUNCED', sunsetOn: null },
    ]);
    await once(
      ({ headers }) => headers.has('deprecation'),
      () => call(LOGS),
    );
    expect(told(await call(LOGS))).toEqual([`@${startOfDay(deprecatedOn).getTime() / 1000}`, null, LINK]);
    await decide(SET, { endpoints: [LOGS], deprecatedOn, sunsetOn: inDays(20) });
    await once(
      ({ headers }) => headers.has('sunset'),
      () => call(LOGS),
    );
    expect(await decide(WITHDRAW, { endpoints: [LOGS] })).toMatchObject([{ state: 'SERVED', deprecatedOn: null }]);
    await once(
      ({ headers }) => !headers.has('deprecation'),
      () => call(LOGS),
    );
    expect(told(await call(LOGS))).toEqual([null, null, null]);
  });

  test('are set for many at once, or for none', async () => {
    const all = (await endpoints({ modules: ['crm/api'] })).map(({ endpoint }) => endpoint);
    expect(all.length).toBeGreaterThan(1);
    const wrong = await refusal(SET, { endpoints: [...all, NO_ENDPOINT], deprecatedOn: inDays(1) });
    expect(wrong).toMatchObject({ code: 'NOT_FOUND', field: `input.endpoints.${all.length}` });
    expect(await endpoints({ modules: ['crm/api'], states: ['ANNOUNCED'] })).toEqual([]);
    const set = await decide(SET, { endpoints: all, deprecatedOn: inDays(1) });
    expect(set.map(({ state }) => state)).toEqual(all.map(() => 'ANNOUNCED'));
    await decide(WITHDRAW, { endpoints: all });
  });

  test.each<[string, object, string, RegExp]>([
    ['no endpoint', { endpoints: [], deprecatedOn: '2026-01-01' }, 'input.endpoints', /1 to 400/],
    ['one endpoint twice', { endpoints: [ENUMS, ENUMS], deprecatedOn: '2026-01-01' }, 'input.endpoints', /once/],
    [
      'a sunset before the deprecation',
      { endpoints: [ENUMS], deprecatedOn: inDays(9), sunsetOn: inDays(8) },
      'input.sunsetOn',
      /before deprecatedOn/,
    ],
    [
      'a sunset that is over',
      { endpoints: [ENUMS], deprecatedOn: inDays(-9), sunsetOn: inDays(-1) },
      'input.sunsetOn',
      /before today/,
    ],
  ])('are not %s', async (_, input, field, message) => {
    const { errors } = await graph.call('operator', SET, { input });
    expect(errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
    expect(errors[0].message).toMatch(message);
  });

  test.each(['operator4', 'operator2', 'salesperson', 'customer'])(
    'are not for %s, who lacks the button',
    async (account) => {
      const input = { endpoints: [ENUMS], deprecatedOn: inDays(1) };
      expect(await refusal(SET, input, account)).toMatchObject({ code: 'FORBIDDEN', reason: 'SCOPE_MISSING' });
      for (const query of [WITHDRAW, CLOSE, REOPEN]) {
        expect(await refusal(query, { endpoints: [ENUMS] }, account)).toMatchObject({ reason: 'SCOPE_MISSING' });
      }
    },
  );

  test('are told with who set them', async () => {
    await decide(SET, { endpoints: [MARKETING], deprecatedOn: inDays(-5), sunsetOn: inDays(5) });
    const row = await graph.eventually(
      "select * from platform.changes where mutation = 'setLegacySunset' and object_id = $1",
      [MARKETING],
    );
    expect(row).toMatchObject({ object_type: 'LegacyEndpoint', kind: 'CHANGED', viewer_kind: 'operator' });
    expect(row.after).toMatchObject({ sunset_on: inDays(5), deprecated_on: inDays(-5) });
  });
});

describe('an endpoint whose sunset has come', () => {
  let second: Started;
  beforeAll(async () => {
    const env = { DATABASE_URL: graph.server.databaseUrl, PUBLIC_URL: PUBLIC };
    second = await startProgram('gateway/programs/gateway.js', [], env, LISTENING);
  }, 120_000);
  afterAll(() => stopProgram(second.process));

  test('is closed by nobody before that day', async () => {
    await decide(SET, { endpoints: [LOGS], deprecatedOn: inDays(-1), sunsetOn: inDays(1) });
    const ahead = { code: 'FAILED_PRECONDITION', reason: 'LEGACY_SUNSET_AHEAD' };
    expect(await refusal(CLOSE, { endpoints: [LOGS] })).toMatchObject({
      ...ahead,
      field: 'input.endpoints.0',
      details: { sunsetOn: inDays(1) },
    });
    await decide(SET, { endpoints: [LOGS], deprecatedOn: inDays(-1) });
    expect(await refusal(CLOSE, { endpoints: [LOGS] })).toMatchObject(ahead);
    expect(await refusal(CLOSE, { endpoints: [CATEGORIES] })).toMatchObject(ahead);
  });

  test('goes on answering, until it is closed: then it says in an envelope that it is gone, in every process', async () => {
    const both = [ENUMS, CATEGORIES];
    const set = await decide(SET, { endpoints: both, deprecatedOn: inDays(-1), sunsetOn: today() });
    expect(set.map(({ state }) => state)).toEqual(['SUNSET', 'SUNSET']);
    expect((await call(ENUMS, ASKED)).body.code).toBe(0);
    const closed = await decide(CLOSE, { endpoints: both });
    expect(closed.map(({ state }) => state)).toEqual(['CLOSED', 'CLOSED']);
    const url = `http://127.0.0.1:${second.ready}`;
    await once(
      ({ status }) => status === 410,
      () => call(ENUMS, ASKED),
    );
    await once(
      ({ status }) => status === 410,
      () => call(ENUMS, ASKED, token, url),
    );

    const gone = await call(ENUMS, ASKED);
    expect(gone.body).toEqual({
      ...{ code: 410, msg: '接口已停用:枚举列表(/mt/crm/base/enumList),请改用新接口' },
      ...{ timestamp: expect.any(Number), traceId: expect.any(String) },
    });
    expect(gone.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(told(gone)).toEqual([
      `@${startOfDay(inDays(-1)).getTime() / 1000}`,
      startOfDay(today()).toUTCString(),
      `${LINK}, ${SUNSET_LINK}`,
    ]);
    expect((await call(CATEGORIES, undefined, null)).body).toMatchObject({ code: 410 });
    expect((await call(ENUMS, {}, null)).body).toMatchObject({ code: 401 });
    expect((await call('POST /mt/crm/base/enumList', ASKED, 'forged')).status).toBe(401);
    expect((await call(LOGS)).body.code).toBe(0);
  });

  test('is still watched: who knocks at a closed endpoint is seen', async () => {
    const before = (await endpoints({ endpoints: [ENUMS] }))[0].callCount;
    await call(ENUMS, ASKED);
    await until(async () => (await endpoints({ endpoints: [ENUMS] }))[0].callCount > before, 'the knock');
    const callers = `query($filter: LegacyUsageFilter) { legacyCallers(filter: $filter) { nodes { endpoints } } }`;
    const { legacyCallers } = await graph.ask('operator', callers, { filter: { callerKinds: ['OPERATOR'] } });
    expect(legacyCallers.nodes.flatMap((caller: Json) => caller.endpoints)).not.toContain(ENUMS);
  });

  test('keeps its days while it is closed, and answers again when it is reopened', async () => {
    const shut = { code: 'FAILED_PRECONDITION', reason: 'LEGACY_ENDPOINT_CLOSED', field: 'input.endpoints.0' };
    expect(await refusal(SET, { endpoints: [ENUMS], deprecatedOn: today() })).toMatchObject(shut);
    expect(await refusal(WITHDRAW, { endpoints: [ENUMS] })).toMatchObject(shut);
    const [first] = await decide(CLOSE, { endpoints: [ENUMS] });
    expect((await decide(CLOSE, { endpoints: [ENUMS] }))[0].closedAt).toBe(first.closedAt);
    expect(await decide(REOPEN, { endpoints: [ENUMS] })).toMatchObject([{ state: 'SUNSET', sunsetOn: today() }]);
    await once(
      ({ status }) => status === 200,
      () => call(ENUMS, ASKED),
    );
    expect((await call(ENUMS, ASKED)).body.code).toBe(0);
    await graph.eventually(
      "select 1 from platform.changes where object_id = $1 and mutation = 'reopenLegacyEndpoints'",
      [ENUMS],
    );
    const rows = await graph.rows(
      "select mutation from platform.changes where object_id = $1 and mutation like '%LegacyEndpoints' order by at, id",
      [ENUMS],
    );
    expect(rows.map(({ mutation }) => mutation)).toEqual(['closeLegacyEndpoints', 'reopenLegacyEndpoints']);
  });
});

describe('the report on the old paths', () => {
  test('says of all 313 whether somebody calls, nobody does, or nobody can know', async () => {
    const all = await endpoints({});
    expect(new Set(all.map(({ endpoint }) => endpoint)).size).toBe(313);
    const byName = new Map(all.map((one) => [one.endpoint, one]));
    expect(byName.get(ENUMS)).toMatchObject({ use: 'USED', title: '枚举列表', module: 'crm/base' });
    expect(byName.get(ENUMS).callerCount).toBeGreaterThan(0);
    expect(byName.get(MARKETING)).toMatchObject({ use: 'QUIET', callCount: 0, lastCalledAt: null });
    const quiet = await endpoints({ uses: ['QUIET'] });
    expect(quiet.every(({ callCount }) => callCount === 0)).toBe(true);
    // Nothing was counted so long ago.
    const long = await endpoints({}, 600);
    expect(new Set(long.map(({ use }) => use))).toEqual(new Set(['USED', 'UNSURE']));
  });

  test.each([0, -1, 701])('does not look back %p days', async (quietDays) => {
    expect(await graph.refusal('operator', LIST, { quietDays })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'quietDays',
    });
  });

  test('is a spreadsheet of each endpoint with each of its callers', async () => {
    const make = `mutation($input: LegacyReportInput) { r: exportLegacyReport(input: $input) { file rowCount } }`;
    const { r } = await graph.ask('operator', make, { input: { quietDays: 90 } });
    const address = new URL(r.file, graph.server.url);
    const answer = await fetch(graph.server.url + address.pathname + address.search);
    const [head = [], ...rows] = (await readSheet(Buffer.from(await answer.arrayBuffer()))) as Json[][];
    expect(rows).toHaveLength(r.rowCount);
    const at = (row: Json[], title: string) => row[head.indexOf(title)];
    expect(new Set(rows.map((row) => at(row, '接口'))).size).toBe(313);
    const [quiet] = rows.filter((row) => at(row, '接口') === MARKETING);
    expect([at(quiet as Json[], '结论'), at(quiet as Json[], '调用方'), at(quiet as Json[], '调用次数')]).toEqual([
      '可停用',
      null,
      0,
    ]);
    const [used] = rows.filter((row) => at(row, '接口') === ENUMS && at(row, '登录名') === 'operator');
    expect(at(used as Json[], '有值的返回字段')).toBe('code, desc');
    expect(await graph.refusal('operator4', make)).toMatchObject({ reason: 'SCOPE_MISSING' });
  });
});
