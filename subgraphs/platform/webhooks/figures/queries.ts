import type { Database } from '../../../kit/sql/database';

/** More are told as so many. */
const MOST_TOLD = 10_000;

interface DeliveryFigures {
  waiting: number;
  held: number;
  dead: number;
  oldestDueSeconds: number;
}

/**
 * What waits, also for its endpoint to be enabled, and what was given up. Of what waits only the first about each object can
 * be late: the others wait for it.
 */
export async function deliveryFigures(db: Database): Promise<DeliveryFigures> {
  const [row] = await db.alone<DeliveryFigures[]>`
    /* webhookFigures */ with waiting as (
      select d.endpoint_id, d.object, d.id, d.next_attempt_at from platform.webhook_endpoints e
      join platform.webhook_deliveries d on d.endpoint_id = e.id and d.state = 'WAITING'
      where e.disabled_at is null order by d.endpoint_id, d.object, d.id limit ${MOST_TOLD}),
    first as (
      select distinct on (endpoint_id, object) next_attempt_at from waiting order by endpoint_id, object, id)
    select (select count(*) from waiting)::int as waiting,
      (select count(*) from (select from platform.webhook_endpoints e
        join platform.webhook_deliveries d on d.endpoint_id = e.id and d.state = 'WAITING'
        where e.disabled_at is not null limit ${MOST_TOLD}) held)::int as held,
      (select count(*) from (select from platform.webhook_deliveries
        where state = 'DEAD' and kind <> 'PING' limit ${MOST_TOLD}) dead)::int as dead,
      (select greatest(0, coalesce(extract(epoch from clock_timestamp() - min(next_attempt_at)), 0)) from first)::float8
        as oldest_due_seconds`;
  return row as DeliveryFigures;
}
