import { once } from 'node:events';
import { businessDate } from '../../subgraphs/kit/basics/time';
import { graphql, type Json, legacyAs, signIn } from '../support/front-door';
import { until } from '../support/own-database';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';
import { type Started, startProgram, stopProgram } from '../system/processes';
import { LISTENING } from '../system/system';

const ENUMS = 'POST /mt/crm/base/enumList';
const CUSTOMERS = 'POST /mt/crm/customer/list';
const MINE = 'POST /mt/beeback/deptItem/mineList';
const CATEGORIES = 'GET /mt/portal/apiDoc/categoryList';
const GONE = 'POST /mt/crm/gone';
const ASKED = { className: 'ContractState' };

const USAGE = `query($filter: LegacyUsageFilter) { legacyUsage(filter: $filter, first: 100) { totalCount nodes {
  endpoint callerKind account { loginName } callCount failureCount firstCalledOn lastCalledAt client fields } } }`;

let graph: OwnGraph;
beforeAll(async () => {
  graph = await startOwnGraph('skep_legacy_usage');
}, 120_000);
afterAll(() => graph?.stop());

const today = () => businessDate(new Date());
const idOf = async (login: string): Promise<string> =>
  (await graph.rows('select id::text from platform.accounts where login_name = $1', [login]))[0].id;
const tokenOf = async (login: string, url = graph.server.url) => (await signIn(login, 'skep-demo', url)).accessToken;

async function call(token: string | null, endpoint: string, body?: object, url = graph.server.url) {
  return legacyAs(token, endpoint.split(' ')[1] as string, body, url);
}

/** What is known of the calls of an account at an endpoint today. */
async function usage(login: string, endpoint: string): Promise<Json | undefined> {
  const filter = { endpoints: [endpoint], accountIds: [await idOf(login)], since: today() };
  return (await graph.ask('operator', USAGE, { filter })).legacyUsage.nodes[0];
}

async function calledInAll(login: string, endpoint: string, calls: number): Promise<Json> {
  let shown: Json;
  await until(async () => {
    shown = await usage(login, endpoint);
    return shown?.callCount >= calls;
  }, `${calls} calls of ${login}`);
  return shown;
}

describe('who calls an old path', () => {
  test('shows within seconds with how often, when last, by which program, and the fields that held something', async () => {
    const token = await tokenOf('operator2');
    const before = Date.now();
    const headers = { stoken: token, 'content-type': 'application/json', 'user-agent': 'okhttp/4.12.0' };
    const body = JSON.stringify({ pageNo: 1, pageSize: 2 });
    const path = CUSTOMERS.split(' ')[1];
    const answer = (await (await fetch(graph.server.url + path, { method: 'POST', headers, body })).json()) as Json;
    await call(token, ENUMS, ASKED);
    await call(token, ENUMS, ASKED);

    const enums = await calledInAll('operator2', ENUMS, 2);
    expect(enums).toMatchObject({ callerKind: 'OPERATOR', account: { loginName: 'operator2' }, callCount: 2 });
    expect(enums).toMatchObject({ failureCount: 0, firstCalledOn: today(), fields: ['code', 'desc'] });
    const customers = await calledInAll('operator2', CUSTOMERS, 1);
    expect(customers.client).toBe('okhttp');
    expect(Math.abs(Date.parse(customers.lastCalledAt) - before)).toBeLessThan(20_000);
    const [first] = answer.data.results;
    expect(customers.fields).toEqual(expect.arrayContaining(['pageNo', 'total', 'results', 'results.organizationId']));
    const held = Object.keys(first).map((name) => `results.${name}`);
    expect(customers.fields.filter((field: string) => /^results\.\w+$/.test(field))).toEqual(
      expect.arrayContaining(held),
    );
    // A customer has neither of them here; see the README of the shim.
    expect(customers.fields).not.toContain('results.authRecord.tenantId');
  });

  test('counts what was refused apart, and nobody who was not let in', async () => {
    const [operator, customer] = [await tokenOf('operator3'), await tokenOf('customer3')];
    await call(operator, ENUMS, {});
    await call(operator, ENUMS, { className: 'Nothing' });
    await call(operator, ENUMS, ASKED);
    expect((await call(customer, ENUMS, ASKED)).status).toBe(401);
    expect((await call(null, ENUMS, ASKED)).status).toBe(401);
    expect(await calledInAll('operator3', ENUMS, 3)).toMatchObject({ callCount: 3, failureCount: 2 });
    const others = { endpoints: [ENUMS], callerKinds: ['CUSTOMER', 'ANONYMOUS', 'OTHERS'] };
    expect((await graph.ask('operator', USAGE, { filter: others })).legacyUsage.nodes).toEqual([]);
  });

  test('counts who has not signed in where nobody need', async () => {
    await call(null, CATEGORIES);
    const filter = { endpoints: [CATEGORIES], callerKinds: ['ANONYMOUS'] };
    let nodes: Json[] = [];
    await until(async () => {
      nodes = (await graph.ask('operator', USAGE, { filter })).legacyUsage.nodes;
      return nodes.length > 0;
    }, 'a call of nobody');
    expect(nodes).toMatchObject([{ account: null, callCount: 1 }]);
  });

  test('is not the customer in whose name an operator looks on', async () => {
    const token = await tokenOf('operator');
    const say = async (query: string) => (await graphql(query, {}, { token, url: graph.server.url })).body.data;
    await say('mutation { admitOwnAddress { address } }');
    const { password } = (await say('mutation { issueTemporaryPassword { password } }')).issueTemporaryPassword;
    const { accessToken } = await signIn('customer4', password, graph.server.url);
    expect((await call(accessToken, MINE, {})).body.code).toBe(0);
    await until(async () => {
      const filter = { endpoints: [MINE], callerKinds: ['OTHERS'] };
      return (await graph.ask('operator', USAGE, { filter })).legacyUsage.nodes.length > 0;
    }, 'the call of who looks on');
    expect(await usage('customer4', MINE)).toBeUndefined();
  });

  test('is summed by caller, with what is left to be replaced', async () => {
    const asked = `query($filter: LegacyUsageFilter) { legacyCallers(filter: $filter, first: 5) {
      totalCount nodes { callerKind account { loginName customer { id } } callCount endpoints } } }`;
    const [{ customer_id: customerId }] = await graph.rows(
      "select customer_id::text from platform.accounts where login_name = 'customer'",
    );
    const { legacyCallers } = await graph.ask('operator', asked, { filter: { customerIds: [customerId] } });
    expect(legacyCallers.totalCount).toBe(legacyCallers.nodes.length);
    expect(legacyCallers.nodes[0]).toMatchObject({ callerKind: 'CUSTOMER', account: { customer: { id: customerId } } });
    const { legacyUsage } = await graph.ask('operator', USAGE, { filter: { customerIds: [customerId] } });
    const [caller] = legacyCallers.nodes.filter((one: Json) => one.account.loginName === 'customer');
    const own = legacyUsage.nodes.filter((one: Json) => one.account.loginName === 'customer');
    expect([...caller.endpoints].sort()).toEqual(own.map((one: Json) => one.endpoint).sort());
    expect(caller.callCount).toBe(own.reduce((sum: number, one: Json) => sum + one.callCount, 0));
  });

  test('pages through all rows, each once', async () => {
    const asked = `query($after: String) { legacyUsage(first: 7, after: $after) {
      totalCount nodes { endpoint callerKind account { id } } pageInfo { hasNextPage endCursor } } }`;
    const seen: string[] = [];
    let [after, total]: [string | null, number] = [null, 0];
    do {
      const { legacyUsage }: Json = await graph.ask('operator', asked, { after });
      seen.push(...legacyUsage.nodes.map((row: Json) => JSON.stringify(row)));
      total = legacyUsage.totalCount;
      after = legacyUsage.pageInfo.hasNextPage ? legacyUsage.pageInfo.endCursor : null;
    } while (after);
    expect([new Set(seen).size, seen.length]).toEqual([total, total]);
  });

  test('is in the figures of the process too, by kind, with the fields', async () => {
    const metrics = await (await fetch(`${graph.server.url}/metrics`)).text();
    expect(metrics).toMatch(
      /skep_legacy_calls_total\{endpoint="POST \/mt\/crm\/base\/enumList",caller="customer",code="401"\} 1/,
    );
    expect(metrics).toMatch(
      /skep_legacy_field_last_seen_timestamp_seconds\{endpoint="POST \/mt\/crm\/base\/enumList",field="code"\} \d/,
    );
    expect(metrics).toMatch(/skep_legacy_unreported_sums 0/);
  });
});

describe('who may see it', () => {
  test.each(['operator4', 'salesperson', 'customer'])('is not %s, who lacks the button', async (account) => {
    expect(await graph.refusal(account, USAGE)).toMatchObject({ code: 'FORBIDDEN', reason: 'SCOPE_MISSING' });
    expect(await graph.refusal(account, '{ legacyCallers { totalCount } }')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await graph.refusal(account, '{ legacyEndpoints { endpoint } }')).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('is nobody who has not signed in, and what gateways tell is in no schema', async () => {
    const { errors } = await graph.call(null, USAGE);
    expect(errors[0].extensions.code).toBe('UNAUTHENTICATED');
    const forged = 'mutation($report: JSON!) { countLegacyCalls(report: $report) }';
    expect((await graph.refusal('operator', forged, { report: {} })).code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect((await graph.refusal('operator', '{ legacySunsets { endpoint } }')).code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('of several gateways', () => {
  const start = () =>
    startProgram('gateway/programs/gateway.js', [], { DATABASE_URL: graph.server.databaseUrl }, LISTENING);
  const urlOf = ({ ready }: Started) => `http://127.0.0.1:${ready}`;

  test('the calls add up to the last one, also of one that is stopped before it told them', async () => {
    const second = await start();
    const token = await tokenOf('operator5');
    for (let round = 0; round < 5; round++) {
      const urls = [urlOf(second), graph.server.url];
      await Promise.all(Array.from({ length: 20 }, (_, i) => call(token, ENUMS, ASKED, urls[i % 2])));
    }
    await stopProgram(second.process);
    expect((await usage('operator5', ENUMS))?.callCount).toBeGreaterThanOrEqual(50);
    expect(await calledInAll('operator5', ENUMS, 100)).toMatchObject({ callCount: 100, failureCount: 0 });
  }, 120_000);

  test('one that is killed loses what it had not told, two seconds at most, and nothing else', async () => {
    const third = await start();
    const token = await tokenOf('operator6');
    const ask = () => call(token, ENUMS, ASKED, urlOf(third));
    await Promise.all(Array.from({ length: 10 }, ask));
    await calledInAll('operator6', ENUMS, 10);
    await Promise.all(Array.from({ length: 6 }, ask));
    third.process.kill('SIGKILL');
    await once(third.process, 'exit');
    const { callCount } = await calledInAll('operator6', ENUMS, 10);
    expect(callCount).toBeLessThanOrEqual(16);
    await call(token, ENUMS, ASKED);
    expect((await calledInAll('operator6', ENUMS, callCount + 1)).callCount).toBe(callCount + 1);
  }, 120_000);
});

test('old days become months that say the same, and months go after two years', async () => {
  const all = `{ legacyCallers(first: 100) { nodes { callerKind account { id } callCount failureCount endpoints } } }`;
  const fields = async () => {
    const { legacyUsage } = await graph.ask('operator', USAGE);
    return legacyUsage.nodes.map(({ endpoint, fields: held }: Json) => JSON.stringify([endpoint, held])).sort();
  };
  const of = async (condition: string): Promise<number> =>
    (await graph.rows(`select count(*)::int as n from platform.legacy_usage where ${condition}`))[0].n;
  const move = (days: number, condition: string) =>
    graph.rows(`update platform.legacy_usage set first_day = first_day - ${days}, last_day = last_day - ${days}
      where ${condition}`);
  await graph.rows(`insert into platform.legacy_usage values
    ('${GONE}', 'OTHERS', 0, '2020-01-01', '2020-01-31', 5, 0, '2020-01-31T04:00Z', null, '{}')`);
  await move(150, 'first_day = last_day');
  expect(await of('first_day = last_day')).toBeGreaterThan(1_000);
  const [before, held] = [await graph.ask('operator', all), await fields()];

  await graph.restart({ CLOCK_AT: new Date().toISOString() });
  await until(async () => (await of('first_day = last_day')) === 0, 'days become months');
  await until(async () => (await of(`endpoint = '${GONE}'`)) === 0, 'a month goes');
  const told = ({ legacyCallers }: Json) => legacyCallers.nodes.filter((one: Json) => one.callerKind !== 'OTHERS');
  expect(told(before).length).toBeGreaterThan(10);
  expect(told(await graph.ask('operator', all))).toEqual(told(before));
  expect(await fields()).toEqual(held.filter((row: string) => !row.includes(GONE)));
}, 120_000);
