import { fieldsBelow } from '../../kit/asked';
import { lookupId } from '../../kit/ids';
import type { Resolvers } from '../types.generated';
import { contractByNo, listContracts } from './queries';
import { agreementState } from './rules';

export const contractResolvers: Resolvers = {
  Query: {
    contract: (_parent, { contractNo }, context) => contractByNo(context, contractNo),
    contracts: (_parent, args, context, info) => listContracts(context, { ...args, asked: fieldsBelow(info) }),
  },
  Customer: {
    __resolveReference: ({ id }) => ({ id }),
    contracts: ({ id }, args, { loaders }, info) =>
      loaders.customerContracts({ ...args, asked: fieldsBelow(info) }).load(lookupId(id)),
    contractState: async ({ id }, _args, { loaders, now }) => {
      const rows = await loaders.agreements.load(lookupId(id));
      if (rows.length === 0) return null;
      return agreementState(
        rows.flatMap((row) => (row.state === null ? [] : [row])),
        now(),
      );
    },
  },
  Contract: {
    __resolveReference: ({ id }, { loaders }) => loaders.contracts.load(lookupId(id)),
    customer: ({ customerId }) => ({ id: customerId }),
    developerAccount: ({ developerAccountId }) => ({ id: developerAccountId }),
    template: ({ templateCode }, _args, { loaders }) => loaders.templates.load(templateCode),
    url: ({ documentUrl }) => documentUrl,
    authorizedProductCount: ({ id }, _args, { loaders }) => loaders.productCounts.load(id),
    products: ({ id }, _args, { loaders }) => loaders.contractProducts.load(id),
  },
  ContractProduct: {
    authorization: ({ authorizationId }) => ({ id: authorizationId }),
    product: ({ productCode }) => ({ code: productCode }),
  },
};
