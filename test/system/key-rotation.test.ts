import { randomBytes } from 'node:crypto';
import { getTableConfig } from 'drizzle-orm/pg-core';
import { PUBLISHED_SECRETS_KEY } from '../../gateway/common/config';
import { SUBGRAPHS } from '../../subgraphs/index';
import { SUBGRAPH_NAMES } from '../../subgraphs/kit/basics/subgraph-names';
import {
  appSecretOf,
  messageSecretsOf,
  requestSecretOf,
  Secrets,
  webhookSecretOf,
} from '../../subgraphs/kit/process/secrets';
import { type Json, signIn } from '../support/front-door';
import { until } from '../support/own-database';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';
import { freePort } from '../support/postgres-server';
import { call } from '../usage/callers';
import { programOf } from '../usage/programs';
import { type Started, startProgram, stopProgram } from './processes';

const drawn = () => randomBytes(32).toString('hex');
const [OLD, NEW, LOST] = [PUBLISHED_SECRETS_KEY, drawn(), drawn()];
const secretsOf = (...keys: string[]) => new Secrets(keys.map((key) => Buffer.from(key, 'hex')));
const [old, current, lost] = [secretsOf(OLD), secretsOf(NEW), secretsOf(LOST)];
const [TOKEN_KEY, INTERNAL_KEY] = [drawn(), drawn()];

/** Every column that the subgraphs say they keep secrets in. */
const COLUMNS = SUBGRAPHS.flatMap(({ sealed }) => sealed).flatMap(({ columns, key, place }) => {
  const { schema, name } = getTableConfig(key.table);
  return columns.map((column) => ({ table: `${schema}.${name}`, column: column.name, key: key.name, place }));
});

let graph: OwnGraph;
beforeAll(async () => {
  graph = await startOwnGraph('skep_key_rotation');
}, 120_000);
afterAll(() => graph?.stop());

/** What lies sealed, by where it lies. */
async function opened(secrets: Secrets): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const { table, column, key, place } of COLUMNS) {
    const rows = await graph.rows(
      `select ${key}::text as key, ${column} as sealed from ${table} where ${column} is not null`,
    );
    for (const row of rows) found.set(`${table}.${column} ${row.key}`, secrets.unseal(row.sealed, place(row.key)));
  }
  return found;
}

/** Gives the columns a secret that are empty in the demo world; a message has one only until it is sent. */
async function fillAll(): Promise<void> {
  const [account] = await graph.rows('select id::text from customers.developer_accounts order by id limit 1');
  await graph.rows(
    `update customers.developer_accounts set previous_valid_until = now() + interval '1 day',
       previous_sealed_app_secret = $2 where id = $1`,
    [account.id, old.seal('the one before', appSecretOf(account.id))],
  );
  const [endpoint] = await graph.rows('select id::text from platform.webhook_endpoints order by id limit 1');
  await graph.rows(
    `update platform.webhook_endpoints set previous_secret_until = now() + interval '1 day', previous_secret = $2
       where id = $1`,
    [endpoint.id, old.seal('whsec_before', webhookSecretOf(endpoint.id))],
  );
  for (const [requestId, secrets] of [
    ['rotation', old],
    ['of a lost key', lost],
  ] as const) {
    await graph.rows(
      `insert into platform.messages (request_id, asked_by, channel, recipients, template_code, parameters, sealed_parameters, state)
         values ($1, 'platform', 'SMS', '{13800000000}', 'STAFF_WELCOME', '{}', $2, 'FAILED')`,
      [requestId, secrets.seal('{"password":"first"}', messageSecretsOf(requestId))],
    );
  }
  const states = ['WAITING_FOR_SIGNATURE', 'SIGNED'];
  const contracts = await graph.rows(
    `select distinct on (state) id::text, state from contracts.contracts where state = any($1)`,
    [states],
  );
  expect(contracts).toHaveLength(2);
  // As if they had been sent with it; what is signed takes no number any more.
  await graph.rows('alter table contracts.contracts disable trigger contracts_frozen');
  for (const { id } of contracts) {
    await graph.rows('update contracts.contracts set encrypted_signer_id_card = $2 where id = $1', [
      id,
      old.seal('110101199003070134', `contracts.encrypted_signer_id_card:${id}`),
    ]);
  }
  await graph.rows('alter table contracts.contracts enable trigger contracts_frozen');
}

/** The tables where anything lies that a key sealed, but for what was told and is not read any more, and files. */
async function tablesWith({ currentKeyId }: Secrets): Promise<string[]> {
  const tables = await graph.rows(
    `select format('%I.%I', n.nspname, c.relname) as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and (n.nspname = any($1) or n.nspname like '%\\_jobs') and c.relname not in ('outbox', 'files')`,
    [[...SUBGRAPH_NAMES]],
  );
  const pattern = `(^|[^0-9a-f])${currentKeyId}\\.[A-Za-z0-9_-]{16}\\.`;
  const found = await Promise.all(
    tables.map(async ({ table }) => {
      const rows = await graph.rows(`select from ${table} as whole where whole::text ~ $1 limit 1`, [pattern]);
      return rows.length > 0 ? [table] : [];
    }),
  );
  return found.flat();
}

/** How many secrets lie under a key where the subgraphs say that they keep them, and in the copies of those who use them. */
async function countOf({ currentKeyId }: Secrets): Promise<number> {
  const kept = COLUMNS.map(({ table, column }) => `select ${column} as sealed from ${table}`);
  const copies = [
    `select facts->>'sealedSecret' from usage.known_routes`,
    `select access::text from usage.known_access`,
  ];
  const [{ count }] = await graph.rows(
    `select count(*)::int from (${[...kept, ...copies].join(' union all ')}) all_of_them where sealed like $1`,
    [`%${currentKeyId}.%`],
  );
  return count;
}

/** What a customer signs calls with, and what comes of one. */
async function programCalls(): Promise<{ appSecret: string; code: number }> {
  const program = await programOf(graph, 'customer');
  const { body } = await call(program, '/api/v1/id/two', { name: '张三', idCard: '110101199003070134' });
  return { appSecret: program.appSecret, code: body.code };
}

describe('a new SECRETS_KEY', () => {
  test('seals everything anew that the old one sealed, which is needed no more then', async () => {
    await fillAll();
    const before = await opened(secretsOf(OLD, LOST));
    const filled = new Set([...before.keys()].map((place) => place.split(' ')[0]));
    expect(COLUMNS.map(({ table, column }) => `${table}.${column}`).filter((one) => !filled.has(one))).toEqual([]);
    const program = await programCalls();
    expect(program.code).toBe(0);

    await graph.restart({ SECRETS_KEY: NEW, SECRETS_KEYS_OLD: OLD });
    expect(await programCalls()).toEqual(program);
    const sealing = SUBGRAPHS.filter(({ sealed }) => sealed.length > 0);
    for (const { name } of sealing) await graph.rows(`select from ${name}_jobs.add_job('sealAnew', '{}'::json)`);
    await until(async () => (await countOf(old)) === 0, 'nothing is sealed with the old key', 60_000);
    expect([await tablesWith(old), await tablesWith(lost)]).toEqual([[], ['platform.messages']]);
    expect(graph.server.started.output()).toMatch(
      /"table":"\\"platform\\".\\"messages\\"","rows":1,.*not known any more/,
    );

    await graph.restart({ SECRETS_KEY: NEW });
    expect(await programCalls()).toEqual(program);
    expect(await opened(secretsOf(NEW, LOST))).toEqual(before);
    const routes = await graph.rows(
      `select upstream_route_id::text as id, facts->>'sealedSecret' as sealed from usage.known_routes
         where facts->>'sealedSecret' is not null`,
    );
    expect(routes.length).toBeGreaterThan(0);
    for (const { id, sealed } of routes) {
      const place = `products.upstream_routes.encrypted_request_secret ${id}`;
      expect(current.unseal(sealed, requestSecretOf(id))).toBe(before.get(place));
    }
    await graph.rows("delete from platform.messages where request_id = 'of a lost key'");
  }, 240_000);

  test('changes nothing else of a signed contract, nor its number', async () => {
    const change = (value: string) =>
      graph.rows(`update contracts.contracts set encrypted_signer_id_card = ${value}
        where state = 'SIGNED' and encrypted_signer_id_card is not null`);
    for (const value of ['null', `encrypted_signer_id_card || 'x'`]) {
      await expect(change(value)).rejects.toThrow('A signed contract is never changed.');
    }
    await expect(
      graph.rows(`update contracts.contracts set encrypted_signer_id_card = 'x.y.z'
        where state = 'SIGNED' and encrypted_signer_id_card is null and signed_file_id is not null`),
    ).rejects.toThrow('A signed contract is never changed.');
  });
});

describe('a new TOKEN_KEY', () => {
  test('ends access tokens and links at once; sessions go on, and links are made anew', async () => {
    const REFRESH = 'mutation($input: RefreshInput!) { refreshSession(input: $input) { accessToken } }';
    const REPORT = 'mutation { exportLegacyReport { file } }';
    const WAITING = '{ contracts(filter: { states: [WAITING_FOR_SIGNATURE] }, first: 1) { nodes { signingUrl } } }';
    const SIGNING = 'query($token: String!) { signing(token: $token) { contractNo } }';
    const statusOf = async (link: string) => {
      const { pathname, search } = new URL(link, graph.server.url);
      return (await fetch(graph.server.url + pathname + search)).status;
    };
    const reportOf = async (): Promise<string> => (await graph.ask('operator', REPORT)).exportLegacyReport.file;
    const signingOf = async (): Promise<string> =>
      (await graph.ask('operator', WAITING)).contracts.nodes[0].signingUrl.split('#')[1];
    const isOpen = async (token: string) => (await graph.ask('customer', SIGNING, { token })).signing !== null;
    const { accessToken, refreshToken } = await signIn('operator', 'skep-demo', graph.server.url);
    const [report, token] = [await reportOf(), await signingOf()];
    expect([await statusOf(report), await isOpen(token)]).toEqual([200, true]);

    await graph.restart({ SECRETS_KEY: NEW, TOKEN_KEY });
    const who = async (bearer: string): Promise<Json> => {
      const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' };
      const body = JSON.stringify({ query: '{ viewer { kind } }' });
      return (await fetch(`${graph.server.url}/graphql`, { method: 'POST', headers, body })).json();
    };
    expect((await who(accessToken)).errors[0].extensions.code).toBe('UNAUTHENTICATED');
    const { data } = await graph.call(null, REFRESH, { input: { refreshToken } });
    expect((await who(data.refreshSession.accessToken)).data.viewer.kind).toBe('OPERATOR');
    expect([await statusOf(report), await isOpen(token)]).toEqual([404, false]);
    expect([await statusOf(await reportOf()), await isOpen(await signingOf())]).toEqual([200, true]);
  }, 120_000);
});

describe('a new INTERNAL_KEY', () => {
  let contracts: Started | undefined;
  afterEach(async () => {
    if (contracts) await stopProgram(contracts.process);
  });

  test('must be that of all processes: one of before is refused until it has it too', async () => {
    const port = await freePort();
    const CONTRACTS_URL = `http://127.0.0.1:${port}`;
    const away = SUBGRAPH_NAMES.map((name) => [`${name.toUpperCase()}_URL`, 'http://127.0.0.1:1']);
    const env = {
      ...Object.fromEntries(away.filter(([name]) => name !== 'CONTRACTS_URL')),
      ...{ DATABASE_URL: graph.server.databaseUrl, PORT: String(port), SECRETS_KEY: NEW, TOKEN_KEY },
    };
    const start = async (more: object) => {
      if (contracts) await stopProgram(contracts.process);
      const program = ['gateway/programs/subgraph.js', ['contracts']] as const;
      contracts = await startProgram(...program, { ...env, ...more }, /subgraph contracts at/);
    };
    const gateway = { SECRETS_KEY: NEW, TOKEN_KEY, CONTRACTS_URL };
    const ASKED = '{ contracts(first: 1) { nodes { contractNo } } }';
    await start({});
    await graph.restart(gateway);
    expect((await graph.ask('operator', ASKED)).contracts.nodes).toHaveLength(1);

    await graph.restart({ ...gateway, INTERNAL_KEY });
    expect((await graph.refusal('operator', ASKED)).code).toBe('INTERNAL_SERVER_ERROR');
    await start({ INTERNAL_KEY });
    expect((await graph.ask('operator', ASKED)).contracts.nodes).toHaveLength(1);
  }, 180_000);
});
