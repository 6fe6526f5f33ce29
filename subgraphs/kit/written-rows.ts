import { getTableColumns } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

/** A field of a row that is asked for: its name in the answer, in the graph, and the scalar it has there, `enum` for all enums. */
export interface WrittenField {
  name: string;
  field: string;
  scalar: string;
  nonNull: boolean;
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
    scalars: ['DateTime'],
    sql: `to_char(%c at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  },
];

/** PostgreSQL cuts longer names of columns off. What clients name is ASCII, a byte a character. */
const LONGEST_NAME = 63;

/** Texts that rows of one list may be written as: each is a statement that PostgreSQL keeps prepared. */
const MAX_FORMS = 50;

/**
 * The columns of a `select` from which row_to_json makes what each row is in the answer; null where a row is needed,
 * because a field is no column or has another form, or because clients have come up with too many selections.
 */
export function writtenColumns(table: PgTable, alias: string): (fields: readonly WrittenField[]) => string | null {
  const columns = getTableColumns(table);
  const known = new WeakMap<readonly WrittenField[], string | null>();
  const forms = new Set<string>();

  function columnOf({ name, field, scalar, nonNull }: WrittenField): string | null {
    const column = columns[field];
    if (!column || (nonNull && !column.notNull) || name.length > LONGEST_NAME) return null;
    const type = column.getSQLType();
    const writing = WRITING.find(({ columns: types, scalars }) => types.test(type) && scalars.includes(scalar));
    return writing ? `${writing.sql.replace('%c', `${alias}.${column.name}`)} as "${name}"` : null;
  }

  function formOf(fields: readonly WrittenField[]): string | null {
    const written = fields.map(columnOf);
    const form = written.join(', ');
    if (written.includes(null) || (!forms.has(form) && forms.size >= MAX_FORMS)) return null;
    forms.add(form);
    return form;
  }

  return (fields) => {
    let form = known.get(fields);
    if (form === undefined) {
      form = formOf(fields);
      known.set(fields, form);
    }
    return form;
  };
}
