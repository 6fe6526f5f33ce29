import type { Reader } from '../kit/requests/context';
import { visibleCustomers } from '../kit/requests/row-scope';
import type { Fragment } from '../kit/sql/database';

/** Contracts (aliased `c`) that the viewer may see. A customer sees one from its first sending on, drafts never. */
export const visibleContracts = (context: Reader): Fragment => {
  const { sql } = context.db;
  const sent = sql`(c.submitted_at is not null or c.uploaded_manually)`;
  return sql`c.deleted_at is null and ${visibleCustomers(context, 'contracts', 'c.customer_id')}
    and ${context.viewer.kind === 'customer' ? sent : sql`true`}`;
};

/** Contracts (aliased `c`) that hold their sequence and their products now: they wait, or are signed and not ended. */
export const liveContracts = ({ db: { sql }, now }: Pick<Reader, 'db' | 'now'>): Fragment => sql`c.deleted_at is null
  and ((c.state = 'WAITING_FOR_SIGNATURE' and c.sign_ends_at > ${now()})
    or (c.state in ('SIGNED', 'SIGNED_ON_PAPER') and (c.expires_at is null or c.expires_at > ${now()})))`;
