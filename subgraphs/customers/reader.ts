import type { RequestContext } from '../kit/context';
import type { Database, Fragment } from '../kit/database';

/** Who reads, when and where: what every statement of this subgraph needs. */
export type Reader = RequestContext & { db: Database };

/** Escapes the wildcards of LIKE, so that a keyword is found as typed. */
export const contains = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** All conditions at once. */
export function every({ db: { sql } }: Reader, conditions: readonly Fragment[]): Fragment {
  return conditions.reduce((all, condition) => sql`${all} and ${condition}`);
}

/** Rows that belong to no customer and that only those who run the marketplace may see. */
export function forOperators({ db: { sql }, viewer }: Reader): Fragment {
  return viewer.kind === 'operator' || viewer.kind === 'system' ? sql`true` : sql`false`;
}
