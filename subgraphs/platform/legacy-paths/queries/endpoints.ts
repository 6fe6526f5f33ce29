import { addDays, businessDate } from '../../../kit/basics/time';
import { type Connection, listConnection, type PageArgs } from '../../../kit/lists/pagination';
import { sortKeys } from '../../../kit/lists/sort-keys';
import { legacyEndpointKey, legacyEndpoints } from '../../../kit/process/legacy-endpoints';
import type { Reader } from '../../../kit/requests/context';
import { forOperators } from '../../../kit/requests/row-scope';
import { allOf, anyId, anyOf } from '../../../kit/sql/conditions';
import type { Fragment } from '../../../kit/sql/database';
import type { LegacyEndpointFilter, LegacyUsageFilter } from '../../schema.generated';
import { type LegacyEndpointState, type LegacyEndpointUse, stateOf, useOf } from '../rules';
import { type LegacySunsetRow, type LegacyUsageRow, legacyUsage } from '../tables';

export type EndpointUsageRow = Omit<LegacyUsageRow, 'lastDay'>;

export type LegacyCallerRow = Pick<
  LegacyUsageRow,
  'callerKind' | 'accountId' | 'calls' | 'failures' | 'lastCalledAt'
> & { endpoints: string[] };

const sortedBy = sortKeys(legacyUsage, 'u');

function conditions(context: Reader, filter: LegacyUsageFilter): Fragment {
  const { sql } = context.db;
  const parts = [forOperators(context)];
  if (filter.endpoints) parts.push(anyOf(sql, 'd.endpoint', filter.endpoints));
  if (filter.callerKinds) parts.push(anyOf(sql, 'd.caller_kind', filter.callerKinds));
  if (filter.accountIds) parts.push(anyId(sql, 'd.account_id', filter.accountIds));
  if (filter.customerIds) {
    const ofCustomers = sql`select a.id from platform.accounts a where ${anyId(sql, 'a.customer_id', filter.customerIds)}`;
    parts.push(sql`d.account_id in (${ofCustomers})`);
  }
  if (filter.since) parts.push(sql`d.last_day >= ${filter.since}`);
  return allOf(sql, parts);
}

export function listUsage(
  context: Reader,
  filter: LegacyUsageFilter,
  args: PageArgs,
): Promise<Connection<EndpointUsageRow>> {
  const { sql } = context.db;
  const where = conditions(context, filter);
  const same = sql`d.endpoint = u.endpoint and d.caller_kind = u.caller_kind and d.account_id = u.account_id`;
  return listConnection<EndpointUsageRow>(context.db, args, {
    columns: sql`/* listLegacyUsage */ u.*, array(select distinct held from platform.legacy_usage d, unnest(d.fields) held
      where ${same} and ${where} order by held) as fields`,
    from: sql`(select d.endpoint, d.caller_kind, d.account_id, min(d.first_day) as first_day, sum(d.calls)::bigint as calls,
        sum(d.failures)::bigint as failures, max(d.last_called_at) as last_called_at,
        (array_agg(d.client order by d.last_called_at desc) filter (where d.client is not null))[1] as client
      from platform.legacy_usage d where ${where} group by d.endpoint, d.caller_kind, d.account_id) u`,
    where: sql`true`,
    sort: [sortedBy('lastCalledAt'), sortedBy('endpoint'), sortedBy('callerKind'), sortedBy('accountId')],
    direction: 'DESC',
  });
}

/** Who called last comes first; endpoints that are closed are nobody's concern any more. */
export function listCallers(
  context: Reader,
  filter: LegacyUsageFilter,
  args: PageArgs,
): Promise<Connection<LegacyCallerRow>> {
  const { sql } = context.db;
  return listConnection<LegacyCallerRow>(context.db, args, {
    columns: sql`/* listLegacyCallers */ u.*`,
    from: sql`(select d.caller_kind, d.account_id, sum(d.calls)::bigint as calls, sum(d.failures)::bigint as failures,
        max(d.last_called_at) as last_called_at, array_agg(distinct d.endpoint) as endpoints
      from platform.legacy_usage d
      where ${conditions(context, filter)} and not exists (
        select 1 from platform.legacy_sunsets s where s.endpoint = d.endpoint and s.closed_at is not null)
      group by d.caller_kind, d.account_id) u`,
    where: sql`true`,
    sort: [sortedBy('lastCalledAt'), sortedBy('callerKind'), sortedBy('accountId')],
    direction: 'DESC',
  });
}

export async function sunsets({ db }: Pick<Reader, 'db'>): Promise<LegacySunsetRow[]> {
  return db.sql<LegacySunsetRow[]>`/* legacySunsets */ select s.* from platform.legacy_sunsets s order by s.endpoint`;
}

export interface LegacyEndpointRow {
  endpoint: string;
  title: string;
  module: string;
  state: LegacyEndpointState;
  use: LegacyEndpointUse;
  decided: LegacySunsetRow | undefined;
  calls: number;
  failures: number;
  callers: number;
  lastCalledAt: Date | null;
}

interface Figures extends Pick<LegacyUsageRow, 'endpoint' | 'calls' | 'failures' | 'lastCalledAt'> {
  callers: string;
}

export async function listEndpoints(
  context: Reader,
  filter: LegacyEndpointFilter,
  quietDays: number,
): Promise<LegacyEndpointRow[]> {
  const { sql } = context.db;
  const today = businessDate(context.now());
  const since = addDays(today, -quietDays);
  const [known, figures, [counting]] = await Promise.all([
    sunsets(context),
    sql<Figures[]>`
      /* legacyFigures */ select d.endpoint, coalesce(sum(d.calls) filter (where d.last_day >= ${since}), 0)::bigint as calls,
        coalesce(sum(d.failures) filter (where d.last_day >= ${since}), 0)::bigint as failures,
        count(distinct (d.caller_kind, d.account_id)) filter (where d.last_day >= ${since}) as callers,
        max(d.last_called_at) as last_called_at
      from platform.legacy_usage d where ${forOperators(context)} group by d.endpoint`,
    sql<{ first: string | null }[]>`
      /* legacyCountedFrom */ select min(d.first_day) as first from platform.legacy_usage d where ${forOperators(context)}`,
  ]);
  const decidedOf = new Map(known.map((row) => [row.endpoint, row]));
  const figuresOf = new Map(figures.map((row) => [row.endpoint, row]));
  const rows = legacyEndpoints().map(({ title, module, ...rest }): LegacyEndpointRow => {
    const endpoint = legacyEndpointKey(rest);
    const decided = decidedOf.get(endpoint);
    const { calls, failures, callers, lastCalledAt = null } = figuresOf.get(endpoint) ?? {};
    return {
      ...{ endpoint, title, module, decided, lastCalledAt },
      ...{ calls: Number(calls ?? 0), failures: Number(failures ?? 0), callers: Number(callers ?? 0) },
      state: stateOf(decided, today),
      use: useOf(Number(calls ?? 0), counting?.first ?? null, since),
    };
  });
  return rows.filter((row) => fits(row, filter));
}

function fits({ endpoint, module, state, use }: LegacyEndpointRow, filter: LegacyEndpointFilter): boolean {
  const among = <T>(values: readonly T[] | null | undefined, value: T) => !values || values.includes(value);
  return (
    among(filter.endpoints, endpoint) &&
    among(filter.modules, module) &&
    among(filter.states, state) &&
    among(filter.uses, use)
  );
}
