import { hasScope, type RequestContext, seesAll } from '../kit/context';
import { forbidden } from '../kit/errors';

/** Who changes customers: operators with customers:write. Throws FORBIDDEN; the gateway refuses earlier. */
export function checkWriter({ viewer }: RequestContext): void {
  if (!seesAll(viewer) || !hasScope(viewer, 'customers:write'))
    throw forbidden('Changing customers needs customers:write.');
}
