import { createHash } from 'node:crypto';
import { getTableColumns } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { WrittenField } from './written-rows';

/** Names of the fields that a request asks for below a place, at any depth. */
export class Asked {
  private readonly key: string;

  constructor(
    readonly names: ReadonlySet<string>,
    /** What rows may be written as (kit/written-rows.ts), where nobody needs the rows themselves. */
    readonly written: readonly WrittenField[] | undefined,
  ) {
    const text = JSON.stringify([[...names].sort(), written]);
    this.key = createHash('sha256').update(text).digest('base64url');
  }

  /** As part of a loader's arguments: what asks for the same may share a statement. */
  toJSON(): string {
    return this.key;
  }
}

type Place = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'> & { written?: readonly WrittenField[] };

const knownByNode = new WeakMap<FieldNode, Asked>();

/** What is asked for below the field that is being resolved; worked out once for a field of a kept document. */
export function fieldsBelow({ fieldNodes, fragments, written }: Place): Asked {
  const [only, ...others] = fieldNodes;
  const known = only && others.length === 0 ? knownByNode.get(only) : undefined;
  if (known) return known;
  const names = new Set<string>();
  for (const { selectionSet } of fieldNodes) collect(selectionSet, fragments, names);
  const asked = new Asked(names, written);
  if (only && others.length === 0) knownByNode.set(only, asked);
  return asked;
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
const MAX_SELECTIONS = 50;

export interface ColumnNeeds<Column> {
  /** Columns that the statement itself or what is made of its rows needs, whatever was asked. */
  always?: readonly Column[];
  /** Columns behind fields that are no column of their own name. */
  fields?: Readonly<Record<string, readonly Column[]>>;
}

/**
 * The columns that the asked fields need, as text for `select`; all of them when nothing is known of the fields, or when
 * clients have come up with too many different selections. Names of other types that happen to be columns here cost a
 * column, nothing else.
 * @param columns SQL by the name that it has in rows.
 */
export function askedSelection<Column extends string>(
  columns: Readonly<Record<Column, string>>,
  { always = [], fields = {} }: ColumnNeeds<Column> = {},
) {
  const all = Object.entries<string>(columns);
  const everything = all.map(([, column]) => column).join(', ');
  const known = new WeakMap<Asked, Map<string, string>>();
  const statements = new Set<string>();
  const selectionOf = ({ names }: Asked, also: string): string => {
    const needed = new Set<string>([...always, also]);
    for (const name of names) {
      for (const column of fields[name] ?? [name]) needed.add(column);
    }
    const selection = all.flatMap(([name, column]) => (needed.has(name) ? [column] : [])).join(', ');
    if (!statements.has(selection) && statements.size >= MAX_SELECTIONS) return everything;
    statements.add(selection);
    return selection;
  };
  /** @param also one more column that is needed, e.g. because the list is sorted by it. */
  return (asked: Asked | undefined, also: string = ''): string => {
    if (!asked) return everything;
    const selections = known.get(asked) ?? new Map<string, string>();
    known.set(asked, selections);
    const selection = selections.get(also) ?? selectionOf(asked, also);
    selections.set(also, selection);
    return selection;
  };
}

type ColumnOf<Table extends PgTable> = keyof Table['_']['columns'] & string;

/** The same for the columns of a table, but those that are `never` to be read. */
export function askedColumns<Table extends PgTable>(
  table: Table,
  alias: string,
  { never, ...needs }: ColumnNeeds<ColumnOf<Table>> & { never?: readonly ColumnOf<Table>[] },
) {
  const readable = Object.entries<{ name: string }>(getTableColumns(table)).filter(([name]) => !never?.includes(name));
  const columns = Object.fromEntries(readable.map(([name, column]) => [name, `${alias}.${column.name}`]));
  return askedSelection(columns as Record<ColumnOf<Table>, string>, needs);
}
