import type { RequestContext } from '../kit/context';
import type { Database, Fragment } from '../kit/database';

/** What a statement needs to know: who asks, when, and where the rows are. */
export type Reader = RequestContext & { db: Database };

/** All of them hold; there is always one. */
export function allOf(context: Reader, parts: readonly Fragment[]): Fragment {
  return parts.reduce((all, part) => context.db.sql`${all} and ${part}`);
}

/** Escapes the wildcards of LIKE, so that a keyword is found as typed. */
export function contains(keyword: string): string {
  return `%${keyword.replace(/[\\%_]/g, '\\$&')}%`;
}

/** The operator's own organisation is for its staff; row scope behind the gateway's platform:read. */
export function isOperator({ viewer }: Reader): boolean {
  return viewer.kind === 'operator' || viewer.kind === 'system';
}
