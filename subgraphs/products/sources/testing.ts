import { compileRoute, type RouteSettings } from '../../kit/mapping/settings';
import type { RouteTest } from '../schema.generated';
import type { UpstreamRouteRow } from './tables';

/** What stands for a secret and for what is made with it, in what people look at. */
const MASK = '******';
/** Shorter pieces that differ by chance, as one letter of a digest, are no secret and stand everywhere. */
const LEAST_HIDDEN = 4;

interface Probe {
  params: Record<string, unknown>;
  answer: string | null;
  secret: string | null;
  seqNo: string;
  now: Date;
}

/** What a route makes of a question, and how to hide its secrets in any other text. */
export interface Tested {
  test: RouteTest;
  hide(text: string): string;
}

/** The request is made twice, with the secret and with another: what differs was made with it and is masked everywhere. */
export function routeTestOf(route: UpstreamRouteRow, { params, answer, secret, seqNo, now }: Probe): Tested {
  const { makeRequest, readAnswer, settings } = compileRoute(route.settings as RouteSettings);
  const made = (key: string | null) =>
    makeRequest({
      params,
      key: route.requestKey,
      secret: key,
      seqNo,
      timestamp: now.getTime(),
      nonce: 'nonce-of-a-route-test',
      scene: route.scene,
      productCode: route.productCode,
    });
  const [real, other] = [made(secret), made(secret === null ? null : otherThan(secret))];
  const hidden = new Set(secret === null ? [] : [secret]);
  const masked = (text: string, made: string): string => {
    const { head, secretPart, tail } = difference(text, made);
    if (secretPart === null) return text;
    if (secretPart.length >= LEAST_HIDDEN) hidden.add(secretPart);
    return head + MASK + tail;
  };
  const query = masked(real.query, other.query);
  const request = `${settings.method} ${route.requestUrl ?? ''}${masked(real.path, other.path)}${query && `?${query}`}`;
  const headers = Object.fromEntries(
    Object.entries(real.headers).map(([name, value]) => [name, masked(value, other.headers[name] ?? '')]),
  );
  const body = masked(real.body, other.body);
  const hide = (text: string) => [...hidden].reduce((shown, piece) => shown.replaceAll(piece, MASK), text);
  const read = answer === null ? null : readAnswer(answer, 200);
  return {
    hide,
    test: {
      ...{ request, headers, body },
      ...{ outcome: read?.outcome ?? null, data: read?.data ?? null, thirdSeqNo: read?.thirdSeqNo ?? null },
      ...{ charged: read?.charged ?? null, message: read?.message ?? null },
    },
  };
}

const otherThan = (secret: string): string => [...secret].map((character) => (character === 'x' ? 'y' : 'x')).join('');

/** The part of a text that is otherwise in another one; null when both are the same. */
function difference(real: string, other: string): { head: string; secretPart: string | null; tail: string } {
  if (real === other) return { head: real, secretPart: null, tail: '' };
  let head = 0;
  while (head < real.length && head < other.length && real[head] === other[head]) head++;
  let tail = 0;
  while (tail < real.length - head && tail < other.length - head && real.at(-1 - tail) === other.at(-1 - tail)) tail++;
  const end = real.length - tail;
  return { head: real.slice(0, head), secretPart: real.slice(head, end), tail: real.slice(end) };
}
