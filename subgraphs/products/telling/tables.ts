import { text } from 'drizzle-orm/pg-core';
import { schema } from '../schema';

/**
 * A row is a topic whose things were there before it was: the migration that began to tell of it left it here, and the
 * things after `after` have not been told yet.
 */
export const untold = schema.table('untold', {
  topic: text('topic', {
    enum: ['product.changed', 'upstreamRoute.changed', 'authorization.changed', 'promoterRoyalties.changed'],
  }).primaryKey(),
  after: text('after').notNull().default(''),
});

export type UntoldTopic = (typeof untold.topic.enumValues)[number];
