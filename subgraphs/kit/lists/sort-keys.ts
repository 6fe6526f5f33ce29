import { getTableColumns } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import { invariant } from '../basics/errors';
import type { SortKey, SortType } from './page-window';

/** By the first word of a column's type; all instants have a time zone. */
const SORT_TYPES: Readonly<Record<string, SortType>> = {
  timestamp: 'timestamptz',
  numeric: 'numeric',
  bigint: 'bigint',
  integer: 'integer',
  date: 'date',
  text: 'text',
  char: 'text',
};

/** Sort keys of a table's rows under `alias`, by the column's name in rows. Only what is never null can be one. */
export function sortKeys<Row extends object>(table: PgTable & { $inferSelect: Row }, alias: string) {
  const columns = getTableColumns(table);
  const { schema, name: tableName } = getTableConfig(table);
  return <Name extends keyof Row & string>(name: Name): SortKey<Pick<Row, Name>> => {
    const column = columns[name];
    const type = SORT_TYPES[column?.getSQLType().split(/\W/)[0] ?? ''];
    invariant(column?.notNull && type, `${alias}.${name} can be sorted by`);
    const of = ({ [name]: value }: Pick<Row, Name>) => (value instanceof Date ? value : String(value));
    return { column: `${alias}.${column.name}`, place: `${schema}.${tableName}.${column.name}`, type, of };
  };
}
