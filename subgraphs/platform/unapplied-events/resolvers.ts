import { demand } from '../../kit/requests/row-scope';
import type { Resolvers } from '../resolvers.generated';
import { decideUnappliedEvents } from './commands';
import { listUnappliedEvents } from './queries';

export const unappliedEventResolvers: Resolvers = {
  Query: {
    unappliedEvents: (_, { filter, ...page }, context) => listUnappliedEvents(context, filter ?? {}, page),
  },
  Mutation: {
    replayUnappliedEvents: (_, { input }, context) => {
      demand(context, 'platform:write');
      return decideUnappliedEvents(context, input.ids, 'REPLAY');
    },
    discardUnappliedEvents: (_, { input }, context) => {
      demand(context, 'platform:write');
      return decideUnappliedEvents(context, input.ids, 'DISCARD');
    },
  },
  UnappliedEvent: {
    key: ({ eventKey }) => eventKey,
    payload: ({ payload }) => JSON.stringify(payload),
  },
};
