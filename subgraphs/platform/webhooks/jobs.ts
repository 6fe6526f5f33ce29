import type { Jobs } from '../../kit/jobs/jobs';
import { sendWebhook } from './commands/send';
import { pruneWebhooks, wakeWebhooks } from './commands/upkeep';

export const webhookJobs: Jobs = {
  sendWebhook: {
    run: ({ deliveryId }: { deliveryId: string }, context) => sendWebhook(context, deliveryId),
    apart: true,
  },
  wakeWebhooks: { run: (_: unknown, context) => wakeWebhooks(context), cron: '* * *' },
  pruneWebhooks: { run: (_: unknown, context) => pruneWebhooks(context), cron: '26 4 *' },
};
