import { daysBefore } from '../../kit/basics/time';
import type { Job, JobContext } from '../../kit/jobs/jobs';
import { type Transaction, withTx } from '../../kit/sql/database';
import { lockAccount, tellContracts } from '../contracts/commands/shared';
import { removeContract } from './commands/submit';

/** Days after which a draft that was never sent is no use: its prices and its parties have changed since. */
const DRAFT_DAYS = 90;

export const pruneDrafts: Job = { run: (_payload: unknown, context) => pruneOld(context), cron: '15 4 *' };

/** Deletes old drafts with their documents; what happened to them stays. */
async function pruneOld(context: JobContext): Promise<void> {
  const before = daysBefore(context.now(), DRAFT_DAYS);
  const rows = await context.db.sql<{ id: string; developerAccountId: string }[]>`
    /* oldDrafts */ select id, developer_account_id from contracts.contracts
    where state = 'NOT_STARTED' and deleted_at is null and updated_at < ${before} order by id`;
  for (const { id, developerAccountId } of rows) {
    await withTx(context.db, async (tx) => {
      await lockAccount(tx, developerAccountId);
      if (await isStillOld(tx, id, before)) await prune(tx, context, id);
    });
  }
}

async function isStillOld(tx: Transaction, id: string, before: Date): Promise<boolean> {
  const [draft] = await tx.sql<{ id: string }[]>`
    /* lockOldDraft */ select id from contracts.contracts
    where id = ${id} and state = 'NOT_STARTED' and deleted_at is null and updated_at < ${before} for update`;
  return draft !== undefined;
}

async function prune(tx: Transaction, context: JobContext, id: string): Promise<void> {
  const [draft] = await tx.sql<{ draftFileId: string | null }[]>`
    /* fileOfDraft */ select draft_file_id from contracts.contracts where id = ${id}`;
  await tx.sql`/* partFromFile */ update contracts.contracts set draft_file_id = null where id = ${id}`;
  await tx.sql`/* dropDraftFile */ delete from contracts.files where id = ${draft?.draftFileId ?? null}`;
  await removeContract(tx, context, id);
  await tellContracts(tx, [id], true);
}
