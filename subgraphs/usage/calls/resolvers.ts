import { selectionOf } from '../../kit/lists/selection';
import { hasScope } from '../../kit/requests/context';
import { noteNumberSearch } from '../../kit/requests/number-searches';
import type { Resolvers } from '../resolvers.generated';
import { listCalls } from './queries/calls';
import { maskIdCard, maskMobile, maskName, numberSearchedFor } from './rules';

const NO_AUTHORIZATION = '0';

export const callResolvers: Resolvers = {
  Query: {
    call: async (_, { seqNo }, { loaders }) => {
      const call = await loaders.calls.load(seqNo);
      return call && { ...call, single: true };
    },
    calls: async (_, { filter, orderBy, ...page }, context, info) => {
      const number = numberSearchedFor(filter ?? {});
      if (number && !hasScope(context.viewer, 'usage:subjects')) {
        await noteNumberSearch(context, 'usage', maskIdCard(number, 'PLAIN') ?? '');
      }
      return listCalls(context, filter ?? {}, orderBy?.direction ?? 'DESC', page, selectionOf(info));
    },
  },
  CallRecord: {
    __resolveReference: ({ seqNo }, { loaders }) => loaders.calls.load(seqNo),
    customer: (call) => ({ id: call.customerId }),
    developerAccount: (call) => ({ id: call.developerAccountId }),
    authorization: (call) => (call.authorizationId === NO_AUTHORIZATION ? null : { reference: call.authorizationId }),
    product: (call) => ({ code: call.productCode }),
    name: (call) => maskName(call.name, call.encryption),
    idCard: (call) => maskIdCard(call.idCard, call.encryption),
    mobile: (call) => maskMobile(call.mobile, call.encryption),
    subject: (call, _, { viewer }) =>
      call.single && hasScope(viewer, 'usage:subjects')
        ? { name: call.name || null, idCard: call.idCard || null, mobile: call.mobile || null }
        : null,
    upstreamCalls: (call, _, { loaders }) => loaders.upstreamCalls.load(call),
  },
  UpstreamCall: {
    dataSource: (attempt) => ({ id: attempt.dataSourceId }),
    product: (attempt) => ({ code: attempt.productCode }),
  },
};
