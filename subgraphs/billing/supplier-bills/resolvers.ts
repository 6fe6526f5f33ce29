import type { Resolvers } from '../resolvers.generated';
import { listSupplierBills, supplierBillTotals } from './queries';

export const supplierBillResolvers: Resolvers = {
  Query: {
    supplierBills: (_, { type, filter, orderBy, ...page }, context) =>
      listSupplierBills(context, {
        type,
        filter: filter ?? {},
        order: orderBy ?? { field: 'PERIOD', direction: 'DESC' },
        page,
      }),
    supplierBillTotals: (_, { type, filter }, context) => supplierBillTotals(context, type, filter ?? {}),
  },
  SoleSource: {
    dataSource: ({ dataSourceId }) => ({ id: dataSourceId }),
  },
  SupplierBill: {
    dataSource: ({ dataSourceId }) => ({ id: dataSourceId }),
    product: ({ productCode }) => ({ code: productCode }),
  },
};
