import { sql } from 'drizzle-orm';
import { boolean, index, integer, json, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, fee, id, instant, int8 } from '../../kit/sql/columns';
import { schema } from '../schema';

/** A row is one sample that a customer handed in, and how far the work on it is. */
export const batchTasks = schema.table(
  'batch_tasks',
  {
    id: id(),
    /** T and a seqNo; the tradeNo of a row's call is this, a hyphen and the number of the row. */
    taskNo: text('task_no').notNull().unique(),
    name: text('name').notNull(),
    customerId: int8('customer_id').notNull(),
    developerAccountId: int8('developer_account_id').notNull(),
    appId: text('app_id').notNull(),
    productCode: text('product_code').notNull(),
    productName: text('product_name').notNull(),
    encryption: text('encryption', { enum: ['PLAIN', 'MD5', 'SHA256', 'SM3'] }).notNull(),
    state: text('state', { enum: ['DRAFT', 'WAITING', 'RUNNING', 'DONE', 'STOPPED', 'FAILED'] }).notNull(),
    /** The sample as it was sent; null once it has expired, and its rows with it. */
    fileId: int8('file_id'),
    sampleName: text('sample_name').notNull(),
    sampleSha256: text('sample_sha256').notNull(),
    head: text('head').array().notNull(),
    /** The parameter that each column holds; '' for one that is not sent. */
    columns: text('columns').array().notNull(),
    sampleCount: integer('sample_count').notNull(),
    finishedCount: integer('finished_count').notNull().default(0),
    answeredCount: integer('answered_count').notNull().default(0),
    chargedCount: integer('charged_count').notNull().default(0),
    fee: fee('fee').notNull().default('0'),
    stopCode: integer('stop_code'),
    resultFileId: int8('result_file_id'),
    /** Opens the result; sealed at `batch_tasks.password:<id>`. */
    sealedPassword: text('sealed_password'),
    requestIp: text('request_ip').notNull(),
    createdById: int8('created_by_id'),
    createdAt: createdAt(),
    startedAt: instant('started_at'),
    finishedAt: instant('finished_at'),
  },
  (t) => [
    index('batch_tasks_customer').on(t.customerId, t.createdAt, t.id),
    index('batch_tasks_newest').on(t.createdAt, t.id),
    uniqueIndex('batch_tasks_open')
      .on(t.developerAccountId, t.productCode, t.sampleSha256, t.name)
      .where(sql`state in ('DRAFT', 'WAITING', 'RUNNING', 'STOPPED')`),
  ],
);

/** A row is one line of a sample and what its call came to; without a code it is yet to be called. */
export const batchRows = schema.table(
  'batch_rows',
  {
    taskId: int8('task_id').notNull(),
    /** Number in the file; the head is 1. */
    row: integer('row').notNull(),
    cells: json('cells').$type<string[]>().notNull(),
    code: integer('code'),
    seqNo: text('seq_no'),
    charged: boolean('charged').notNull().default(false),
    fee: fee('fee').notNull().default('0'),
    detail: text('detail'),
    data: json('data'),
  },
  (t) => [
    primaryKey({ columns: [t.taskId, t.row] }),
    index('batch_rows_open').on(t.taskId, t.row).where(sql`code is null`),
  ],
);

export type BatchTaskRow = typeof batchTasks.$inferSelect;
export type BatchRow = typeof batchRows.$inferSelect;
export type BatchTaskState = BatchTaskRow['state'];
