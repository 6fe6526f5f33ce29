import type { Database } from '../../../kit/sql/database';

/** A process that has not been heard of for so long takes no part of what accounts may call. */
const ALIVE_SECONDS = 15;
const FORGOTTEN_SECONDS = 300;

/** Says that a process takes calls, by the database's clock; answers how many do. */
export async function sayAlive(db: Database, processId: string): Promise<number> {
  const [row] = await db.committed<{ count: number }[]>`
    /* sayAlive */ with own as (
      insert into usage.call_processes (process_id, seen_at) values (${processId}, clock_timestamp())
      on conflict (process_id) do update set seen_at = excluded.seen_at),
    gone as (
      delete from usage.call_processes where process_id <> ${processId}
        and seen_at < clock_timestamp() - make_interval(secs => ${FORGOTTEN_SECONDS}))
    select 1 + count(*)::int as count from usage.call_processes
    where process_id <> ${processId} and seen_at > clock_timestamp() - make_interval(secs => ${ALIVE_SECONDS})`;
  return row?.count ?? 1;
}

/** Leaves its part to the others at once. */
export async function sayGone(db: Database, processId: string): Promise<void> {
  await db.committed`/* sayGone */ delete from usage.call_processes where process_id = ${processId}`;
}
