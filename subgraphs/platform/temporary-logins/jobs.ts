import type { Jobs } from '../../kit/jobs/jobs';
import { pruneAccess } from './commands';

export const accessJobs: Jobs = {
  pruneAccess: { run: (_: unknown, context) => pruneAccess(context), cron: '25 4 *' },
};
