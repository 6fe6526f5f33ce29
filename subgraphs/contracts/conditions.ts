import type { Reader } from '../kit/context';
import type { Fragment } from '../kit/database';
import { visibleCustomers } from '../kit/directory';

/** Contracts (aliased `c`) that the viewer may see. */
export const visibleContracts = (context: Reader): Fragment =>
  context.db.sql`c.deleted_at is null and ${visibleCustomers(context, 'contracts', 'c.customer_id')}`;
