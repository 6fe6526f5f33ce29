import { hasScope, type Viewer } from '../../kit/requests/context';
import { maskRecipient } from '../messages/rules';

/**
 * Whether a viewer finds numbers, roles and account of a member of the staff: its own, or with the scope. Nobody has signed
 * in while a sign-in is answered, which leads to the own record alone.
 */
export const seesWhole = (viewer: Viewer, staffId: string): boolean =>
  viewer.kind === 'anonymous' || viewer.staffId === staffId || hasScope(viewer, 'platform:read');

export const mobileFor = (viewer: Viewer, { id, mobile }: { id: string; mobile: string }): string =>
  seesWhole(viewer, id) ? mobile : maskRecipient(mobile);
