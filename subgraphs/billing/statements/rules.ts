import { badInput, conflict, type DomainError, failedPrecondition } from '../../kit/basics/errors';
import { compareMoney, Money } from '../../kit/basics/money';
import { isEmail } from '../../kit/basics/text';

import type { StatementRow } from './tables';

export type State = StatementRow['state'];
export type Step = 'review' | 'send' | 'confirm' | 'archive' | 'void' | 'delete' | 'editLines' | 'limitInvoices';

/** What may be done in which state, and the state after it: domain.md section 6. Sending again leaves the state. */
const STEPS: Readonly<Record<Step, Partial<Record<State, State>>>> = {
  review: { TO_BE_REVIEWED: 'REVIEWED' },
  send: { REVIEWED: 'SENT', SENT: 'SENT', CONFIRMED: 'CONFIRMED', ARCHIVED: 'ARCHIVED' },
  confirm: { SENT: 'CONFIRMED' },
  archive: { CONFIRMED: 'ARCHIVED' },
  void: { TO_BE_REVIEWED: 'VOID', REVIEWED: 'VOID', SENT: 'VOID' },
  delete: { TO_BE_REVIEWED: 'TO_BE_REVIEWED', VOID: 'VOID' },
  editLines: { TO_BE_REVIEWED: 'TO_BE_REVIEWED' },
  limitInvoices: {
    TO_BE_REVIEWED: 'TO_BE_REVIEWED',
    REVIEWED: 'REVIEWED',
    SENT: 'SENT',
    CONFIRMED: 'CONFIRMED',
    ARCHIVED: 'ARCHIVED',
  },
};

export type Standing = Pick<
  StatementRow,
  'statementNo' | 'state' | 'overdraftState' | 'settledAmount' | 'invoicedAmount' | 'totalAmount'
>;

const WORDS: Readonly<Record<Step, string>> = {
  review: 'reviewed',
  send: 'sent',
  confirm: 'confirmed',
  archive: 'archived',
  void: 'made void',
  delete: 'deleted',
  editLines: 'edited',
  limitInvoices: 'limited',
};

/** STATEMENT_STATE when the state forbids it, STATEMENT_IN_USE when what shall be void or gone is paid or invoiced. */
export function stateAfter(step: Step, statement: Standing, field: string): State {
  const next = STEPS[step][statement.state];
  if (!next) {
    const { statementNo, state } = statement;
    const message = `Statement ${statementNo} is ${state} and cannot be ${WORDS[step]}.`;
    throw failedPrecondition('STATEMENT_STATE', message, { field, details: { statementNo, state } });
  }
  if ((step === 'void' || step === 'delete') && isInUse(statement)) throw inUse(statement, field);
  return next;
}

function isInUse({ overdraftState, settledAmount, invoicedAmount }: Standing): boolean {
  const paid = overdraftState === 'MONTHLY' && compareMoney(settledAmount, '0') > 0;
  return paid || compareMoney(invoicedAmount, '0') > 0;
}

export const inUse = ({ statementNo }: { statementNo: string }, field: string): DomainError =>
  failedPrecondition('STATEMENT_IN_USE', `Something of statement ${statementNo} is paid or invoiced.`, { field });

/**
 * TOTAL_TOO_LOW where a change takes the total below nothing, below what payments settled, or below what is invoiced.
 * One that is below zero already, because calls were taken back, may rise or stay. BAD_USER_INPUT when it is too big.
 */
export function checkTotal(statement: Standing, total: string, field: string): void {
  const paid = statement.overdraftState === 'MONTHLY' ? statement.settledAmount : '0';
  const least = Money.max(0, paid, statement.invoicedAmount);
  if (new Money(signedAmount(total, field)).lt(Money.min(least, statement.totalAmount))) {
    const message = `The total of statement ${statement.statementNo} would fall below ${least.toFixed(2)}.`;
    throw failedPrecondition('TOTAL_TOO_LOW', message, { field });
  }
}

/** Throws FAILED_PRECONDITION INVOICE_LIMIT_OUT_OF_RANGE unless it lies between what is invoiced and the total. */
export function checkInvoiceLimit(statement: Standing, limit: string, field: string): void {
  signedAmount(limit, field);
  if (compareMoney(limit, statement.invoicedAmount) < 0 || compareMoney(limit, statement.totalAmount) > 0) {
    const message = `The limit must lie between ${statement.invoicedAmount} and ${statement.totalAmount}.`;
    throw failedPrecondition('INVOICE_LIMIT_OUT_OF_RANGE', message, { field });
  }
}

/** A thousandth of what the columns hold. */
const MOST_OF_LINES = '999999999999999';

/** CNY with two digits, negative where a line takes something back. BAD_USER_INPUT when it has more digits than that. */
export function signedAmount(text: string, field: string): string {
  const value = new Money(text);
  if (value.decimalPlaces() > 2) throw badInput(field, 'An amount has two digits after the point at most.');
  if (value.abs().gt(MOST_OF_LINES)) {
    throw badInput(field, `${field} must be at most ${MOST_OF_LINES}.`, 'AMOUNT_TOO_LARGE', { most: MOST_OF_LINES });
  }
  return value.toFixed(2);
}

export const MOST_SELECTED = 100;

export interface Selection {
  statementIds?: readonly string[] | null;
  statementNos?: readonly string[] | null;
}

export interface Selected {
  by: 'id' | 'no';
  keys: readonly string[];
  fieldOf(place: number): string;
}

/** Throws BAD_USER_INPUT unless one of the two lists names 1 to 100 statements, and CONFLICT when one comes twice. */
export function selectedBy({ statementIds, statementNos }: Selection): Selected {
  const name = statementNos ? 'statementNos' : 'statementIds';
  const keys = statementNos ?? statementIds ?? [];
  if (statementIds && statementNos) throw badInput('input.statementNos', 'Name statements in one way, not in both.');
  if (keys.length < 1 || keys.length > MOST_SELECTED) {
    throw badInput(`input.${name}`, `${name} must hold 1 to ${MOST_SELECTED} entries.`);
  }
  const fieldOf = (place: number) => `input.${name}.${place}`;
  keys.forEach((key, i) => {
    if (keys.indexOf(key) !== i) throw conflict('NAMED_TWICE', 'A statement is named twice.', { field: fieldOf(i) });
  });
  return { by: statementNos ? 'no' : 'id', keys, fieldOf };
}

const MOST_ADDRESSES = 10;

/** Throws BAD_USER_INPUT unless there is a recipient, there are 10 addresses in each list at most, and all can be mailed. */
export function checkAddresses(recipients: readonly string[], cc: readonly string[]): void {
  if (recipients.length < 1) throw badInput('input.recipients', 'Name one recipient at least.');
  for (const [name, list] of Object.entries({ recipients, cc })) {
    if (list.length > MOST_ADDRESSES) throw badInput(`input.${name}`, `${name} may hold ${MOST_ADDRESSES} addresses.`);
    list.forEach((address, i) => {
      if (!isEmail(address)) throw badInput(`input.${name}.${i}`, 'This is no mail address.');
    });
  }
}
