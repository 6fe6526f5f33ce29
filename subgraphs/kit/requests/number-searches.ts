import { index, type PgSchema, text } from 'drizzle-orm/pg-core';
import { DomainError, invariant } from '../basics/errors';
import type { SubgraphName } from '../basics/subgraph-names';
import { id, instant, int8 } from '../sql/columns';
import { withTx } from '../sql/database';
import type { SubgraphRequest } from './context';

const MOST_AN_HOUR = 30;
const HOUR_MS = 3600_000;

/** The table of a subgraph in which a row is one search for a whole number by an account that sees such numbers masked. */
export const numberSearches = (schema: PgSchema<SubgraphName>) =>
  schema.table(
    'identity_searches',
    {
      id: id(),
      accountId: int8('account_id').notNull(),
      /** Masked as in the lists, so that this is no list of numbers either. */
      idNumber: text('id_number').notNull(),
      searchedAt: instant('searched_at').notNull(),
    },
    (t) => [index('identity_searches_account').on(t.accountId, t.searchedAt)],
  );

/** Notes a search for a whole number by an account that sees such numbers masked. Throws RATE_LIMITED. */
export async function noteNumberSearch(
  { viewer, db, now }: Pick<SubgraphRequest, 'viewer' | 'db' | 'now'>,
  schema: SubgraphName,
  masked: string,
): Promise<void> {
  const { accountId } = viewer;
  invariant(accountId, 'who sees masked numbers has an account');
  const at = now();
  const beyond = await withTx(db, async (tx) => {
    const searches = tx.sql.unsafe(`${schema}.identity_searches`);
    await tx.sql`
      /* numberSearchTurn */ select pg_advisory_xact_lock(hashtextextended(${schema} || '.search:' || ${accountId}::text, 0))`;
    const noted = await tx.sql<{ id: string }[]>`
      /* noteNumberSearch */ insert into ${searches} (account_id, id_number, searched_at)
      select ${accountId}::bigint, ${masked}, ${at}
      where (select count(*) from ${searches} s where s.account_id = ${accountId}::bigint
        and s.searched_at > ${new Date(at.getTime() - HOUR_MS)}) < ${MOST_AN_HOUR}::int
      returning id`;
    if (noted.length > 0) return null;
    const [first] = await tx.sql<{ searchedAt: Date }[]>`
      /* firstOfTheHour */ select s.searched_at from ${searches} s where s.account_id = ${accountId}::bigint
      order by s.searched_at desc offset ${MOST_AN_HOUR - 1}::int limit 1`;
    return first?.searchedAt ?? at;
  });
  if (beyond === null) return;
  const message = `Whole numbers may be searched ${MOST_AN_HOUR} times an hour.`;
  throw new DomainError('RATE_LIMITED', 'TOO_MANY_IDENTITY_SEARCHES', message, {
    details: { retryAfterSeconds: Math.ceil((beyond.getTime() + HOUR_MS - at.getTime()) / 1000) },
  });
}
