import type { ContractState } from '../types.generated';

/** What the state of a customer is told from. */
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
