import { createHash } from 'node:crypto';
import { refused } from './answers';
import type { Calls } from './calls';
import { type CheckedCall, checkCall } from './check';
import { type Performed, told } from './performed';
import { recordRefusal } from './refusal';

/** How often a call is checked anew when what it was checked against changes meanwhile. */
const MOST_CHECKS = 5;

/** A call for an account that nobody signed: from the console, or a row of a batch. */
interface InsideCall {
  appId: string;
  productCode: string;
  /** What a body would hold, a tradeNo among it. */
  fields: Readonly<Record<string, unknown>>;
  channel: 'TEST' | 'BATCH';
  clientIp: string;
}

/**
 * Calls as a signed program would, behind the authentication of the door: the same checks, money, idempotency by tradeNo
 * and record. The allow-list is not asked. A row of a batch that is refused before it is accepted leaves no record: its
 * task says why. Null when the account or the product is gone.
 */
export async function callInside(calls: Calls, asked: InsideCall): Promise<Performed | null> {
  const { around, book, performer, ledger } = calls;
  const { channel, clientIp, fields } = asked;
  const fingerprint = fingerprintOf(asked);
  for (let check = 1; check <= MOST_CHECKS; check++) {
    const freshMs = check === 1 ? undefined : 0;
    const [account, product] = await Promise.all([
      book.account(asked.appId, freshMs),
      book.product(asked.productCode, freshMs),
    ]);
    if (!account || !product) return null;
    const atMs = around.clock.now().getTime();
    const checked = await checkCall(book, { account, product, body: { ...fields }, atMs });
    if ('outcome' in checked) {
      // What was opened or closed just now is looked at again.
      if (check === 1 && checked.outcome.code !== 1001) continue;
      if (channel === 'BATCH') return told(checked.outcome, around.clock.now());
      return recordRefusal(around, ledger, { account, product, clientIp, channel, atMs }, checked);
    }
    const meta = { nonce: null, fingerprint, clientIp, channel, atMs };
    const performed = await performer.perform(checked as CheckedCall, meta);
    if (performed !== 'STALE') return performed;
  }
  return told(refused(5004), around.clock.now());
}

/** What the same tradeNo must repeat. */
const fingerprintOf = ({ productCode, fields, channel }: InsideCall): string =>
  createHash('sha256')
    .update(JSON.stringify([channel, productCode, Object.entries(fields).sort()]))
    .digest('base64url');
