import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Json } from '../support/front-door';

export interface Program {
  url: string;
  appId: string;
  appSecret: string;
}

export interface SignOptions {
  algorithm?: 'HMAC-SHA256' | 'HMAC-SM3';
  /** Whether the algorithm is left out where it is the usual one. */
  timestamp?: number | string;
  nonce?: string;
  /** What is signed instead of what is sent. */
  signedPath?: string;
  signedBody?: string;
  secret?: string;
  headers?: Record<string, string>;
}

export interface CallAnswer {
  status: number;
  headers: Headers;
  text: string;
  body: Json;
}

const HASHES = { 'HMAC-SHA256': 'sha256', 'HMAC-SM3': 'sm3' } as const;

/** The headers of a signed request, as the documents tell a customer to make them. */
export function signed(
  program: Program,
  path: string,
  body: string,
  options: SignOptions = {},
): Record<string, string> {
  const { algorithm = 'HMAC-SHA256', nonce = randomBytes(16).toString('hex') } = options;
  const timestamp = String(options.timestamp ?? Date.now());
  const hash = HASHES[algorithm];
  const digest = createHash(hash)
    .update(options.signedBody ?? body)
    .digest('hex');
  const base = [algorithm, 'POST', options.signedPath ?? path, program.appId, timestamp, nonce, digest].join('\n');
  return {
    'content-type': 'application/json',
    'x-skep-app-id': program.appId,
    'x-skep-timestamp': timestamp,
    'x-skep-nonce': nonce,
    'x-skep-signature': createHmac(hash, options.secret ?? program.appSecret)
      .update(base)
      .digest('hex'),
    ...(algorithm === 'HMAC-SM3' && { 'x-skep-algorithm': algorithm }),
    ...options.headers,
  };
}

/** Calls as a customer's program does. */
export async function call(
  program: Program,
  path: string,
  body: object | string,
  options: SignOptions = {},
): Promise<CallAnswer> {
  const sent = typeof body === 'string' ? body : JSON.stringify(body);
  const headers = signed(program, path, sent, options);
  const answer = await fetch(program.url + path, { method: 'POST', headers, body: sent });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, body: JSON.parse(text) };
}
