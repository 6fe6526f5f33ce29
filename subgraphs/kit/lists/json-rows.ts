import { getTableColumns } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { GraphQLResolveInfo } from 'graphql';
import type { Reader } from '../requests/context';
import type { Database } from '../sql/database';
import { Fragment } from '../sql/sql';

export interface JsonField {
  name: string;
  field: string;
  /** What it is there, `enum` for all enums; null for objects, whose fields are `below`. */
  scalar: string | null;
  nonNull: boolean;
  below?: readonly JsonField[];
  args?: Readonly<Record<string, unknown>>;
}

/** A list of objects as the JSON text that PostgreSQL made of its rows; it goes into the answer as it is. */
export class JsonRows {
  constructor(readonly text: string) {}

  /** For the executor, where it needs more than the text. */
  parse(): unknown[] {
    return JSON.parse(this.text) as unknown[];
  }
}

/** The rows of a list, or the JSON that they would become. Resolvers hand it on; only the executor opens it. */
export type Rows<Row> = readonly Row[] | JsonRows;

/** What the executor tells a resolver: with `jsonFields`, a list of objects may come as JSON of exactly these fields. */
export interface ResolvedField extends GraphQLResolveInfo {
  readonly jsonFields?: readonly JsonField[] | undefined;
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
    // The name of the scalar that stands for DateTime in every subgraph (kit/basics/scalars.ts).
    scalars: ['DateTimeISO'],
    sql: `to_char(%c at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  },
];

/** PostgreSQL cuts longer names of columns off. What clients name is ASCII, a byte a character. */
export const LONGEST_NAME = 63;

export type JsonByParent = ReadonlyMap<string, JsonRows>;

interface RowsOfParents {
  /** Fragment of the columns of a row, the parent's among them. */
  columns: string;
  /** The columns of each row's JSON, where nobody needs the rows themselves. */
  json: Fragment | null | undefined;
  /** Fragment of the column that names the parent, and of the order of a parent's rows. */
  parent: string;
  order: string;
  from: Fragment;
  where: Fragment;
}

/** Rows for loadRowsByParent: as they are, or the JSON rows of each parent that has any. */
export async function rowsOfParents<Row>(
  { sql }: Database,
  { columns, json, parent: parentColumn, order: orderColumns, from, where }: RowsOfParents,
): Promise<readonly Row[] | JsonByParent> {
  const [parent, order] = [sql.unsafe(parentColumn), sql.unsafe(orderColumns)];
  if (!json) return sql<Row[]>`select ${sql.unsafe(columns)} from ${from} where ${where} order by ${parent}, ${order}`;
  const texts = await sql<{ parent: string; json: string }[]>`
    select ${parent} as parent, string_agg(row_to_json(item.*)::text, ',' order by ${order}) as json
    from ${from} cross join lateral (select ${json}) item where ${where} group by ${parent}`;
  return new Map(texts.map((one) => [one.parent, new JsonRows(`[${one.json}]`)]));
}

/** JSON column texts of one list: each is a statement that PostgreSQL keeps prepared. */
const MAX_TEMPLATES = 50;

/** What row_to_json makes the answer of; null where a row is needed or clients have come up with too many selections. */
export type JsonColumns = (
  context: Reader,
  fields: readonly JsonField[],
  args?: Readonly<Record<string, unknown>>,
) => Fragment | null;

/** Which arguments there are; what they say is a value of the statement and changes nothing about its text. */
const shapeOf = (args: unknown): string => JSON.stringify(args, (_, value) => (isObject(value) ? value : 0));
const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

interface Template {
  texts: readonly string[];
  objects: readonly { columns: JsonColumns; below: readonly JsonField[]; args: JsonField['args'] }[];
}

/**
 * @param objects Fragment expressions of type json for fields that are objects or lists of them; made by row_to_json and
 *   array_to_json, which put no spaces between, as JSON.stringify puts none.
 */
export function jsonColumns(
  table: PgTable,
  alias: string,
  objects: Readonly<Record<string, JsonColumns>> = {},
): JsonColumns {
  const columns = getTableColumns(table);
  const templates = new WeakMap<readonly JsonField[], Template | null>();
  const keys = new Set<string>();

  function columnOf({ field, scalar, nonNull }: JsonField): string | null {
    const column = columns[field];
    if (!column || scalar === null || (nonNull && !column.notNull)) return null;
    const type = column.getSQLType();
    const writing = WRITING.find(({ columns: types, scalars }) => types.test(type) && scalars.includes(scalar));
    return writing ? writing.sql.replace('%c', `${alias}.${column.name}`) : null;
  }

  function templateOf(fields: readonly JsonField[]): Template | null {
    const texts = [''];
    const parts: Template['objects'][number][] = [];
    for (const [i, field] of fields.entries()) {
      if (field.name.length > LONGEST_NAME) return null;
      const columnsBelow = field.below && objects[field.field];
      const column = columnsBelow ? '' : columnOf(field);
      if (column === null) return null;
      texts[parts.length] += (i === 0 ? '' : ', ') + column;
      if (columnsBelow && field.below) {
        parts.push({ columns: columnsBelow, below: field.below, args: field.args });
        texts.push('');
      }
      texts[parts.length] += ` as "${field.name}"`;
    }
    return { texts, objects: parts };
  }

  function newTemplate(fields: readonly JsonField[]): Template | null {
    const key = JSON.stringify(fields, (name, value) => (name === 'args' ? shapeOf(value) : value));
    if (!keys.has(key) && keys.size >= MAX_TEMPLATES) return null;
    const template = templateOf(fields);
    if (template) keys.add(key);
    return template;
  }

  return (context, fields) => {
    let template = templates.get(fields);
    if (template === undefined) {
      template = newTemplate(fields);
      templates.set(fields, template);
    }
    if (!template) return null;
    const objects = template.objects.map(({ columns: columnsOf, below, args }) => columnsOf(context, below, args));
    return objects.includes(null) ? null : new Fragment(template.texts, objects);
  };
}
