import { renderSVG } from 'uqr';
import { loaded } from '../../kit/lists/loaders';
import { failpoint } from '../../kit/process/failpoints';
import { hasScope } from '../../kit/requests/context';
import type { ContractRow } from '../contracts/queries';
import { linkTo } from '../contracts/resolvers';
import { DEADLINE_PASSED, maskedMobile, stateAt } from '../contracts/rules';
import type { Context } from '../loaders';
import type { Resolvers } from '../resolvers.generated';
import { refuseContract, sendSigningCode, signContract } from './commands';
import { signingUrlOf } from './links';
import { signingOf } from './queries';

/** Who may see a contract that waits may pass its link on: signing needs the code that goes to the signer. */
function signingUrl({ id, linkVersion, ...contract }: ContractRow, context: Context): string | null {
  const { now, viewer } = context;
  const may = ['contracts:write', 'contracts:propose', 'contracts:sign'].some((scope) => hasScope(viewer, scope));
  if (!may || stateAt(contract, now()) !== 'WAITING_FOR_SIGNATURE') return null;
  return signingUrlOf(context, { contractId: id, linkVersion });
}

function qrCode(url: string | null): string | null {
  return url && `data:image/svg+xml;base64,${Buffer.from(renderSVG(url)).toString('base64')}`;
}

/** The holder of a link has no other way to a contract: what a command answers is what the link shows. */
async function after(context: Context, token: string, done: Promise<string>) {
  await done;
  return loaded(await signingOf(context, token));
}

export const signingResolvers: Resolvers = {
  Contract: {
    signingUrl: (contract, _args, context) => signingUrl(contract, context),
    signingQrCode: (contract, _args, context) => qrCode(signingUrl(contract, context)),
  },
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
