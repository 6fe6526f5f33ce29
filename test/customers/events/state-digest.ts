import type pg from 'pg';

/**
 * What everybody can see of the persons, companies and bindings, and what was noted of the messages, as one digest for
 * each: of whom is gone, that alone.
 */
const PARTS: Record<string, string> = {
  persons: `select id, project_id, name, phone, email, remark, address, sex, union_id, coalesce(open_id, bound_open_id),
      user_id, coalesce(state, 'NORMAL'), reported_at, reported_msg_id, deleted_at
    from customers.persons where deleted_at is null or reported_at > deleted_at`,
  companies: `select id, project_id, name, phone, email, remark, address, status, coalesce(state, 'NORMAL'), reported_at,
      reported_msg_id, deleted_at
    from customers.companies where deleted_at is null or reported_at > deleted_at`,
  gone: `select 'person', id, deleted_at from customers.persons where reported_at is null or reported_at <= deleted_at
    union all select 'company', id, deleted_at from customers.companies
    where deleted_at is not null and (reported_at is null or reported_at <= deleted_at)`,
  bindings: 'select * from customers.bindings',
  inbox: 'select tenant, project_id, msg_id, fingerprint, applied, reported_at from customers.inbox',
  letters: `select msg_id, kind, reason, field, payload from customers.dead_letters where kind <> 'message'`,
  published: 'select message from customers.published_messages',
};

export type Digest = Record<string, { rows: number; md5: string }>;

export async function digestOf(client: pg.Pool): Promise<Digest> {
  const digests: Digest = {};
  for (const [name, statement] of Object.entries(PARTS)) {
    const { rows } = await client.query(
      `select count(*)::int as rows, md5(coalesce(string_agg(part::text, E'\\n' order by part::text collate "C"), '')) as md5
       from (${statement}) part`,
    );
    digests[name] = rows[0];
  }
  return digests;
}
