import type { Reader } from '../kit/context';
import type { Fragment } from '../kit/database';

/** Rows that belong to no customer and that only those who run the marketplace may see. */
export function forOperators({ db: { sql }, viewer }: Reader): Fragment {
  return viewer.kind === 'operator' || viewer.kind === 'system' ? sql`true` : sql`false`;
}
