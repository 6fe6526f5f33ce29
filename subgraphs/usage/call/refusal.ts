import { randomInt } from 'node:crypto';
import type { CallSurroundings } from '../../kit/exchange/call-door';
import type { Account, Product } from './book';
import { type Refusal, recordOf } from './check';
import type { Ledger } from './ledger';
import { type Performed, told } from './performed';
import type { NewCallRecord } from './records';
import { seqNoAt, termsAt } from './rules';

/** What the record of a call says that no authorisation allowed. */
const NO_AUTHORIZATION = '0';

interface RefusedCall {
  account: Account;
  product: Product;
  clientIp: string;
  channel: NewCallRecord['channel'];
  atMs: number;
}

export async function recordRefusal(
  { clock, log }: Pick<CallSurroundings, 'clock' | 'log'>,
  ledger: Ledger,
  call: RefusedCall,
  { outcome, common, params }: Refusal,
): Promise<Performed> {
  const { account, product, atMs } = call;
  const seqNo = seqNoAt(atMs, randomInt(100_000_000) / 100_000_000);
  const tradeNo = common?.tradeNo ?? seqNo;
  const held = account.authorizations.get(product.code);
  const called = {
    ...call,
    authorizationId: held?.authorizationId ?? NO_AUTHORIZATION,
    terms: (held && termsAt(held.periods, atMs)) ?? null,
    common,
    params,
    seqNo,
    tradeNo,
  };
  const record = recordOf(called, outcome.code);
  try {
    await ledger.decide({ record, attempts: [], hits: [], journal: null });
  } catch (error) {
    log.error({ err: error, seqNo }, 'refused call not recorded');
  }
  return told({ ...outcome, seqNo, tradeNo }, clock.now());
}
