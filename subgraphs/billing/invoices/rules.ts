import { badInput, conflict, failedPrecondition } from '../../kit/basics/errors';
import { fileReferenceOf } from '../../kit/basics/file-reference';
import { compareMoney, Money, sumFees } from '../../kit/basics/money';
import { isSocialCreditCode } from '../../kit/basics/social-credit-code';
import { optionalText, requiredEmail, requiredText } from '../../kit/basics/text';
import { businessDate } from '../../kit/basics/time';
import type { InvoiceProfileRow, InvoiceRow } from './tables';

/** Before the customer's confirmation an amount may still be disputed, voided or changed. Whether it is paid is no matter. */
export const INVOICEABLE_STATES = ['CONFIRMED', 'ARCHIVED'] as const;

export type Heading = Pick<
  InvoiceProfileRow,
  'type' | 'headerName' | 'taxNumber' | 'email' | 'bankName' | 'bankAccount' | 'registeredAddress' | 'registeredPhone'
>;

export type AskedHeading = Pick<Heading, 'type' | 'headerName' | 'taxNumber' | 'email'> &
  Partial<Record<'bankName' | 'bankAccount' | 'registeredAddress' | 'registeredPhone', string | null>>;

export function checkHeading(asked: AskedHeading): Heading {
  return {
    type: asked.type,
    headerName: requiredText(asked.headerName, 'input.headerName', { most: 100 }),
    taxNumber: checkTaxNumber(asked.taxNumber),
    email: requiredEmail(asked.email, 'input.email'),
    bankName: optionalText(asked.bankName, 'input.bankName', { most: 100 }),
    bankAccount: checkBankAccount(asked.bankAccount),
    registeredAddress: optionalText(asked.registeredAddress, 'input.registeredAddress', { most: 200 }),
    registeredPhone: checkPhone(asked.registeredPhone),
  };
}

const TAX_NUMBER = /^[0-9A-Z]{15,20}$/;
const CREDIT_CODE_LENGTH = 18;

/** Taxpayer numbers have 15 to 20 characters; one of 18 is a unified social credit code and must pass its check digit. */
function checkTaxNumber(text: string): string {
  const taxNumber = text.trim().toUpperCase();
  const field = 'input.taxNumber';
  if (!TAX_NUMBER.test(taxNumber)) throw badInput(field, 'taxNumber must have 15 to 20 digits and letters.');
  if (taxNumber.length === CREDIT_CODE_LENGTH && !isSocialCreditCode(taxNumber)) {
    throw badInput(field, 'taxNumber is no unified social credit code: its check digit is wrong.', 'TAX_NUMBER_WRONG');
  }
  return taxNumber;
}

function checkBankAccount(text: string | null | undefined): string | null {
  const account = text?.replace(/[\s-]/g, '') ?? '';
  if (account !== '' && !/^\d{8,32}$/.test(account)) {
    throw badInput('input.bankAccount', 'bankAccount must have 8 to 32 digits.');
  }
  return account || null;
}

function checkPhone(text: string | null | undefined): string | null {
  const phone = text?.trim() ?? '';
  if (phone !== '' && !/^[+\d][\d -]{5,24}$/.test(phone)) {
    throw badInput('input.registeredPhone', 'registeredPhone must be a telephone number.');
  }
  return phone || null;
}

const DETAILS = ['bankName', 'bankAccount', 'registeredAddress', 'registeredPhone'] as const;

/** A special invoice names the buyer's bank, account, address and telephone: throws BAD_USER_INPUT for the first missing. */
export function checkComplete(heading: Heading): Heading {
  const missing = heading.type === 'SPECIAL' && DETAILS.find((name) => heading[name] === null);
  if (missing) {
    throw badInput(`input.${missing}`, `A special invoice needs ${missing}.`, 'SPECIAL_INVOICE_INCOMPLETE');
  }
  return heading;
}

/** A saved heading after what was asked: of its bank and register what is left out stays, null clears. */
export function headingAfter(asked: AskedHeading, before: Heading | null): Heading {
  const heading = checkHeading(asked);
  for (const name of DETAILS) if (before && asked[name] === undefined) heading[name] = before[name];
  return checkComplete(heading);
}

/** The heading with what a saved one of the same buyer knows and the request did not say. */
export function completed(asked: Heading, saved: Heading | undefined): Heading {
  return {
    ...asked,
    bankName: asked.bankName ?? saved?.bankName ?? null,
    bankAccount: asked.bankAccount ?? saved?.bankAccount ?? null,
    registeredAddress: asked.registeredAddress ?? saved?.registeredAddress ?? null,
    registeredPhone: asked.registeredPhone ?? saved?.registeredPhone ?? null,
  };
}

export interface Invoiceable {
  id: string;
  statementNo: string;
  billMonth: string;
  state: string;
  invoiceableAmount: string;
}

export const mayBeInvoiced = ({ state }: Pick<Invoiceable, 'state'>): boolean =>
  INVOICEABLE_STATES.some((one) => one === state);

/** Throws FAILED_PRECONDITION for the first chosen statement that is void or that the customer has not confirmed. */
export function checkChosen(chosen: readonly Invoiceable[], fieldOf: (statementNo: string) => string): void {
  const wrong = chosen.find((statement) => !mayBeInvoiced(statement));
  if (!wrong) return;
  const { statementNo, state } = wrong;
  throw failedPrecondition('STATEMENT_NOT_INVOICEABLE', `${statementNo} is not confirmed, so it is not invoiced.`, {
    field: fieldOf(statementNo),
    details: { statementNo, state },
  });
}

/** From its sending on, what a statement below zero gives back counts against what the others leave: nobody gains by not confirming it. */
export const GIVING_BACK_STATES = ['SENT', ...INVOICEABLE_STATES] as const;

/** What a statement adds to what its account may have invoiced; below 0 when it gives something back. */
export const leavingOf = (statement: Pick<Invoiceable, 'state' | 'invoiceableAmount'>): string => {
  const { state, invoiceableAmount } = statement;
  const givesBack = compareMoney(invoiceableAmount, '0') < 0 && GIVING_BACK_STATES.some((one) => one === state);
  return mayBeInvoiced(statement) || givesBack ? invoiceableAmount : '0';
};

/** Of statements that leave `ofChosen`, in an account that leaves `ofAccount`: never more than either, never below 0. */
export const leftToInvoice = (ofChosen: string, ofAccount: string): string =>
  Money.max(0, Money.min(ofChosen, ofAccount)).toFixed(2);

interface Part {
  statementId: string;
  amount: string;
}

/** The oldest statements give what they have until `amount` (CNY, two digits) is reached; those below zero, nothing. */
export function oldestParts(
  amount: string,
  statements: readonly Pick<Invoiceable, 'id' | 'billMonth' | 'invoiceableAmount'>[],
): Part[] {
  const oldestFirst = [...statements].sort(
    (a, b) => compareText(a.billMonth, b.billMonth) || Number(BigInt(a.id) - BigInt(b.id)),
  );
  let rest = new Money(amount);
  const parts: Part[] = [];
  for (const { id, invoiceableAmount } of oldestFirst) {
    const part = Money.min(rest, invoiceableAmount);
    if (!part.gt(0)) continue;
    parts.push({ statementId: id, amount: part.toFixed(2) });
    rest = rest.minus(part);
  }
  return parts;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const sumOf = (statements: readonly Invoiceable[]): string => sumFees(statements.map(leavingOf));

/** Parts of an invoice. Throws FAILED_PRECONDITION INVOICEABLE_EXCEEDED when `amount` is more than is left. */
export function partsOf(amount: string, chosen: readonly Invoiceable[], account: readonly Invoiceable[]): Part[] {
  const left = leftToInvoice(sumOf(chosen), sumOf(account));
  if (compareMoney(amount, left) > 0) {
    throw failedPrecondition('INVOICEABLE_EXCEEDED', `More than the ${left} CNY that is left to invoice.`, {
      field: 'input.amount',
      details: { invoiceableAmount: left },
    });
  }
  return oldestParts(amount, chosen);
}

type State = InvoiceRow['state'];

/** An invoice is passed once; it can be rejected until it is issued. Throws CONFLICT. */
export function checkAudit(state: State, verdict: 'PASS' | 'REJECT'): void {
  const open = verdict === 'PASS' ? state === 'TO_BE_AUDITED' : state === 'TO_BE_AUDITED' || state === 'TO_BE_ISSUED';
  if (open) return;
  throw conflict('INVOICE_ALREADY_AUDITED', `The invoice is ${state}; it cannot be audited again.`, {
    field: 'input.invoiceId',
    details: { state },
  });
}

export function checkIssue(state: State): void {
  if (state === 'TO_BE_ISSUED') return;
  throw failedPrecondition('INVOICE_NOT_TO_BE_ISSUED', `The invoice is ${state}; only one that passed can be issued.`, {
    field: 'input.invoiceId',
    details: { state },
  });
}

export function checkSendable(state: State, fileUrl: string | null): void {
  if (state === 'ISSUED' && fileUrl) return;
  throw failedPrecondition('INVOICE_NOT_ISSUED', 'Only an invoice that was issued can be sent.', {
    field: 'input.invoiceId',
    details: { state },
  });
}

export interface AskedPaper {
  fileUrl?: string | null;
  taxInvoiceNo?: string | null;
  taxInvoiceCode?: string | null;
  taxInvoicedOn?: string | null;
}

export type Paper = Pick<InvoiceRow, 'taxInvoiceNo' | 'taxInvoiceCode' | 'taxInvoicedOn'> & { fileUrl: string };

export const isPaper = <Row extends Pick<InvoiceRow, 'fileUrl'>>(row: Row): row is Row & { fileUrl: string } =>
  row.fileUrl !== null;

/** What the tax authority's system made: file, number, code, day (today unless given, never later). */
export function checkPaper(asked: AskedPaper, now: Date): Paper {
  const today = businessDate(now);
  const fileUrl = fileReferenceOf(asked.fileUrl, 'billing', 'input.fileUrl');
  if (fileUrl === null) throw badInput('input.fileUrl', 'fileUrl must not be empty.', 'TEXT_MISSING');
  const taxInvoicedOn = asked.taxInvoicedOn ?? today;
  if (taxInvoicedOn > today) throw badInput('input.taxInvoicedOn', 'taxInvoicedOn must not be in the future.');
  return {
    fileUrl,
    taxInvoiceNo: checkDigits(asked.taxInvoiceNo, 'input.taxInvoiceNo'),
    taxInvoiceCode: checkDigits(asked.taxInvoiceCode, 'input.taxInvoiceCode'),
    taxInvoicedOn,
  };
}

function checkDigits(text: string | null | undefined, field: string): string | null {
  const digits = optionalText(text, field, { most: 20 });
  if (digits !== null && !/^\d{8,20}$/.test(digits)) throw badInput(field, `${field} must have 8 to 20 digits.`);
  return digits;
}

/** Our own numbers begin anew with 1 every business year. */
export const seriesOf = (issuedAt: Date): string => `FP${businessDate(issuedAt).slice(0, 4)}`;

export const invoiceNumber = (series: string, number: number | string): string =>
  `${series}${String(number).padStart(6, '0')}`;
