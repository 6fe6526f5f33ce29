import { type Program, type SignOptions, signed } from '../usage/callers';
import { type Caller, type Kind, priceOf, priceOfParts, type Result, resultsOf } from './calls-world';

/** What a process said to a request; null when it said nothing that can be understood. */
interface Told {
  code: number;
  charged: boolean;
  fee: string;
  seqNo: string | null;
  text: string;
}

/** One purchase of a customer, by its tradeNo: however often it is asked for, it is answered and paid once. */
export interface Purchase {
  kind: Kind;
  key: string;
  tradeNo: string;
  /** What the customer knows of it in the end. */
  end: 'OPEN' | 'ANSWERED' | 'NOT_ANSWERED';
  answer: Told | null;
  /** Whether something was asked of which nobody said what became of it. */
  doubtful: boolean;
}

const ANSWER_MS = 30_000;

/** Nobody knows yet: no answer, somewhere else it runs, the house has trouble, or it is too much at once. */
const LATER = new Set([3006, 4291, 4292, 5004, 5999]);
const SOURCES_FAILED = new Set([5001, 5002, 5003]);

export interface AskOptions extends SignOptions {
  url?: string;
  /** When the customer's program hangs up. */
  leaveAfterMs?: number;
}

/** The way of the workload into the system, through any of its processes. */
export class CallsDoor {
  readonly counts = { asked: 0, answered: 0, notAnswered: 0, silent: 0, later: 0, replayed: 0 };
  /** Set when the work has failed somewhere, so that nobody goes on asking. */
  closed = false;
  private turn = 0;

  constructor(private readonly urls: readonly string[]) {}

  nextUrl(): string {
    return this.urls[this.turn++ % this.urls.length] as string;
  }

  /** Asks once. */
  ask(caller: Caller, { kind, key, tradeNo }: Purchase, options: AskOptions = {}): Promise<Told | null> {
    return this.post(caller, `/api/v1/${kind}`, { key, tradeNo }, options);
  }

  /** Asks what became of a purchase, which buys nothing. */
  inquire(caller: Caller, { tradeNo }: Purchase): Promise<Told | null> {
    return this.post(caller, '/api/v1/calls/query', { tradeNo }, {});
  }

  private async post(
    caller: Caller,
    path: string,
    value: object,
    { url = this.nextUrl(), leaveAfterMs = ANSWER_MS, ...sign }: AskOptions,
  ): Promise<Told | null> {
    this.counts.asked++;
    const program: Program = { url, appId: caller.appId, appSecret: caller.appSecret };
    const body = JSON.stringify(value);
    try {
      const headers = signed(program, path, body, sign);
      const signal = AbortSignal.timeout(leaveAfterMs);
      const response = await fetch(url + path, { method: 'POST', headers, body, signal });
      const text = await response.text();
      const { code, charged, fee, seqNo } = JSON.parse(text);
      // A process that is only starting says so in other words.
      if (typeof code !== 'number') return this.silence();
      if (response.headers.get('x-skep-replayed') === 'true') this.counts.replayed++;
      return { code, charged, fee, seqNo, text };
    } catch {
      return this.silence();
    }
  }

  private silence(): null {
    this.counts.silent++;
    return null;
  }

  /** Takes what was said for what it is worth; an answer that the model does not allow ends the torture. */
  learn(caller: Caller, purchase: Purchase, told: Told | null): void {
    if (!told || LATER.has(told.code)) {
      if (told) this.counts.later++;
      purchase.doubtful = true;
      return;
    }
    const { kind, key, tradeNo, answer } = purchase;
    const isAnswer = told.code === 0 || told.code === 1;
    const fault = isAnswer ? faultOf(purchase, told) : refusalFault(told, caller);
    if (fault !== null) {
      const before = answer ? ` after ${answer.text}` : '';
      throw new Error(`${caller.appId} ${kind} ${key} ${tradeNo}: ${fault}: ${told.text}${before}`);
    }
    if (isAnswer) {
      if (!answer) this.counts.answered++;
      purchase.answer = told;
      purchase.end = 'ANSWERED';
    } else if (purchase.end === 'OPEN' && mayEndWithout(purchase, told)) {
      this.counts.notAnswered++;
      purchase.end = 'NOT_ANSWERED';
    }
  }
}

/** Why an answer is none that the sources and the terms allow; null when it is. */
function faultOf({ kind, key, answer }: Purchase, told: Told): string | null {
  if (answer && answer.text !== told.text) return 'was answered otherwise before';
  const result = told.code === 0 ? 'HIT' : 'NO_HIT';
  const price = kind === 'bundle' ? priceOfBundle(key, told) : priceOf(kind, result);
  if (price === null || (kind !== 'bundle' && !resultsOf(kind, key).includes(result)))
    return 'is not what sources said';
  const isFree = kind === 'free' && told.fee === '0.000000';
  return told.charged === price.charged && (isFree || told.fee === price.fee) ? null : `should have cost ${price.fee}`;
}

/** By what its components came to, of which any may have failed in a process that was stopped. */
function priceOfBundle(key: string, { text }: Told) {
  const { data } = JSON.parse(text);
  const [query, found] = (['query', 'found'] as const).map((kind): Result | null => {
    const code = data[kind].code;
    if (code > 1) return 'FAILED';
    const result = code === 0 ? 'HIT' : 'NO_HIT';
    return resultsOf(kind, key).includes(result) ? result : null;
  });
  return query && found ? priceOfParts(query, found) : null;
}

const refusalFault = ({ code }: Told, caller: Caller): string | null =>
  SOURCES_FAILED.has(code) || (code === 4001 && caller.poor) ? null : 'is no answer to this';

/** A source that is frozen or left alone is one that fails for now: its customer asks again. */
function mayEndWithout({ kind, key }: Purchase, { code }: Told): boolean {
  if (!SOURCES_FAILED.has(code)) return true;
  const kinds = kind === 'bundle' ? (['query', 'found'] as const) : [kind];
  return kinds.every((one) => resultsOf(one, key).includes('FAILED'));
}
