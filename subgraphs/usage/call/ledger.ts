import { ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel';
import { DomainError } from '../../kit/basics/errors';
import type { CallSurroundings } from '../../kit/exchange/call-door';
import type { ChargeKey, NewCharge } from '../../kit/exchange/charging';
import { sqlState } from '../../kit/sql/database';
import { groupCommit } from '../../kit/sql/group-commit';
import { type Acceptable, type Accepted, acceptCalls, endCalls } from './commands/accept';
import { addLateAttempts, type Decision, decideCalls } from './commands/decide';
import type { NewAttempt } from './records';
import { settleCharge } from './settle';

const END_EVERY_MS = 1_000;
const MOST_ENDED = 256;
const DEADLOCK = /^40/;
const ATTEMPTS = 5;

/** Deadlocks have no effect and are tried again. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !DEADLOCK.test(sqlState(error) ?? '')) throw error;
    }
  }
}

/** What one process writes of its calls, many with one statement, and the money of each. */
export class Ledger {
  readonly accept: (call: Acceptable) => Promise<Accepted>;
  private readonly write: (decision: Decision) => Promise<boolean>;
  /** Calls whose money is where it belongs, which the journal does not say yet. */
  private ended: string[] = [];
  private readonly timer: NodeJS.Timeout;
  /** A billing that does not answer is not asked for a second. */
  private readonly port = circuitBreaker(
    handleWhen((error) => !(error instanceof DomainError)),
    { halfOpenAfter: 1_000, breaker: new ConsecutiveBreaker(5) },
  );

  constructor(private readonly around: CallSurroundings) {
    const { db } = around;
    this.accept = groupCommit<Acceptable, Accepted>(
      (asked) => {
        const ended = this.ended.splice(0, MOST_ENDED);
        return again(() => acceptCalls(db, asked, ended));
      },
      ({ developerAccountId }) => developerAccountId,
    );
    this.write = groupCommit<Decision, boolean>(
      (asked) => again(() => decideCalls(db, asked)),
      ({ record }) => record.developer_account_id,
    );
    this.timer = setInterval(() => void this.flush(), END_EVERY_MS).unref();
  }

  decide(decision: Decision): Promise<boolean> {
    return this.write(decision);
  }

  /** Null when the money is set aside; else why it is not. */
  async reserve(charge: NewCharge, holdSeconds: number): Promise<DomainError | 'UNKNOWN' | null> {
    try {
      await this.port.execute(() => this.around.charging.reserve({ ...charge, holdSeconds }));
      return null;
    } catch (error) {
      return error instanceof DomainError ? error : 'UNKNOWN';
    }
  }

  /** Takes the fee of an answered call. What cannot be done now is done by recovery.ts. */
  async settle(key: ChargeKey, fee: string): Promise<void> {
    const settled = await this.port.execute(() => settleCharge(this.around, key, fee)).catch(() => false);
    if (settled) this.ended.push(key.seqNo);
  }

  /** Gives back what was set aside, after the caller was answered. `journaled`: the journal waits to hear of it. */
  releaseLater(key: ChargeKey, journaled = false): void {
    const { customerId, seqNo } = key;
    this.around.charging.release({ customerId, seqNo }).then(
      () => {
        if (journaled) this.ended.push(seqNo);
      },
      () => undefined,
    );
  }

  async noteLateAttempts(seqNo: string, attempts: readonly NewAttempt[]): Promise<void> {
    if (attempts.length > 0) await addLateAttempts(this.around.db, seqNo, attempts).catch(() => undefined);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.flush();
  }

  private async flush(): Promise<void> {
    if (this.ended.length === 0) return;
    const some = this.ended.splice(0, MOST_ENDED);
    await endCalls(this.around.db, some).catch(() => undefined);
  }
}
