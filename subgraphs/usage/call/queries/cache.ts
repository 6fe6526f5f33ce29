import type { Database } from '../../../kit/sql/database';

interface CachedHit {
  /** JSON text. */
  value: string;
  phoneRegion: string | null;
}

/** For the system: the newest hit under one of the keys, not older than so many days, of one of the sources if they are named. */
export async function cachedHit(
  { sql }: Database,
  { keys, days, sources }: { keys: readonly string[]; days: number; sources: readonly string[] | null },
): Promise<CachedHit | null> {
  const ofSources = sources ? sql`and (source_code is null or source_code = any(${[...sources]}::text[]))` : sql``;
  const [hit] = await sql<CachedHit[]>`
    /* cachedHit */ select value::text as value, phone_region from usage.result_cache
    where key = any(${[...keys]}::text[]) and expires_at > clock_timestamp()
      and created_at > clock_timestamp() - make_interval(days => ${days}::int) ${ofSources}
    order by created_at desc limit 1`;
  return hit ?? null;
}
