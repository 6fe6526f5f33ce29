/** What the resolvers of a type receive as parent; read by schema/generate.ts. One line per type that is a row. */
import type { CallRow } from './calls/queries/calls';
import type { MonthOfCalls } from './previews/rules';
import type { RankedCustomer, UsageTotals } from './statistics/queries';

/** `single` marks the answer of call(seqNo:), the one place where the full subject is shown. */
export type CallRecord = CallRow & { single?: boolean };
export type { AlertItemRow as AlertItem } from './alerts/queries';
export type {
  AlertContactRow as AlertContact,
  AlertFiringRow as AlertFiring,
  AlertRuleRow as AlertRule,
} from './alerts/tables';
export type { BatchRow, BatchTaskRow as BatchTask } from './batches/tables';
export type { CachedRow as CachedResult } from './cache/queries';
export type { UpstreamCallRow as UpstreamCall } from './calls/tables';
export type {
  CallEditRow as CallEdit,
  CompensationCallRow as CompensationCall,
  CompensationRunRow as CompensationRun,
} from './corrections/tables';
export type { BacktestSample, MatchSample } from './models/commands/prepare';
export type { BacktestRow as Backtest, MatchRunRow as MatchRun } from './models/tables';
export type { AnswerOfCall as CallAnswer } from './test-calls/rules';
export type Customer = { id: string };
export type UpstreamRoute = { id: string };
export type PricePreview = { authorizationId: string; month: string; terms: string };
export type RepricedCharges = MonthOfCalls & { newFee: string };
export type { SourceUsageRow as SourceUsage, UsageTotals as UsageSummary } from './statistics/queries';
export type CustomerUsage = RankedCustomer & { month: string; previousMonth: string };
export type { ProductUsageRow as ProductUsage } from './statistics/rules';
export type UsagePeriod = UsageTotals & { startsAt: Date; endsAt: Date };
