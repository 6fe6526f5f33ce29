import { getTableColumns } from 'drizzle-orm';
import type { Transaction } from '../../../kit/sql/database';
import { unsafeFragment } from '../../../kit/sql/sql';
import { companies } from '../../companies/tables';
import { persons } from '../../persons/tables';
import type { ProfileFields, StoredProfile } from '../../reports/rules';
import {
  changesOfSteps,
  type Plan,
  type ProfileTableName,
  planOf,
  type Step,
  type TimedOperation,
} from '../operation-rules';

/** Both tables have the columns that are used here; Drizzle cannot type a choice of tables. */
const TABLES = { persons, companies: companies as unknown as typeof persons };

/** What nobody has told of, as the rules see it; the defaults of the columns. */
export const UNKNOWN: Record<ProfileTableName, StoredProfile> = {
  persons: emptyRow('persons'),
  companies: emptyRow('companies'),
};

function emptyRow(name: ProfileTableName): StoredProfile {
  const columns = Object.keys(getTableColumns(TABLES[name])).map((key) => [key, null]);
  return { ...Object.fromEntries(columns), completed: false, spaceIds: [] };
}

/**
 * Applies operations as if one after the other, in a handful of statements however many there are: what they touch is
 * locked and read once, changed in memory by the rules, and written once. Everybody locks in one order (persons before
 * companies, each by identifier), so that two batches seldom meet in a deadlock, which withTx resolves.
 */
export async function applyOperations(tx: Transaction, operations: readonly TimedOperation[]): Promise<void> {
  const plan = planOf(operations);
  await foldProfiles(tx, 'persons', plan.persons);
  await foldProfiles(tx, 'companies', plan.companies);
  await meetStubs(tx, plan);
  await keepPairs(tx, plan);
}

const byId = (a: string, b: string) => (BigInt(a) < BigInt(b) ? -1 : 1);

async function foldProfiles(tx: Transaction, name: ProfileTableName, steps: Plan['persons']): Promise<void> {
  let open = [...steps.keys()].sort(byId);
  while (open.length > 0) {
    const rows = await tx.sql<(StoredProfile & { id: string })[]>`
      /* lockProfiles */ select ${raw(name, (column) => column)} from ${tableOf(name)}
      where id = any(${open}::bigint[]) order by id for update`;
    const stored = new Map(rows.map((row): [string, StoredProfile] => [row.id, row]));
    const changed = open.map((id) => fold(stored.get(id), steps.get(id) ?? []));
    await writeKnown(
      tx,
      name,
      changed.filter((row) => row !== null),
    );
    const unknown = open.filter((id) => !stored.has(id));
    const begun = await writeNew(
      tx,
      name,
      unknown.map((id) => ({ ...UNKNOWN[name], id, ...changesOfSteps(UNKNOWN[name], steps.get(id) ?? []) })),
    );
    // Who began to exist in another transaction since they were looked for is known now: once more.
    open = unknown.filter((id) => !begun.has(id));
  }
}

function fold(stored: StoredProfile | undefined, steps: readonly Step[]): ProfileFields | null {
  const changes = stored && changesOfSteps(stored, steps);
  return changes ? { ...stored, ...changes } : null;
}

const COLUMNS = {
  persons: columnsOf('persons'),
  companies: columnsOf('companies'),
};

function columnsOf(name: ProfileTableName): { key: string; column: string }[] {
  return Object.entries(getTableColumns(TABLES[name]))
    .filter(([key]) => key !== 'createdAt' && key !== 'updatedAt')
    .map(([key, { name: column }]) => ({ key, column }));
}

/** Rows as JSON under the names of their columns, which jsonb_populate_recordset takes as rows of the table. */
const recordsOf = (name: ProfileTableName, rows: readonly ProfileFields[]) =>
  JSON.stringify(rows.map((row) => Object.fromEntries(COLUMNS[name].map(({ key, column }) => [column, row[key]]))));

const raw = (name: ProfileTableName, part: (column: string) => string) =>
  unsafeFragment(COLUMNS[name].map(({ column }) => part(`"${column}"`)).join(', '));

const tableOf = (name: ProfileTableName) => unsafeFragment(`customers.${name}`);

async function writeKnown(tx: Transaction, name: ProfileTableName, rows: readonly ProfileFields[]): Promise<void> {
  if (rows.length === 0) return;
  const table = tableOf(name);
  await tx.sql`
    /* changeProfiles */ update ${table} as stored
    set ${raw(name, (column) => `${column} = told.${column}`)}, updated_at = clock_timestamp()
    from jsonb_populate_recordset(null::${table}, ${recordsOf(name, rows)}::jsonb) told where stored.id = told.id`;
}

async function writeNew(tx: Transaction, name: ProfileTableName, rows: readonly ProfileFields[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const table = tableOf(name);
  const begun = await tx.sql<{ id: string }[]>`
    /* beginProfiles */ insert into ${table} (${raw(name, (column) => column)})
    select ${raw(name, (column) => column)}
    from jsonb_populate_recordset(null::${table}, ${recordsOf(name, rows)}::jsonb) order by id
    on conflict (id) do nothing returning id::text`;
  return new Set(begun.map(({ id }) => id));
}

/** Companies that are only named become stubs; those that are known are not even locked. */
async function meetStubs(tx: Transaction, { stubs, companies: told }: Plan): Promise<void> {
  const ids = [...stubs].filter((id) => !told.has(id));
  if (ids.length === 0) return;
  await tx.sql`
    /* meetStubs */ insert into customers.companies (id)
    select id from unnest(${ids}::bigint[]) id order by id on conflict do nothing`;
}

/** Keeps what was last reported of each pair, unless something newer is known of it. */
async function keepPairs(tx: Transaction, { pairs }: Plan): Promise<void> {
  if (pairs.size === 0) return;
  const rows = [...pairs.values()].map(({ personId, companyId, bound, at, msgId }) => ({
    ...{ person_id: personId, company_id: companyId, bound, reported_at: at, reported_msg_id: msgId },
  }));
  await tx.sql`
    /* keepPairs */ insert into customers.bindings as stored (person_id, company_id, bound, reported_at, reported_msg_id)
    select person_id, company_id, bound, reported_at, reported_msg_id
    from jsonb_populate_recordset(null::customers.bindings, ${JSON.stringify(rows)}::jsonb) order by person_id, company_id
    on conflict (person_id, company_id) do update
    set bound = excluded.bound, reported_at = excluded.reported_at, reported_msg_id = excluded.reported_msg_id
    where (stored.reported_at, stored.reported_msg_id) <= (excluded.reported_at, excluded.reported_msg_id)`;
}
