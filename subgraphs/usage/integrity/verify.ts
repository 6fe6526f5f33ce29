import { compareMoney } from '../../kit/basics/money';
import { daysBefore } from '../../kit/basics/time';
import type { Charging } from '../../kit/exchange/charging';
import type { Database } from '../../kit/sql/database';
import type { Finding } from '../../kit/sql/findings';
import { findViolations, journaledFees } from './queries';

/** How far back calls are looked at, one by one. */
const DAYS = 2;
/** Charges that are asked for at billing. */
const SAMPLE = 1_000;
const EXAMPLES = 10;

/** Whether the records of calls, what is counted of them, free quotas and charges agree. */
export async function verifyCalls(db: Database, now: () => Date, charging: Charging): Promise<Finding[]> {
  const findings = await findViolations(db, daysBefore(now(), DAYS));
  const broken: string[] = [];
  for (const { customerId, seqNo, fee } of await journaledFees(db, SAMPLE)) {
    const charge = await charging.find({ customerId, seqNo });
    const taken = charge?.state === 'SETTLED' ? charge.settledAmount : null;
    const agree = fee === null ? taken === null : taken !== null && compareMoney(taken, fee) === 0;
    if (!agree || charge?.state === 'HELD') broken.push(seqNo);
  }
  return [
    ...findings,
    {
      promise: 'an ended call took its fee from the wallet if it was answered, and nothing else',
      violationCount: broken.length,
      examples: broken.slice(0, EXAMPLES),
    },
  ];
}
