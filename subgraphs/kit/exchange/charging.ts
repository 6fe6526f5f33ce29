import type { ExecutionResult } from 'graphql';
import { type AnyReason, DomainError, type ErrorCode } from '../basics/errors';

export interface ChargeKey {
  customerId: string;
  seqNo: string;
}

export interface NewCharge extends ChargeKey {
  /** What is asked at most, CNY with up to six digits, not negative. */
  amount: string;
  feeName: string;
  /** Who called: whose statement will say so. */
  developerAccountId?: string | null;
  /** Application and scene decide which wallet pays; without them the default one does. */
  appCode?: string | null;
  scene?: string | null;
  /** A wallet of the customer to pay from, whatever the routes say. */
  walletId?: string | null;
}

interface Reservation extends NewCharge {
  /** How long the money is set aside by the database's clock: 1 to 3600 seconds, 120 unless given. */
  holdSeconds?: number | null;
}

export interface Charge extends ChargeKey {
  id: string;
  walletId: string;
  state: 'HELD' | 'SETTLED' | 'RELEASED' | 'EXPIRED';
  amount: string;
  /** What was taken in the end; null unless SETTLED. */
  settledAmount: string | null;
  /** How much of it went back since. Only what `find` and `refund` answer knows of refunds. */
  refundedAmount: string;
}

export interface Refund extends ChargeKey {
  /** Makes it once for the charge: 1 to 300 visible characters. */
  refundId: string;
  developerAccountId: string;
  amount: string;
  /** What the asker knows to be left of the fee; of a call from before charges were kept one by one, what was paid. */
  left: string;
  /** In words that the customer reads. */
  reason: string;
  requestedById: string | null;
  requestedByName: string | null;
}

/**
 * The charging port: money before and after a call, by seqNo. Everything is idempotent: the same request again gives
 * the charge as it stands, the same seqNo with another amount is CONFLICT SEQ_NO_REUSED.
 *
 * Refusals are DomainErrors and have no effect: WALLET_FLOOR_REACHED, WALLET_LOCKED, WALLET_NOT_OPEN, WALLET_MISSING.
 * Anything else that is thrown is OutcomeUnknown: it may have taken effect or not, and asking again with the same seqNo
 * tells.
 */
export interface Charging {
  /** Sets money aside. It comes back by itself once the hold expires. */
  reserve(reservation: Reservation): Promise<Charge>;
  charge(charge: NewCharge): Promise<Charge>;
  /** Takes what was set aside or less, frees the rest. After the hold expired it charges anew if the wallet allows. */
  settle(key: ChargeKey, amount: string): Promise<Charge>;
  release(key: ChargeKey): Promise<Charge>;
  /** The way that the statement which takes the fee off is paid, told by `charge.refunded`. CHARGE_CHANGED, REFUND_ABOVE_CHARGE, CHARGE_NOT_SETTLED. */
  refund(refund: Refund): Promise<Charge>;
  /** The charge as it stands; null when nothing was ever set aside under the seqNo. */
  find(key: ChargeKey): Promise<Charge | null>;
}

/** It is not known whether a charge took effect; its seqNo resolves it. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';
}

type Execute = (query: string, variables: Record<string, unknown>) => Promise<ExecutionResult>;

const FIELDS = '{ id seqNo customerId walletId state amount settledAmount refundedAmount }';
const MUTATIONS = {
  reserve: ['reserveCharge', 'ReserveChargeInput'],
  charge: ['chargeAtOnce', 'ChargeAtOnceInput'],
  settle: ['settleCharge', 'SettleChargeInput'],
  release: ['releaseCharge', 'ReleaseChargeInput'],
  refund: ['refundCallCharge', 'RefundCallChargeInput'],
} as const;

/** The port in another process: `execute` asks billing's graph as the system, signed. */
export function remoteCharging(execute: Execute): Charging {
  async function ask<T>(query: string, variables: Record<string, unknown>, field: string): Promise<T> {
    const { data, errors } = await execute(query, variables).catch((cause: unknown) => {
      throw new OutcomeUnknown('Billing gave no answer.', { cause });
    });
    const error = errors?.[0];
    if (!error) return data?.[field] as T;
    const { code, reason, ...detail } = error.extensions as { code?: ErrorCode; reason?: AnyReason };
    if (!code || !reason || code === 'INTERNAL_SERVER_ERROR') {
      throw new OutcomeUnknown('Billing could not say what became of a charge.', { cause: error });
    }
    throw new DomainError(code, reason, error.message, detail);
  }
  const change = (kind: keyof typeof MUTATIONS, input: object): Promise<Charge> => {
    const [field, type] = MUTATIONS[kind];
    return ask(`mutation Charging($input: ${type}!) { ${field}(input: $input) ${FIELDS} }`, { input }, field);
  };
  return {
    reserve: (reservation) => change('reserve', reservation),
    charge: (charge) => change('charge', charge),
    settle: (key, amount) => change('settle', { ...key, amount }),
    release: (key) => change('release', key),
    refund: (refund) => change('refund', refund),
    find: (key) =>
      ask(
        `query Charging($customerId: ID!, $seqNo: String!) { charge(customerId: $customerId, seqNo: $seqNo) ${FIELDS} }`,
        { ...key },
        'charge',
      ),
  };
}
