import { maskIdNumber, seesIdentity } from '../persons/rules';
import type { Resolvers } from '../types.generated';

export const certificationResolvers: Resolvers = {
  Certification: {
    idCard: ({ idCard }, _, { viewer }) => (seesIdentity(viewer) ? idCard : maskIdNumber(idCard)),
    idCardFrontUrl: ({ idCardFrontUrl }, _, { viewer }) => (seesIdentity(viewer) ? idCardFrontUrl : null),
    idCardBackUrl: ({ idCardBackUrl }, _, { viewer }) => (seesIdentity(viewer) ? idCardBackUrl : null),
  },
};
