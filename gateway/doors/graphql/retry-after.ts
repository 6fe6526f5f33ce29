import type { ApolloServerPlugin } from '@apollo/server';
import { retryAfter } from '../kit/retry-after';

/** Tells in the header when to come back, for clients that do not read errors; the longest wait of all counts. */
export const tellsWhenToRetry: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body, http } }) {
        const errors = (body.kind === 'single' && body.singleResult.errors) || [];
        const refused = errors.filter(({ extensions }) => extensions?.code === 'RATE_LIMITED');
        const headers = retryAfter(...refused.map(({ extensions }) => extensions?.details));
        for (const [name, value] of Object.entries(headers)) http.headers.set(name, value);
      },
    };
  },
};
