import { setTimeout as pause } from 'node:timers/promises';
import { systemClock } from '../../subgraphs/kit/basics/time';
import { signAccessToken } from '../../subgraphs/kit/process/tokens';
import type { Json } from '../support/front-door';
import type { Person } from './money-people';

/** What became of a request: every one ends in one of three ways. */
export type Outcome<T = Json> =
  | { kind: 'ok'; data: T }
  | { kind: 'refused'; reason: string }
  | { kind: 'unknown'; why: string };

export interface Known<T = Json> {
  /** The answer, or undefined when it was refused. */
  data?: T;
  reason: string | null;
  /** How often it was asked before the outcome was known. */
  asked: number;
}

export const TOKEN_KEY = 'skep-development-key-not-for-production!';
const PATIENCE_MS = 180_000;
const ANSWER_MS = 40_000;

/** The way of the workload into the system: through any of its processes, until an outcome is known. */
export class Door {
  readonly counts = { ok: 0, refused: 0, unknown: 0 };
  /** Set when the work has failed somewhere, so that nobody goes on asking. */
  closed = false;
  private next = 0;

  constructor(private readonly urls: readonly string[]) {}

  /** Asks again, at the next process, for as long as the outcome is unknown. */
  async settle<T>(what: string, ask: (url: string) => Promise<Outcome<T>>): Promise<Known<T>> {
    const deadline = systemClock.now().getTime() + PATIENCE_MS;
    for (let asked = 1; ; asked++) {
      const outcome = await ask(this.urls[this.next++ % this.urls.length] as string);
      this.counts[outcome.kind]++;
      if (outcome.kind === 'ok') return { data: outcome.data, reason: null, asked };
      if (outcome.kind === 'refused') return { reason: outcome.reason, asked };
      if (this.closed) throw new Error(`${what} was given up`);
      if (systemClock.now().getTime() > deadline) throw new Error(`${what} stayed unknown: ${outcome.why}`);
      await pause(Math.min(50 * asked, 1_000));
    }
  }

  /** One GraphQL mutation or query, as a person; answers what stands in its only field. */
  field(person: Person, name: string, query: string, variables: object): Promise<Known> {
    return this.settle(`${name} ${JSON.stringify(variables)}`, (url) => askOnce(url, person, query, variables));
  }

  change(person: Person, name: string, input: object, fields = '{ id }'): Promise<Known> {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    return this.field(person, name, `mutation($input: ${type}!) { done: ${name}(input: $input) ${fields} }`, { input });
  }
}

async function askOnce(url: string, person: Person, query: string, variables: object): Promise<Outcome> {
  const answer = await post(`${url}/graphql`, await tokenOf(person), JSON.stringify({ query, variables }));
  if (typeof answer === 'string') return { kind: 'unknown', why: answer };
  const { data, errors } = answer.body ?? {};
  if (!errors && data) return { kind: 'ok', data: data.done };
  const { code, reason } = errors?.[0]?.extensions ?? {};
  if (answer.status === 400) throw new Error(`a wrong request: ${JSON.stringify(errors)}`);
  if (answer.status >= 500 || !code || !reason) return { kind: 'unknown', why: `${answer.status} ${code}` };
  return { kind: 'refused', reason };
}

/** Pays a top-up on the sandbox's page, as the payer's browser does. */
export async function pay(url: string, payUrl: string): Promise<Outcome<true>> {
  const answer = await post(`${url}${payUrl.replace('?', '/pay?')}`, null, '');
  if (typeof answer === 'string') return { kind: 'unknown', why: answer };
  if (answer.status === 200) return { kind: 'ok', data: true };
  if (answer.status === 409) return { kind: 'refused', reason: 'WALLET_CLOSED' };
  return { kind: 'unknown', why: `${answer.status} of the pay page` };
}

/** Status and body; the text of what went wrong when there was no answer. */
async function post(url: string, token: string | null, body: string): Promise<string | { status: number; body: Json }> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body,
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    const text = await answer.text();
    const isJson = (answer.headers.get('content-type') ?? '').includes('json');
    return { status: answer.status, body: isJson ? JSON.parse(text) : null };
  } catch (error) {
    return `no answer: ${(error as Error).message}`;
  }
}

const key = new TextEncoder().encode(TOKEN_KEY);
const RENEW_MS = 5 * 60_000;

async function tokenOf(person: Person): Promise<string> {
  const now = systemClock.now();
  if (!person.token || now.getTime() - person.token.at > RENEW_MS) {
    person.token = { text: await signAccessToken(key, person, now), at: now.getTime() };
  }
  return person.token.text;
}
