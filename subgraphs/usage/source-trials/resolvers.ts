import type { RouteAnswer, RouteQuestion } from '../../kit/exchange/route-trials';
import { demandKind } from '../../kit/requests/row-scope';
import { callsOf } from '../call/calls';
import type { Resolvers } from '../resolvers.generated';
import type { SourceAdapter } from '../sources/adapter';

/** What is handed back of an answer. */
const MOST_SHOWN = 16_384;
/** Shorter than products waits for usage where they run apart. */
const LONGEST_MS = 15_000;

export const routeTrialResolvers: Resolvers = {
  Mutation: {
    tryRoute: (_parent, { question }, { viewer, db }) => {
      demandKind({ viewer }, 'system');
      return answerOf(question as unknown as RouteQuestion, callsOf(db).adapters);
    },
  },
};

/** Asks past the breakers, which are for calls: whether a supplier is there again is what is to be found out. */
async function answerOf(
  { route, productType, params, seqNo, atMs }: RouteQuestion,
  adapters: Readonly<Record<string, SourceAdapter | undefined>>,
): Promise<RouteAnswer> {
  const adapter = adapters[route.adapter];
  if (!adapter) return unreached(`The adapter ${route.adapter} is not in use here.`);
  const began = performance.now();
  const { end, outcome, data, thirdSeqNo, charged, response, error } = await adapter.ask({
    route,
    product: { code: route.productCode, type: productType },
    ...{ params, roles: {}, encrypted: false, seqNo, scene: route.scene, atMs },
    timeoutMs: Math.min(route.settings.timeoutMs, LONGEST_MS),
  });
  const latencyMs = Math.round(performance.now() - began);
  const shown = response?.slice(0, MOST_SHOWN) ?? null;
  return { end, outcome, data, thirdSeqNo, charged, response: shown, error, latencyMs };
}

const unreached = (error: string): RouteAnswer => ({
  ...{ end: 'NOT_SENT', outcome: 'FAILED', data: null, thirdSeqNo: null, charged: null, response: null },
  ...{ error, latencyMs: 0 },
});
