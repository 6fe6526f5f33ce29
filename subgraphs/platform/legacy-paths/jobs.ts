import type { Jobs } from '../../kit/jobs/jobs';
import { foldUsage } from './commands/count';

export const legacyPathJobs: Jobs = {
  foldLegacyUsage: { run: (_: unknown, context) => foldUsage(context), cron: '35 4 *' },
};
