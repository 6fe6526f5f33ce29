import type { Jobs } from '../kit/jobs';
import { expireHolds } from './charges/sweep';
import { expireTopUps } from './top-ups/commands';

/** What billing does by itself; each may be repeated. */
export const billingJobs: Jobs = {
  expireHolds: {
    cron: '* * *',
    run: async (_payload, { db }) => {
      await expireHolds(db);
    },
  },
  expireTopUps: {
    cron: '* * *',
    run: (_payload, { db, now }) => expireTopUps(db, now()),
  },
};
