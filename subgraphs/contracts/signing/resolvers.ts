import { loaded } from '../../kit/lists/loaders';
import { failpoint } from '../../kit/process/failpoints';
import { linkTo } from '../contracts/resolvers';
import { DEADLINE_PASSED, stateAt } from '../contracts/rules';
import type { Context } from '../loaders';
import type { Resolvers } from '../resolvers.generated';
import { refuseContract, sendSigningCode, signContract } from './commands';
import { signingOf } from './queries';
import { maskedMobile } from './rules';

/** The holder of a link has no other way to a contract: what a command answers is what the link shows. */
async function after(context: Context, token: string, done: Promise<string>) {
  await done;
  return loaded(await signingOf(context, token));
}

export const signingResolvers: Resolvers = {
  SigningEvent: {
    happenedAt: ({ at }) => at,
  },
  Query: {
    signing: (_parent, { token }, context) => signingOf(context, token),
  },
  Mutation: {
    sendSigningCode: (_parent, { input }, context) => after(context, input.token, sendSigningCode(context, input)),
    signContract: async (_parent, { input }, context) => {
      const signing = await after(context, input.token, signContract(context, input));
      failpoint('signatureTold');
      return signing;
    },
    refuseContract: (_parent, { input }, context) => after(context, input.token, refuseContract(context, input)),
  },
  Signing: {
    partyAName: ({ content }) => content?.parties[0]?.name ?? '',
    partyBName: ({ content }) => content?.parties[1]?.name ?? '',
    state: (contract, _args, { now }) => stateAt(contract, now()),
    signerMobile: ({ signerMobile }) => maskedMobile(signerMobile),
    rejectReason: ({ rejectReason, ...contract }, _args, { now }) =>
      rejectReason ?? (contract.state !== stateAt(contract, now()) ? DEADLINE_PASSED : null),
    documentUrl: ({ finalFileId, draftFileId }, _args, context) => linkTo(finalFileId ?? draftFileId, context),
    documentHash: ({ draftHash }) => draftHash,
    content: ({ content }) => content?.blocks ?? null,
  },
};
