import { setTimeout as pause } from 'node:timers/promises';
import { parse, stringify } from 'lossless-json';
import type { Job, JobContext } from '../../../kit/jobs/jobs';
import { failpoint } from '../../../kit/process/failpoints';
import { withTx } from '../../../kit/sql/database';
import type { CallCode } from '../../call/answers';
import { callsOf } from '../../call/calls';
import { callInside } from '../../call/inside';
import { formerCalls, openRows } from '../queries';
import { endOf, fieldsOf, tradeNoOf } from '../rules';
import type { BatchRow, BatchTaskRow } from '../tables';
import { endBatch } from './end';
import { addBatchJob } from './submit';

const ROWS_A_STEP = 50;
const AT_ONCE = 10;
/** Of an account's calls a second, half are for its programs. */
const SHARE = 2;
const PER_SECOND = 50;
const CONCURRENT = 200;
/** After so long others have their turn. */
const SLICE_MS = 5_000;
/** What could not be called now is tried again after. */
const AGAIN_MS = 5_000;

interface RowResult {
  row: number;
  code: number;
  seqNo: string | null;
  charged: boolean;
  fee: string;
  detail: string | null;
  data: string | null;
}

interface Step {
  done: RowResult[];
  stop: CallCode | null;
}

/**
 * Calls the rows of a task, some at a time: what they came to is committed with how far it is. Each call has the tradeNo of
 * its row, and rows whose calls have a record are not called again, so that a job that is killed goes on and asks and
 * charges nothing twice. A call that was cut off counts as failed, since its source may have been asked.
 */
export const runBatchJob: Job = {
  async run({ taskId }: { taskId: string }, context) {
    const task = await begin(context, taskId);
    if (!task) return;
    const until = performance.now() + SLICE_MS;
    let after = 0;
    for (;;) {
      const rows = await openRows(context.db, task.id, after, ROWS_A_STEP);
      const last = rows.at(-1);
      if (!last) break;
      const { done, stop } = await callRows(context, task, rows);
      failpoint('batchStep');
      await keep(context, task.id, done);
      if (stop !== null) return endBatch(context, task.id, stop);
      after = last.row;
      if (performance.now() > until) return goOn(context, task.id);
    }
    const [left] = await openRows(context.db, task.id, 0, 1);
    if (left) return goOn(context, task.id, AGAIN_MS);
    return endBatch(context, task.id, null);
  },
};

async function begin({ db, now }: JobContext, taskId: string): Promise<BatchTaskRow | null> {
  const [task] = await withTx(
    db,
    (tx) => tx.sql<BatchTaskRow[]>`
      /* beginBatch */ update usage.batch_tasks set state = 'RUNNING', started_at = coalesce(started_at, ${now()})
      where id = ${taskId}::bigint and state in ('WAITING', 'RUNNING') returning *`,
  );
  return task ?? null;
}

const goOn = ({ db }: JobContext, taskId: string, waitMs = 0) => withTx(db, (tx) => addBatchJob(tx, taskId, waitMs));

async function callRows(context: JobContext, task: BatchTaskRow, rows: readonly BatchRow[]): Promise<Step> {
  const calls = callsOf(context.db);
  const former = await formerCalls(
    context.db,
    task,
    rows.map(({ row }) => tradeNoOf(task.taskNo, row)),
  );
  const known = new Map(former.map((call) => [call.tradeNo, call]));
  const step: Step = { done: [], stop: null };
  const waiting: BatchRow[] = [];
  for (const one of rows) {
    const call = known.get(tradeNoOf(task.taskNo, one.row));
    if (!call) waiting.push(one);
    else step.done.push({ ...call, row: one.row, code: call.resultCode, detail: null });
  }
  const account = await calls.book.account(task.appId);
  const everyMs = (1_000 * SHARE) / (account?.perSecond ?? PER_SECOND);
  const lanes = Math.max(1, Math.min(AT_ONCE, Math.floor((account?.concurrent ?? CONCURRENT) / SHARE)));
  let next = performance.now();
  const lane = async () => {
    for (let one = waiting.shift(); one && step.stop === null; one = waiting.shift()) {
      const wait = next - performance.now();
      next = Math.max(next, performance.now()) + everyMs;
      if (wait > 0) await pause(wait);
      const result = await callRow(context, task, one);
      const end = endOf(result.code);
      if (end === 'DONE') step.done.push(result);
      else if (end === 'STOP') step.stop ??= result.code as CallCode;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return step;
}

async function callRow({ db }: JobContext, task: BatchTaskRow, one: BatchRow): Promise<RowResult> {
  const performed = await callInside(callsOf(db), {
    appId: task.appId,
    productCode: task.productCode,
    fields: fieldsOf(task, one),
    channel: 'BATCH',
    clientIp: task.requestIp,
  });
  if (!performed) return { row: one.row, code: 3001, seqNo: null, charged: false, fee: '0', detail: null, data: null };
  // Numbers keep their digits.
  const envelope = parse(performed.body) as Record<string, unknown>;
  const { seqNo, charged, fee, data, field, detail } = envelope;
  return {
    row: one.row,
    code: Number(envelope.code),
    seqNo: seqNo as string | null,
    charged: charged === true,
    fee: String(fee),
    detail: (detail ?? field ?? null) as string | null,
    data: data == null ? null : (stringify(data) ?? null),
  };
}

async function keep({ db }: JobContext, taskId: string, done: readonly RowResult[]): Promise<void> {
  if (done.length === 0) return;
  await withTx(
    db,
    (tx) => tx.sql`
      /* keepBatchRows */ with given as (
        select * from json_to_recordset(${JSON.stringify(done)}::text::json)
          as x(row int, code int, "seqNo" text, charged boolean, fee numeric, detail text, data text)),
      done as (
        update usage.batch_rows r set code = x.code, seq_no = x."seqNo", charged = x.charged, fee = x.fee,
          detail = x.detail, data = x.data::json
        from given x where r.task_id = ${taskId}::bigint and r.row = x.row and r.code is null
        returning r.code, r.charged, r.fee)
      update usage.batch_tasks t set finished_count = t.finished_count + s.finished,
        answered_count = t.answered_count + s.answered, charged_count = t.charged_count + s.charged, fee = t.fee + s.fee
      from (select count(*)::int as finished, count(*) filter (where code in (0, 1))::int as answered,
        count(*) filter (where charged)::int as charged, coalesce(sum(fee), 0) as fee from done) s
      where t.id = ${taskId}::bigint`,
  );
}
