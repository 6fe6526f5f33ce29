import type { Resolvers } from '../resolvers.generated';
import { soleSourceKey } from '../supplier-bills/queries';
import { listProductBills } from './queries';

export const productBillResolvers: Resolvers = {
  Query: {
    productBills: (_, { type, filter, orderBy, ...page }, context) =>
      listProductBills(context, {
        type,
        filter: filter ?? {},
        order: orderBy ?? { field: 'PERIOD', direction: 'DESC' },
        page,
      }),
  },
  ProductBill: {
    customer: ({ customerId }) => ({ id: customerId }),
    developerAccount: ({ developerAccountId }) => ({ id: developerAccountId }),
    product: ({ productCode }) => ({ code: productCode }),
    soleSource: ({ period, productCode }, _, { loaders }) =>
      loaders.soleSources.load(soleSourceKey(period.slice(0, 'yyyy-MM'.length), productCode)),
    settledAmount: ({ takenBy }) => takenBy?.settled ?? null,
    statement: ({ takenBy }, _, { loaders }) => (takenBy ? loaders.statements.load(takenBy.id) : null),
  },
};
