import type { Jobs } from '../../kit/jobs/jobs';
import { forgetEnded } from './commands/sweep';

export const accessJobs: Jobs = {
  forgetEnded: { run: (_, context) => forgetEnded(context), cron: '7 * *' },
};
