import type { RequestContext } from '../kit/context';
import type { Database } from '../kit/database';

/** What a statement needs to know about the request: who asks, when, and where the rows are. */
export type Reader = RequestContext & { db: Database };
