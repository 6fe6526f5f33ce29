import { forbidden } from '../kit/basics/errors';
import { hasScope, type RequestContext, seesAll } from '../kit/requests/context';

/** Who changes customers: operators with customers:write. Throws FORBIDDEN; the gateway refuses earlier. */
export function checkWriter({ viewer }: RequestContext): void {
  if (!seesAll(viewer) || !hasScope(viewer, 'customers:write'))
    throw forbidden('Changing customers needs customers:write.');
}
