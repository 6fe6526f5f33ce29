import { demandKind } from '../../kit/requests/row-scope';
import type { Context } from '../loaders';
import type { Resolvers } from '../resolvers.generated';
import { countCalls, type LegacyUsageReport } from './commands/count';
import { exportReport } from './commands/export';
import { closeEndpoints, reopenEndpoints, setSunset, withdrawSunset } from './commands/sunset';
import { listCallers, listEndpoints, listUsage, sunsets } from './queries/endpoints';
import { checkQuietDays, QUIET_DAYS } from './rules';

async function decided(context: Context, endpoints: readonly string[], decision: Promise<void>) {
  await decision;
  return listEndpoints(context, { endpoints: [...endpoints] }, QUIET_DAYS.usual);
}

function daysFrom(given: number | null | undefined, field: string): number {
  const days = given ?? QUIET_DAYS.usual;
  checkQuietDays(days, field);
  return days;
}

/** Null for callers without an account. */
const accountOf = ({ accountId }: { accountId: string }, _: unknown, { loaders }: Context) =>
  accountId === '0' ? null : loaders.accounts.load(accountId);

const ofCaller = {
  account: accountOf,
  callCount: ({ calls }: { calls: string }) => Number(calls),
  failureCount: ({ failures }: { failures: string }) => Number(failures),
};

export const legacyPathResolvers: Resolvers = {
  Query: {
    legacyUsage: (_, { filter, ...page }, context) => listUsage(context, filter ?? {}, page),
    legacyCallers: (_, { filter, ...page }, context) => listCallers(context, filter ?? {}, page),
    legacyEndpoints: (_, { filter, quietDays }, context) =>
      listEndpoints(context, filter ?? {}, daysFrom(quietDays, 'quietDays')),
    legacySunsets: (_, __, context) => {
      demandKind(context, 'system');
      return sunsets(context);
    },
  },
  Mutation: {
    countLegacyCalls: async (_, { report }, context) => {
      demandKind(context, 'system');
      await countCalls(context, report as LegacyUsageReport);
      return true;
    },
    setLegacySunset: (_, { input }, context) => decided(context, input.endpoints, setSunset(context, input)),
    withdrawLegacySunset: (_, { input }, context) => decided(context, input.endpoints, withdrawSunset(context, input)),
    closeLegacyEndpoints: (_, { input }, context) => decided(context, input.endpoints, closeEndpoints(context, input)),
    reopenLegacyEndpoints: (_, { input }, context) =>
      decided(context, input.endpoints, reopenEndpoints(context, input)),
    exportLegacyReport: (_, { input }, context) => exportReport(context, daysFrom(input?.quietDays, 'input.quietDays')),
  },
  LegacyUsage: { ...ofCaller, firstCalledOn: ({ firstDay }) => firstDay },
  LegacyCaller: ofCaller,
  LegacyEndpoint: {
    deprecatedOn: ({ decided: known }) => known?.deprecatedOn ?? null,
    sunsetOn: ({ decided: known }) => known?.sunsetOn ?? null,
    closedAt: ({ decided: known }) => known?.closedAt ?? null,
    decidedAt: ({ decided: known }) => known?.decidedAt ?? null,
    decidedBy: ({ decided: known }, _, { loaders }) =>
      known?.decidedById ? loaders.accounts.load(known.decidedById) : null,
    callCount: ({ calls }) => calls,
    failureCount: ({ failures }) => failures,
    callerCount: ({ callers }) => callers,
  },
  LegacySunset: { closed: ({ closedAt }) => closedAt !== null },
};
