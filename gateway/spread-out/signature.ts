import { createHmac, timingSafeEqual } from 'node:crypto';

export const SIGNATURE_HEADER = 'x-skep-signature';
export const TIMESTAMP_HEADER = 'x-skep-timestamp';

/** Older requests are refused, so that a recorded one cannot be sent again later. */
const MAX_AGE_MS = 30_000;

function mac(key: string, timestamp: string, path: string, body: string): Buffer {
  return createHmac('sha256', key).update(`${timestamp}\n${path}\n${body}`).digest();
}

/** Headers that prove to a subgraph that the gateway, or another of our processes, sent exactly this body to this path. */
export function sign(key: string, path: string, body: string, nowMs: number): Record<string, string> {
  const timestamp = String(nowMs);
  return { [TIMESTAMP_HEADER]: timestamp, [SIGNATURE_HEADER]: mac(key, timestamp, path, body).toString('hex') };
}

export function isSigned(
  key: string,
  path: string,
  body: string,
  headers: Record<string, string | string[] | undefined>,
  nowMs: number,
): boolean {
  const timestamp = headers[TIMESTAMP_HEADER];
  const signature = headers[SIGNATURE_HEADER];
  if (typeof timestamp !== 'string' || typeof signature !== 'string' || !/^[0-9a-f]{64}$/.test(signature)) return false;
  if (!(Math.abs(nowMs - Number(timestamp)) <= MAX_AGE_MS)) return false;
  return timingSafeEqual(Buffer.from(signature, 'hex'), mac(key, timestamp, path, body));
}
