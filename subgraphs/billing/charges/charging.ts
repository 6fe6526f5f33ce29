import type { Charge, ChargeKey, Charging, NewCharge } from '../../kit/charging';
import type { Database } from '../../kit/database';
import { badInput } from '../../kit/errors';
import { isInt64 } from '../../kit/ids';
import { type GroupCommitOptions, groupCommit } from './group-commit';
import { chargeByKey } from './queries';
import { checkSeqNo, feeOf, holdSecondsOf, type OpenCharge } from './rules';

const known = new WeakMap<Database, Charging>();

/** The charging port of a database; one for each process, because requests can share a transaction only there. */
export function chargingOf(db: Database): Charging {
  const charging = known.get(db) ?? createCharging(db);
  known.set(db, charging);
  return charging;
}

export function createCharging(db: Database, options?: GroupCommitOptions): Charging {
  const submit = groupCommit(db, options);
  return {
    reserve: async ({ holdSeconds, ...charge }) =>
      shown(await submit({ kind: 'RESERVE', ...termsOf(charge), holdSeconds: holdSecondsOf(holdSeconds) })),
    charge: async (charge) => shown(await submit({ kind: 'CHARGE', ...termsOf(charge), holdSeconds: 0 })),
    settle: async (key, amount) => shown(await submit({ kind: 'SETTLE', ...checked(key), amount: feeOf(amount) })),
    release: async (key) => shown(await submit({ kind: 'RELEASE', ...checked(key) })),
    find: async (key) => {
      const charge = await chargeByKey(db, checked(key));
      return charge && shown(charge);
    },
  };
}

/** What the database could not take is refused here, before it meets others in a batch. */
function checked({ customerId, seqNo }: ChargeKey): ChargeKey {
  if (!isInt64(customerId)) throw badInput('input.customerId', 'customerId must be an int64.');
  checkSeqNo(seqNo);
  return { customerId, seqNo };
}

function termsOf({ amount, feeName, appCode, scene, walletId, ...key }: NewCharge) {
  if (feeName.length > 200 || /\0/.test(`${feeName}${appCode}${scene}`)) {
    throw badInput('input.feeName', 'feeName must have at most 200 characters, none of them null.');
  }
  return {
    ...checked(key),
    amount: feeOf(amount),
    feeName,
    appCode: appCode ?? null,
    scene: scene ?? null,
    walletId: walletId ?? null,
  };
}

type Shown = Pick<OpenCharge, 'id' | 'customerId' | 'seqNo' | 'walletId' | 'state' | 'amount' | 'settledAmount'>;

const shown = ({ id, customerId, seqNo, walletId, state, amount, settledAmount }: Shown): Charge => ({
  id: id as string,
  customerId,
  seqNo,
  walletId,
  state,
  amount,
  settledAmount,
});
