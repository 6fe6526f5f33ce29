import { forbidden } from '../../kit/basics/errors';
import { hasScope, type RequestContext } from '../../kit/requests/context';

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
