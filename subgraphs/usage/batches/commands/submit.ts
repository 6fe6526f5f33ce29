import { randomInt } from 'node:crypto';
import { badInput, conflict, failedPrecondition, invariant, notFound } from '../../../kit/basics/errors';
import { fileReferenceOf, storedFileId } from '../../../kit/basics/file-reference';
import { lookupId } from '../../../kit/basics/ids';
import { requiredText } from '../../../kit/basics/text';
import { systemClock } from '../../../kit/basics/time';
import { readFile, requireFile } from '../../../kit/documents/files';
import { XLSX_MEDIA_TYPE } from '../../../kit/documents/spreadsheet';
import { readSpreadsheet } from '../../../kit/documents/spreadsheet-reader';
import { addJob } from '../../../kit/jobs/jobs';
import { keptAnswer, keyedRequest, withIdempotency } from '../../../kit/requests/idempotency';
import { demand, visibleCustomers } from '../../../kit/requests/row-scope';
import { type Transaction, withTx } from '../../../kit/sql/database';
import type { Product } from '../../call/book';
import { callsOf } from '../../call/calls';
import { accountToCallWith, type CallingAccount } from '../../call/queries/book';
import { seqNoAt } from '../../call/rules';
import type { Context } from '../../loaders';
import { IN_NO_MODEL } from '../../sample-files';
import type { SubmitBatchTaskInput } from '../../schema.generated';
import { type Sample, sampleOf } from '../rules';
import { type BatchTaskState, batchTasks } from '../tables';

const SAMPLE_MEDIA_TYPES = ['text/csv', XLSX_MEDIA_TYPE] as const;

const FRESH_MS = 1_000;

/** The file that an input names: one of the viewer's own, of a kind that is read as a table. */
export function requireSample(tx: Transaction, { viewer }: Context, file: string, field: string) {
  const reference = fileReferenceOf(file, 'usage', field);
  const id = reference === null ? undefined : storedFileId(reference);
  if (id === undefined) throw notFound('The file', field);
  return requireFile(tx, 'usage', id, viewer, { field, mediaTypes: SAMPLE_MEDIA_TYPES });
}

/**
 * Hands in a sample; returns the identifier of its task. Throws NOT_FOUND for an account, a product or a file that is not
 * there for the viewer, NOT_TESTABLE, what sampleOf refuses, and CONFLICT (TASK_REPEATED) for the same sample, product
 * and name as a task that is not over.
 */
export async function submitBatchTask(context: Context, input: SubmitBatchTaskInput): Promise<string> {
  demand(context, 'usage:call');
  const { db } = context;
  const request = keyedRequest(context, 'usage', 'submitBatchTask', input);
  const known = await keptAnswer<string>(db, request);
  if (known !== null) return known;
  const name = requiredText(input.name, 'input.name');
  const { account, product } = await calledWith(context, input);
  const file = await withTx(db, (tx) => requireSample(tx, context, input.file, 'input.file'));
  const stored = await readFile(db, 'usage', file.id);
  if (!stored) throw notFound('The file', 'input.file');
  const sample = sampleOf(await readSpreadsheet(stored.bytes, 'input.file'), product.parameters, 'input.file');
  return withIdempotency(db, request, async (tx) => {
    await requireSample(tx, context, input.file, 'input.file');
    const task = {
      taskNo: `T${seqNoAt(context.now().getTime(), randomInt(100_000_000) / 100_000_000)}`,
      name,
      ...account,
      productCode: product.code,
      productName: product.name,
      encryption: input.encryption ?? 'PLAIN',
      state: input.draft ? ('DRAFT' as const) : ('WAITING' as const),
      fileId: file.id,
      sampleName: file.name,
      sampleSha256: file.sha256,
      head: sample.head,
      columns: sample.columns,
      sampleCount: sample.rows.length,
      finishedCount: sample.rows.filter(({ fault }) => fault !== null).length,
      requestIp: context.clientIp,
      createdById: context.viewer.accountId,
      createdAt: context.now(),
    };
    const [row] = await tx.insert(batchTasks).values(task).onConflictDoNothing().returning({ id: batchTasks.id });
    if (!row) throw conflict('TASK_REPEATED', 'A task of this name with this sample is not over yet.');
    await putRows(tx, row.id, sample);
    if (!input.draft) await addBatchJob(tx, row.id);
    return row.id;
  });
}

async function calledWith(
  context: Context,
  { developerAccountId, productCode, encryption = 'PLAIN' }: SubmitBatchTaskInput,
): Promise<{ account: CallingAccount; product: Product }> {
  const { book } = callsOf(context.db);
  const [account, product] = await Promise.all([
    accountToCallWith(context, developerAccountId),
    book.product(productCode, FRESH_MS),
  ]);
  if (!account) throw notFound('The developer account', 'input.developerAccountId');
  if (!product || product.deleted) throw notFound('The product', 'input.productCode');
  if (!product.batchTestable) throw failedPrecondition('NOT_TESTABLE', 'This product takes no batches.');
  const held = (await book.account(account.appId, FRESH_MS))?.authorizations.get(productCode);
  if (held?.state !== 'OPEN') {
    throw failedPrecondition('PRODUCT_NOT_HELD', 'The account may not call this product.', {
      field: 'input.productCode',
    });
  }
  if (!product.encryptions.includes(encryption)) {
    throw badInput('input.encryption', 'encryption is none that the product takes.', 'ENCRYPTION_NOT_OFFERED');
  }
  return { account, product };
}

/** A row that cannot be read is done: it is refused like one with a wrong parameter. */
async function putRows(tx: Transaction, taskId: string, { rows }: Sample): Promise<void> {
  await tx.sql`
    /* putBatchRows */ insert into usage.batch_rows (task_id, row, cells, code, detail)
    select ${taskId}::bigint, x.row, x.cells, case when x.fault is not null then 1001 end, x.fault
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as x(row int, cells json, fault text)`;
}

/** Each task has a queue of its own, so that no row of it is called by two at once. */
export async function addBatchJob(tx: Transaction, taskId: string, waitMs = 0): Promise<void> {
  const name = `batch-${taskId}`;
  // The queue goes by the clock of the machine, whatever ours was set to.
  const runAt = new Date(systemClock.now().getTime() + waitMs);
  await addJob(tx, 'usage', 'runBatch', { taskId }, { key: name, queue: name, ...(waitMs > 0 && { runAt }) });
}

/** Runs a draft or goes on with a stopped task. Throws NOT_FOUND, FAILED_PRECONDITION (TASK_STATE). */
export async function executeBatchTask(context: Context, id: string): Promise<string> {
  demand(context, 'usage:call');
  return withTx(context.db, async (tx) => {
    const task = await taskToChange(tx, context, id, ['DRAFT', 'STOPPED']);
    if (task.fileId === null) throw stateRefusal();
    await tx.sql`
      /* executeBatchTask */ update usage.batch_tasks set state = 'WAITING', stop_code = null, finished_at = null
      where id = ${task.id}::bigint`;
    await addBatchJob(tx, task.id);
    return task.id;
  });
}

export async function deleteBatchTask(context: Context, id: string): Promise<string> {
  demand(context, 'usage:call');
  return withTx(context.db, async (tx) => {
    const { id: taskId } = await taskToChange(tx, context, id, ['DRAFT', 'STOPPED', 'DONE', 'FAILED']);
    await tx.sql`
      /* deleteBatchTask */ with task as (
        delete from usage.batch_tasks where id = ${taskId}::bigint returning id, file_id, result_file_id),
      rows as (delete from usage.batch_rows r using task t where r.task_id = t.id)
      delete from usage.files f using task t where f.id in (t.file_id, t.result_file_id)
        and not exists (select from usage.batch_tasks o where o.file_id = f.id and o.id <> t.id) and ${IN_NO_MODEL}`;
    return taskId;
  });
}

const stateRefusal = () => failedPrecondition('TASK_STATE', 'The task is in another state.', { field: 'input.id' });

async function taskToChange(tx: Transaction, context: Context, id: string, states: readonly BatchTaskState[]) {
  const [task] = await tx.sql<{ id: string; state: BatchTaskState; fileId: string | null }[]>`
    /* batchTaskToChange */ select id, state, file_id from usage.batch_tasks where id = ${lookupId(id)}::bigint
      and ${visibleCustomers(context, 'usage', 'customer_id')} for update`;
  if (!task) throw notFound('The task', 'input.id');
  if (!states.includes(task.state)) throw stateRefusal();
  invariant(task.id, 'a task has an identifier');
  return task;
}
