import { createHash } from 'node:crypto';
import { liesInRange } from '../../kit/basics/ip-ranges';
import type { CallAnswer, CallDoor, CallRequest, CallSurroundings } from '../../kit/exchange/call-door';
import { type CallCode, type Outcome, refused, statusOf } from './answers';
import { type Account, type Book, FRESH_MS, type Product } from './book';
import { type CheckedCall, checkCall, isServed, type Refusal } from './check';
import { keptAnswer } from './kept-answer';
import type { Ledger } from './ledger';
import { AddressGuard, CallRates } from './limits';
import { callSeconds, callsAnswered } from './metrics';
import { UsedNonces } from './nonces';
import type { Performer } from './perform';
import { type Performed, told } from './performed';
import { recordRefusal } from './refusal';
import { isAlgorithm, type SignatureAlgorithm, type Signed, signatureOf, signingSecret } from './signature';

const PING = '/api/v1/ping';
const QUERY = '/api/v1/calls/query';
const PLAIN_PATHS = [PING, QUERY];
const SKEW_MS = 300_000;
const BODY_LIMIT = 64 * 1024;
/** How often a call is checked anew when what it was checked against changes meanwhile. */
const MOST_CHECKS = 5;

interface Caller {
  account: Account;
  algorithm: SignatureAlgorithm;
  /** The one that signed, which signs the answer as well. */
  secret: string;
  nonce: string;
}

interface Admitted extends Caller {
  /** What counts it. */
  rates: CallRates;
}

export function callDoor(
  around: CallSurroundings,
  parts: { book: Book; performer: Performer; ledger: Ledger; rates: CallRates },
): CallDoor {
  const door = new Door(around, parts.book, parts.performer, parts.ledger, parts.rates);
  return async (request) => {
    const answered = callSeconds.startTimer();
    try {
      return await door.answer(request);
    } catch (error) {
      around.log.error({ err: error }, 'call broke off');
      return door.sent(told(refused(5004), around.clock.now()), null);
    } finally {
      answered();
    }
  };
}

class Door {
  private readonly guard = new AddressGuard();
  /** What comes from addresses that an account does not let in is counted apart, so that it uses up nothing of the account's. */
  private readonly strangers = new CallRates();
  /** A timestamp of the future stays good for twice the skew. */
  private readonly nonces = new UsedNonces(2 * SKEW_MS);

  constructor(
    private readonly around: CallSurroundings,
    private readonly book: Book,
    private readonly performer: Performer,
    private readonly ledger: Ledger,
    private readonly rates: CallRates,
  ) {}

  private now(): Date {
    return this.around.clock.now();
  }

  async answer(request: CallRequest): Promise<CallAnswer> {
    if (this.guard.isClosed(request.clientIp)) return this.sent(told(refused(4291), this.now()), null);
    const caller = await this.callerOf(request);
    if ('code' in caller) {
      if (caller.code === 2002) this.guard.note(request.clientIp);
      return this.sent(told(caller, this.now()), null);
    }
    const { developerAccountId } = caller.account;
    const rates = (await this.isLetIn(caller.account, request.clientIp)) ? this.rates : this.strangers;
    const limited = await this.begin(caller.account, rates);
    if (limited) return this.sent(told(refused(limited), this.now()), caller);
    try {
      return this.sent(await this.routed(request, { ...caller, rates }), caller);
    } finally {
      rates.end(developerAccountId);
    }
  }

  /** Whether the allow-list lets an address in; that it does not is looked at again, once a second at most. */
  private async isLetIn(account: Account, address: string): Promise<boolean> {
    const atMs = this.now().getTime();
    if (isLetIn(account, address, atMs)) return true;
    const known = await this.book.account(account.appId, FRESH_MS);
    return known !== null && isLetIn(known, address, atMs);
  }

  /** A refusal is looked at again, once a second at most, so that limits that were raised hold in every process. */
  private async begin(account: Account, rates: CallRates): Promise<4291 | 4292 | null> {
    const limited = rates.begin(account);
    if (!limited) return null;
    const known = await this.book.account(account.appId, FRESH_MS);
    return known && !hasLimitsOf(known, account) ? rates.begin(known) : limited;
  }

  /** Who signed. An unknown appId takes the way of a wrong signature. */
  private async callerOf(request: CallRequest): Promise<Caller | Outcome> {
    const signed = signedOf(request);
    if ('code' in signed) return signed;
    // What accepts no call compares no revisions, so its caller is to be known as of now.
    const isPlain = PLAIN_PATHS.includes(pathOf(request));
    let tried: Account | null | undefined;
    for (const known of isPlain ? [this.book.signer] : [this.book.account, this.book.signer]) {
      const account = await known.call(this.book, signed.appId);
      if (account === tried) continue;
      tried = account;
      const atMs = this.now().getTime();
      const secrets = (account?.secrets ?? []).filter(({ validUntilMs }) => validUntilMs > atMs);
      const secret = signingSecret(
        signed,
        signed.signature,
        secrets.map(({ text }) => text),
      );
      if (!account || secret === undefined) continue;
      if (Math.abs(Number(signed.timestamp) - atMs) > SKEW_MS) return refused(2003);
      return { account, algorithm: signed.algorithm, secret, nonce: signed.nonce };
    }
    return refused(2002);
  }

  private async routed(request: CallRequest, caller: Admitted): Promise<Performed> {
    const path = pathOf(request);
    const product = PLAIN_PATHS.includes(path) ? null : await this.productAt(path);
    if (product) return this.call(request, caller, product, path);
    const account = await this.book.account(caller.account.appId, FRESH_MS);
    const refusal = this.plainRefusal(request, caller, account);
    if (refusal || !account) return told(refused(refusal ?? 2002), this.now());
    if (path === PING) return told({ ...refused(0), data: '{}' }, this.now());
    if (path === QUERY) return keptAnswer(this.around.db, account, request.body, this.now());
    return told(refused(3001), this.now());
  }

  /** Why a request that is no call is not let in by what the account is as of a second ago at most. */
  private plainRefusal({ clientIp }: CallRequest, { secret, nonce }: Caller, account: Account | null): CallCode | null {
    const atMs = this.now().getTime();
    if (!account || !isSecretOf(account, secret, atMs)) return 2002;
    if (!isLetIn(account, clientIp, atMs)) return 2005;
    if (!isServed(account)) return 2006;
    return this.nonces.take(account.developerAccountId, nonce) ? null : 2004;
  }

  private async productAt(path: string): Promise<Product | null> {
    return (await this.book.productAt(path)) ?? this.book.productAt(path, FRESH_MS);
  }

  private async call(request: CallRequest, caller: Admitted, product: Product, path: string): Promise<Performed> {
    const fingerprint = createHash('sha256').update(request.path).update('\n').update(request.body).digest('base64url');
    const unread = unreadable(request, product);
    const meta = { nonce: caller.nonce, fingerprint, clientIp: request.clientIp, channel: 'API' as const };
    let [account, called]: [Account, Product] = [caller.account, product];
    let freshMs: number | undefined;
    for (let check = 1; check <= MOST_CHECKS; check++) {
      if (freshMs !== undefined) {
        const known = await this.book.account(account.appId, freshMs);
        if (!known || !isSecretOf(known, caller.secret, this.now().getTime())) return told(refused(2002), this.now());
        account = known;
        const limited = caller.rates.check(account);
        if (limited) return told(refused(limited), this.now());
        called = (await this.book.productAt(path, freshMs)) ?? called;
      }
      const atMs = this.now().getTime();
      const checked = isLetIn(account, request.clientIp, atMs)
        ? (unread ?? (await checkCall(this.book, { account, product: called, body: request.body, atMs })))
        : plain(refused(2005));
      if ('outcome' in checked) {
        // A refusal is looked at again, so that what was opened just now is open.
        if (freshMs !== undefined || isAboutRequest(checked)) {
          const performed = await this.refuse(request, account, called, checked, atMs);
          return checked === unread ? { ...performed, status: unread.status } : performed;
        }
        freshMs = 0;
        continue;
      }
      const performed = await this.performer.perform(checked as CheckedCall, { ...meta, atMs });
      if (performed !== 'STALE') return performed;
      freshMs = 0;
    }
    return told(refused(5004), this.now());
  }

  private refuse(
    { clientIp }: CallRequest,
    account: Account,
    product: Product,
    refusal: Refusal,
    atMs: number,
  ): Promise<Performed> {
    return recordRefusal(this.around, this.ledger, { account, product, clientIp, channel: 'API', atMs }, refusal);
  }

  sent({ outcome, body, replayed, status }: Performed, caller: Caller | null): CallAnswer {
    callsAnswered.inc({ code: outcome.code });
    const headers: Record<string, string> = {};
    if (caller) headers['x-skep-signature'] = signatureOf(caller.algorithm, caller.secret, body);
    if (replayed) headers['x-skep-replayed'] = 'true';
    const code = outcome.code as CallCode;
    if (RETRIED.has(code)) headers['retry-after'] = code === 4291 ? '2' : '1';
    return { status: status ?? statusOf(code), headers, body };
  }
}

const pathOf = ({ path }: CallRequest): string => path.split('?')[0] as string;

/** What cannot be read as the body of a call, with the status of HTTP that says so. */
function unreadable({ isJson, body }: CallRequest, { parameters }: Product): (Refusal & { status: number }) | null {
  if (!isJson) return { ...plain(refused(1002, 'Send application/json.')), status: 415 };
  if (body.length <= BODY_LIMIT || parameters.some(({ type }) => type === 'FILE')) return null;
  return { ...plain(refused(1002, `The body has at most ${BODY_LIMIT} bytes.`)), status: 413 };
}

const hasLimitsOf = (one: Account, other: Account): boolean =>
  one.perSecond === other.perSecond && one.concurrent === other.concurrent;

const isSecretOf = ({ secrets }: Account, secret: string, atMs: number): boolean =>
  secrets.some(({ text, validUntilMs }) => text === secret && validUntilMs > atMs);

const RETRIED = new Set<CallCode>([3006, 4291, 4292]);

/** What is wrong with the request itself is so whatever the account is. */
const isAboutRequest = ({ outcome: { code } }: Refusal): boolean => code === 1001 || code === 1002;

const plain = (outcome: Outcome): Refusal => ({ outcome, common: null, params: {} });

function isLetIn({ ipAllowListEnabled, ranges, temporaryRanges }: Account, address: string, atMs: number): boolean {
  if (!ipAllowListEnabled || liesInRange(address, ranges)) return true;
  const temporary = temporaryRanges.filter(({ untilMs }) => untilMs > atMs).map(({ range }) => range);
  return liesInRange(address, temporary);
}

const HEADERS = ['x-skep-app-id', 'x-skep-timestamp', 'x-skep-nonce', 'x-skep-signature'] as const;
const FORMS: Readonly<Record<string, RegExp>> = {
  'x-skep-app-id': /^[\x21-\x7e]{1,64}$/,
  'x-skep-timestamp': /^\d{1,15}$/,
  'x-skep-nonce': /^[A-Za-z0-9_-]{16,64}$/,
  'x-skep-signature': /^[0-9a-f]{64}$/,
};

function signedOf({ method, path, headers, body }: CallRequest): (Signed & { signature: string }) | Outcome {
  for (const name of HEADERS) {
    const value = headers[name];
    if (value === null) return refused(2001, `${name} came twice.`, name);
    if (value === undefined) return refused(2001, `${name} is missing.`, name);
    if (!FORMS[name]?.test(value)) return refused(2001, `${name} is malformed.`, name);
  }
  const name = 'x-skep-algorithm';
  const algorithm = headers[name] === undefined ? 'HMAC-SHA256' : headers[name];
  if (algorithm === null || !isAlgorithm(algorithm)) {
    return refused(2001, `${name} must be HMAC-SHA256 or HMAC-SM3, once.`, name);
  }
  const [appId = '', timestamp = '', nonce = '', signature = ''] = HEADERS.map((one) => headers[one] ?? '');
  return { algorithm, method, path, appId, timestamp, nonce, body, signature };
}
