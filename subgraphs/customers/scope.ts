import type { RequestContext } from '../kit/requests/context';
import { demand, demandKind } from '../kit/requests/row-scope';

/** Who changes customers: operators with customers:write. Throws FORBIDDEN; the gateway refuses earlier. */
export function checkWriter({ viewer }: RequestContext): void {
  demandKind({ viewer }, 'operator');
  demand({ viewer }, 'customers:write');
}
