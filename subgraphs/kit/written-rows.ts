import { getTableColumns } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Reader } from './context';
import type { Database } from './database';
import { Fragment } from './statement';

/** A field of a row that is asked for. */
export interface WrittenField {
  /** In the answer. */
  name: string;
  /** In the graph. */
  field: string;
  /** What it is there, `enum` for all enums; null for objects, whose fields are `below`. */
  scalar: string | null;
  nonNull: boolean;
  below?: readonly WrittenField[];
  /** Arguments of a field that is objects. */
  args?: Readonly<Record<string, unknown>>;
}

/** A list of objects as the JSON text that PostgreSQL made of its rows; it goes into the answer as it is. */
export class WrittenRows {
  constructor(readonly text: string) {}

  /** What the text says, for whoever needs more than the text. */
  rows(): unknown[] {
    return JSON.parse(this.text) as unknown[];
  }
}

/** How a column is written so that its JSON is what the scalar of the graph makes of the value; %c stands for it. */
const WRITING: readonly { columns: RegExp; scalars: readonly string[]; sql: string }[] = [
  { columns: /^text$/, scalars: ['String', 'ID', 'Month', 'enum'], sql: '%c' },
  { columns: /^bigint$/, scalars: ['ID', 'String'], sql: '%c::text' },
  { columns: /^numeric/, scalars: ['Decimal'], sql: '%c::text' },
  { columns: /^(integer|smallint)$/, scalars: ['Int'], sql: '%c' },
  { columns: /^boolean$/, scalars: ['Boolean'], sql: '%c' },
  { columns: /^date$/, scalars: ['LocalDate'], sql: '%c::text' },
  {
    columns: /^timestamp.*with time zone$/,
    // The name of the scalar that stands for DateTime in every subgraph (kit/scalars.ts).
    scalars: ['DateTimeISO'],
    sql: `to_char(%c at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  },
];

/** PostgreSQL cuts longer names of columns off. What clients name is ASCII, a byte a character. */
export const LONGEST_NAME = 63;

/** All rows of many parents. */
export interface RowsOfParents {
  /** SQL of the columns of a row, the parent's among them. */
  columns: string;
  /** What rows are written as, where nobody needs the rows themselves. */
  written: Fragment | null | undefined;
  /** SQL of the column that names the parent, and of the order of a parent's rows. */
  parent: string;
  order: string;
  from: Fragment;
  where: Fragment;
}

/** Rows for loadWrittenByParent: as they are, or one for each parent with the text of its rows. */
export function rowsOfParents<Row>(
  { sql }: Database,
  { columns, written, parent: parentColumn, order: orderColumns, from, where }: RowsOfParents,
): PromiseLike<(Row & { written?: string })[]> {
  const [parent, order] = [sql.unsafe(parentColumn), sql.unsafe(orderColumns)];
  return written
    ? sql`select ${parent}, string_agg(row_to_json(written.*)::text, ',' order by ${order}) as written
        from ${from} cross join lateral (select ${written}) written where ${where} group by ${parent}`
    : sql`select ${sql.unsafe(columns)} from ${from} where ${where} order by ${parent}, ${order}`;
}

/** Texts that rows of one list may be written as: each is a statement that PostgreSQL keeps prepared. */
const MAX_FORMS = 50;

/**
 * The columns of a `select` from which row_to_json makes what each row is in the answer; null where a row is needed,
 * because a field is no column or has another form, or because clients have come up with too many selections.
 */
export type RowWriting = (
  context: Reader,
  fields: readonly WrittenField[],
  args?: Readonly<Record<string, unknown>>,
) => Fragment | null;

/** Which arguments there are; what they say is a value of the statement and changes nothing about its text. */
const shapeOf = (args: unknown): string => JSON.stringify(args, (_, value) => (isObject(value) ? value : 0));
const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text of the columns around those that hold objects. */
interface Form {
  texts: readonly string[];
  objects: readonly { write: RowWriting; below: readonly WrittenField[]; args: WrittenField['args'] }[];
}

/**
 * @param objects SQL expressions of type json for fields that are objects or lists of them; made by row_to_json and
 *   array_to_json, which put no spaces between, as JSON.stringify puts none.
 */
export function writtenColumns(
  table: PgTable,
  alias: string,
  objects: Readonly<Record<string, RowWriting>> = {},
): RowWriting {
  const columns = getTableColumns(table);
  const known = new WeakMap<readonly WrittenField[], Form | null>();
  const forms = new Set<string>();

  function columnOf({ field, scalar, nonNull }: WrittenField): string | null {
    const column = columns[field];
    if (!column || scalar === null || (nonNull && !column.notNull)) return null;
    const type = column.getSQLType();
    const writing = WRITING.find(({ columns: types, scalars }) => types.test(type) && scalars.includes(scalar));
    return writing ? writing.sql.replace('%c', `${alias}.${column.name}`) : null;
  }

  function formOf(fields: readonly WrittenField[]): Form | null {
    const texts = [''];
    const parts: Form['objects'][number][] = [];
    for (const [i, field] of fields.entries()) {
      if (field.name.length > LONGEST_NAME) return null;
      const write = field.below && objects[field.field];
      const column = write ? '' : columnOf(field);
      if (column === null) return null;
      texts[parts.length] += (i === 0 ? '' : ', ') + column;
      if (write && field.below) {
        parts.push({ write, below: field.below, args: field.args });
        texts.push('');
      }
      texts[parts.length] += ` as "${field.name}"`;
    }
    return { texts, objects: parts };
  }

  function newForm(fields: readonly WrittenField[]): Form | null {
    const key = JSON.stringify(fields, (name, value) => (name === 'args' ? shapeOf(value) : value));
    if (!forms.has(key) && forms.size >= MAX_FORMS) return null;
    const form = formOf(fields);
    if (form) forms.add(key);
    return form;
  }

  return (context, fields) => {
    let form = known.get(fields);
    if (form === undefined) {
      form = newForm(fields);
      known.set(fields, form);
    }
    if (!form) return null;
    const written = form.objects.map(({ write, below, args }) => write(context, below, args));
    return written.includes(null) ? null : new Fragment(form.texts, written);
  };
}
