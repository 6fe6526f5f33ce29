import { forbidden } from '../../kit/basics/errors';
import { hasScope, type RequestContext } from '../../kit/requests/context';

/** The legacy contract gives salespeople, for customers they keep, all but voiding and deleting. Throws FORBIDDEN. */
export function checkMayManage({ viewer }: RequestContext): void {
  if (viewer.kind !== 'salesperson' && !hasScope(viewer, 'billing:write')) {
    throw forbidden('Changing statements needs billing:write, or to be a salesperson.');
  }
}

export function checkMayWithdraw({ viewer }: RequestContext): void {
  if (!hasScope(viewer, 'billing:write')) throw forbidden('Withdrawing statements needs billing:write.');
}

export function checkMayConfirm({ viewer }: RequestContext): void {
  if (viewer.kind !== 'customer' && !hasScope(viewer, 'billing:write')) {
    throw forbidden('A statement is confirmed by its customer, or with billing:write.');
  }
}
