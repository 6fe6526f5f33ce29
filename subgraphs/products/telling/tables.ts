import { text } from 'drizzle-orm/pg-core';
import { schema } from '../schema';

/** A topic whose things were there before it was, as a migration left it: those after `after` have not been told yet. */
export const untold = schema.table('untold', {
  topic: text('topic', {
    enum: ['product.changed', 'upstreamRoute.changed', 'authorization.changed', 'promoterRoyalties.changed'],
  }).primaryKey(),
  after: text('after').notNull().default(''),
});

export type UntoldTopic = (typeof untold.topic.enumValues)[number];
