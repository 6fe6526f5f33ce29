import { sql } from 'drizzle-orm';
import type { Transaction } from '../../kit/database';
import { companies } from '../companies/tables';
import { meetStubs } from '../events/profile-commands';
import type { BindingReport } from './rules';
import { bindings, persons } from './tables';

/**
 * Keeps what was reported of a person and companies, unless something newer is known of the pair. Whoever is not known
 * yet becomes a stub; a person learns its accounts if nobody has told them before.
 */
export async function reportBinding(
  tx: Transaction,
  report: BindingReport,
  bound: boolean,
  reportedAt: Date,
): Promise<void> {
  const { personId, companyIds, projectId, openId, userId } = report;
  await tx.execute(sql`
    /* meetPerson */ insert into ${persons} as stored (id, project_id, open_id, user_id)
    values (${personId}, ${projectId}, ${openId}, ${userId})
    on conflict (id) do update set open_id = coalesce(stored.open_id, excluded.open_id),
      user_id = coalesce(stored.user_id, excluded.user_id)`);
  await meetStubs(tx, companies, companyIds);
  await tx.execute(sql`
    /* reportBinding */ insert into ${bindings} as stored (person_id, company_id, bound, reported_at)
    select ${personId}::bigint, id, ${bound}, ${reportedAt.toISOString()}::timestamptz
    from unnest(${sql.param(companyIds)}::text[]::bigint[]) id order by id
    on conflict (person_id, company_id) do update set bound = excluded.bound, reported_at = excluded.reported_at
    where stored.reported_at <= excluded.reported_at`);
}
