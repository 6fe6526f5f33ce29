import { createHash } from 'node:crypto';
import { is, SQL } from 'drizzle-orm';
import pg from 'pg';
import { type Sql, sqlOver } from './sql';

/** A query of node-postgres on the connection of one transaction. */
export type Query = (config: pg.QueryArrayConfig) => Promise<pg.QueryArrayResult<unknown[]>>;

/**
 * The `sql` of a transaction: the templates of reads (kit/sql/sql.ts), rows in camelCase, values as reads give them (int64,
 * numeric and date as text, instants as Date). Parts made by any other `sql`, such as a row scope, fit in. A value that
 * is undefined is refused: who means null says so.
 */
export function transactionSql(query: Query): Sql {
  return sqlOver(async (text, values) => {
    values.forEach(checkValue);
    const { rows, fields } = await query({ text, values: [...values], name: nameOf(text), rowMode: 'array', types });
    if (rows.length === 0) return [];
    const names = fields.map(({ name }) => keyOf(name));
    return rows.map((row) => {
      const named: Record<string, unknown> = {};
      for (let i = 0; i < names.length; i++) named[names[i] as string] = row[i];
      return named;
    });
  });
}

/** What node-postgres would send as something else than what was meant. */
function checkValue(value: unknown): void {
  if (value === undefined) throw new Error('Invariant violated: a value of a statement is undefined');
  if (is(value, SQL)) throw new Error("Invariant violated: a part of Drizzle's does not fit into this sql");
}

/** A connection keeps what it prepared for as long as it lives; statements of texts beyond these are planned each time. */
const MOST_PREPARED = 1_000;
const preparedNames = new Map<string, string>();

/** The name that its comment gives the statement, and what tells its text from others of that name. */
function nameOf(text: string): string | undefined {
  let name = preparedNames.get(text);
  if (name === undefined && preparedNames.size < MOST_PREPARED) {
    const [, called = ''] = /\/\* (\w{1,30}) \*\//.exec(text) ?? [];
    name = `${called} ${createHash('sha256').update(text).digest('base64url').slice(0, 32)}`;
    preparedNames.set(text, name);
  }
  return name;
}

const camelCase = (name: string): string => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** Names of columns are few, and come with every statement. */
const MOST_KEYS = 5_000;
const keys = new Map<string, string>();

function keyOf(column: string): string {
  const known = keys.get(column);
  if (known !== undefined) return known;
  const key = camelCase(column);
  if (keys.size < MOST_KEYS) keys.set(column, key);
  return key;
}

const asText = (text: string) => text;
const parseTexts = pg.types.getTypeParser(1009 as never) as (text: string) => unknown;

/** PostgreSQL's numbers of date, date[], bigint[] and numeric[], which node-postgres would make dates and floats of. */
const parsers = new Map<number, (text: string) => unknown>([
  [1082, asText],
  [1182, parseTexts],
  [1016, parseTexts],
  [1231, parseTexts],
]);

const types = {
  getTypeParser: ((type: number, format?: 'text') =>
    parsers.get(type) ?? pg.types.getTypeParser(type as never, format as never)) as typeof pg.types.getTypeParser,
};
