/** What the resolvers of a type receive as parent; read by schema/generate.ts. One line per type that is a row. */
import type { CallRow } from './calls/queries';
import type { RankedCustomer, UsageTotals } from './statistics/queries';

/** `single` marks the answer of call(seqNo:), the one place where the full subject is shown. */
export type CallRecord = CallRow & { single?: boolean };
export type { UpstreamCallRow as UpstreamCall } from './calls/tables';
export type Customer = { id: string };
export type { SourceUsageRow as SourceUsage, UsageTotals as UsageSummary } from './statistics/queries';
export type CustomerUsage = RankedCustomer & { month: string; previousMonth: string };
export type { ProductUsageRow as ProductUsage } from './statistics/rules';
export type UsagePeriod = UsageTotals & { startsAt: Date; endsAt: Date };
