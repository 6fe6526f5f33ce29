import { notFound } from '../../kit/basics/errors';
import { demandKind } from '../../kit/requests/row-scope';
import type { Context } from '../loaders';
import type { Resolvers } from '../resolvers.generated';
import { receiveCallback, requestTopUp } from './commands';
import { type PaymentProvider, type SandboxProvider, sandboxProvider } from './provider';
import { topUpById, topUpByPayNo } from './queries';
import type { TopUpRow } from './tables';

/** A provider of its own takes its place here beside the sandbox, which needs to be wanted. */
const sandboxOf = ({ settings: { secretsKey, sandboxPayments } }: Context): SandboxProvider | undefined =>
  sandboxPayments ? sandboxProvider(secretsKey) : undefined;

function providerNamed(context: Context, name: string): PaymentProvider {
  const sandbox = sandboxOf(context);
  if (sandbox?.name === name) return sandbox;
  throw notFound('The payment provider', 'input.provider');
}

const secondsLeft = ({ state, expiresAt }: TopUpRow, now: Date): number =>
  state === 'PENDING' ? Math.max(0, Math.floor((expiresAt.getTime() - now.getTime()) / 1000)) : 0;

export const topUpResolvers: Resolvers = {
  Query: {
    topUp: (_, { payNo }, context) => topUpByPayNo(context, payNo),
    sandboxTopUp: (_, { payNo, token }, context) => {
      demandKind(context, 'system');
      return sandboxOf(context)?.isTokenOf(payNo, token) ? topUpByPayNo(context, payNo) : null;
    },
  },
  Mutation: {
    requestTopUp: (_, { input }, context) => requestTopUp(context, sandboxOf(context), input),
    receivePaymentCallback: (_, { input: { provider, body, signature } }, context) => {
      demandKind(context, 'system');
      return receiveCallback(context.db, providerNamed(context, provider), { body, signature }, context.now());
    },
    paySandboxTopUp: async (_, { input: { payNo, token } }, context) => {
      demandKind(context, 'system');
      const sandbox = sandboxOf(context);
      const topUp = sandbox?.isTokenOf(payNo, token) ? await topUpByPayNo(context, payNo) : null;
      if (!sandbox || !topUp) throw notFound('The payment', 'input.payNo');
      return receiveCallback(context.db, sandbox, sandbox.answerFor(topUp), context.now());
    },
  },
  TopUp: {
    __resolveReference: ({ id }, context) => topUpById(context, id),
    wallet: ({ walletId }, _, { loaders }) => loaders.wallets.load(walletId),
    state: (topUp, _, { now }) => (topUp.state === 'PENDING' && topUp.expiresAt <= now() ? 'EXPIRED' : topUp.state),
    expiresInSeconds: (topUp, _, { now }) => secondsLeft(topUp, now()),
  },
};
