import type { Database } from '../../../kit/sql/database';

/** Beyond this it does not matter how many there are. */
const MOST_LOOKED_AT = 12;

/** For the system: for how many months after the present one, without a gap, both calls and attempts have a partition. */
export async function monthsAhead({ sql }: Database, now: Date): Promise<number> {
  const [row] = await sql<{ ahead: number }[]>`
    /* monthsAhead */ select coalesce(min(n) - 1, ${MOST_LOOKED_AT}::int)::int as ahead
    from generate_series(1, ${MOST_LOOKED_AT}::int) n, unnest(array['calls', 'upstream_calls']) parent,
      to_char(${now}::timestamptz at time zone 'Asia/Shanghai' + n * interval '1 month', '_YYYY_MM') suffix
    where not exists (
      select from pg_inherits i join pg_class c on c.oid = i.inhrelid
      where i.inhparent = ('usage.' || parent)::regclass and c.relname = parent || suffix)`;
  return row?.ahead ?? 0;
}
