import { lookupId } from '../../kit/basics/ids';
import { selectionOf } from '../../kit/lists/selection';
import type { Resolvers } from '../resolvers.generated';
import { addSalesperson, disableSalesperson, setFloorPrice, setFloorPrices } from './commands/edit';
import { listSalespeople } from './queries';

export const salespersonResolvers: Resolvers = {
  Query: {
    salesperson: (_, { id }, { loaders }) => loaders.salespeople.load(lookupId(id)),
    salespeople: (_, { filter, orderBy, ...page }, context) =>
      listSalespeople(context, filter ?? {}, orderBy ?? { field: 'CREATED_AT', direction: 'DESC' }, page),
  },
  Mutation: {
    addSalesperson: (_, { input }, context) => addSalesperson(context, input),
    disableSalesperson: (_, { input }, context) => disableSalesperson(context, input.id),
    setFloorPrices: (_, { input }, context) => setFloorPrices(context, input),
    setFloorPrice: (_, { input }, context) => setFloorPrice(context, input),
  },
  Salesperson: {
    __resolveReference: ({ id }, { loaders }, info) => loaders.salespeopleWith(selectionOf(info)).load(lookupId(id)),
    staffMember: ({ staffId }) => ({ id: staffId }),
    customerCount: async ({ id }, _, { loaders }) => Number((await loaders.customerCounts.load(id))?.customers ?? 0),
    floorPrices: ({ id }, _, { loaders }) => loaders.floorPrices.load(id),
  },
  FloorPrice: {
    product: ({ productCode }) => ({ code: productCode }),
  },
  Customer: {
    salesperson: ({ id }, _, { loaders }, info) => loaders.salespersonOfCustomer(selectionOf(info)).load(lookupId(id)),
  },
  StaffMember: {
    __resolveReference: ({ id }) => ({ id }),
    salesperson: async ({ id }, _, { loaders }) => (await loaders.salespeopleByStaff.load(lookupId(id)))[0] ?? null,
    customerCount: async ({ id }, _, { loaders, viewer }) => {
      const [salesperson] = await loaders.salespeopleByStaff.load(lookupId(id));
      if (!salesperson) return viewer.kind === 'operator' ? 0 : null;
      return Number((await loaders.customerCounts.load(salesperson.id))?.customers ?? 0);
    },
  },
};
