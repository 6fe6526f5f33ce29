import type { Resolvers } from '../resolvers.generated';
import { saveContractTemplate } from './commands';
import { PRODUCT_COLUMNS } from './product-columns';
import { allTemplates } from './queries';
import { SIGNING_DAYS } from './rules';

export const templateResolvers: Resolvers = {
  Query: {
    contractTemplates: (_parent, _args, context) => allTemplates(context),
  },
  Mutation: {
    saveContractTemplate: (_parent, { input }, context) => saveContractTemplate(context, input),
  },
  ContractTemplate: {
    productFields: ({ blocks }) =>
      blocks.some(({ kind }) => kind === 'products')
        ? PRODUCT_COLUMNS.map(({ key, title }) => ({
            key,
            name: title,
            value: null,
            required: key !== 'remark',
            fixed: true,
          }))
        : [],
    validDays: () => SIGNING_DAYS,
    parties: () => ['甲方', '乙方'],
    content: ({ blocks }) => blocks,
  },
};
