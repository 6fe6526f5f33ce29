import { type DomainError, failedPrecondition } from '../../kit/basics/errors';
import type { DeletionRefusal } from '../../kit/basics/reasons/customers';
import type { SubgraphName } from '../../kit/basics/subgraph-names';

/** Who must agree before a customer is deleted: the owners of money, debts and contracts. */
const OWNERS: readonly SubgraphName[] = ['billing', 'contracts'];

const REFUSALS: Readonly<Record<DeletionRefusal, string>> = {
  CUSTOMER_HAS_MONEY: 'The customer has money with us.',
  CUSTOMER_HAS_DEBTS: 'The customer owes us money.',
  CUSTOMER_HAS_OPEN_CONTRACTS: 'The customer has contracts that wait for a signature or are in force.',
};

export function deletionRefused(reason: DeletionRefusal): DomainError {
  return failedPrecondition(reason, REFUSALS[reason], { field: 'input.customerId' });
}

export const unanswered = (clearedBy: readonly string[]): string[] =>
  OWNERS.filter((name) => !clearedBy.includes(name));
