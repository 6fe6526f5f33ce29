import { badInput, DomainError } from '../../kit/basics/errors';
import { isInt64 } from '../../kit/basics/ids';
import { optionalText, requiredText } from '../../kit/basics/text';
import {
  type Charge,
  type ChargeKey,
  type Charging,
  type NewCharge,
  OutcomeUnknown,
  type Refund,
} from '../../kit/exchange/charging';
import { type Database, sharedDatabase, withTx } from '../../kit/sql/database';
import { type GroupCommitOptions, groupCommit } from '../../kit/sql/group-commit';
import { chargesAsked, feesTaken } from '../figures/metrics';
import { refund } from './commands/refund';
import { runBatch } from './commands/run';
import { chargeByKey } from './queries';
import { Remembered } from './remembered';
import { type Asked, checkSeqNo, feeOf, holdSecondsOf, type OpenCharge } from './rules';

const known = new WeakMap<Database, Charging>();

/** The charging port of a database; one for each process, because requests can share a transaction only there. */
export function chargingOf(own: Database): Charging {
  const db = sharedDatabase(own);
  const charging = known.get(db) ?? createCharging(db);
  known.set(db, charging);
  return charging;
}

export function createCharging(db: Database, options?: GroupCommitOptions): Charging {
  const remembered = new Remembered();
  const group = groupCommit<Asked, OpenCharge>(
    (asked) => runBatch(db, asked, remembered),
    ({ customerId }) => customerId,
    options,
  );
  /** Other processes are kept out by the locks of the wallets; a batch that fails leaves every request of it open. */
  const submit = (asked: Asked) =>
    group(asked).then(counted(asked), (cause: unknown) => {
      if (cause instanceof DomainError) chargesAsked.inc({ kind: asked.kind.toLowerCase(), outcome: 'refused' });
      if (cause instanceof DomainError) throw cause;
      throw new OutcomeUnknown('It is not known whether the charge took effect.', { cause });
    });
  return {
    reserve: async ({ holdSeconds, ...charge }) =>
      shown(await submit({ kind: 'RESERVE', ...termsOf(charge), holdSeconds: holdSecondsOf(holdSeconds) })),
    charge: async (charge) => shown(await submit({ kind: 'CHARGE', ...termsOf(charge), holdSeconds: 0 })),
    settle: async (key, amount) => shown(await submit({ kind: 'SETTLE', ...checked(key), amount: feeOf(amount) })),
    release: async (key) => shown(await submit({ kind: 'RELEASE', ...checked(key) })),
    refund: async (asked) => {
      const terms = refundOf(asked);
      await withTx(db, (tx) => refund(tx, terms)).catch((cause: unknown) => {
        if (cause instanceof DomainError) throw cause;
        throw new OutcomeUnknown('It is not known whether the refund took effect.', { cause });
      });
      const charge = await chargeByKey(db, terms);
      if (!charge) throw new OutcomeUnknown('The charge that was refunded cannot be read.');
      return shown(charge);
    },
    find: async (key) => {
      const charge = await chargeByKey(db, checked(key));
      return charge && shown(charge);
    },
  };
}

/** One that is asked again counts again, which seldom happens; the books are where sums are right. */
const counted =
  ({ kind }: Asked) =>
  (charge: OpenCharge): OpenCharge => {
    chargesAsked.inc({ kind: kind.toLowerCase(), outcome: 'done' });
    if (charge.state === 'SETTLED') feesTaken.inc(Number(charge.settledAmount));
    return charge;
  };

/** What the database could not take is refused here, before it meets others in a batch. */
function checked({ customerId, seqNo }: ChargeKey): ChargeKey {
  if (!isInt64(customerId)) throw badInput('input.customerId', 'customerId must be an int64.');
  checkSeqNo(seqNo);
  return { customerId, seqNo };
}

function termsOf({ amount, feeName, developerAccountId = null, appCode, scene, walletId, ...key }: NewCharge) {
  return {
    ...checked(key),
    developerAccountId: developerAccountId && accountOf(developerAccountId),
    amount: feeOf(amount),
    feeName: requiredText(feeName, 'input.feeName', { most: 200 }),
    appCode: optionalText(appCode, 'input.appCode'),
    scene: optionalText(scene, 'input.scene'),
    walletId: walletId ?? null,
  };
}

function accountOf(developerAccountId: string): string {
  if (isInt64(developerAccountId)) return developerAccountId;
  throw badInput('input.developerAccountId', 'developerAccountId must be an int64.');
}

function refundOf({
  refundId,
  developerAccountId,
  amount,
  left,
  reason,
  requestedById,
  requestedByName,
  ...key
}: Refund) {
  if (!/^[\x21-\x7e]{1,300}$/.test(refundId))
    throw badInput('input.refundId', 'refundId must be 1 to 300 visible characters.');
  if (requestedById !== null && !isInt64(requestedById))
    throw badInput('input.requestedById', 'requestedById must be an int64.');
  return {
    ...checked(key),
    refundId,
    developerAccountId: accountOf(developerAccountId),
    amount: feeOf(amount),
    left: feeOf(left),
    reason: optionalText(reason, 'input.reason') ?? '',
    requestedById,
    requestedByName: optionalText(requestedByName, 'input.requestedByName'),
  };
}

type Shown = Pick<OpenCharge, 'id' | 'customerId' | 'seqNo' | 'walletId' | 'state' | 'amount' | 'settledAmount'> & {
  refundedAmount?: string;
};

const shown = ({ id, customerId, seqNo, walletId, state, amount, settledAmount, refundedAmount }: Shown): Charge => ({
  id: id as string,
  customerId,
  seqNo,
  walletId,
  state,
  amount,
  settledAmount,
  refundedAmount: refundedAmount ?? '0.000000',
});
