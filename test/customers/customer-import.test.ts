import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { registrationHandlers } from '../../subgraphs/billing/wallets/registration-handlers';
import { takeInFile } from '../../subgraphs/customers/import-kinds';
import { socialCreditCheckDigit } from '../../subgraphs/kit/basics/social-credit-code';
import { systemClock } from '../../subgraphs/kit/basics/time';
import { storeFile } from '../../subgraphs/kit/documents/files';
import { startConsumer } from '../../subgraphs/kit/exchange/consumer';
import { feedOf } from '../../subgraphs/kit/exchange/outbox';
import { addJob } from '../../subgraphs/kit/jobs/jobs';
import { migrateSubgraphs } from '../../subgraphs/kit/migrate';
import { SYSTEM } from '../../subgraphs/kit/requests/context';
import { type Database, openDatabase, withTx } from '../../subgraphs/kit/sql/database';
import { exitOf, startChild } from '../kit/children';
import { makeDatabase, type OwnDatabase, sleep } from '../support/own-database';
import { ALONE } from '../support/settings';

const ROWS = 1_000;
const log = pino({ level: 'silent' });

const codeOf = (i: number) => {
  const body = `91310106${String(i).padStart(9, '0')}`;
  return body + socialCreditCheckDigit(body);
};

const FILE_ROWS = 1_111;

/** Every tenth row is no registration: its code is that of the row before. */
const FILE = [
  '企业名称,统一社会信用代码,手机号码,开通应用,是否月结',
  ...Array.from(
    { length: FILE_ROWS },
    (_, i) =>
      `企业${i},${codeOf(i % 10 === 9 ? i - 1 : i)},188${String(i).padStart(8, '0')},beeback,${i % 2 ? '是' : '否'}`,
  ),
].join('\n');

interface World {
  own: OwnDatabase;
  db: Database;
  importId: string;
  close(): Promise<void>;
}

/** An empty database with the file handed in, and billing that hears of registrations. */
async function handedIn(name: string): Promise<World> {
  const own = await makeDatabase(`${name}_${process.pid}`);
  await migrateSubgraphs(own.url, ['customers', 'billing'], ['customers']);
  const db = openDatabase(own.url);
  const common = { db, feed: feedOf(db, 'customers'), producer: 'customers' as const, pollMs: 200, log };
  const billing = startConsumer({ ...common, schema: 'billing', handlers: registrationHandlers });
  const importId = await withTx(db, async (tx) => {
    const bytes = Buffer.from(FILE);
    const file = await storeFile(tx, 'customers', { name: 'customers.csv', mediaType: 'text/csv', bytes });
    const { rows } = await tx.execute<{ id: string }>(sql`
      insert into customers.imports (kind, file_id) values ('CUSTOMERS', ${file}) returning id`);
    const id = rows[0]?.id as string;
    await addJob(tx, 'customers', 'takeInFile', { importId: id });
    return id;
  });
  const close = async () => {
    await billing.stop();
    await db.close();
    await own.drop();
  };
  return { own, db, importId, close };
}

const doneRows = async ({ own }: World) => Number((await own.values('select done_count from customers.imports'))[0]);

async function eventually(condition: () => Promise<boolean>, what: string): Promise<void> {
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; await sleep(10)) if (await condition()) return;
  throw new Error(`not in time: ${what}`);
}

/** Everything that the import wrote, without identifiers and instants. */
const STATE = `select jsonb_build_object(
  'import', (select to_jsonb(i) - '{id,file_id,created_at,finished_at}'::text[] from customers.imports i),
  'rows', (select jsonb_agg(jsonb_build_array(r.row, c.name, r.reason, r.field) order by r.row)
    from customers.import_rows r left join customers.customers c on c.id = r.entity_id),
  'customers', (select jsonb_agg(jsonb_build_object('facts',
      to_jsonb(c) - '{id,merchant_id,created_at,updated_at}'::text[],
      'papers', (select count(*) from customers.certifications p where p.customer_id = c.id),
      'apps', (select jsonb_agg(a.code) from customers.enabled_apps a where a.customer_id = c.id),
      'told', (select count(*) from customers.outbox o where o.topic = 'customer.registered' and o.key = c.id::text),
      'wallets', (select jsonb_agg(to_jsonb(w) - '{id,customer_id,created_at,updated_at}'::text[])
        from billing.wallets w where w.customer_id = c.id)) order by c.unified_social_credit_code)
    from customers.customers c))`;

/** Once billing has opened the wallets. */
async function stateOf(world: World) {
  const wallets = async () => Number((await world.own.values('select count(*) from billing.wallets'))[0]);
  await eventually(async () => (await wallets()) >= ROWS, 'the wallets');
  return (await world.own.values(STATE))[0] as { import: object; rows: unknown[]; customers: { wallets: unknown[] }[] };
}

test('an import of 1,000 customers whose process is killed half-way ends as one that nothing disturbed', async () => {
  const [whole, broken] = [await handedIn('import_whole'), await handedIn('import_broken')];
  try {
    const job = {
      requestId: 'test',
      clientIp: '',
      now: () => systemClock.now(),
      db: whole.db,
      ...ALONE,
      log,
      viewer: SYSTEM,
    };
    const undisturbed = takeInFile.run({ importId: whole.importId } as never, job);
    for (const rows of [300, 600]) {
      const child = await startChild('takeInFiles', broken.own.url);
      await eventually(async () => (await doneRows(broken)) >= rows, `${rows} rows`);
      child.kill('SIGKILL');
      await exitOf(child);
      expect(await doneRows(broken)).toBeLessThan(ROWS);
    }
    const last = await startChild('takeInFiles', broken.own.url);
    await eventually(async () => (await broken.own.values('select state from customers.imports'))[0] === 'DONE', 'all');
    last.kill('SIGTERM');
    await exitOf(last);
    await undisturbed;
    const [expected, found] = [await stateOf(whole), await stateOf(broken)];
    expect(expected.customers).toHaveLength(ROWS);
    expect(expected.import).toMatchObject({ state: 'DONE', created_count: ROWS, refused_count: FILE_ROWS - ROWS });
    expect(expected.customers.every(({ wallets }) => wallets.length === 1)).toBe(true);
    expect(found).toEqual(expected);
  } finally {
    await whole.close();
    await broken.close();
  }
}, 300_000);

test('a file whose reading broke off once is not read again: the import fails and says so', async () => {
  const world = await handedIn('import_broken_off');
  try {
    await world.own.admin.query('update customers.imports set reading = true');
    const last = await startChild('takeInFiles', world.own.url);
    const state = async () => (await world.own.values("select state || ': ' || failure from customers.imports"))[0];
    await eventually(async () => Boolean(await state()), 'the end');
    last.kill('SIGTERM');
    await exitOf(last);
    expect(await state()).toBe('FAILED: Reading the file broke off; hand it in again.');
  } finally {
    await world.close();
  }
}, 60_000);
