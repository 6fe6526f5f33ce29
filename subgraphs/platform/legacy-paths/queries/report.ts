import { addDays, businessDate } from '../../../kit/basics/time';
import type { Reader } from '../../../kit/requests/context';
import { forOperators } from '../../../kit/requests/row-scope';
import type { LegacyUsageRow } from '../tables';
import { type LegacyEndpointRow, listEndpoints } from './endpoints';

/** Callers of an endpoint that are told apart; the rest are summed in one line. */
const MOST_CALLERS = 50;

interface CallerLine extends Pick<LegacyUsageRow, 'endpoint' | 'callerKind' | 'calls' | 'failures' | 'lastCalledAt'> {
  /** How the person is addressed, and what he signs in with. */
  nickname: string | null;
  loginName: string | null;
  customerId: string | null;
  clients: string[];
  fields: string[];
}

export interface ReportLine {
  endpoint: LegacyEndpointRow;
  caller: CallerLine | null;
}

/** Every endpoint with each of its callers of the last days, who called most first. */
export async function reportLines(context: Reader, quietDays: number): Promise<ReportLine[]> {
  const since = addDays(businessDate(context.now()), -quietDays);
  const [endpoints, callers] = await Promise.all([
    listEndpoints(context, {}, quietDays),
    context.db.sql<CallerLine[]>`
      /* legacyReportLines */ with ranked as (
        select d.endpoint, d.caller_kind, d.account_id,
          row_number() over (partition by d.endpoint order by sum(d.calls) desc, d.account_id) as place
        from platform.legacy_usage d where d.last_day >= ${since} and ${forOperators(context)}
        group by d.endpoint, d.caller_kind, d.account_id
      ), named as (
        select r.endpoint, r.caller_kind as kind, r.account_id,
          case when r.place <= ${MOST_CALLERS} then r.caller_kind else 'OTHERS' end as caller_kind,
          case when r.place <= ${MOST_CALLERS} then r.account_id else 0 end as named_id
        from ranked r
      )
      select n.endpoint, n.caller_kind, a.nickname, a.login_name, a.customer_id, sum(d.calls)::bigint as calls,
        sum(d.failures)::bigint as failures, max(d.last_called_at) as last_called_at,
        array_remove(array_agg(distinct d.client), null) as clients,
        array(select distinct field from string_to_table(string_agg(nullif(array_to_string(d.fields, ','), ''), ','), ',')
          field order by field) as fields
      from named n
      join platform.legacy_usage d on d.endpoint = n.endpoint and d.caller_kind = n.kind and d.account_id = n.account_id
        and d.last_day >= ${since}
      left join platform.accounts a on a.id = n.named_id
      group by n.endpoint, n.caller_kind, n.named_id, a.id
      order by n.endpoint, sum(d.calls) desc`,
  ]);
  const callersOf = new Map<string, CallerLine[]>();
  for (const caller of callers) callersOf.set(caller.endpoint, [...(callersOf.get(caller.endpoint) ?? []), caller]);
  return endpoints.flatMap((endpoint): ReportLine[] => {
    const own = callersOf.get(endpoint.endpoint) ?? [];
    return own.length === 0 ? [{ endpoint, caller: null }] : own.map((caller) => ({ endpoint, caller }));
  });
}
