import { lookupId } from '../../kit/basics/ids';
import { fileUrl, steadyEnd } from '../../kit/documents/files';
import { selectionOf } from '../../kit/lists/selection';
import { hasScope } from '../../kit/requests/context';
import type { Context } from '../loaders';
import type { Resolvers } from '../resolvers.generated';
import { contractByNo, listContracts } from './queries';
import { agreementState, DEADLINE_PASSED, stateAt } from './rules';

/** A link to a kept file of ours, from where the gateway is reached. */
export const linkTo = (file: string | null, { now, settings }: Pick<Context, 'now' | 'settings'>): string | null =>
  file && fileUrl(settings, 'contracts', file, steadyEnd(now()));

function mayDraw({ viewer }: Context): boolean {
  return hasScope(viewer, 'contracts:write') || hasScope(viewer, 'contracts:propose');
}

export const contractResolvers: Resolvers = {
  Query: {
    contract: (_parent, { contractNo }, context) => contractByNo(context, contractNo),
    contracts: (_parent, args, context, info) => listContracts(context, { ...args, selection: selectionOf(info) }),
  },
  Customer: {
    __resolveReference: ({ id }) => ({ id }),
    contracts: ({ id }, args, { loaders }, info) =>
      loaders.customerContracts({ ...args, selection: selectionOf(info) }).load(lookupId(id)),
    contractState: async ({ id }, _args, { loaders, now }) => {
      const rows = await loaders.agreements.load(lookupId(id));
      if (rows.length === 0) return null;
      const at = now();
      return agreementState(
        rows.flatMap((row) => (row.state === null ? [] : [{ ...row, state: stateAt(row, at) }])),
        at,
      );
    },
  },
  Contract: {
    __resolveReference: ({ id }, { loaders }) => loaders.contracts.load(lookupId(id)),
    customer: ({ customerId }) => ({ id: customerId }),
    developerAccount: ({ developerAccountId }) => ({ id: developerAccountId }),
    template: ({ templateCode }, _args, { loaders }) => loaders.templates.load(templateCode),
    state: (contract, _args, { now }) => stateAt(contract, now()),
    rejectReason: ({ rejectReason, ...contract }, _args, { now }) =>
      rejectReason ?? (contract.state !== stateAt(contract, now()) ? DEADLINE_PASSED : null),
    url: ({ finalFileId, signedFileId, submittedAt, draftFileId, documentUrl }, _args, context) =>
      linkTo(finalFileId ?? signedFileId ?? (submittedAt && draftFileId), context) ?? documentUrl,
    previewUrl: ({ draftFileId }, _args, context) => (mayDraw(context) ? linkTo(draftFileId, context) : null),
    sealed: ({ sealedAt }) => sealedAt !== null,
    authorizedProductCount: ({ id }, _args, { loaders }) => loaders.productCounts.load(id),
    products: ({ id }, _args, { loaders }) => loaders.contractProducts.load(id),
    changes: ({ id }, _args, { loaders }) => loaders.contractChanges.load(id),
    events: ({ id }, _args, { loaders }) => loaders.contractEvents.load(id),
  },
  ContractChange: {
    changedAt: ({ createdAt }) => createdAt,
  },
  ContractProduct: {
    authorization: ({ authorizationId }) => ({ reference: authorizationId }),
    product: ({ productCode }) => ({ code: productCode }),
  },
};
