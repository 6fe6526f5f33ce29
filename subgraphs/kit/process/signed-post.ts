import { Webhook } from 'standardwebhooks';
import { Agent, type Dispatcher, request } from 'undici';
import { type OutboundRules, outboundFault, publicLookup } from './outbound';
import { asking } from './tracing';

const CONNECT_MS = 3_000;
/** Whoever takes longer to answer has not answered. */
const DEADLINE_MS = 10_000;
/** Of an answer so much is read and kept. */
const MOST_BYTES = 2_048;
const MOST_REASON = 200;

interface SignedPost {
  url: string;
  /** The same for every attempt, so that the receiver can tell a repetition. */
  id: string;
  /** JSON text, sent as it is. */
  body: string;
  /** `whsec_…`; while one takes over from another the receiver may check with either. */
  secrets: readonly string[];
  at: Date;
}

export interface PostOutcome {
  /** Null when nothing was answered. */
  status: number | null;
  answer: string | null;
  /** `Retry-After` as it was answered. */
  retryAfter: string | null;
  /** Why nothing was. */
  error: string | null;
  durationMs: number;
}

const agents = new WeakMap<OutboundRules, Agent>();

/** Only addresses of the public internet are connected to, and no redirect is followed. */
function agentFor(rules: OutboundRules): Agent {
  const known = agents.get(rules);
  if (known) return known;
  const agent = new Agent({ connect: { timeout: CONNECT_MS, lookup: publicLookup(rules) } });
  agents.set(rules, agent);
  return agent;
}

/** Posts as Standard Webhooks has it: `webhook-id`, `webhook-timestamp` and a `webhook-signature` for each secret. Never throws. */
export async function postSigned(post: SignedPost, rules: OutboundRules): Promise<PostOutcome> {
  const { url, body } = post;
  const started = performance.now();
  const outcome = { status: null, answer: null, retryAfter: null, error: null };
  const ended = () => Math.round(performance.now() - started);
  const fault = outboundFault(url, rules);
  if (fault) return { ...outcome, error: `The address ${fault}.`, durationMs: 0 };
  try {
    const signal = AbortSignal.timeout(DEADLINE_MS);
    const options = { method: 'POST' as const, body, signal, dispatcher: agentFor(rules) };
    return await asking('POST', new URL(url), async (traced, answered) => {
      const {
        statusCode: status,
        headers,
        body: stream,
      } = await request(url, {
        ...options,
        headers: { ...headersOf(post), ...traced },
      });
      answered(status);
      const retryAfter = [headers['retry-after']].flat()[0]?.trim() ?? null;
      return { ...outcome, status, retryAfter, answer: await beginningOf(stream), durationMs: ended() };
    });
  } catch (error) {
    return { ...outcome, error: reasonOf(error), durationMs: ended() };
  }
}

export const isAccepted = ({ status }: Pick<PostOutcome, 'status'>): boolean =>
  status !== null && status >= 200 && status <= 299;

function headersOf({ id, body, secrets, at }: SignedPost): Record<string, string> {
  return {
    'content-type': 'application/json',
    'accept-encoding': 'identity',
    'user-agent': 'Skep-Webhooks',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  };
}

/** What came before the deadline counts: who answered with a status has answered. The rest is not read. */
async function beginningOf(body: Dispatcher.ResponseData['body']): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of body) {
      parts.push(part as Buffer);
      size += (part as Buffer).length;
      if (size >= MOST_BYTES) break;
    }
  } catch {
    // The connection broke or took too long within the answer.
  }
  // PostgreSQL keeps no U+0000.
  return Buffer.concat(parts).subarray(0, MOST_BYTES).toString('utf8').replaceAll('\0', '');
}

function reasonOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: string };
  if (code === 'EPRIVATE') return 'The host leads into a private network.';
  if (name === 'TimeoutError' || /TIMEOUT/.test(String(code))) return 'There was no answer before the deadline.';
  return `The connection failed: ${String(code ?? name ?? 'unknown').slice(0, MOST_REASON)}.`;
}
