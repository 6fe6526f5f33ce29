import { createHash } from 'node:crypto';
import { getTableColumns } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import type { JsonField, ResolvedField } from './json-rows';

/** What a request selects below a field: the names of all fields there, at any depth. */
export class Selection {
  private readonly key: string;

  constructor(
    readonly names: ReadonlySet<string>,
    /** What rows may be as JSON (kit/lists/json-rows.ts), where nobody needs the rows themselves. */
    readonly jsonFields: readonly JsonField[] | undefined,
  ) {
    const text = JSON.stringify([[...names].sort(), jsonFields]);
    this.key = createHash('sha256').update(text).digest('base64url');
  }

  /** As part of a loader's arguments: what selects the same may share a statement. */
  toJSON(): string {
    return this.key;
  }
}

const selections = new WeakMap<FieldNode, Selection>();

export function selectionOf(info: Pick<ResolvedField, 'fieldNodes' | 'fragments' | 'jsonFields'>): Selection {
  const [only, ...others] = info.fieldNodes;
  const remembered = only && others.length === 0 ? selections.get(only) : undefined;
  if (remembered) return remembered;
  const names = new Set<string>();
  for (const { selectionSet } of info.fieldNodes) collect(selectionSet, info.fragments, names);
  const selection = new Selection(names, info.jsonFields);
  if (only && others.length === 0) selections.set(only, selection);
  return selection;
}

function collect(
  set: SelectionSetNode | undefined,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  names: Set<string>,
): void {
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Kind.FIELD) names.add(selection.name.value);
    const below = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection;
    collect(below?.selectionSet, fragments, names);
  }
}

/** Texts of columns that one list may come in: each is a statement that PostgreSQL keeps prepared. */
const MAX_COLUMN_TEXTS = 50;

interface ColumnNeeds<Column extends string> {
  /** Columns that the statement itself or what is made of its rows needs, whatever is selected. */
  always?: readonly Column[];
  /** Columns behind fields that are no column of their own name. */
  fields?: Readonly<Record<string, readonly Column[]>>;
}

/**
 * The columns that the selected fields need, as text for `select`; all of them when nothing is known of the fields, or when
 * clients have come up with too many different selections. Names of other types that happen to be columns here cost a
 * column, nothing else.
 * @param columns Fragment by the name that it has in rows.
 */
export function selectedExpressions<Column extends string>(
  columns: Readonly<Record<Column, string>>,
  { always = [], fields = {} }: ColumnNeeds<Column> = {},
) {
  const all = Object.entries<string>(columns);
  const everything = all.map(([, column]) => column).join(', ');
  const remembered = new WeakMap<Selection, Map<string, string>>();
  const texts = new Set<string>();
  const textFor = ({ names }: Selection, also: string): string => {
    const needed = new Set<string>([...always, also]);
    for (const name of names) {
      for (const column of fields[name] ?? [name]) needed.add(column);
    }
    const text = all.flatMap(([name, column]) => (needed.has(name) ? [column] : [])).join(', ');
    if (!texts.has(text) && texts.size >= MAX_COLUMN_TEXTS) return everything;
    texts.add(text);
    return text;
  };
  return (selection: Selection | undefined, also: string = ''): string => {
    if (!selection) return everything;
    const byColumn = remembered.get(selection) ?? new Map<string, string>();
    remembered.set(selection, byColumn);
    const text = byColumn.get(also) ?? textFor(selection, also);
    byColumn.set(also, text);
    return text;
  };
}

type ColumnOf<Table extends PgTable> = keyof Table['_']['columns'] & string;

/** Every field of the type that is no column has to say which columns it is made of; none where `always` is enough. */
type NeedsOf<Type, Column extends string> = Readonly<
  Record<Exclude<keyof Type & string, Column>, readonly Column[]> & Partial<Record<Column, readonly Column[]>>
>;

/**
 * The same for a table whose rows become objects of a GraphQL type.
 * @param needs `fields` is complete: a new field of the type that names no columns does not compile. `never` are columns
 *   that are not to be read.
 */
export function selectedColumns<Type, Table extends PgTable>(
  table: Table,
  alias: string,
  {
    never,
    ...needs
  }: {
    always?: readonly ColumnOf<Table>[];
    never?: readonly ColumnOf<Table>[];
    fields: NeedsOf<Type, ColumnOf<Table>>;
  },
) {
  const readable = Object.entries<{ name: string }>(getTableColumns(table)).filter(([name]) => !never?.includes(name));
  const columns = Object.fromEntries(readable.map(([name, column]) => [name, `${alias}.${column.name}`]));
  return selectedExpressions(columns as Record<ColumnOf<Table>, string>, needs as ColumnNeeds<ColumnOf<Table>>);
}
