import pg from 'pg';
import type { SubgraphName } from '../basics/subgraph-names';
import type { RequestContext } from '../requests/context';
import type { Database } from '../sql/database';

interface ToldRow {
  of: string;
  /** The column with the object's identifier in the graph; `id` unless given. */
  by?: string;
  /** The only columns that are told, where the rest is about people who are none of us. */
  only?: readonly string[];
  /** Columns that are not told: secrets, whatever opens something, identity numbers, contents of files. */
  but?: readonly string[];
  /** Columns with web addresses, whose paths may open something: their hosts alone are told, with a mark that differs when the rest does. */
  hostsOf?: readonly string[];
  /** Columns with web addresses that are told without user and query, which may open something, and with the same mark. */
  withoutQuery?: readonly string[];
}

/** What a subgraph tells of each of its tables, with a reason where nothing is told; the kit's own tables aside. */
export type Told = Readonly<Record<string, ToldRow | { untold: string }>>;

/** What platform keeps of one change, see `change.told`. Values are as PostgreSQL writes them as text. */
export interface ToldChange {
  changeId: string;
  objectType: string;
  objectId: string;
  /** The table, and which row of it: values of its key joined by commas. */
  part: string;
  partId: string;
  kind: 'ADDED' | 'CHANGED' | 'REMOVED';
  before: Record<string, string | null> | null;
  after: Record<string, string | null> | null;
  act: Act;
}

interface Act {
  mutation: string;
  viewerKind: string;
  accountId: string | null;
  staffId: string | null;
  salespersonId: string | null;
  customerId: string | null;
  name: string | null;
  sessionId: string | null;
  requestId: string;
  at: string;
}

/** The database as one mutation has it: its transactions tell their changes. The system's mutations tell nothing. */
export function actingDatabase({ viewer, requestId, now }: RequestContext, db: Database, mutation: string): Database {
  if (viewer.kind === 'system' || viewer.kind === 'anonymous') return db;
  const { kind: viewerKind, accountId, staffId, salespersonId, customerId, name, sessionId } = viewer;
  const person = { viewerKind, accountId, staffId, salespersonId, customerId, name, sessionId };
  const act: Act = { mutation, ...person, requestId, at: now().toISOString() };
  return { ...db, acting: { facts: JSON.stringify(act), of: db } };
}

/**
 * Writes what a row was and is into the outbox of its schema, in the transaction of the change. Arguments of the trigger:
 * the object's type, the column of its identifier, the columns of the row's key, which columns are told (+ these alone,
 * - all but these), and which are addresses of which the host alone is told or, with a `?` behind, all but user and query.
 */
const TELLING = `
  create or replace function skep.told(line jsonb, rule text, addresses text) returns jsonb
  language sql immutable strict as $$
    select jsonb_object_agg(key, case
        when key = any(string_to_array(addresses, ','))
          then coalesce(substring(bare from '^[A-Za-z]+://[^/]*'), '') || '/…' || mark
        when key || '?' = any(string_to_array(addresses, ',')) and bare <> value then bare || '?…' || mark
        else value end)
    from jsonb_each_text(line)
    cross join lateral (select left(encode(sha256(convert_to(value, 'UTF8')), 'hex'), 4) as mark,
      regexp_replace(substring(value from '^[^?#\\\\]*'), '^([A-Za-z]+://)[^/]*@', '\\1') as bare) told
    where (key = any(string_to_array(substr(rule, 2), ','))) = (left(rule, 1) = '+')
  $$;
  create or replace function skep.tell_change() returns trigger language plpgsql as $$
  declare
    was constant jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    is_now constant jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
    line constant jsonb := coalesce(is_now, was);
    object_id constant text := coalesce(line ->> tg_argv[1], '0');
    addresses constant text := coalesce(tg_argv[4], '');
  begin
    if was - 'updated_at' = is_now - 'updated_at' then return null; end if;
    execute format('insert into %I.outbox (topic, key, payload) values ($1, $2, $3)', tg_table_schema)
    using 'change.told', tg_argv[0] || ' ' || object_id, jsonb_build_object(
      'changeId', skep.next_id()::text, 'objectType', tg_argv[0], 'objectId', object_id, 'part', tg_table_name,
      'partId', (select string_agg(line ->> k, ',' order by place)
        from unnest(string_to_array(tg_argv[2], ',')) with ordinality as keys (k, place)),
      'kind', case tg_op when 'INSERT' then 'ADDED' when 'DELETE' then 'REMOVED' else 'CHANGED' end,
      'before', skep.told(was, tg_argv[3], addresses), 'after', skep.told(is_now, tg_argv[3], addresses),
      'act', current_setting('skep.act')::jsonb);
    return null;
  end $$;
  drop function if exists skep.told(jsonb, text);`;

/** Taken by every process that changes triggers, so that several that start at once take turns. */
const TELLING_LOCK = 7_305_212;

interface Table {
  name: string;
  key: string;
  told: Buffer | null;
}

/** Brings the triggers of the named subgraphs in one database in line with what they tell. Safe to run from several processes at once. */
export async function tellChanges(
  url: string,
  subgraphs: readonly { name: SubgraphName; told: Told }[],
): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'skep-migrate' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [TELLING_LOCK]);
    await client.query(TELLING);
    for (const { name, told } of subgraphs) {
      for (const table of await tablesOf(client, name)) await follow(client, name, table, told[table.name]);
    }
  } finally {
    await client.end();
  }
}

async function tablesOf(client: pg.Client, schema: string): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select c.relname as name, t.tgargs as told, coalesce((
       select string_agg(a.attname, ',' order by array_position(i.indkey, a.attnum))
       from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
       where i.indrelid = c.oid and i.indisprimary), '') as key
     from pg_class c left join pg_trigger t on t.tgrelid = c.oid and t.tgname = 'tell_change'
     where c.relnamespace = $1::regnamespace and c.relkind = 'r' order by c.relname`,
    [schema],
  );
  return rows;
}

/** Changes nothing that is right: a trigger is made under a lock that waits for whoever writes. */
async function follow(client: pg.Client, schema: string, table: Table, told: Told[string] | undefined): Promise<void> {
  const place = `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(table.name)}`;
  if (!told || 'untold' in told) {
    if (table.told) await client.query(`drop trigger if exists tell_change on ${place}`);
    return;
  }
  const rule = told.only ? `+${told.only.join(',')}` : `-${(told.but ?? []).join(',')}`;
  const addresses = [...(told.hostsOf ?? []), ...(told.withoutQuery ?? []).map((column) => `${column}?`)];
  const args = [told.of, told.by ?? 'id', table.key, rule, addresses.join(',')];
  if (table.told?.toString() === args.map((arg) => `${arg}\0`).join('')) return;
  await client.query(
    `create or replace trigger tell_change after insert or update or delete on ${place} for each row
     when (coalesce(current_setting('skep.act', true), '') <> '')
     execute function skep.tell_change(${args.map(pg.escapeLiteral).join(', ')})`,
  );
}
