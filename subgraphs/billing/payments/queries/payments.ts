import { type Connection, listConnection, type PageArgs } from '../../../kit/lists/pagination';
import { type Selection, selectedColumns } from '../../../kit/lists/selection';
import { sortKeys } from '../../../kit/lists/sort-keys';
import type { Reader } from '../../../kit/requests/context';
import { visibleCustomers } from '../../../kit/requests/row-scope';
import { allOf, anyId, anyOf, startingWith } from '../../../kit/sql/conditions';
import type { Fragment } from '../../../kit/sql/database';
import { fragment } from '../../../kit/sql/sql';
import { customerNamed } from '../../conditions';
import type { Payment, PaymentFilter } from '../../schema.generated';
import type { PaymentAllocationRow, PaymentRow } from '../tables';
import { payments } from '../tables';

const sortedBy = sortKeys(payments, 'p');

const columns = selectedColumns<Payment, typeof payments>(payments, 'p', {
  always: ['id', 'paidOn'],
  fields: {
    nodeId: [],
    customer: ['customerId'],
    salesperson: ['salespersonId'],
    residueWallet: ['residueWalletId'],
    allocations: [],
  },
});

const visible = (context: Reader) => visibleCustomers(context, 'billing', 'p.customer_id');

export async function paymentsByIds(context: Reader, ids: string[]): Promise<PaymentRow[]> {
  return context.db.sql<PaymentRow[]>`
    /* paymentsByIds */ select p.* from billing.payments p
    where p.id = any(${ids}::bigint[]) and ${visible(context)}`;
}

export async function paymentByNo(context: Reader, paymentNo: string): Promise<PaymentRow | null> {
  const [row] = await context.db.sql<PaymentRow[]>`
    /* paymentByNo */ select p.* from billing.payments p
    where p.payment_no = ${paymentNo} and ${visible(context)}`;
  return row ?? null;
}

export async function listPayments(
  context: Reader,
  filter: PaymentFilter,
  direction: 'ASC' | 'DESC',
  page: PageArgs,
  selection: Selection,
): Promise<Connection<PaymentRow>> {
  const { sql } = context.db;
  return listConnection<PaymentRow>(context.db, page, {
    columns: sql`/* payments */ ${sql.unsafe(columns(selection))}`,
    from: sql`billing.payments p`,
    where: paymentConditions(context, filter),
    sort: [sortedBy('paidOn'), sortedBy('id')],
    direction,
  });
}

interface PaymentSums {
  count: number;
  amount: string;
  commissionAmount: string;
}

export async function paymentTotals(context: Reader, filter: PaymentFilter): Promise<PaymentSums> {
  // Commission is earned by passed payments, so the sum beside it is theirs too, unless a state is asked for.
  const counted = filter.states ? fragment`true` : fragment`p.state = 'PASSED'`;
  const [row] = await context.db.sql<PaymentSums[]>`
    /* paymentTotals */ select count(*)::int as count,
      coalesce(sum(p.amount) filter (where ${counted}), 0.00) as amount,
      coalesce(sum(p.commission_amount), 0.00) as commission_amount
    from billing.payments p where ${paymentConditions(context, filter)}`;
  return row as PaymentSums;
}

export async function allocationsOfPayments(context: Reader, paymentIds: string[]): Promise<PaymentAllocationRow[]> {
  return context.db.sql<PaymentAllocationRow[]>`
    /* allocationsOfPayments */ select a.* from billing.payment_allocations a
    join billing.payments p on p.id = a.payment_id
    join billing.statements s on s.id = a.statement_id
    where a.payment_id = any(${paymentIds}::bigint[]) and ${visible(context)}
    order by a.payment_id, s.bill_month, s.id`;
}

export async function paymentAllocationsOfStatements(
  context: Reader,
  statementIds: string[],
): Promise<PaymentAllocationRow[]> {
  return context.db.sql<PaymentAllocationRow[]>`
    /* paymentAllocationsOfStatements */ select a.* from billing.payment_allocations a
    join billing.payments p on p.id = a.payment_id
    where a.statement_id = any(${statementIds}::bigint[]) and ${visible(context)}
    order by a.statement_id, p.paid_on, p.id`;
}

function paymentConditions(context: Reader, filter: PaymentFilter): Fragment {
  const { sql } = context.db;
  const parts: Fragment[] = [visible(context)];
  if (filter.keyword?.trim()) {
    parts.push(sql`(${customerNamed(sql, 'p.customer_id', filter.keyword)}
      or p.payment_no like ${startingWith(filter.keyword)})`);
  }
  if (filter.customerIds) parts.push(anyId(sql, 'p.customer_id', filter.customerIds));
  if (filter.salespersonIds) parts.push(anyId(sql, 'p.salesperson_id', filter.salespersonIds));
  if (filter.states) parts.push(anyOf(sql, 'p.state', filter.states));
  if (filter.paidFrom) parts.push(sql`p.paid_on >= ${filter.paidFrom}`);
  if (filter.paidUntil) parts.push(sql`p.paid_on <= ${filter.paidUntil}`);
  return allOf(sql, parts);
}
