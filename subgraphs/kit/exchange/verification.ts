import type { SubgraphName } from '../basics/subgraph-names';
import type { Database } from '../sql/database';
import type { Finding } from '../sql/findings';

interface Row {
  violationCount: number;
  examples: string[];
}

export async function checkExchange(db: Database, schema: SubgraphName): Promise<Finding[]> {
  const table = (name: string) => db.sql.unsafe(`${schema}.${name}`);
  const [dead] = await db.alone<Row[]>`
    /* deadEvents */ select count(*)::int as violation_count,
      coalesce((array_agg(topic || ' ' || id order by id))[1:5], '{}') as examples
    from ${table('unapplied_events')} where state = 'DEAD'`;
  const [parked] = await db.alone<Row[]>`
    /* eventsBehindNothing */ select count(*)::int as violation_count,
      coalesce((array_agg(topic || ' ' || id order by id))[1:5], '{}') as examples
    from ${table('unapplied_events')} b where b.state = 'BEHIND' and not exists (
      select from ${table('unapplied_events')} e where e.producer = b.producer and e.key = b.key
        and e.state in ('WAITING', 'DEAD') and (e.transaction_id, e.event_id) < (b.transaction_id, b.event_id))`;
  const none: Row = { violationCount: 0, examples: [] };
  return [
    { promise: 'every event of the others was applied, or is tried again by itself', ...(dead ?? none) },
    { promise: 'an event that waits behind another one has it before it', ...(parked ?? none) },
  ];
}
