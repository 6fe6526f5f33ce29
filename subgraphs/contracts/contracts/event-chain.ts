import { createHash } from 'node:crypto';
import type { Transaction } from '../../kit/sql/database';
import type { SigningEventRow } from './tables';

export const CHAIN_START = '0'.repeat(64);

interface NewEvent {
  kind: SigningEventRow['kind'];
  at: Date;
  accountId?: string | null;
  ip?: string | null;
  userAgent?: string | null;
  /** Facts of it: texts, numbers and booleans; no secrets. */
  detail?: Readonly<Record<string, string | number | boolean | null>>;
}

type Hashed = Pick<
  SigningEventRow,
  'contractId' | 'position' | 'at' | 'kind' | 'accountId' | 'ip' | 'userAgent' | 'detail' | 'previousHash'
>;

/** SHA-256 of the hash before and of the canonical row: a JSON array in a fixed order, the instant in UTC. */
export function hashOf(event: Hashed): string {
  const { contractId, position, at, kind, accountId, ip, userAgent, detail, previousHash } = event;
  const row = JSON.stringify([contractId, position, at.toISOString(), kind, accountId, ip, userAgent, detail]);
  return createHash('sha256').update(previousHash).update(row).digest('hex');
}

/** JSON with the keys in their order, so that the same facts are the same text. */
function canonical(detail: NonNullable<NewEvent['detail']>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** Writes down what happened to a contract; its row must be locked by the transaction, or just written by it. */
export async function recordEvent(tx: Transaction, contractId: string, event: NewEvent): Promise<SigningEventRow> {
  const [last] = await tx.sql<{ position: number; hash: string }[]>`
    /* lastEvent */ select position, hash from contracts.signing_events where contract_id = ${contractId}
    order by position desc limit 1`;
  const row: Hashed = {
    contractId,
    position: (last?.position ?? 0) + 1,
    at: event.at,
    kind: event.kind,
    accountId: event.accountId ?? null,
    ip: event.ip ?? null,
    userAgent: event.userAgent ?? null,
    detail: canonical(event.detail ?? {}),
    previousHash: last?.hash ?? CHAIN_START,
  };
  const [written] = await tx.sql<SigningEventRow[]>`
    /* recordEvent */ insert into contracts.signing_events
      (contract_id, position, at, kind, account_id, ip, user_agent, detail, previous_hash, hash)
    values (${row.contractId}, ${row.position}, ${row.at}, ${row.kind}, ${row.accountId}, ${row.ip}, ${row.userAgent},
      ${row.detail}, ${row.previousHash}, ${hashOf(row)}) returning *`;
  return written as SigningEventRow;
}

/** Whether each event follows the one before and is what it was when it was written. Oldest first. */
export function isUnbroken(events: readonly SigningEventRow[]): boolean {
  let previous = CHAIN_START;
  return events.every((event, i) => {
    const fits = event.position === i + 1 && event.previousHash === previous && event.hash === hashOf(event);
    previous = event.hash;
    return fits;
  });
}
