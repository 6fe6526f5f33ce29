import type { RequestContext } from '../kit/context';
import type { Database, Fragment } from '../kit/database';
import { visibleCustomers } from '../kit/directory';

/** What a read needs: who asks, when, and the database. */
export type Reader = RequestContext & { db: Database };

/** Contracts (aliased `c`) that the viewer may see. */
export const visibleContracts = (context: Reader): Fragment =>
  context.db.sql`c.deleted_at is null and ${visibleCustomers(context, 'contracts', 'c.customer_id')}`;
