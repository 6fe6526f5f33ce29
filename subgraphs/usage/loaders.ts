import {
  type LoaderFactories,
  type LoadersOf,
  loadByKey,
  loadByKeyWithArgs,
  loadByParent,
  loadValues,
  loadWithArgs,
} from '../kit/lists/loaders';
import type { Selection } from '../kit/lists/selection';
import type { Reader, SubgraphContext } from '../kit/requests/context';
import { contactsOfRules } from './alerts/queries';
import type { AlertContactRow } from './alerts/tables';
import { type CallRow, callsBySeqNos, upstreamCallsOf } from './calls/queries/calls';
import type { UpstreamCallRow } from './calls/tables';
import { compensationCallsOf, editsOfCalls } from './corrections/queries';
import type { CallEditRow, CompensationCallRow } from './corrections/tables';
import { type MonthOfAuthorization, monthOfAuthorizations } from './previews/queries';
import { type RouteRecord, recordsOfRoutes } from './source-health/queries';
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
  routeRecords: (context) =>
    loadByKey(
      (record: RouteRecord) => record.upstreamRouteId,
      (ids) => recordsOfRoutes(context, ids),
    ),
  monthOfAuthorization: (context) =>
    loadByKeyWithArgs(
      (month: MonthOfAuthorization) => month.authorizationId,
      (ids, month: string) => monthOfAuthorizations(context, ids, month),
    ),
  contactsOfRule: (context) =>
    loadByParent(
      (contact: AlertContactRow & { ruleId: string }) => contact.ruleId,
      (ruleIds) => contactsOfRules(context, ruleIds),
    ),
  callEdits: (context) =>
    loadByParent(
      (edit: CallEditRow) => edit.seqNo,
      (seqNos) => editsOfCalls(context, seqNos),
    ),
  compensationCalls: (context) =>
    loadByParent(
      (call: CompensationCallRow) => call.runId,
      (ids) => compensationCallsOf(context, ids),
    ),
  usage: (context) =>
    loadWithArgs<{ from: string; to: string; selection: Selection }, UsageTotals>(
      async (customerIds, { from, to, selection }) => {
        const rows = await usageOfCustomers(context, customerIds, spanOfDays(from, to), selection);
        const byCustomer = new Map(rows.map((row) => [row.customerId, row]));
        return customerIds.map((id) => byCustomer.get(id) ?? NO_USAGE);
      },
    ),
} satisfies LoaderFactories;

export type Context = SubgraphContext<LoadersOf<typeof loaders>>;
