import type { EventHandlers } from '../../../kit/exchange/topics';
import { addJob } from '../../../kit/jobs/jobs';
import { messages } from '../tables';

/** Takes requests for messages from every subgraph: a row and the job that sends it, once for each requestId. */
export const messageHandlers: EventHandlers = {
  'message.requested': async (tx, { payload, createdAt }, askedBy) => {
    const { cc = [], attachments = [], sealedParameters = null, ...rest } = payload;
    const state = 'QUEUED' as const;
    const row = { ...rest, askedBy, cc, attachments, sealedParameters, state, createdAt, updatedAt: createdAt };
    const [written] = await tx.insert(messages).values(row).onConflictDoNothing().returning({ id: messages.id });
    if (written) await addJob(tx, 'platform', 'sendMessage', { messageId: written.id });
  },
};
