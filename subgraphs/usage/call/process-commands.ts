import { type Database, runAlone } from '../../kit/sql/database';

/** A process that has not been heard of for so long takes no part of what accounts may call. */
const ALIVE_SECONDS = 15;
const FORGOTTEN_SECONDS = 300;

/** Says that a process takes calls, by the database's clock; answers how many do. */
export async function sayAlive(db: Database, processId: string): Promise<number> {
  const [row] = await runAlone<{ count: number }>(db, {
    name: 'sayAlive',
    text: `/* sayAlive */ with own as (
        insert into usage.call_processes (process_id, seen_at) values ($1, clock_timestamp())
        on conflict (process_id) do update set seen_at = excluded.seen_at),
      gone as (
        delete from usage.call_processes
        where process_id <> $1 and seen_at < clock_timestamp() - interval '${FORGOTTEN_SECONDS} seconds')
      select 1 + count(*)::int as count from usage.call_processes
      where process_id <> $1 and seen_at > clock_timestamp() - interval '${ALIVE_SECONDS} seconds'`,
    values: [processId],
  });
  return row?.count ?? 1;
}

/** Leaves its part to the others at once. */
export async function sayGone(db: Database, processId: string): Promise<void> {
  await runAlone(db, {
    name: 'sayGone',
    text: '/* sayGone */ delete from usage.call_processes where process_id = $1',
    values: [processId],
  });
}
