import { badInput, conflict, DomainError, notFound } from '../../../kit/basics/errors';
import type { FileFacts } from '../../../kit/basics/stored-file';
import { optionalText, requiredText } from '../../../kit/basics/text';
import { daysBefore } from '../../../kit/basics/time';
import { readFile } from '../../../kit/documents/files';
import { readSpreadsheet } from '../../../kit/documents/spreadsheet-reader';
import { addJob } from '../../../kit/jobs/jobs';
import { keptAnswer, keyedRequest, withIdempotency } from '../../../kit/requests/idempotency';
import { demand } from '../../../kit/requests/row-scope';
import { type Transaction, withTx } from '../../../kit/sql/database';
import { requireSample } from '../../batches/commands/submit';
import type { Product } from '../../call/book';
import { callsOf } from '../../call/calls';
import type { Context } from '../../loaders';
import { IN_NO_MODEL } from '../../sample-files';
import type { ExecuteMatchInput, SaveBacktestInput } from '../../schema.generated';
import { checkColumns, checkResults, guessedColumns, nameOfFile, resultColumns, type Sheet, sheetOf } from '../rules';
import { backtests, matchRuns, type ResultColumn, type SubjectColumn } from '../tables';
import { keepScores } from './keep-scores';
import { runMatch } from './run';

/** What takes part in an answer at once; more rows are matched by a job. */
const MOST_AT_ONCE = 1_000;
const MOST_ACCOUNTS = 100;
const FILE_DAYS = 1;

/** The file that an input names, with what is in it. Throws BAD_USER_INPUT (MATCH_FILE_UNKNOWN) for one that cannot be used. */
async function readSample(context: Context, named: string, field: string): Promise<{ file: FileFacts; sheet: Sheet }> {
  const file = await withTx(context.db, (tx) => usable(tx, context, named, field));
  const stored = await readFile(context.db, 'usage', file.id);
  if (!stored) throw unusable(field);
  return { file, sheet: sheetOf(await readSpreadsheet(stored.bytes, field), field) };
}

async function usable(tx: Transaction, context: Context, named: string, field: string): Promise<FileFacts> {
  const file = await requireSample(tx, context, named, field).catch((error: unknown) => {
    throw error instanceof DomainError && error.code === 'NOT_FOUND' ? unusable(field) : error;
  });
  if (file.createdAt < daysBefore(context.now(), FILE_DAYS)) throw unusable(field);
  return file;
}

const unusable = (field: string) =>
  badInput(field, 'The link leads to no file of yours any more; send it again.', 'MATCH_FILE_UNKNOWN');

export interface MatchSample {
  fileId: string;
  fileName: string;
  headers: string[];
  columns: SubjectColumn[];
  rowCount: number;
}

/** Reads a sample and says which of its columns seem to hold whom. Changes nothing. */
export async function prepareMatch(context: Context, named: string): Promise<MatchSample> {
  demand(context, 'usage:write');
  const { file, sheet } = await readSample(context, named, 'input.file');
  const headers = sheet.headers.filter((header) => header !== '');
  return {
    fileId: file.id,
    fileName: file.name,
    headers,
    columns: guessedColumns(sheet),
    rowCount: sheet.rows.length,
  };
}

async function modelOf(context: Context, code: string, field: string): Promise<Product> {
  const product = await callsOf(context.db).book.product(code, 1_000);
  if (!product || product.deleted) throw notFound('The model', field);
  if (product.type !== 'MODEL') throw badInput(field, 'This product is no model.', 'NOT_A_MODEL');
  return product;
}

async function namedAccounts({ db }: Context, ids: readonly string[]): Promise<{ ids: string[]; names: string[] }> {
  const field = 'input.developerAccountIds';
  if (ids.length > MOST_ACCOUNTS) {
    throw badInput(field, `${field} must hold 0 to ${MOST_ACCOUNTS} identifiers.`, 'INVALID_INPUT');
  }
  const rows = await db.sql<{ id: string; name: string }[]>`
    /* namedAccounts */ select developer_account_id as id, name from usage.known_developer_accounts
    where developer_account_id::text = any(${[...new Set(ids)]}::text[]) order by developer_account_id`;
  if (rows.length < new Set(ids).size) throw notFound('The developer account', field);
  return { ids: rows.map(({ id }) => id), names: rows.map(({ name }) => name) };
}

/** Begins a run, and ends it when the sample is small; returns its identifier. */
export async function executeMatch(context: Context, input: ExecuteMatchInput): Promise<string> {
  demand(context, 'usage:write');
  const { db } = context;
  const request = keyedRequest(context, 'usage', 'executeMatch', input);
  const known = await keptAnswer<string>(db, request);
  if (known !== null) return known;
  const model = await modelOf(context, input.modelCode, 'input.modelCode');
  const accounts = await namedAccounts(context, input.developerAccountIds ?? []);
  const { sheet } = await readSample(context, input.file, 'input.file');
  const columns = checkColumns(sheet.headers, input.columns, 'input.columns');
  const fileName = requiredText(input.fileName, 'input.fileName', { most: 200 });
  const version = optionalText(input.version, 'input.version', { most: 50 });
  const atOnce = sheet.rows.length <= MOST_AT_ONCE;
  const id = await withIdempotency(db, request, async (tx) => {
    const file = await usable(tx, context, input.file, 'input.file');
    const [row] = await tx
      .insert(matchRuns)
      .values({
        modelCode: model.code,
        modelName: model.name,
        version,
        developerAccountIds: accounts.ids,
        developerAccountNames: accounts.names,
        fileId: file.id,
        fileName,
        columns,
        state: 'RUNNING',
        rowCount: sheet.rows.length,
        createdById: context.viewer.accountId,
        createdAt: context.now(),
        updatedAt: context.now(),
      })
      .returning({ id: matchRuns.id });
    const runId = (row as { id: string }).id;
    // Also when it is done at once: who dies meanwhile leaves it to the job, which finds nothing left to do otherwise.
    await addJob(tx, 'usage', 'runMatch', { runId }, { key: `match-${runId}`, queue: 'matches' });
    return runId;
  });
  if (atOnce) await runMatch(context, id);
  return id;
}

export interface BacktestSample extends MatchSample {
  name: string;
  resultColumns: string[];
  repeated: boolean;
}

export async function prepareBacktest(context: Context, named: string): Promise<BacktestSample> {
  demand(context, 'usage:write');
  const { file, sheet } = await readSample(context, named, 'input.file');
  const columns = guessedColumns(sheet);
  const name = nameOfFile(file.name);
  const [same] = await context.db.sql`
    /* backtestKept */ select 1 as kept from usage.backtests where name = ${name} or file_sha256 = ${file.sha256} limit 1`;
  return {
    fileId: file.id,
    fileName: file.name,
    name,
    headers: sheet.headers.filter((header) => header !== ''),
    columns,
    resultColumns: resultColumns(sheet, columns),
    rowCount: sheet.rows.length,
    repeated: same !== undefined,
  };
}

/** Throws CONFLICT (BACKTEST_EXISTS) when the name has scores already and `cover` does not say that they are replaced. */
export async function saveBacktest(context: Context, input: SaveBacktestInput): Promise<string> {
  demand(context, 'usage:write');
  const { db } = context;
  const request = keyedRequest(context, 'usage', 'saveBacktest', input);
  const known = await keptAnswer<string>(db, request);
  if (known !== null) return known;
  const name = requiredText(input.name, 'input.name', { most: 200 });
  const { sheet } = await readSample(context, input.file, 'input.file');
  const columns = checkColumns(sheet.headers, input.columns, 'input.columns');
  const results = await checkedResults(context, sheet, input.results);
  checkResults(sheet, columns, results, 'input.results');
  return withIdempotency(db, request, async (tx) => {
    const file = await usable(tx, context, input.file, 'input.file');
    await tx.sql`/* lockBacktest */ select pg_advisory_xact_lock(hashtextextended('backtest:' || ${name}, 0))`;
    const [before] = await tx.sql<{ id: string; fileId: string | null }[]>`
      /* backtestBefore */ select id, file_id from usage.backtests where name = ${name}`;
    if (before && !input.cover) throw conflict('BACKTEST_EXISTS', 'A backtest of this name is kept already.');
    const facts = {
      fileId: file.id,
      fileSha256: file.sha256,
      modelCodes: [...new Set(results.map(({ modelCode }) => modelCode))],
      updatedAt: context.now(),
    };
    const id = before ? before.id : await putBacktest(tx, context, { name, ...facts });
    const rowCount = await keepScores(tx, id, { sheet, columns, results, scoredAt: context.now() });
    await tx.sql`
      /* keepBacktest */ update usage.backtests set file_id = ${facts.fileId}::bigint,
        file_sha256 = ${facts.fileSha256}, model_codes = ${facts.modelCodes}::text[], updated_at = ${facts.updatedAt},
        upload_count = upload_count + ${before ? 1 : 0}::int, row_count = ${rowCount}::int
      where id = ${id}::bigint`;
    if (before?.fileId && before.fileId !== file.id) {
      await tx.sql`
        /* dropBacktestFile */ delete from usage.files f where f.id = ${before.fileId}::bigint and ${IN_NO_MODEL}
          and not exists (select from usage.batch_tasks o where o.file_id = f.id)`;
    }
    return id;
  });
}

type NewBacktest = Pick<typeof backtests.$inferInsert, 'name' | 'fileId' | 'fileSha256' | 'modelCodes' | 'updatedAt'>;

async function putBacktest(tx: Transaction, context: Context, facts: NewBacktest): Promise<string> {
  const own = { rowCount: 0, createdById: context.viewer.accountId, createdAt: context.now() };
  const [row] = await tx
    .insert(backtests)
    .values({ ...facts, ...own })
    .returning({ id: backtests.id });
  return (row as { id: string }).id;
}

async function checkedResults(
  context: Context,
  { headers }: Sheet,
  results: SaveBacktestInput['results'],
): Promise<ResultColumn[]> {
  const field = 'input.results';
  if (results.length === 0 || results.length > 50) {
    throw badInput(field, `${field} must hold 1 to 50 columns.`, 'INVALID_INPUT');
  }
  const checked: ResultColumn[] = [];
  for (const [i, { column, modelCode, version }] of results.entries()) {
    if (!headers.includes(column)) {
      throw badInput(`${field}.${i}.column`, 'column must be a heading of the file.', 'INVALID_INPUT');
    }
    const model = await modelOf(context, modelCode, `${field}.${i}.modelCode`);
    const named = optionalText(version, `${field}.${i}.version`, { most: 50 });
    checked.push({ header: column, modelCode: model.code, version: named });
  }
  return checked;
}
