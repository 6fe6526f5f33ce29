import { lookupId } from '../../kit/basics/ids';
import { listConnection, type Page, type PageArgs } from '../../kit/lists/pagination';
import { sortKeys } from '../../kit/lists/sort-keys';
import type { Reader } from '../../kit/requests/context';
import { visibleCustomers } from '../../kit/requests/row-scope';
import { allOf, anyId, anyOf, containing } from '../../kit/sql/conditions';
import type { Database } from '../../kit/sql/database';
import type { BatchTaskFilter } from '../schema.generated';
import { OPEN_CODES } from './rules';
import { type BatchRow, type BatchTaskRow, batchRows, batchTasks } from './tables';

const sortedBy = sortKeys(batchTasks, 't');
const rowsBy = sortKeys(batchRows, 'r');

export async function batchTaskById(context: Reader, id: string): Promise<BatchTaskRow | null> {
  const [row] = await context.db.sql<BatchTaskRow[]>`
    /* batchTaskById */ select t.* from usage.batch_tasks t where t.id = ${lookupId(id)}::bigint
      and ${visibleCustomers(context, 'usage', 't.customer_id')}`;
  return row ?? null;
}

export async function listBatchTasks(
  context: Reader,
  filter: BatchTaskFilter,
  args: PageArgs,
): Promise<Page<BatchTaskRow>> {
  const { sql } = context.db;
  const parts = [visibleCustomers(context, 'usage', 't.customer_id')];
  if (filter.keyword?.trim()) parts.push(sql`t.name ilike ${containing(filter.keyword)}`);
  if (filter.productCode) parts.push(sql`t.product_code = ${filter.productCode}`);
  if (filter.developerAccountIds) parts.push(anyId(sql, 't.developer_account_id', filter.developerAccountIds));
  if (filter.states) parts.push(anyOf(sql, 't.state', filter.states));
  return listConnection<BatchTaskRow>(context.db, args, {
    columns: sql`t.*`,
    from: sql`usage.batch_tasks t`,
    where: allOf(sql, parts),
    sort: [sortedBy('createdAt'), sortedBy('id')],
    direction: 'DESC',
  });
}

export async function listBatchRows({ db }: Reader, taskId: string, args: PageArgs): Promise<Page<BatchRow>> {
  const { sql } = db;
  return listConnection<BatchRow>(db, args, {
    columns: sql`r.*`,
    from: sql`usage.batch_rows r`,
    where: sql`r.task_id = ${taskId}::bigint`,
    sort: [rowsBy('row')],
    direction: 'ASC',
  });
}

/** For the system: rows that are yet to be called, beyond one of them. */
export async function openRows({ sql }: Database, taskId: string, after: number, most: number): Promise<BatchRow[]> {
  return sql<BatchRow[]>`
    /* openBatchRows */ select * from usage.batch_rows
    where task_id = ${taskId}::bigint and code is null and row > ${after}::int order by row limit ${most}::int`;
}

/** A row as the result shows it: what was found as text by name, with every digit. */
export type FinishedRow = Pick<BatchRow, 'row' | 'cells' | 'code' | 'seqNo' | 'charged' | 'detail'> & {
  found: Record<string, string | null> | null;
};

/** For the system: all rows of a task in their order, some at a time. */
export async function* rowsOfTask({ sql }: Database, taskId: string): AsyncGenerator<FinishedRow> {
  for (let after = 0; ; ) {
    const rows = await sql<FinishedRow[]>`
      /* batchRowsOf */ select row, cells, code, seq_no, charged, detail,
        case when json_typeof(data) = 'object'
          then (select json_object_agg(k.key, k.value) from json_each_text(data) k) end as found
      from usage.batch_rows where task_id = ${taskId}::bigint and row > ${after}::int
      order by row limit 1000`;
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.row;
  }
}

const MOST_FIELDS = 60;

/** For the system: names of what was found, in the order in which they first come. */
export async function fieldsFound({ sql }: Database, taskId: string): Promise<string[]> {
  const rows = await sql<{ key: string }[]>`
    /* batchFields */ select k.key from usage.batch_rows r,
      json_object_keys(case when json_typeof(r.data) = 'object' then r.data else '{}'::json end)
        with ordinality as k(key, place)
    where r.task_id = ${taskId}::bigint group by k.key order by min(r.row), min(k.place) limit ${MOST_FIELDS}`;
  return rows.map(({ key }) => key);
}

interface FormerCall {
  tradeNo: string;
  seqNo: string;
  resultCode: number;
  charged: boolean;
  fee: string;
  data: string | null;
}

/** As records say: the journal forgets after two days. One without an answer counts, as sources may have been asked. */
export async function formerCalls(
  { sql }: Database,
  { developerAccountId, createdAt }: Pick<BatchTaskRow, 'developerAccountId' | 'createdAt'>,
  tradeNos: readonly string[],
): Promise<FormerCall[]> {
  return sql<FormerCall[]>`
    /* formerBatchCalls */ select trade_no, seq_no, result_code, charged, fee, result::text as data from usage.calls
    where trade_no = any(${[...tradeNos]}) and developer_account_id = ${developerAccountId}::bigint
      and called_at >= ${createdAt}::timestamptz - interval '1 day' and result_code <> all(${[...OPEN_CODES]}::int[])`;
}
