import { type SQL, sql } from 'drizzle-orm';
import { hasScope, type Reader, type RequestContext } from '../../kit/context';
import { forbidden } from '../../kit/errors';
import { businessMonth } from '../../kit/time';

/**
 * The row scope of kit/directory.ts for writes: statements `s` that the viewer may change. Customers, as in lists, only
 * know what was sent.
 */
export function changeableStatements({ viewer, now }: Reader): SQL {
  switch (viewer.kind) {
    case 'operator':
    case 'system':
      return sql`true`;
    case 'customer':
      return sql`s.customer_id = ${viewer.customerId}::bigint and s.sent_at is not null`;
    case 'salesperson':
      return sql`s.customer_id in (select customer_id from billing.known_assignments
        where salesperson_id = ${viewer.salespersonId}::bigint and effect_month <= ${businessMonth(now())}
          and (until_month is null or until_month > ${businessMonth(now())}))`;
    case 'anonymous':
      return sql`false`;
  }
}

/**
 * Operators with billing:write and salespeople, the latter for the customers that they keep now: the legacy contract
 * gives salespeople everything about a statement but to make it void and to delete it. Throws FORBIDDEN.
 */
export function checkMayManage({ viewer }: RequestContext): void {
  if (viewer.kind !== 'salesperson' && !hasScope(viewer, 'billing:write')) {
    throw forbidden('Changing statements needs billing:write, or to be a salesperson.');
  }
}

/** Operators alone. Throws FORBIDDEN. */
export function checkMayWithdraw({ viewer }: RequestContext): void {
  if (!hasScope(viewer, 'billing:write')) throw forbidden('Withdrawing statements needs billing:write.');
}

/** The customer itself, or an operator for it. Throws FORBIDDEN. */
export function checkMayConfirm({ viewer }: RequestContext): void {
  if (viewer.kind !== 'customer' && !hasScope(viewer, 'billing:write')) {
    throw forbidden('A statement is confirmed by its customer, or with billing:write.');
  }
}
