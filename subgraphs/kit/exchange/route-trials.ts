import { type SubgraphRequest, SYSTEM } from '../requests/context';
import type { EventPayloads } from './topics';

/** One question to one supplier that is no call: nothing is recorded of it among the calls and nobody is charged. */
export interface RouteQuestion {
  route: EventPayloads['upstreamRoute.changed'];
  productType: EventPayloads['product.changed']['type'];
  params: Readonly<Record<string, string>>;
  seqNo: string;
  atMs: number;
}

export interface RouteAnswer {
  /** NOT_SENT: the supplier cannot have got it. UNKNOWN: it may have got it, but did not answer in time or the connection broke. */
  end: 'NOT_SENT' | 'ANSWERED' | 'UNKNOWN';
  outcome: 'HIT' | 'NO_HIT' | 'FAILED';
  data: string | null;
  thirdSeqNo: string | null;
  charged: boolean | null;
  /** What came back, as it came; 16,384 characters at most. */
  response: string | null;
  error: string | null;
  latencyMs: number;
}

const TRY = `mutation TryRoute($question: JSON!) { tryRoute(question: $question) {
  end outcome data thirdSeqNo charged response error latencyMs } }`;

/** Has usage ask a supplier once, as it asks for calls; the answer says also why there is none. */
export async function tryRoute(
  { neighbours, now }: Pick<SubgraphRequest, 'neighbours' | 'now'>,
  question: RouteQuestion,
): Promise<RouteAnswer> {
  const request = { viewer: SYSTEM, requestId: 'route trial', clientIp: '', now };
  const { data, errors } = await neighbours.execute('usage', TRY, { question }, request);
  if (errors?.[0]) throw errors[0];
  return data?.tryRoute as RouteAnswer;
}
