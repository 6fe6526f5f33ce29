import { loaded } from '../../kit/lists/loaders';
import { withTx } from '../../kit/sql/database';
import { maskIdNumber, seesIdentity } from '../persons/rules';
import type { Resolvers } from '../resolvers.generated';
import { checkWriter } from '../scope';
import { auditCertification, certifyManually, editCertification, submitCertification } from './commands';
import { certificationById, listCertifications } from './queries';

export const certificationResolvers: Resolvers = {
  Query: {
    certification: (_, { id }, context) => certificationById(context, id),
    certifications: (_, { filter, ...page }, context) => listCertifications(context, filter ?? {}, page),
  },
  Mutation: {
    submitCertification: async (_, { input }, context) => {
      if (context.viewer.kind !== 'customer') checkWriter(context);
      return loaded(await certificationById(context, await submitCertification(context, input)));
    },
    editCertification: async (_, { input }, context) => {
      checkWriter(context);
      await withTx(context.db, (tx) => editCertification(tx, context, input));
      return loaded(await certificationById(context, input.certificationId));
    },
    auditCertification: async (_, { input }, context) => {
      checkWriter(context);
      await withTx(context.db, (tx) => auditCertification(tx, context, input));
      return loaded(await certificationById(context, input.certificationId));
    },
    certifyManually: async (_, { input }, context) => {
      checkWriter(context);
      return loaded(await certificationById(context, await certifyManually(context, input)));
    },
  },
  Certification: {
    __resolveReference: ({ id }, context) => certificationById(context, id),
    customer: async ({ customerId }, _, { loaders }) => loaded(await loaders.customers.load(customerId)),
    idCard: ({ idCard }, _, { viewer }) => (seesIdentity(viewer) ? idCard : maskIdNumber(idCard)),
    idCardFrontUrl: ({ idCardFrontUrl }, _, { viewer }) => (seesIdentity(viewer) ? idCardFrontUrl : null),
    idCardBackUrl: ({ idCardBackUrl }, _, { viewer }) => (seesIdentity(viewer) ? idCardBackUrl : null),
  },
};
