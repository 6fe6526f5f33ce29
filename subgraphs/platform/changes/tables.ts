import { index, jsonb, text } from 'drizzle-orm/pg-core';
import type { ToldChange } from '../../kit/exchange/told-changes';
import { instant, int8 } from '../../kit/sql/columns';
import { schema } from '../schema';

type Line = Record<string, string | null>;

/** A row is what somebody changed of one row of some subgraph. The database refuses that it changes or goes. */
export const changes = schema.table(
  'changes',
  {
    /** Given where the change was made, so that what is told twice is kept once. */
    id: int8('id').primaryKey(),
    at: instant('at').notNull(),
    mutation: text('mutation').notNull(),
    viewerKind: text('viewer_kind', { enum: ['operator', 'salesperson', 'customer'] }).notNull(),
    accountId: int8('account_id'),
    staffId: int8('staff_id'),
    salespersonId: int8('salesperson_id'),
    customerId: int8('customer_id'),
    /** How the person was addressed then. */
    name: text('name'),
    sessionId: int8('session_id'),
    requestId: text('request_id').notNull(),
    objectType: text('object_type').notNull(),
    objectId: text('object_id').notNull(),
    part: text('part').notNull(),
    partId: text('part_id').notNull(),
    kind: text('kind').$type<ToldChange['kind']>().notNull(),
    before: jsonb('before').$type<Line>(),
    after: jsonb('after').$type<Line>(),
  },
  (t) => [
    index('changes_object').on(t.objectType, t.objectId, t.at, t.id),
    index('changes_account').on(t.accountId, t.at, t.id),
    index('changes_newest').on(t.at, t.id),
  ],
);

export type ChangeRow = typeof changes.$inferSelect;
