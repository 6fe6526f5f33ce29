import { addDays, businessDate } from '../../kit/basics/time';
import type { Job, JobContext } from '../../kit/jobs/jobs';
import { type Transaction, withTx } from '../../kit/sql/database';
import { askForMessage } from '../contracts/commands/ask-for-message';
import { endOfDay } from '../contracts/rules';
import type { StoredContract } from '../contracts/tables';
import { keeperKnownAs } from '../parties/queries';
import { daysUntil, dueWarning, EARLIEST_WARNING } from './rules';

type Ending = Pick<StoredContract, 'id' | 'contractNo' | 'customerId' | 'name' | 'warnedDays'> & {
  expiresAt: Date;
  mobile: string;
  email: string | null;
};

export const tellExpiring: Job = { run: (_payload: unknown, context) => warnOfEnds(context), cron: '20 9 *' };

/** 30, 7 and 1 days before. An annex that ends with its agreement is not told of by itself. */
async function warnOfEnds(context: JobContext): Promise<void> {
  const now = context.now();
  const rows = await context.db.sql<{ id: string }[]>`
    /* endingContracts */ select c.id from contracts.contracts c
    where c.deleted_at is null and c.ended_at is null and c.state in ('SIGNED', 'SIGNED_ON_PAPER')
      and c.expires_at > ${now} and c.expires_at <= ${endOfDay(addDays(businessDate(now), EARLIEST_WARNING))}
      and (c.sequence = 0 or not exists (select from contracts.contracts a
        where a.developer_account_id = c.developer_account_id and a.sequence = 0 and a.deleted_at is null
          and a.ended_at is null and a.state in ('SIGNED', 'SIGNED_ON_PAPER') and a.expires_at = c.expires_at))
    order by c.id`;
  for (const { id } of rows) await withTx(context.db, (tx) => warn(tx, id, now));
}

async function warn(tx: Transaction, id: string, now: Date): Promise<void> {
  const [contract] = await tx.sql<Ending[]>`
    /* lockEnding */ select c.id, c.contract_no, c.customer_id, c.name, c.warned_days, c.expires_at,
      coalesce(p.contact_mobile, k.mobile) as mobile, p.email
    from contracts.contracts c join contracts.known_customers k on k.customer_id = c.customer_id
    left join contracts.known_parties p on p.customer_id = c.customer_id
    where c.id = ${id} and c.expires_at > ${now} for update of c`;
  if (!contract) return;
  const days = daysUntil(contract.expiresAt, now);
  const due = dueWarning(days, contract.warnedDays);
  if (due === null) return;
  await tx.sql`/* noteWarning */ update contracts.contracts set warned_days = ${due} where id = ${id}`;
  const expiresOn = businessDate(contract.expiresAt);
  const keeper = await keeperKnownAs(tx.sql, contract.customerId, now);
  const sendings = [
    { channel: 'SMS', recipients: [...new Set([contract.mobile, keeper.mobile])] },
    { channel: 'EMAIL', recipients: [contract.email] },
  ] as const;
  for (const { channel, recipients } of sendings) {
    const reached = recipients.filter((recipient) => recipient !== null);
    if (reached.length === 0) continue;
    await askForMessage(tx, contract, {
      requestId: `contract-expiring-${id}-${expiresOn}-${due}-${channel}`,
      channel,
      recipients: reached,
      templateCode: 'CONTRACT_EXPIRING',
      parameters: { expiresOn, days: String(days) },
    });
  }
}
