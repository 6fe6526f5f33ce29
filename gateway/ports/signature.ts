import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const SIGNATURE_HEADER = 'x-skep-signature';
const TIMESTAMP_HEADER = 'x-skep-timestamp';
const NONCE_HEADER = 'x-skep-nonce';

/** Requests whose time is further from ours are refused. */
const MAX_AGE_MS = 30_000;

interface Signed {
  timestamp: string;
  /** Never twice the same. */
  nonce: string;
  path: string;
  body: string;
}

function mac(key: string, { timestamp, nonce, path, body }: Signed): Buffer {
  return createHmac('sha256', key).update(`${timestamp}\n${nonce}\n${path}\n${body}`).digest();
}

const PROCESS = randomBytes(12).toString('base64url');
let requests = 0;

/** Headers that prove to a subgraph that the gateway, or another of our processes, sent exactly this body to this path. */
export function sign(key: string, path: string, body: string, nowMs: number): Record<string, string> {
  requests += 1;
  const [timestamp, nonce] = [String(nowMs), `${PROCESS}.${requests.toString(36)}`];
  return {
    [TIMESTAMP_HEADER]: timestamp,
    [NONCE_HEADER]: nonce,
    [SIGNATURE_HEADER]: mac(key, { timestamp, nonce, path, body }).toString('hex'),
  };
}

interface Received {
  path: string;
  body: string;
  headers: Record<string, string | string[] | undefined>;
  nowMs: number;
}

/** Signed with the key, of these moments, and for the first time, so that a recorded request is worth nothing. */
export function signatureCheck(key: string): (received: Received) => boolean {
  const seen = recentNonces();
  return ({ path, body, headers, nowMs }) => {
    const { [TIMESTAMP_HEADER]: timestamp, [NONCE_HEADER]: nonce, [SIGNATURE_HEADER]: signature } = headers;
    if (typeof timestamp !== 'string' || typeof nonce !== 'string' || typeof signature !== 'string') return false;
    if (!/^[0-9a-f]{64}$/.test(signature) || !(Math.abs(nowMs - Number(timestamp)) <= MAX_AGE_MS)) return false;
    const isOurs = timingSafeEqual(Buffer.from(signature, 'hex'), mac(key, { timestamp, nonce, path, body }));
    return isOurs && seen.add(nonce, nowMs);
  };
}

/** As long as a request may be valid: its time may lie before ours and after it. */
const KEPT_MS = 2 * MAX_AGE_MS;

/** Two sets that take turns, so that forgetting costs nothing. */
function recentNonces() {
  let [current, before] = [new Set<string>(), new Set<string>()];
  let since = 0;
  return {
    add(nonce: string, nowMs: number): boolean {
      if (nowMs - since > KEPT_MS) {
        before = nowMs - since > 2 * KEPT_MS ? new Set() : current;
        current = new Set();
        since = nowMs;
      }
      if (current.has(nonce) || before.has(nonce)) return false;
      current.add(nonce);
      return true;
    },
  };
}
