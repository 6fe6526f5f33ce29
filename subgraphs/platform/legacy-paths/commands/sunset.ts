import { notFound } from '../../../kit/basics/errors';
import { businessDate } from '../../../kit/basics/time';
import { legacyEndpointKey, legacyEndpoints } from '../../../kit/process/legacy-endpoints';
import { demand } from '../../../kit/requests/row-scope';
import { type Transaction, withTx } from '../../../kit/sql/database';
import type { Context } from '../../loaders';
import { checkDays, checkNamed, checkOpen, checkSunsetCame } from '../rules';
import type { LegacySunsetRow } from '../tables';

type Decide = (tx: Transaction) => PromiseLike<unknown>;
type Check = (decided: LegacySunsetRow | undefined, field: string) => void;

/** Decides about endpoints, all or none, once each of them may be decided about so. */
async function decide(context: Context, endpoints: readonly string[], check: Check, write: Decide): Promise<void> {
  demand(context, 'platform:write');
  checkNamed(endpoints);
  const known = new Set(legacyEndpoints().map(legacyEndpointKey));
  endpoints.forEach((endpoint, i) => {
    if (!known.has(endpoint)) throw notFound('The endpoint', `input.endpoints.${i}`);
  });
  await withTx(context.db, async (tx) => {
    const rows = await tx.sql<LegacySunsetRow[]>`
      /* sunsetsToDecide */ select * from platform.legacy_sunsets
      where endpoint = any(${[...endpoints]}::text[]) order by endpoint for update`;
    const decidedOf = new Map(rows.map((row) => [row.endpoint, row]));
    endpoints.forEach((endpoint, i) => {
      check(decidedOf.get(endpoint), `input.endpoints.${i}`);
    });
    await write(tx);
  });
}

interface Days {
  endpoints: readonly string[];
  deprecatedOn: string;
  sunsetOn?: string | null;
}

export function setSunset(context: Context, { endpoints, deprecatedOn, sunsetOn = null }: Days): Promise<void> {
  const { viewer, now } = context;
  return decide(
    context,
    endpoints,
    (decided, field) => {
      checkDays(deprecatedOn, sunsetOn, businessDate(now()));
      checkOpen(decided, field);
    },
    (tx) => tx.sql`
      /* setLegacySunset */ insert into platform.legacy_sunsets as s
        (endpoint, deprecated_on, sunset_on, decided_by_id, decided_at)
      select named, ${deprecatedOn}::date, ${sunsetOn}::date, ${viewer.accountId}::bigint, ${now()}::timestamptz
      from unnest(${[...endpoints].sort()}::text[]) named
      on conflict (endpoint) do update set deprecated_on = excluded.deprecated_on, sunset_on = excluded.sunset_on,
        decided_by_id = excluded.decided_by_id, decided_at = excluded.decided_at
      where (s.deprecated_on, s.sunset_on) is distinct from (excluded.deprecated_on, excluded.sunset_on)`,
  );
}

export function withdrawSunset(context: Context, { endpoints }: Pick<Days, 'endpoints'>): Promise<void> {
  return decide(
    context,
    endpoints,
    checkOpen,
    (tx) => tx.sql`
      /* withdrawLegacySunset */ delete from platform.legacy_sunsets where endpoint = any(${[...endpoints]}::text[])`,
  );
}

export function closeEndpoints(context: Context, { endpoints }: Pick<Days, 'endpoints'>): Promise<void> {
  const { viewer, now } = context;
  const today = businessDate(now());
  return decide(
    context,
    endpoints,
    (decided, field) => checkSunsetCame(decided, today, field),
    (tx) => tx.sql`
      /* closeLegacyEndpoints */ update platform.legacy_sunsets
      set closed_at = ${now()}, decided_by_id = ${viewer.accountId}, decided_at = ${now()}
      where endpoint = any(${[...endpoints]}::text[]) and closed_at is null`,
  );
}

export function reopenEndpoints(context: Context, { endpoints }: Pick<Days, 'endpoints'>): Promise<void> {
  const { viewer, now } = context;
  return decide(
    context,
    endpoints,
    () => undefined,
    (tx) => tx.sql`
      /* reopenLegacyEndpoints */ update platform.legacy_sunsets
      set closed_at = null, decided_by_id = ${viewer.accountId}, decided_at = ${now()}
      where endpoint = any(${[...endpoints]}::text[]) and closed_at is not null`,
  );
}
