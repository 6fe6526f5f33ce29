import pg from 'pg';
import { until } from '../support/own-database';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';

let graph: OwnGraph;

beforeAll(async () => {
  graph = await startOwnGraph('skep_many_searches');
}, 120_000);
afterAll(() => graph?.stop());

const WAITING = `select count(*)::int as count from pg_stat_activity
  where datname = current_database() and application_name = 'skep' and wait_event_type = 'Lock' and query like '%/* wallets */%'`;

test('searches and counts of one operator, however many, leave the database to the others', async () => {
  const search = () => graph.call('operator', '{ wallets(filter: { keyword: "a" }) { totalCount } }');
  const others = () => graph.call('operator2', '{ contracts { totalCount nodes { id } } }');
  await Promise.all([search(), others()]);
  const holder = new pg.Client({ connectionString: graph.server.databaseUrl });
  await holder.connect();
  await holder.query('begin; lock table billing.wallets in access exclusive mode');
  const searches = Array.from({ length: 40 }, search);
  try {
    // Three are asked at once; those that go through one connection wait behind one another.
    await until(async () => (await graph.rows(WAITING))[0].count > 0, 'searches that wait');
    for (let i = 0; i < 5; i++) expect((await others()).errors).toBeUndefined();
    expect((await graph.rows(WAITING))[0].count).toBeLessThanOrEqual(3);
  } finally {
    await holder.end();
  }
  for (const { errors } of await Promise.all(searches)) expect(errors).toBeUndefined();
});
