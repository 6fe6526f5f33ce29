import { index, integer, json, text, unique } from 'drizzle-orm/pg-core';
import { createdAt, fee, id, instant, int8, updatedAt } from '../../kit/sql/columns';
import { schema } from '../schema';

export interface SubjectColumn {
  header: string;
  role: 'NAME' | 'ID_CARD' | 'MOBILE';
}

export interface ResultColumn {
  header: string;
  modelCode: string;
  version: string | null;
}

/** A row is one comparison of a sample with what a model said before. */
export const matchRuns = schema.table(
  'match_runs',
  {
    id: id(),
    modelCode: text('model_code').notNull(),
    modelName: text('model_name').notNull(),
    version: text('version'),
    /** Accounts whose recorded calls count besides backtests, and their names then. */
    developerAccountIds: int8('developer_account_ids').array().notNull(),
    developerAccountNames: text('developer_account_names').array().notNull(),
    /** The sample; null once it has expired. */
    fileId: int8('file_id'),
    fileName: text('file_name').notNull(),
    columns: json('columns').$type<SubjectColumn[]>().notNull(),
    state: text('state', { enum: ['RUNNING', 'DONE', 'FAILED'] }).notNull(),
    failure: text('failure'),
    rowCount: integer('row_count').notNull().default(0),
    /** Rows with a score. */
    matchCount: integer('match_count').notNull().default(0),
    resultFileId: int8('result_file_id'),
    createdById: int8('created_by_id'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    finishedAt: instant('finished_at'),
  },
  (t) => [index('match_runs_newest').on(t.createdAt, t.id)],
);

/** A row is a sample with the scores that models gave it outside of the calls; another upload of its name replaces it. */
export const backtests = schema.table(
  'backtests',
  {
    id: id(),
    name: text('name').notNull(),
    /** The file; null once it has expired. */
    fileId: int8('file_id'),
    fileSha256: text('file_sha256').notNull(),
    /** Codes of the models that its columns hold. */
    modelCodes: text('model_codes').array().notNull(),
    uploadCount: integer('upload_count').notNull().default(1),
    rowCount: integer('row_count').notNull(),
    createdById: int8('created_by_id'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [unique('backtests_name').on(t.name), index('backtests_newest').on(t.createdAt, t.id)],
);

/** A row is one score of a backtest. The subject is kept as the hashes that a file may hold it under, never itself. */
export const backtestScores = schema.table(
  'backtest_scores',
  {
    backtestId: int8('backtest_id').notNull(),
    modelCode: text('model_code').notNull(),
    version: text('version'),
    /** subjectHashes of subject-hash.ts; empty when it has none. */
    idCardHashes: text('id_card_hashes').array().notNull(),
    mobileHashes: text('mobile_hashes').array().notNull(),
    score: fee('score').notNull(),
    scoredAt: instant('scored_at').notNull(),
  },
  (t) => [
    index('backtest_scores_backtest').on(t.backtestId),
    index('backtest_scores_id_card').using('gin', t.idCardHashes),
    index('backtest_scores_mobile').using('gin', t.mobileHashes),
  ],
);

export type MatchRunRow = typeof matchRuns.$inferSelect;
export type BacktestRow = typeof backtests.$inferSelect;
