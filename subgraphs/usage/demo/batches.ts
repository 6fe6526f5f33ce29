import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { World } from '../../demo/world';
import { encryptedArchive, ZIP_MEDIA_TYPE } from '../../kit/documents/encrypted-archive';
import { storeFile } from '../../kit/documents/files';
import { XLSX_MEDIA_TYPE, xlsxStream } from '../../kit/documents/spreadsheet';
import { type Database, type Transaction, withTx } from '../../kit/sql/database';
import { sheetOfTask } from '../batches/commands/end';
import { newPassword } from '../batches/password';
import { passwordOf, tradeNoOf } from '../batches/rules';
import { type BatchTaskRow, batchRows, batchTasks } from '../batches/tables';
import { seqNoAt } from '../call/rules';
import { isSubjectPart, SUBJECT_PARTS, type SubjectPart } from './subject-parts';

interface FormerCall {
  seqNo: string;
  calledAt: Date;
  productCode: string;
  productName: string;
  name: string;
  idCard: string;
  mobile: string;
  charged: boolean;
  fee: string;
  resultCode: number;
  result: string | null;
  requestIp: string;
}

/** What the tasks are called, and how many of their rows are called already. */
const TASKS = [
  { name: '存量客户核验', state: 'DONE', rows: 12, done: 12 },
  { name: '新客名单预审', state: 'STOPPED', rows: 10, done: 6 },
  { name: '季度复核样本', state: 'DRAFT', rows: 8, done: 0 },
] as const;
/** The wallet was short. */
const STOP_CODE = 4001;

/** Accounts that have a batch beside those of the first customer. */
const OTHERS = 10;

/** Batches of the accounts that call most, whose rows are calls that they made: those become calls of a batch. */
export async function loadBatches(db: Database, world: World): Promise<void> {
  const productive = new Map(
    world.developerAccounts.filter(({ environment }) => environment === 'prod').map((account) => [account.id, account]),
  );
  for (const id of await busiestAccounts(db)) {
    const account = productive.get(id);
    if (!account) continue;
    const tasks = account.customerId === world.customers[0]?.id ? TASKS : TASKS.slice(0, 1);
    await loadTasks(db, world, account, tasks);
  }
  await putResults(db);
}

async function loadTasks(db: Database, world: World, account: Account, tasks: readonly (typeof TASKS)[number][]) {
  const products = world.products.filter(
    ({ batchTestable, isBundle, parameters }) => batchTestable && !isBundle && parameters.every(isSubjectPart),
  );
  for (const [i, task] of tasks.entries()) {
    const product = await productOfCalls(
      db,
      account.id,
      products.map(({ code }) => code),
      i,
    );
    const parts = products.find(({ code }) => code === product)?.parameters.filter(isSubjectPart);
    if (!product || !parts) continue;
    const calls = await lastCalls(db, account.id, product, task.rows);
    if (calls.length === task.rows) await withTx(db, (tx) => putTask(tx, { ...account }, { ...task, calls, parts }));
  }
}

async function busiestAccounts({ sql }: Database): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    /* demoBatchAccounts */ select developer_account_id as id from usage.daily_rollups
    group by 1 order by sum(calls) desc limit ${1 + OTHERS}::int`;
  return rows.map(({ id }) => id);
}

/** The product that the account calls most of these, but for the first `skipped`. */
async function productOfCalls({ sql }: Database, accountId: string, codes: string[], skipped: number) {
  const [row] = await sql<{ productCode: string }[]>`
    /* demoBatchProduct */ select product_code from usage.calls
    where developer_account_id = ${accountId}::bigint and product_code = any(${codes}::text[])
      and encryption = 'PLAIN' and success
    group by product_code order by count(*) desc, product_code offset ${skipped}::int limit 1`;
  return row?.productCode;
}

async function lastCalls({ sql }: Database, accountId: string, productCode: string, count: number) {
  const calls = await sql<FormerCall[]>`
    /* demoBatchCalls */ select seq_no, called_at, product_code, product_name, name, id_card, mobile, charged, fee,
      result_code, result::text as result, request_ip from usage.calls
    where developer_account_id = ${accountId}::bigint and product_code = ${productCode} and encryption = 'PLAIN'
      and success order by called_at desc limit ${count}::int`;
  return calls.reverse();
}

interface Account {
  id: string;
  customerId: string;
  appId: string;
}

interface DemoTask {
  name: string;
  state: BatchTaskRow['state'];
  done: number;
  calls: FormerCall[];
  parts: SubjectPart[];
}

async function putTask(
  tx: Transaction,
  account: Account,
  { name, state, done, calls, parts }: DemoTask,
): Promise<void> {
  const [first] = calls as [FormerCall, ...FormerCall[]];
  const head = parts.map((part) => SUBJECT_PARTS[part].title);
  const cellsOf = (call: FormerCall) => parts.map((part) => call[part]);
  const columns = head.map((title, i) => ({ title, value: (call: FormerCall) => cellsOf(call)[i] }));
  const bytes = await buffer(xlsxStream(columns, calls));
  const sampleName = `${name}.xlsx`;
  const owner = { customerId: account.customerId };
  const fileId = await storeFile(tx, 'usage', { name: sampleName, mediaType: XLSX_MEDIA_TYPE, bytes, ...owner });
  const finished = calls.slice(0, done);
  const createdAt = new Date(first.calledAt.getTime() - 60_000);
  const taskNo = `T${seqNoAt(createdAt.getTime(), Number(`0.${first.seqNo.slice(-8)}`))}`;
  const rows = { taskNo, name, state, ...owner, developerAccountId: account.id, appId: account.appId };
  const [task] = await tx
    .insert(batchTasks)
    .values({
      ...rows,
      productCode: first.productCode,
      productName: first.productName,
      encryption: 'PLAIN',
      fileId,
      sampleName,
      sampleSha256: createHash('sha256').update(bytes).digest('hex'),
      head,
      columns: parts,
      sampleCount: calls.length,
      finishedCount: done,
      answeredCount: done,
      chargedCount: finished.filter(({ charged }) => charged).length,
      stopCode: state === 'STOPPED' ? STOP_CODE : null,
      requestIp: first.requestIp,
      createdAt,
      startedAt: done > 0 ? first.calledAt : null,
      finishedAt: done > 0 ? new Date((finished.at(-1)?.calledAt.getTime() ?? 0) + 1_000) : null,
    })
    .returning({ id: batchTasks.id });
  const taskId = (task as { id: string }).id;
  const lines = calls.map((call, i) => ({
    taskId,
    row: i + 2,
    cells: cellsOf(call),
    ...(i < done && outcomeOf(call)),
  }));
  await tx.insert(batchRows).values(lines);
  const trades = finished.map(({ seqNo }, i) => ({ seqNo, tradeNo: tradeNoOf(taskNo, i + 2) }));
  await tx.sql`
    /* demoBatchFee */ update usage.batch_tasks set fee = (
      select coalesce(sum(fee), 0) from usage.batch_rows where task_id = id) where id = ${taskId}::bigint`;
  await tx.sql`
    /* demoBatchTrades */ update usage.calls c set channel = 'BATCH', trade_no = x."tradeNo", sign = null
    from json_to_recordset(${JSON.stringify(trades)}::text::json) as x("seqNo" text, "tradeNo" text)
    where c.seq_no = x."seqNo"`;
}

const outcomeOf = ({ resultCode, seqNo, charged, fee, result }: FormerCall) => ({
  code: resultCode,
  seqNo,
  charged,
  fee,
  data: result === null ? null : JSON.parse(result),
});

/** The results as the job makes them. */
async function putResults(db: Database): Promise<void> {
  const tasks = await db.sql<BatchTaskRow[]>`
    /* demoBatchesDone */ select * from usage.batch_tasks where finished_count > 0`;
  for (const task of tasks) {
    const password = newPassword();
    const bytes = await encryptedArchive(`${task.name}.xlsx`, await sheetOfTask(db, task), password);
    await withTx(db, async (tx) => {
      const owner = { customerId: task.customerId };
      const file = { name: `${task.name}.zip`, mediaType: ZIP_MEDIA_TYPE, bytes, ...owner };
      const fileId = await storeFile(tx, 'usage', file);
      await tx.sql`
        /* demoBatchResult */ update usage.batch_tasks set result_file_id = ${fileId}::bigint,
          sealed_password = ${tx.secrets.seal(password, passwordOf(task.id))} where id = ${task.id}::bigint`;
    });
  }
}
