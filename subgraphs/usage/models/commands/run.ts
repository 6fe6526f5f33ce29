import { buffer } from 'node:stream/consumers';
import { DomainError } from '../../../kit/basics/errors';
import { readFile, storeFile } from '../../../kit/documents/files';
import { type Column, XLSX_MEDIA_TYPE, xlsxStream } from '../../../kit/documents/spreadsheet';
import { readSpreadsheet } from '../../../kit/documents/spreadsheet-reader';
import type { Job, JobContext } from '../../../kit/jobs/jobs';
import { withTx } from '../../../kit/sql/database';
import { type Score, scoresOf } from '../queries';
import { nameOfFile, type Sheet, sheetOf, subjectIn } from '../rules';
import type { MatchRunRow } from '../tables';

const AT_ONCE = 1_000;

type Around = Pick<JobContext, 'db' | 'now'>;

export const runMatchJob: Job = {
  run: ({ runId }: { runId: string }, context) => runMatch(context, runId),
};

/** Carries a run out, as often as it is asked: what it came to is kept once. */
export async function runMatch(context: Around, runId: string): Promise<void> {
  const { db } = context;
  const [run] = await db.sql<MatchRunRow[]>`
    /* matchToRun */ select * from usage.match_runs where id = ${runId}::bigint and state = 'RUNNING'`;
  if (!run) return;
  const sheet = await sheetOfRun(context, run);
  if (typeof sheet === 'string') return fail(context, run, sheet);
  const scores = new Map<number, Score>();
  for (let from = 0; from < sheet.rows.length; from += AT_ONCE) {
    const subjects = sheet.rows
      .slice(from, from + AT_ONCE)
      .map((row) => ({ place: row.number, ...subjectIn(sheet.headers, run.columns, row) }));
    for (const score of await scoresOf(db, run, subjects)) scores.set(score.place, score);
  }
  const bytes = await buffer(xlsxStream(columnsOf(sheet, scores), sheet.rows));
  await withTx(db, async (tx) => {
    const [open] = await tx.sql`
      /* lockMatch */ select 1 as open from usage.match_runs where id = ${run.id}::bigint and state = 'RUNNING'
      for update`;
    if (!open) return;
    const name = `${nameOfFile(run.fileName)}-${run.modelCode}.xlsx`;
    const file = await storeFile(tx, 'usage', { name, mediaType: XLSX_MEDIA_TYPE, bytes });
    await tx.sql`
      /* endMatch */ update usage.match_runs set state = 'DONE', match_count = ${scores.size}::int,
        result_file_id = ${file}::bigint, finished_at = ${context.now()}, updated_at = ${context.now()}
      where id = ${run.id}::bigint`;
  });
}

async function sheetOfRun({ db }: Around, { fileId }: MatchRunRow): Promise<Sheet | string> {
  const file = fileId === null ? null : await readFile(db, 'usage', fileId);
  if (!file) return 'The file is gone.';
  try {
    return sheetOf(await readSpreadsheet(file.bytes, 'input.file'), 'input.file');
  } catch (error) {
    if (error instanceof DomainError) return error.message;
    throw error;
  }
}

async function fail({ db, now }: Around, { id }: MatchRunRow, failure: string): Promise<void> {
  await withTx(
    db,
    (tx) => tx.sql`
      /* failMatch */ update usage.match_runs set state = 'FAILED', failure = ${failure}, finished_at = ${now()},
        updated_at = ${now()} where id = ${id}::bigint and state = 'RUNNING'`,
  );
}

const SOURCES = { BACKTEST: '回溯', CALL: '调用' } as const;

function columnsOf({ headers }: Sheet, scores: ReadonlyMap<number, Score>): Column<Sheet['rows'][number]>[] {
  const of =
    (value: (score: Score) => string | Date | null) =>
    ({ number }: Sheet['rows'][number]) => {
      const score = scores.get(number);
      return score ? value(score) : null;
    };
  return [
    ...headers.map((title, i): Column<Sheet['rows'][number]> => ({ title, value: ({ cells }) => cells[i] })),
    { title: '分数', value: of(({ score }) => score) },
    { title: '版本', value: of(({ version }) => version) },
    { title: '来源', value: of(({ source }) => SOURCES[source]) },
    { title: '时间', value: of(({ scoredAt }) => scoredAt), kind: 'dateTime' },
  ];
}

const KEPT_DAYS = 90;

/** Deletes samples and results of long ago; the scores of backtests stay. */
export const pruneMatchesJob: Job = {
  run: async (_: unknown, { db, now }) => {
    await withTx(
      db,
      (tx) => tx.sql`
        /* pruneMatches */ with runs as (
          update usage.match_runs r set file_id = null, result_file_id = null
          from (select id, file_id, result_file_id from usage.match_runs where state <> 'RUNNING'
            and (file_id is not null or result_file_id is not null)
            and created_at < ${now()}::timestamptz - ${KEPT_DAYS}::int * interval '1 day' limit 1000) old
          where r.id = old.id returning old.file_id, old.result_file_id)
        delete from usage.files f using runs where f.id = runs.result_file_id`,
    );
  },
  cron: '25 4 *',
};
