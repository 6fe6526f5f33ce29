import type { Jobs } from '../../kit/jobs/jobs';
import { expireHolds } from '../charges/expiry-commands';
import { expireTopUps } from '../top-ups/commands';

/** What wallets do by themselves; each may be repeated. */
export const walletJobs: Jobs = {
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
