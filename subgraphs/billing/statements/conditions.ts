import type { Reader } from '../../kit/requests/context';
import { visibleCustomers } from '../../kit/requests/row-scope';
import { allOf, anyId, anyOf, startingWith } from '../../kit/sql/conditions';
import type { Fragment, Sql } from '../../kit/sql/database';
import { developerAccountNamed } from '../conditions';
import type { StatementFilter } from '../schema.generated';

/** Customers see a statement from its first sending on: before, an operator may still change or drop it. */
export function visibleStatements(context: Reader): Fragment {
  const scope = visibleCustomers(context, 'billing', 's.customer_id');
  return context.viewer.kind === 'customer' ? context.db.sql`${scope} and s.sent_at is not null` : scope;
}

/** How a keyword begins that is part of a number: ST and digits, which no name and no app id does. */
const STATEMENT_NO = /^\s*ST(\d{1,6})(.*)$/s;

interface NumberStart {
  from: string;
  until: string;
  monthsAlone: boolean;
}

function numberStart(keyword: string): NumberStart | null {
  const [, digits, rest = ''] = STATEMENT_NO.exec(keyword) ?? [];
  if (digits === undefined) return null;
  const month = (filler: string) => digits.padEnd(6, filler).replace(/^(.{4})/, '$1-');
  return { from: month('0'), until: month('9'), monthsAlone: rest.trim() === '' };
}

/** Months beside the number, because they also lead to rows in the order of a list. */
function keywordConditions(sql: Sql, keyword: string): Fragment[] {
  const number = numberStart(keyword);
  if (!number) return [developerAccountNamed(sql, 's.developer_account_id', keyword)];
  const months = [sql`s.bill_month >= ${number.from}`, sql`s.bill_month <= ${number.until}`];
  return number.monthsAlone ? months : [...months, sql`s.statement_no like ${startingWith(keyword)}`];
}

export function matchingStatements(context: Reader, filter: StatementFilter): Fragment {
  const { sql } = context.db;
  const parts = [visibleStatements(context), ...groupConditions(sql, filter)];
  if (filter.ids) parts.push(anyId(sql, 's.id', filter.ids));
  if (filter.statementNos) parts.push(anyOf(sql, 's.statement_no', filter.statementNos));
  if (filter.receivable === true) parts.push(sql`s.receivable_amount > 0`);
  if (filter.receivable === false) parts.push(sql`s.receivable_amount <= 0`);
  return allOf(sql, parts);
}

/** Conditions on columns that a row of `statement_sums` shares with its statements, so that they choose rows of either. */
function groupConditions(sql: Sql, filter: StatementFilter): Fragment[] {
  const parts: Fragment[] = [];
  if (filter.keyword?.trim()) parts.push(...keywordConditions(sql, filter.keyword));
  if (filter.billMonthFrom) parts.push(sql`s.bill_month >= ${filter.billMonthFrom}`);
  if (filter.billMonthUntil) parts.push(sql`s.bill_month <= ${filter.billMonthUntil}`);
  if (filter.customerIds) parts.push(anyId(sql, 's.customer_id', filter.customerIds));
  if (filter.developerAccountIds) parts.push(anyId(sql, 's.developer_account_id', filter.developerAccountIds));
  if (filter.states) parts.push(anyOf(sql, 's.state', filter.states));
  if (filter.invoiceStates) parts.push(anyOf(sql, 's.invoice_state', filter.invoiceStates));
  if (filter.paymentStates) {
    parts.push(anyOf(sql, 's.payment_state', filter.paymentStates));
    // Nobody pays a void statement; who wants to see them asks for their state.
    if (!filter.states) parts.push(sql`s.state <> 'VOID'`);
  }
  if (filter.overdraftStates) parts.push(anyOf(sql, 's.overdraft_state', filter.overdraftStates));
  return parts;
}

/** A statement of these states has something left to pay: `receivable_amount > 0`, said of a group of statements. */
export const owing = (sql: Sql): Fragment => sql`(s.state <> 'VOID' and s.payment_state <> 'PAID')`;

/** Rows of billing.statement_sums that are what the filter matches; null when they, who know no statement, cannot tell. */
export function matchingSums(context: Reader, filter: StatementFilter): Fragment | null {
  const { viewer, db } = context;
  const keyword = filter.keyword?.trim();
  const number = keyword ? numberStart(keyword) : null;
  if (filter.ids || filter.statementNos || (number && !number.monthsAlone)) return null;
  // Which were sent, the sums do not know.
  if (viewer.kind === 'customer') return null;
  const ofMonths = filter.billMonthFrom || filter.billMonthUntil || number;
  const named = keyword && !number;
  const ofCustomers = viewer.kind === 'salesperson' || named || filter.customerIds || filter.developerAccountIds;
  if (ofMonths && ofCustomers) return null;
  const kind = ofCustomers ? db.sql`s.customer_id is not null` : db.sql`s.bill_month is not null`;
  const parts = [visibleStatements(context), kind, ...groupConditions(db.sql, filter)];
  if (filter.receivable != null) parts.push(db.sql`${owing(db.sql)} = ${filter.receivable}`);
  return allOf(db.sql, parts);
}
