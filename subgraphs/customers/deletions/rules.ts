import { type DomainError, failedPrecondition } from '../../kit/basics/errors';
import type { SubgraphName } from '../../kit/basics/subgraph-names';

/** Who must agree before a customer is deleted: the owners of money, debts and contracts. */
const OWNERS: readonly SubgraphName[] = ['billing', 'contracts'];

const REFUSALS: Readonly<Record<string, string>> = {
  CUSTOMER_HAS_MONEY: 'The customer has money with us.',
  CUSTOMER_HAS_DEBTS: 'The customer owes us money.',
  CUSTOMER_HAS_OPEN_CONTRACTS: 'The customer has contracts that wait for a signature or are in force.',
};

/** FAILED_PRECONDITION with the owner's reason. */
export function deletionRefused(reason: string): DomainError {
  return failedPrecondition(reason, REFUSALS[reason] ?? 'The customer cannot be deleted.', {
    field: 'input.customerId',
  });
}

/** Who has not answered yet. */
export const unanswered = (clearedBy: readonly string[]): string[] =>
  OWNERS.filter((name) => !clearedBy.includes(name));
