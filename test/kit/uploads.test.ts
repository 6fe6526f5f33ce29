import { billing } from '../../subgraphs/billing/subgraph';
import { customers } from '../../subgraphs/customers/subgraph';
import type { JobContext } from '../../subgraphs/kit/jobs/jobs';
import { type Database, openDatabase } from '../../subgraphs/kit/sql/database';
import { signIn } from '../support/front-door';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';

let graph: OwnGraph;
let db: Database;

beforeAll(async () => {
  graph = await startOwnGraph('skep_uploads');
  db = openDatabase(graph.server.databaseUrl);
}, 120_000);
afterAll(async () => {
  await db?.close();
  await graph?.stop();
});

const tokenOf = async (account: string) => (await signIn(account, 'skep-demo', graph.server.url)).accessToken;

async function send(token: string, purpose: string, bytes = Buffer.from('%PDF-1.4')) {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), 'a.pdf');
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${graph.server.url}/files/${purpose}`, { method: 'POST', headers, body: form });
  return { status: answer.status, body: await answer.json() };
}

const sent = async (token: string, purpose: string): Promise<string> => (await send(token, purpose)).body.file;

const prune = async (subgraph: typeof billing | typeof customers) =>
  subgraph.jobs.pruneUploads?.run(null as never, { db, now: () => new Date() } as JobContext);

const kept = async (schema: string, ids: readonly string[]) =>
  (await graph.rows(`select id::text from ${schema}.files where id = any($1) order by id`, [ids])).map(({ id }) => id);

const age = (schema: string, ids: readonly string[]) =>
  graph.rows(`update ${schema}.files set created_at = created_at - interval '25 hours' where id = any($1)`, [ids]);

describe('what one account sends', () => {
  test('is a hundred files a day at most, also when they come at once, and keeps nobody else out', async () => {
    const token = await tokenOf('operator');
    const all = await Promise.all(Array.from({ length: 104 }, () => send(token, 'payment-voucher')));
    const refused = all.filter(({ status }) => status === 429);
    expect([all.filter(({ status }) => status === 201).length, refused.length]).toEqual([100, 4]);
    expect(refused[0]?.body.error).toEqual({
      code: 'RATE_LIMITED',
      message: 'One account may send 100 files in 24 hours. Try again later.',
    });
    expect((await send(await tokenOf('customer'), 'payment-voucher')).status).toBe(201);
  }, 60_000);

  test('is a hundred megabytes a day at most', async () => {
    const token = await tokenOf('operator4');
    const large = Buffer.alloc(10 * 1024 * 1024, '%PDF-');
    const statuses: number[] = [];
    for (let i = 0; i < 11; i++) statuses.push((await send(token, 'payment-voucher', large)).status);
    expect(statuses).toEqual([...Array(10).fill(201), 429]);
  }, 60_000);
});

describe('a file that was sent', () => {
  test('is deleted after a day when nothing refers to it, and stays as long as something does', async () => {
    const token = await tokenOf('customer');
    const [unused, fresh, named] = [
      await sent(token, 'payment-voucher'),
      await sent(token, 'payment-voucher'),
      await sent(token, 'payment-voucher'),
    ];
    await graph.rows(
      `update billing.payments set voucher_urls = voucher_urls || $1::text where id = (select min(id) from billing.payments)`,
      [`file:${named}`],
    );
    await age('billing', [unused, named]);
    await prune(billing);
    expect(await kept('billing', [unused, fresh, named])).toEqual([fresh, named].sort());
  });

  test('stays while a submission or a paper names it', async () => {
    const token = await tokenOf('customer');
    const ids: string[] = [];
    for (let i = 0; i < 4; i++) ids.push(await sent(token, 'certification-paper'));
    const [unused, submitted, paper, logo] = ids as [string, string, string, string];
    await graph.rows(
      `update customers.applications set submission = jsonb_set(submission, '{workplaceImageUrls}', jsonb_build_array($1::text))
       where id = (select min(id) from customers.applications)`,
      [`file:${submitted}`],
    );
    await graph.rows(
      `update customers.certifications set id_card_back_url = $1 where id = (select min(id) from customers.certifications)`,
      [`file:${paper}`],
    );
    await graph.rows(
      `update customers.customers set logo_url = $1 where id = (select min(id) from customers.customers)`,
      [`file:${logo}`],
    );
    await age('customers', ids);
    await prune(customers);
    expect(await kept('customers', ids)).toEqual([submitted, paper, logo].sort());
    expect(unused).toBeTruthy();
  });

  test.each([
    ['billing', billing],
    ['customers', customers],
  ] as const)('leaves no reference in %s that leads nowhere', async (schema, subgraph) => {
    await graph.rows(
      `update ${schema}.files set created_by_id = coalesce(created_by_id, 1), created_at = created_at - interval '25 hours'`,
    );
    await prune(subgraph);
    const columns = await graph.rows(
      `select table_name as "table", column_name as "column" from information_schema.columns join pg_class c
         on c.relname = table_name and c.relnamespace = table_schema::regnamespace and c.relkind = 'r'
       where table_schema = $1 and (data_type in ('text', 'jsonb') or data_type = 'ARRAY')
         and table_name not in ('outbox', 'idempotency', 'unapplied_events')`,
      [schema],
    );
    for (const { table, column } of columns) {
      const lost = await graph.rows(
        `select id from (select (regexp_matches("${column}"::text, 'file:(\\d+)', 'g'))[1] as id from ${schema}."${table}"
           where "${column}"::text like '%file:%') named where id::bigint not in (select id from ${schema}.files) limit 1`,
      );
      expect([`${table}.${column}`, lost]).toEqual([`${table}.${column}`, []]);
    }
  });
});
