export interface Draft {
  appId: string;
  appSecret: string;
  /** Path with its query, /api/v1/…. */
  path: string;
  body: string;
}

export interface SignedCall {
  /** What was signed, line for line. */
  base: string;
  headers: Readonly<Record<string, string>>;
}

const ALGORITHM = 'HMAC-SHA256';
const bytes = (text: string) => new TextEncoder().encode(text);
const hex = (buffer: ArrayBuffer) =>
  [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The headers of a call as subgraphs/usage/call/README.md says; rejects where the browser signs nothing. */
export async function sign({ appId, appSecret, path, body }: Draft, now: number, nonce: string): Promise<SignedCall> {
  const digest = hex(await crypto.subtle.digest('SHA-256', bytes(body)));
  const base = [ALGORITHM, 'POST', path, appId, String(now), nonce, digest].join('\n');
  const hash = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', bytes(appSecret), hash, false, ['sign']);
  return {
    base,
    headers: {
      'content-type': 'application/json',
      'X-Skep-App-Id': appId,
      'X-Skep-Timestamp': String(now),
      'X-Skep-Nonce': nonce,
      'X-Skep-Signature': hex(await crypto.subtle.sign('HMAC', key, bytes(base))),
    },
  };
}

/** The same for a terminal, its texts quoted for a shell. */
export function curlOf({ path, body }: Draft, { headers }: SignedCall, origin: string): string {
  const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
  const lines = Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`);
  return [`curl -s ${quoted(origin + path)}`, ...lines, `-d ${quoted(body)}`].join(' \\\n  ');
}
