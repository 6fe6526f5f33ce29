import { DomainError, notFound } from '../../../kit/basics/errors';
import { publish } from '../../../kit/exchange/outbox';
import type { EventPayloads } from '../../../kit/exchange/topics';
import { webhookEvent } from '../../../kit/exchange/webhook-events';
import type { SubgraphRequest } from '../../../kit/requests/context';
import { demand } from '../../../kit/requests/row-scope';
import { sqlState, type Transaction } from '../../../kit/sql/database';
import { visibleContracts } from '../../conditions';
import { recordEvent } from '../event-chain';
import { DEADLINE_PASSED } from '../rules';
import type { StoredContract } from '../tables';

export type LockedContract = StoredContract & { developerAccountName: string };

/** Operators with contracts:write, and salespeople for their own customers. */
export const demandDrawing = (context: SubgraphRequest): void =>
  demand(context, 'contracts:write', 'contracts:propose');

/** What changes the contracts of an account takes turns. */
export async function lockAccount(tx: Transaction, accountId: string): Promise<void> {
  await tx.sql`
    /* lockAccount */ select pg_advisory_xact_lock(hashtextextended('contracts.account', ${accountId}::bigint))`;
}

export async function lockContract(
  tx: Transaction,
  context: SubgraphRequest,
  contractNo: string,
): Promise<LockedContract> {
  const [found] = await tx.sql<{ id: string; developerAccountId: string }[]>`
    /* findContract */ select c.id, c.developer_account_id from contracts.contracts c
    where c.contract_no = ${contractNo} and ${visibleContracts(context)}`;
  if (!found) throw notFound('The contract', 'input.contractNo');
  return lockById(tx, context, found);
}

export async function lockById(
  tx: Transaction,
  context: SubgraphRequest,
  { id, developerAccountId }: { id: string; developerAccountId: string },
): Promise<LockedContract> {
  await lockAccount(tx, developerAccountId);
  await settleDue(tx, context, developerAccountId);
  const [contract] = await tx.sql<LockedContract[]>`
    /* lockContract */ select c.*, coalesce(d.name, '') as developer_account_name from contracts.contracts c
    left join contracts.known_developer_accounts d on d.developer_account_id = c.developer_account_id
    where c.id = ${id} and c.deleted_at is null for update of c`;
  if (!contract) throw notFound('The contract', 'input.contractNo');
  return contract;
}

type Told = EventPayloads['contract.changed'] & { validUntil: Date | null };

/** Tells the others how contracts stand; `freed` when their products no longer are under them. */
export async function tellContracts(tx: Transaction, ids: readonly string[], freed = false): Promise<void> {
  const rows = await tx.sql<Told[]>`
    /* changedContracts */ select c.id as contract_id, c.contract_no, c.customer_id, c.developer_account_id, c.sequence,
      case when ${freed} then 'NOT_STARTED' else c.state end as state, c.expires_at as valid_until,
      array(select authorization_id::text from contracts.contract_products where contract_id = c.id
        order by sort) as authorization_ids
    from contracts.contracts c where c.id = any(${[...ids]}::bigint[]) order by c.id`;
  const events = rows.map((row) => ({
    key: row.contractId,
    payload: { ...row, validUntil: (row.validUntil as Date | null)?.toISOString() ?? null },
  }));
  await publish(tx, 'contracts', 'contract.changed', events);
}

export async function tellSigned(tx: Transaction, id: string): Promise<void> {
  const [row] = await tx.sql<SignedContract[]>`
    /* signedContract */ select c.id as contract_id, c.contract_no, c.customer_id, c.state, c.expires_at as valid_until
    from contracts.contracts c where c.id = ${id}`;
  const { validUntil, ...facts } = row as SignedContract;
  const data = { ...facts, validUntil: validUntil?.toISOString() ?? null };
  await publish(tx, 'contracts', 'webhook.event', [webhookEvent('CONTRACT_SIGNED', id, [facts.customerId], data)]);
}

interface SignedContract {
  contractId: string;
  contractNo: string;
  customerId: string;
  state: 'SIGNED' | 'SIGNED_ON_PAPER';
  validUntil: Date | null;
}

/** Writes down what time did to the contracts of an account: deadlines that passed, validity that ended. */
export async function settleDue(
  tx: Transaction,
  { now }: Pick<SubgraphRequest, 'now'>,
  accountId: string,
): Promise<void> {
  const at = now();
  const expired = await tx.sql<{ id: string }[]>`
    /* expireSigning */ update contracts.contracts set state = 'WITHDRAWN', reject_reason = ${DEADLINE_PASSED},
      updated_at = ${at}
    where developer_account_id = ${accountId} and state = 'WAITING_FOR_SIGNATURE' and sign_ends_at <= ${at}
      and deleted_at is null returning id`;
  const ended = await tx.sql<{ id: string }[]>`
    /* endContracts */ update contracts.contracts set ended_at = expires_at, updated_at = ${at}
    where developer_account_id = ${accountId} and state in ('SIGNED', 'SIGNED_ON_PAPER') and expires_at <= ${at}
      and ended_at is null and deleted_at is null returning id`;
  for (const { id } of expired) await recordEvent(tx, id, { kind: 'EXPIRED', at });
  for (const { id } of ended) await recordEvent(tx, id, { kind: 'ENDED', at });
  await tellContracts(
    tx,
    expired.map(({ id }) => id),
  );
  await tellContracts(
    tx,
    ended.map(({ id }) => id),
    true,
  );
}

const UNIQUE_VIOLATION = '23505';

/** Two processes that begin contracts of one account at once meet at the database. */
export async function refusingSecond<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
    throw new DomainError('CONFLICT', 'CONTRACT_UNDER_WAY', 'There is a live contract in this sequence.');
  }
}
