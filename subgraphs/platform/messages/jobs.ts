import type { Jobs } from '../../kit/jobs/jobs';
import { forgetSecrets } from './commands/resend';
import { sendMessage } from './commands/send';

export const messageJobs: Jobs = {
  sendMessage: { run: ({ messageId }: { messageId: string }, context) => sendMessage(context, messageId) },
  forgetMessageSecrets: { run: (_, context) => forgetSecrets(context), cron: '22 4 *' },
};
