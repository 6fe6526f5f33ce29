import { badInput, conflict, type DomainError, failedPrecondition } from '../../kit/basics/errors';
import { Money } from '../../kit/basics/money';
import { addDays, addMonths, businessDate, startOfDay } from '../../kit/basics/time';
import type { ContractState } from '../schema.generated';
import { SIGNING_DAYS } from '../templates/rules';

export interface ContractStanding {
  state: ContractState;
  signEndsAt: Date | null;
}

/** A contract whose deadline passed is taken back, also before the job that writes it down has run. */
export function stateAt({ state, signEndsAt }: ContractStanding, now: Date): ContractState {
  return state === 'WAITING_FOR_SIGNATURE' && signEndsAt !== null && signEndsAt <= now ? 'WITHDRAWN' : state;
}

export const DEADLINE_PASSED = '签署超过截止时间,系统自动撤销';

const SIGNED: readonly ContractState[] = ['SIGNED', 'SIGNED_ON_PAPER'];

/** Throws CONTRACT_STATE unless the contract stands where the step begins. */
export function checkState(contract: ContractStanding, allowed: readonly ContractState[], now: Date): void {
  const state = stateAt(contract, now);
  if (!allowed.includes(state)) throw wrongState(state);
}

export function wrongState(state: ContractState): DomainError {
  return failedPrecondition('CONTRACT_STATE', `The contract is ${state}, which does not allow this.`, {
    details: { state },
  });
}

export interface AgreementStanding {
  state: ContractState;
  createdAt: Date;
  /** End of validity; null while unsigned or without an end. */
  expiresAt: Date | null;
}

/** The strongest of these that is found decides. */
const CURRENT: readonly ContractState[] = ['SIGNED', 'SIGNED_ON_PAPER', 'WAITING_FOR_SIGNATURE'];

/**
 * Where a customer stands with its cooperation agreements (legacy contractState of 3.5.1; the seeds leave open which
 * of several decides). What is signed and has not ended counts most, then what waits for a signature, then how the
 * newest attempt stands: a draft, refused or withdrawn. NOT_STARTED when there is none, or only ended ones.
 */
export function agreementState(agreements: readonly AgreementStanding[], now: Date): ContractState {
  const valid = agreements.filter(({ expiresAt }) => expiresAt === null || expiresAt > now);
  const current = CURRENT.find((state) => valid.some((agreement) => agreement.state === state));
  if (current) return current;
  const [newest] = [...valid].sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  return newest?.state ?? 'NOT_STARTED';
}

export interface AccountContract extends ContractStanding {
  id: string;
  contractNo: string;
  sequence: number;
  version: number;
  expiresAt: Date | null;
}

function isInForce({ state, expiresAt }: Pick<AccountContract, 'state' | 'expiresAt'>, now: Date): boolean {
  return SIGNED.includes(state) && (expiresAt === null || expiresAt > now);
}

export function agreementInForce<Contract extends AccountContract>(
  contracts: readonly Contract[],
  now: Date,
): Contract | null {
  return contracts.find((contract) => contract.sequence === 0 && isInForce(contract, now)) ?? null;
}

/** The agreement while none is in force, else the annex after the highest that waits or was ever signed. */
export function nextSequence(contracts: readonly AccountContract[], now: Date): number {
  if (!agreementInForce(contracts, now)) return 0;
  const taken = contracts.filter((contract) => {
    const state = stateAt(contract, now);
    return SIGNED.includes(state) || state === 'WAITING_FOR_SIGNATURE';
  });
  return 1 + Math.max(...taken.map(({ sequence }) => sequence));
}

/** The version of a contract that is drawn up in this sequence, above all before it. */
export function nextVersion(contracts: readonly AccountContract[], sequence: number): number {
  return 1 + Math.max(0, ...contracts.filter((one) => one.sequence === sequence).map(({ version }) => version));
}

/** Throws AGREEMENT_NEEDED, CONTRACT_UNDER_WAY or SEQUENCE_MOVED_ON. */
export function checkSequence(contracts: readonly AccountContract[], sequence: number, now: Date): void {
  const inSequence = contracts.filter((contract) => contract.sequence === sequence);
  const waits = inSequence.find((contract) => stateAt(contract, now) === 'WAITING_FOR_SIGNATURE');
  if (waits) {
    throw conflict('CONTRACT_UNDER_WAY', `Contract ${waits.contractNo} waits for its signature in this sequence.`, {
      details: { contractNo: waits.contractNo },
    });
  }
  if (sequence > 0 && !agreementInForce(contracts, now)) {
    throw failedPrecondition('AGREEMENT_NEEDED', 'Sign a cooperation agreement first.', { field: 'input.sequence' });
  }
  const next = nextSequence(contracts, now);
  if (sequence !== next) {
    throw conflict('SEQUENCE_MOVED_ON', `The next contract of this account has the sequence ${next}.`, {
      field: 'input.sequence',
      details: { sequence: next },
    });
  }
}

/** The number printed on a contract: the business day and the last digits of its identifier. */
export const contractNoOf = (id: string, now: Date): string =>
  `HT${businessDate(now).replaceAll('-', '')}${id.slice(-8).padStart(8, '0')}`;

/** The last second of a business day, yyyy-MM-dd. */
export const endOfDay = (date: string): Date => new Date(startOfDay(addDays(date, 1)).getTime() - 1_000);

/** The last second of the business day so many months after an instant; of a shorter month, its last day. */
export function endAfterMonths(from: Date, months: number): Date {
  const [year, month, day] = businessDate(from).split('-') as [string, string, string];
  const target = addMonths(`${year}-${month}`, months);
  const last = addDays(`${addMonths(target, 1)}-01`, -1).slice(8);
  const inMonth = Math.min(Number(day), Number(last));
  return endOfDay(`${target}-${String(inMonth).padStart(2, '0')}`);
}

/** Until when a contract that is sent now can be signed. */
export const signingDeadline = (now: Date): Date => endOfDay(addDays(businessDate(now), SIGNING_DAYS));

const RENEWAL_DAYS = 90;

export function renewedEnd(
  contract: ContractStanding & { expiresAt: Date | null; validMonths: number },
  now: Date,
): Date {
  checkState(contract, SIGNED, now);
  const { expiresAt, validMonths } = contract;
  if (expiresAt === null) throw failedPrecondition('CONTRACT_WITHOUT_END', 'The contract has no end.');
  const today = businessDate(now);
  if (businessDate(expiresAt) > addDays(today, RENEWAL_DAYS)) {
    throw failedPrecondition('RENEWAL_TOO_EARLY', `A contract is renewed ${RENEWAL_DAYS} days before its end at most.`);
  }
  const end = endAfterMonths(expiresAt, validMonths);
  if (businessDate(expiresAt) < addDays(today, -RENEWAL_DAYS) || end <= now) {
    throw failedPrecondition('RENEWAL_TOO_LATE', `A contract is renewed ${RENEWAL_DAYS} days after its end at most.`);
  }
  return end;
}

export function movedEnd(contract: ContractStanding, expiresOn: string, now: Date): Date {
  checkState(contract, SIGNED, now);
  if (expiresOn <= businessDate(now)) {
    throw badInput('input.expiresOn', 'expiresOn must be after today.', 'END_NOT_AFTER_TODAY');
  }
  return endOfDay(expiresOn);
}

/** An annex ends with its agreement at the latest. */
export function checkAnnexEnd(end: Date, agreement: { expiresAt: Date | null } | null): void {
  if (!agreement) throw failedPrecondition('AGREEMENT_NEEDED', 'Sign or renew a cooperation agreement first.');
  if (agreement.expiresAt === null || end <= agreement.expiresAt) return;
  throw failedPrecondition('END_AFTER_AGREEMENT', 'A price annex ends with its agreement at the latest.', {
    details: { until: businessDate(agreement.expiresAt) },
  });
}

export const maskedMobile = (mobile: string | null): string =>
  mobile ? mobile.replace(/^(.{3}).*(.{4})$/, '$1****$2') : '';

export const maskedIdCard = (idCard: string): string => `${idCard.slice(0, 3)}${'*'.repeat(13)}${idCard.slice(-2)}`;

/** Up to six decimals, no zeros at the end: "0.5", "12", "0.000001". */
export const shownPrice = (price: string): string => new Money(price).toFixed();

export const underContract = (productName: string, contractNo: string, field: string): DomainError =>
  conflict('PRODUCT_UNDER_CONTRACT', `${productName} is under contract ${contractNo}.`, {
    field,
    details: { productName, contractNo },
  });
