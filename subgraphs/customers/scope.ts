import type { Reader } from '../kit/context';
import { hasScope } from '../kit/context';
import type { Fragment } from '../kit/database';
import { forbidden } from '../kit/errors';

/** Rows that belong to no customer and that only those who run the marketplace may see. */
export function forOperators({ db: { sql }, viewer }: Reader): Fragment {
  return viewer.kind === 'operator' || viewer.kind === 'system' ? sql`true` : sql`false`;
}

/** Who changes customers: operators with customers:write. Throws FORBIDDEN; the gateway refuses earlier. */
export function checkWriter({ viewer }: Reader): void {
  const runs = viewer.kind === 'operator' || viewer.kind === 'system';
  if (!runs || !hasScope(viewer, 'customers:write')) throw forbidden('Changing customers needs customers:write.');
}
