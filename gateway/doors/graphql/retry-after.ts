import type { ApolloServerPlugin } from '@apollo/server';

const secondsOf = (details: unknown): number => Number((details as { retryAfterSeconds?: unknown })?.retryAfterSeconds);

/** Tells in the header when to come back, for clients that do not read errors; the longest wait of all counts. */
export const retryAfter: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body, http } }) {
        const errors = (body.kind === 'single' && body.singleResult.errors) || [];
        const refused = errors.filter(({ extensions }) => extensions?.code === 'RATE_LIMITED');
        const waits = refused.map(({ extensions }) => secondsOf(extensions?.details)).filter((wait) => wait > 0);
        if (waits.length > 0) http.headers.set('retry-after', String(Math.max(...waits)));
      },
    };
  },
};
