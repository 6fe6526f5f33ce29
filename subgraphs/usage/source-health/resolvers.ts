import { lookupId } from '../../kit/basics/ids';
import { callsOf } from '../call/calls';
import type { Resolvers } from '../resolvers.generated';

const NOTHING = { attempts: 0, failures: 0, p95LatencyMs: null };

export const routeHealthResolvers: Resolvers = {
  UpstreamRoute: {
    __resolveReference: ({ id }) => ({ id }),
    health: async ({ id }, _args, { db, loaders }) => ({
      ...NOTHING,
      ...(await loaders.routeRecords.load(lookupId(id))),
      state: callsOf(db).breakers.stateOf(lookupId(id)),
    }),
  },
};
