import { buffer } from 'node:stream/consumers';
import { invariant } from '../../../kit/basics/errors';
import { encryptedArchive, ZIP_MEDIA_TYPE } from '../../../kit/documents/encrypted-archive';
import { storeFile } from '../../../kit/documents/files';
import { type Column, xlsxStream } from '../../../kit/documents/spreadsheet';
import type { Job, JobContext } from '../../../kit/jobs/jobs';
import { type Database, withTx } from '../../../kit/sql/database';
import { type CallCode, messageOf } from '../../call/answers';
import { IN_NO_MODEL } from '../../sample-files';
import { newPassword } from '../password';
import { type FinishedRow, fieldsFound, rowsOfTask } from '../queries';
import { passwordOf } from '../rules';
import type { BatchTaskRow } from '../tables';

/** A file is read as a whole. */
const MOST_BYTES = 48 * 1024 * 1024;

/** Ends the run of a task, stopped by the answer `stopCode` or done, with the result as far as there is one. */
export async function endBatch({ db, now }: JobContext, taskId: string, stopCode: CallCode | null): Promise<void> {
  const [task] = await db.sql<BatchTaskRow[]>`
    /* batchToEnd */ select * from usage.batch_tasks where id = ${taskId}::bigint`;
  invariant(task, 'a task that runs exists');
  const password =
    task.sealedPassword === null ? newPassword() : db.secrets.unseal(task.sealedPassword, passwordOf(task.id));
  const archive =
    task.finishedCount > 0 ? await encryptedArchive(`${task.name}.xlsx`, await sheetOfTask(db, task), password) : null;
  const failed = archive !== null && archive.length > MOST_BYTES;
  const state = failed ? 'FAILED' : stopCode === null ? 'DONE' : 'STOPPED';
  await withTx(db, async (tx) => {
    const owner = { customerId: task.customerId, createdById: null };
    const file =
      archive === null || failed
        ? null
        : await storeFile(tx, 'usage', {
            name: `${task.name}.zip`,
            mediaType: ZIP_MEDIA_TYPE,
            bytes: archive,
            ...owner,
          });
    await tx.sql`
      /* endBatch */ with ended as (
        update usage.batch_tasks set state = ${state}, stop_code = ${stopCode}::int, finished_at = ${now()},
          result_file_id = ${file}::bigint,
          sealed_password = coalesce(sealed_password, ${file === null ? null : tx.secrets.seal(password, passwordOf(task.id))})
        where id = ${task.id}::bigint and state = 'RUNNING' returning 1)
      delete from usage.files where id = ${task.resultFileId}::bigint and exists (select from ended)`;
  });
}

/** The result of a task: the columns of its sample, what each row came to, and what was found. */
export async function sheetOfTask(db: Database, task: BatchTaskRow): Promise<Buffer> {
  return buffer(xlsxStream(resultColumns(task, await fieldsFound(db, task.id)), rowsOfTask(db, task.id)));
}

function resultColumns({ head }: BatchTaskRow, found: readonly string[]): Column<FinishedRow>[] {
  const said = ({ code, detail }: FinishedRow) =>
    code === null ? '未执行' : [messageOf(code as CallCode), detail].filter(Boolean).join(': ');
  return [
    ...head.map((title, i): Column<FinishedRow> => ({ title, value: ({ cells }) => cells[i] })),
    { title: '流水号', value: ({ seqNo }) => seqNo, width: 28 },
    { title: '返回码', value: ({ code }) => code },
    { title: '说明', value: said, width: 28 },
    { title: '是否计费', value: ({ code, charged }) => (code === null ? null : charged ? '是' : '否') },
    ...found.map((name): Column<FinishedRow> => ({ title: name, value: (row) => row.found?.[name] })),
  ];
}

const KEPT_DAYS = 90;
const AT_ONCE = 100;

/** Deletes samples, rows and results of tasks that ended or were handed in long ago; answers whether there may be more. */
async function pruneBatches({ db, now }: Pick<JobContext, 'db' | 'now'>): Promise<boolean> {
  const rows = await withTx(
    db,
    (tx) => tx.sql`
      /* pruneBatches */ with old as materialized (
        select id, file_id, result_file_id from usage.batch_tasks
        where file_id is not null and state not in ('WAITING', 'RUNNING')
          and coalesce(finished_at, created_at) < ${now()}::timestamptz - ${KEPT_DAYS}::int * interval '1 day'
        order by id limit ${AT_ONCE} for update skip locked),
      tasks as (
        update usage.batch_tasks t set file_id = null, result_file_id = null, sealed_password = null from old
        where t.id = old.id),
      rows as (delete from usage.batch_rows r using old where r.task_id = old.id),
      files as (
        delete from usage.files f using old where f.id in (old.file_id, old.result_file_id)
          and not exists (select from usage.batch_tasks o where o.file_id = f.id
            and o.id not in (select id from old)) and ${IN_NO_MODEL})
      select id from old`,
  );
  return rows.length === AT_ONCE;
}

export const pruneBatchesJob: Job = {
  run: async (_: unknown, context) => {
    while (await pruneBatches(context));
  },
  cron: '15 4 *',
};
