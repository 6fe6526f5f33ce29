import { DomainError } from '../../kit/basics/errors';
import type { CallSurroundings } from '../../kit/exchange/call-door';
import type { ChargeKey } from '../../kit/exchange/charging';
import { noteUncollected } from './commands/recover';
import { feesUncollected } from './metrics';

/**
 * Takes the fee of an answered call, as often as it is asked. When the hold had expired and the wallet cannot pay any
 * more, the call is written down as uncollected: answered and not charged. Throws when billing gives no answer.
 */
export async function settleCharge(
  { charging, db, log }: Pick<CallSurroundings, 'charging' | 'db' | 'log'>,
  { customerId, seqNo }: ChargeKey,
  fee: string,
): Promise<boolean> {
  try {
    await charging.settle({ customerId, seqNo }, fee);
    return true;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    log.error({ seqNo, reason: error.reason }, 'fee not collected');
    await noteUncollected(db, seqNo);
    feesUncollected.inc();
    return true;
  }
}
