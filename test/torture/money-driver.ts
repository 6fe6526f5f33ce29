import { DomainError } from '../../subgraphs/kit/basics/errors';
import { type Charge as Charged, type Charging, OutcomeUnknown } from '../../subgraphs/kit/exchange/charging';
import type { Dice } from './faults';
import { StatementBooks } from './money-bills';
import { type Amount, WalletBooks } from './money-books';
import type { Door, Known, Outcome } from './money-door';
import type { CustomerPerson, Person } from './money-people';
import type { MoneySystem } from './money-system';

export interface Invoice {
  id: string;
  state: 'TO_BE_AUDITED' | 'TO_BE_ISSUED' | 'ISSUED' | 'REJECTED';
  amount: Amount;
  parts: { statement: { id: string; invoiced: Amount }; part: Amount }[];
}

export interface Payment {
  no: string;
  state: 'PENDING' | 'PASSED' | 'REJECTED';
  amount: Amount;
  residue: Amount;
  afterDebt: Amount | null;
  parts: { id: string; part: Amount }[];
}

/** Everything that is done with the money of one customer, one step after the other, and what must come of it. */
export class Driver {
  readonly purses = new WalletBooks();
  readonly bills = new StatementBooks(this.purses);
  readonly invoices: Invoice[] = [];
  readonly payments: Payment[] = [];
  month = '2015-01';
  private made = 0;

  constructor(
    readonly me: CustomerPerson,
    readonly operator: Person,
    readonly door: Door,
    readonly system: Pick<MoneySystem, 'rows' | 'charging' | 'apps'>,
    readonly dice: Dice,
  ) {}

  /** A key or a number that this customer has not used. */
  fresh = (what: string): string => `${what}-${this.me.customerId}-${this.made++}`;
  pick = <T>(from: readonly T[]): T => from[this.dice(from.length)] as T;

  /** The outcome must be the one that the model says; `done` is what an unkeyed repetition of a success is told. */
  expect(known: Known, reason: string | null, what: string, done?: string): boolean {
    const repeated = reason === null && known.asked > 1 && done !== undefined && known.reason === done;
    if (!repeated && known.reason !== reason) {
      const told = `${what}: ${known.reason ?? 'ok'} after asking ${known.asked} times, expected ${reason ?? 'ok'}`;
      throw new Error(`customer ${this.me.customerId}: ${told}`);
    }
    return reason === null;
  }

  /** One request of the charging port, asked until its outcome is known. */
  charge(what: string, ask: (port: Charging) => Promise<Charged>): Promise<Known<Charged>> {
    return this.door.settle<Charged>(what, async () => outcomeOf(ask(this.pick(this.system.charging).port)));
  }
}

async function outcomeOf(asked: Promise<Charged>): Promise<Outcome<Charged>> {
  try {
    return { kind: 'ok', data: await asked };
  } catch (error) {
    if (error instanceof DomainError) return { kind: 'refused', reason: error.reason };
    if (error instanceof OutcomeUnknown) return { kind: 'unknown', why: String(error.cause) };
    throw error;
  }
}
