import { isInt64 } from '../../../kit/basics/ids';
import type { EventHandlers } from '../../../kit/exchange/topics';

const PREFIX = 'statement-';

/** Under which platform knows the mail of one record of sending. */
export const requestIdOf = (recordId: string): string => PREFIX + recordId;

/** A record whose statement was deleted is gone; a failed one becomes SENT when an operator had the mail sent again. */
export const statementMailHandlers: EventHandlers = {
  'message.ended': async (tx, { payload: { askedBy, requestId, state, reason, at } }) => {
    const recordId = requestId.slice(PREFIX.length);
    if (askedBy !== 'billing' || !requestId.startsWith(PREFIX) || !isInt64(recordId)) return;
    await tx.sql`
      /* endStatementMail */ update billing.statement_send_records
      set state = ${state}, failure = ${reason}, ended_at = ${at}::timestamptz
      where id = ${recordId} and state <> 'SENT'`;
  },
};
