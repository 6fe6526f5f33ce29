import type { Asked } from '../kit/asked';
import type { Reader, SubgraphContext } from '../kit/context';
import { type LoaderFactories, type LoadersOf, loadByKey, loadValues, loadWithArgs } from '../kit/loaders';
import { type CallRow, callsBySeqNos, upstreamCallsOf } from './calls/queries';
import type { UpstreamCallRow } from './calls/tables';
import { type UsageTotals, usageOfCustomers } from './statistics/queries';
import { spanOfDays } from './statistics/rules';

const NO_USAGE: UsageTotals = {
  calls: 0,
  hitCalls: 0,
  chargedCalls: 0,
  freeCalls: 0,
  cachedCalls: 0,
  failedCalls: 0,
  upstreamCalls: 0,
  fee: '0.000000',
  cost: '0.000000',
  averageLatencyMs: null,
};

/** Keyed by the call itself, whose instant the statement needs to find the month. */
function loadUpstreamCalls(context: Reader) {
  type Call = Pick<CallRow, 'id' | 'calledAt'>;
  return loadValues<UpstreamCallRow[], Call>(
    async (calls) => {
      const byCall = new Map<string, UpstreamCallRow[]>(calls.map(({ id }) => [id, []]));
      for (const attempt of await upstreamCallsOf(context, calls)) byCall.get(attempt.callId)?.push(attempt);
      return calls.map(({ id }) => byCall.get(id) ?? []);
    },
    ({ id }) => id,
  );
}

export const loaders = {
  calls: (context) =>
    loadByKey(
      (call: CallRow) => call.seqNo,
      (seqNos) => callsBySeqNos(context, seqNos),
    ),
  upstreamCalls: (context) => loadUpstreamCalls(context),
  usage: (context) =>
    loadWithArgs<{ from: string; to: string; asked: Asked }, UsageTotals>(async (customerIds, { from, to, asked }) => {
      const rows = await usageOfCustomers(context, customerIds, spanOfDays(from, to), asked);
      const byCustomer = new Map(rows.map((row) => [row.customerId, row]));
      return customerIds.map((id) => byCustomer.get(id) ?? NO_USAGE);
    }),
} satisfies LoaderFactories;

export type Context = SubgraphContext<LoadersOf<typeof loaders>>;
