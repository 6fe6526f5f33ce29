import type { Jobs } from '../../kit/jobs/jobs';
import { forgetEnded, sealAnew } from './commands/sweep';

export const accessJobs: Jobs = {
  forgetEnded: { run: (_, context) => forgetEnded(context), cron: '7 * *' },
  sealAnew: { run: (_, context) => sealAnew(context), cron: '37 3 *' },
};
