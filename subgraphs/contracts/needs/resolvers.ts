import { loaded } from '../../kit/lists/loaders';
import type { Resolvers } from '../resolvers.generated';
import { templateOf } from '../templates/default-templates';
import { listNeeds, type NeedRow } from './queries';

const sequenceOf = ({ agreementInForce, nextAnnex }: NeedRow): number => (agreementInForce ? nextAnnex : 0);

export const needResolvers: Resolvers = {
  Query: {
    contractNeeds: (_parent, args, context) => listNeeds(context, args),
  },
  ContractNeed: {
    developerAccount: ({ developerAccountId }) => ({ id: developerAccountId }),
    customer: ({ customerId }) => ({ id: customerId }),
    reason: ({ agreementInForce, unsignedProductCount }) => {
      if (!agreementInForce) return 'AGREEMENT_MISSING';
      return unsignedProductCount > 0 ? 'PRODUCTS_UNSIGNED' : 'AGREEMENT_ENDING';
    },
    template: async (need, _args, { loaders }) => loaded(await loaders.templates.load(templateOf(sequenceOf(need)))),
    sequence: sequenceOf,
    contractState: ({ agreementInForce, signedOnPaper, agreementWaits, newestAgreementState }) => {
      if (agreementInForce) return signedOnPaper ? 'SIGNED_ON_PAPER' : 'SIGNED';
      return agreementWaits ? 'WAITING_FOR_SIGNATURE' : (newestAgreementState ?? 'NOT_STARTED');
    },
  },
};
