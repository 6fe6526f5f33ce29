import { type SQL, sql } from 'drizzle-orm';
import { hasScope, type Reader, type RequestContext } from '../../kit/context';
import { forbidden } from '../../kit/errors';
import { ownCustomers } from '../scope-commands';

/**
 * The row scope of kit/directory.ts for writes: statements `s` that the viewer may change. Customers, as in lists, only
 * know what was sent.
 */
export function changeableStatements(context: Reader): SQL {
  const own = ownCustomers(context, sql`s.customer_id`);
  return context.viewer.kind === 'customer' ? sql`${own} and s.sent_at is not null` : own;
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
