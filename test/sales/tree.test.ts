import { pino } from 'pino';
import { type Consumer, startConsumer } from '../../subgraphs/kit/exchange/consumer';
import { feedOf, publish } from '../../subgraphs/kit/exchange/outbox';
import type { PlatformEvents } from '../../subgraphs/kit/exchange/platform-events';
import { migrateSubgraphs } from '../../subgraphs/kit/migrate';
import { type Database, openDatabase, withTx } from '../../subgraphs/kit/sql/database';
import { sales } from '../../subgraphs/sales/subgraph';
import { ask, graphql, type Json, legacy, signIn, tokenOf } from '../support/front-door';
import { makeDatabase, type OwnDatabase } from '../support/own-database';

describe('who watches whom', () => {
  let own: OwnDatabase;
  let db: Database;
  let consumer: Consumer;

  beforeAll(async () => {
    own = await makeDatabase(`sales_tree_${process.pid}`);
    await migrateSubgraphs(own.url, ['platform', 'sales']);
    db = openDatabase(own.url);
    const log = pino({ level: 'silent' });
    const ways = { db, schema: 'sales', producer: 'platform', feed: feedOf(db, 'platform') } as const;
    consumer = startConsumer({ ...ways, handlers: sales.consumes, pollMs: 60_000, log });
    await own.admin.query(`
      insert into sales.salespeople (id, staff_id, name, mobile, type) values (11, 1, 'Head', '1', 'INNER'),
        (12, 2, 'Lead', '2', 'INNER'), (13, 3, 'Seller', '3', 'INNER'), (14, 4, 'Beside', '4', 'OUTER')`);
  }, 60_000);
  afterAll(async () => {
    await consumer?.stop();
    await db?.close();
    await own?.drop();
  }, 60_000);

  async function tell<T extends keyof PlatformEvents>(topic: T, ...payloads: PlatformEvents[T][]): Promise<void> {
    await withTx(db, (tx) =>
      publish(
        tx,
        'platform',
        topic,
        payloads.map((payload) => ({ key: JSON.stringify(payload), payload: payload as never })),
      ),
    );
    await consumer.catchUp();
  }
  const department = (departmentId: string, parentId: string | null, managerStaffId: string | null, deleted = false) =>
    tell('department.changed', { departmentId, parentId, managerStaffId, deleted });
  const staff = (staffId: string, departmentId: string | null, deleted = false) =>
    tell('staff.changed', {
      staffId,
      accountId: staffId,
      name: staffId,
      mobile: staffId,
      email: null,
      departmentId,
      enabled: true,
      deleted,
    });
  const watchers = () => own.values(`select watcher_id || '>' || salesperson_id from sales.watchers order by 1`);
  const told = () =>
    own.values(`select distinct on (key) key || (payload->>'watcherIds') from sales.outbox where topic = 'watchers.changed'
      order by key, id desc`);

  test('follows the departments, whatever comes first, and is told', async () => {
    await staff('3', '300');
    await staff('2', '300');
    await department('300', '200', '2');
    await department('200', '100', null);
    await staff('1', '100');
    await staff('4', '400');
    await department('400', '200', '4');
    expect(await watchers()).toEqual(['12>13']);
    await department('100', null, '1');
    expect(await watchers()).toEqual(['11>12', '11>13', '11>14', '12>13']);
    expect(await told()).toEqual(['12["11"]', '13["11", "12"]', '14["11"]']);
  });

  test('ends with the lead, with a move and with the person', async () => {
    await staff('3', '400');
    expect(await watchers()).toEqual(['11>12', '11>13', '11>14', '14>13']);
    await department('400', null, '4');
    expect(await watchers()).toEqual(['11>12', '14>13']);
    await staff('1', null, true);
    expect(await watchers()).toEqual(['14>13']);
    await department('400', null, null, true);
    expect(await watchers()).toEqual([]);
    expect(await told()).toEqual(['12[]', '13[]', '14[]']);
  });

  test('is no endless round where departments were told to lie below each other', async () => {
    await department('500', '600', '1');
    await department('600', '500', '2');
    await staff('3', '500');
    expect(await watchers()).toEqual(['12>13']);
  });
});

/** The demo's head of sales leads everybody, the head of promoters (the manager) the other promoters. */
describe('who leads a department', () => {
  const MINE = `query($month: Month!) {
    customers(first: 100) { totalCount nodes { id salesperson { id } } }
    salespeople(page: { number: 1, size: 100 }) { nodes { id customerCount } }
    salespersonStatistics(month: $month, first: 100) { nodes { salesperson { id } salesAmount commissionAmount } }
    customerStatistics(month: $month, page: { number: 1, size: 500 }) { totalCount nodes { salesAmount customer { id } } }
    salesTotals(period: LAST_MONTH) { salesAmount commissionAmount }
    commissionStatements(first: 100) { nodes { salesperson { id } } }
    visits(first: 100) { nodes { salesperson { id } } }
    viewer { salesperson { id } }
  }`;
  const mine = async (token: string): Promise<Json> => {
    const month = lastMonth();
    const { body } = await graphql(MINE, { month }, { token });
    expect(body.errors).toBeUndefined();
    return body.data;
  };
  const lastMonth = () => {
    const now = new Date(Date.now() + 8 * 3600_000);
    return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1)).toISOString().slice(0, 7);
  };
  const ids = (nodes: Json[], of = 'salesperson') => [...new Set(nodes.map((node) => node[of].id))].sort();

  test('sees what the others keep, in lists, statistics and entities, and pays of nobody else', async () => {
    const tokens = await Promise.all(
      ['salesperson9', 'salesperson10'].map(async (who) => (await signIn(who)).accessToken),
    );
    const [manager, ...led] = await Promise.all([await tokenOf('manager'), ...tokens].map(mine));
    const team = [manager, ...led].map(({ viewer }) => viewer.salesperson.id).sort();
    expect(manager.salespeople.nodes.map(({ id }: Json) => id).sort()).toEqual(team);
    expect(ids(manager.customers.nodes)).toEqual(team);
    expect(ids(manager.salespersonStatistics.nodes)).toEqual(team);
    const kept = manager.salespeople.nodes.reduce((sum: number, one: Json) => sum + one.customerCount, 0);
    expect(manager.customers.totalCount).toBe(kept);
    const theirs = led.flatMap(({ customers }) => customers.nodes.map(({ id }: Json) => id));
    expect(manager.customers.nodes.map(({ id }: Json) => id)).toEqual(expect.arrayContaining(theirs));
    for (const one of led) expect(ids(one.customers.nodes)).toEqual([one.viewer.salesperson.id]);
    expect(ids(manager.commissionStatements.nodes)).toEqual([manager.viewer.salesperson.id]);
    const amounts = manager.customerStatistics.nodes.map(({ salesAmount }: Json) => Number(salesAmount));
    expect(amounts.reduce((a: number, b: number) => a + b, 0)).toBeCloseTo(Number(manager.salesTotals.salesAmount), 6);
    expect(Number(manager.salesTotals.salesAmount)).toBeGreaterThan(Number(led[0].salesTotals.salesAmount));
  });

  test('sees nothing of a department beside, which who leads both sees', async () => {
    const beside = await ask('salesperson', '{ customers(first: 100) { nodes { id } } viewer { salesperson { id } } }');
    const [head, manager] = [
      await mine((await signIn('salesperson7')).accessToken),
      await mine(await tokenOf('manager')),
    ];
    const all = (one: Json) => one.customers.nodes.map(({ id }: Json) => id);
    expect(all(head)).toEqual(expect.arrayContaining([...all(beside), ...all(manager)]));
    expect(all(manager).filter((id: string) => all(beside).includes(id))).toEqual([]);
    const { id } = beside.viewer.salesperson;
    const query = `query($id: ID!) { salesperson(id: $id) { id } salesPerformances(period: DAILY, on: "2026-01-01", salespersonIds: [$id]) { on } }`;
    const { body } = await graphql(query, { id }, { token: await tokenOf('manager') });
    expect(body.data).toEqual({ salesperson: null, salesPerformances: [] });
  });

  test('deletes no opportunity of another, and finds its own figures on the old first page', async () => {
    const { accessToken } = await signIn('salesperson9');
    const found = await graphql(
      `mutation($input: SaveOpportunityInput!) { saveOpportunity(input: $input) { id } }`,
      { input: { companyName: `团队商机 ${process.pid}`, idempotencyKey: `tree-${process.pid}` } },
      { token: accessToken },
    );
    const { id } = found.body.data.saveOpportunity;
    const query = '{ opportunities(first: 100) { nodes { id } } }';
    const { body } = await graphql(query, {}, { token: await tokenOf('manager') });
    expect(body.data.opportunities.nodes.map((one: Json) => one.id)).toContain(id);
    const remove = 'mutation($id: ID!) { deleteOpportunity(input: { id: $id }) }';
    const refused = await graphql(remove, { id }, { token: await tokenOf('manager') });
    expect(refused.body.errors[0].extensions.code).toBe('NOT_FOUND');
    expect((await graphql(remove, { id }, { token: accessToken })).body.errors).toBeUndefined();
    const month = lastMonth();
    const summary = await legacy('manager', '/mt/sales/index/summary', { dateType: 'monthly', statisticsDate: month });
    const { viewer, salesPerformances } = await ask(
      'manager',
      `{ viewer { salesperson { id } } salesPerformances(period: MONTHLY, on: "${month}") { salesperson { id } salesAmount } }`,
    );
    const own = salesPerformances.find((one: Json) => one.salesperson.id === viewer.salesperson.id);
    expect(summary.body.data.salesAmount).toBeCloseTo(Number(own.salesAmount), 6);
  });
});
