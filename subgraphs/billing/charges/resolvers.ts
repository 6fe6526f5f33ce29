import { forbidden, invariant } from '../../kit/basics/errors';
import { hasScope, type Viewer } from '../../kit/requests/context';
import type { Context } from '../loaders';
import type { Resolvers } from '../resolvers.generated';
import { chargingOf } from './charging';
import { refundCharge } from './commands/ask-back';
import { chargesByIds } from './queries';

function onlyTheSystem({ kind }: Viewer): void {
  if (kind !== 'system') throw forbidden('The charging port is not for viewers.');
}

async function chargeOf(context: Context, id: string) {
  const [charge] = await chargesByIds(context, [id]);
  invariant(charge, 'a charge that was just changed can be read');
  return charge;
}

export const chargeResolvers: Resolvers = {
  Query: {
    charge: async (_, key, context) => {
      onlyTheSystem(context.viewer);
      const charge = await chargingOf(context.db).find(key);
      return charge && chargeOf(context, charge.id);
    },
  },
  Mutation: {
    refundCharge: async (_, { input }, context) => {
      if (!hasScope(context.viewer, 'billing:write')) throw forbidden('Refunding needs billing:write.');
      return chargeOf(context, await refundCharge(context, input));
    },
    reserveCharge: async (_, { input }, context) => {
      onlyTheSystem(context.viewer);
      return chargeOf(context, (await chargingOf(context.db).reserve(input)).id);
    },
    chargeAtOnce: async (_, { input }, context) => {
      onlyTheSystem(context.viewer);
      return chargeOf(context, (await chargingOf(context.db).charge(input)).id);
    },
    settleCharge: async (_, { input: { amount, ...key } }, context) => {
      onlyTheSystem(context.viewer);
      return chargeOf(context, (await chargingOf(context.db).settle(key, amount)).id);
    },
    refundCallCharge: async (_, { input }, context) => {
      onlyTheSystem(context.viewer);
      const by = {
        requestedById: input.requestedById ?? null,
        requestedByName: input.requestedByName ?? null,
      };
      return chargeOf(context, (await chargingOf(context.db).refund({ ...input, ...by })).id);
    },
    releaseCharge: async (_, { input }, context) => {
      onlyTheSystem(context.viewer);
      return chargeOf(context, (await chargingOf(context.db).release(input)).id);
    },
  },
  Charge: {
    wallet: ({ walletId }, _, { loaders }) => loaders.wallets.load(walletId),
  },
};
