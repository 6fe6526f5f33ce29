import { DomainError, forbidden } from '../../kit/basics/errors';
import { hasScope, seesAll, type Viewer } from '../../kit/requests/context';

/** The owner, and operators who may; a salesperson maintains customers but does not call in their name. */
export function maySeeSecret(viewer: Viewer, customerId: string): boolean {
  if (viewer.kind === 'customer') return viewer.customerId === customerId && !viewer.temporary;
  return seesAll(viewer) && hasScope(viewer, 'secrets:read');
}

const isOwner = (viewer: Viewer, customerId: string) => viewer.kind === 'customer' && viewer.customerId === customerId;
const isOperator = (viewer: Viewer) => viewer.kind === 'operator' && hasScope(viewer, 'customers:write');

export function checkMayOpen(viewer: Viewer, customerId: string): void {
  if (isOwner(viewer, customerId) || isOperator(viewer)) return;
  throw forbidden('Developer accounts are opened by the customer itself or with customers:write.');
}

/** Who changes a secret gets to see it. Throws FORBIDDEN. */
export function checkMayRotate(viewer: Viewer, customerId: string): void {
  if (isOwner(viewer, customerId) || (isOperator(viewer) && maySeeSecret(viewer, customerId))) return;
  throw forbidden('A secret is changed by the customer itself or with customers:write and secrets:read.');
}

/** Allow-lists and sending: also the salesperson who keeps the customer, as the old sales front end did. Throws FORBIDDEN. */
export function checkMayConfigure(viewer: Viewer, customerId: string): void {
  if (isOwner(viewer, customerId) || isOperator(viewer) || viewer.kind === 'salesperson') return;
  throw forbidden('A developer account is set up by the customer itself, its salesperson or with customers:write.');
}

/** Who sends secrets that he may not see does not say where they go: he would see them there. Throws FORBIDDEN. */
export function checkMayRedirect(viewer: Viewer, customerId: string, field: string): void {
  if (!hasScope(viewer, 'developer:send') || maySeeSecret(viewer, customerId)) return;
  throw new DomainError(
    'FORBIDDEN',
    'CONTACT_HEARS_SECRETS',
    'Secrets are sent there; who may send them without seeing them does not change it.',
    { field },
  );
}
