import { badInput, notFound } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import { optionalEmail, optionalMobile, optionalText } from '../../../kit/basics/text';
import { businessDateTime } from '../../../kit/basics/time';
import { publish } from '../../../kit/exchange/outbox';
import { addJob, type Jobs } from '../../../kit/jobs/jobs';
import { type Transaction, withTx } from '../../../kit/sql/database';
import type { KnownContactRow } from '../../contacts/tables';
import type { ChangeProductStateInput } from '../../schema.generated';
import type { NoticeRecipient, ScheduledChangeRow } from '../../timetable/tables';

const MOST_RECIPIENTS = 100;
/** Customers that one step of a notice to all asks messages for. */
const BATCH = 500;

interface Notice {
  scope: ChangeProductStateInput['noticeScope'];
  channels: ('SMS' | 'EMAIL')[];
  recipients: NoticeRecipient[];
  note: string | null;
}

/** Who is told and how. Throws NOTICE_INCOMPLETE when that does not go together. */
export function noticeOf(input: ChangeProductStateInput): Notice {
  const channels = [...new Set(input.noticeChannels ?? [])];
  const recipients = (input.noticeRecipients ?? []).map(({ developerAccountId, mobile, email }, i) => ({
    developerAccountId: lookupId(developerAccountId),
    mobile: optionalMobile(mobile, `input.noticeRecipients[${i}].mobile`),
    email: optionalEmail(email, `input.noticeRecipients[${i}].email`),
  }));
  const { noticeScope: scope } = input;
  const named = recipients.length > 0;
  const complete =
    scope === 'NOBODY' ? channels.length === 0 && !named : channels.length > 0 && named === (scope === 'NAMED');
  if (!complete) {
    throw badInput('input.noticeScope', 'Say who is told and how, or nobody.', 'NOTICE_INCOMPLETE');
  }
  if (recipients.length > MOST_RECIPIENTS) {
    throw badInput('input.noticeRecipients', `At most ${MOST_RECIPIENTS} are named.`, 'LIST_TOO_LONG', {
      most: MOST_RECIPIENTS,
    });
  }
  return { scope, channels, recipients, note: optionalText(input.note, 'input.note', { most: 200, lines: true }) };
}

/** The named ones, each with a number or address for every channel: what is not given is the customer's. */
export async function recipientsOf(
  tx: Transaction,
  code: string,
  { scope, channels, recipients }: Notice,
): Promise<NoticeRecipient[]> {
  if (scope !== 'NAMED') return [];
  const holders = await tx.sql<NoticeRecipient[]>`
    /* namedHolders */ select distinct a.developer_account_id, k.mobile, c.email
    from products.authorizations a join products.known_customers k on k.customer_id = a.customer_id
    left join products.known_contacts c on c.customer_id = a.customer_id
    where a.product_code = ${code} and a.state = 'OPEN' and a.deleted_at is null
      and a.developer_account_id = any(${recipients.map((one) => one.developerAccountId)}::bigint[])`;
  return recipients.map(({ developerAccountId, mobile, email }, i) => {
    const holder = holders.find((one) => one.developerAccountId === developerAccountId);
    if (!holder) throw notFound('The developer account', `input.noticeRecipients[${i}].developerAccountId`);
    const recipient = { developerAccountId, mobile: mobile ?? holder.mobile, email: email ?? holder.email };
    if (!channels.every((channel) => addressOf(recipient, channel))) {
      throw badInput(
        `input.noticeRecipients[${i}]`,
        'There is nothing to write to for every channel.',
        'NOTICE_INCOMPLETE',
      );
    }
    return recipient;
  });
}

const addressOf = ({ mobile, email }: Pick<NoticeRecipient, 'mobile' | 'email'>, channel: string): string | null =>
  channel === 'SMS' ? mobile : email;

/** Tells those whom a change names at once; all who hold the product are told by a job, some at a time. */
export async function tell(tx: Transaction, schedule: ScheduledChangeRow): Promise<void> {
  if (schedule.noticeScope === 'ALL') await addJob(tx, 'products', 'tellHolders', { id: schedule.id, after: '0' });
  if (schedule.noticeScope !== 'NAMED') return;
  const owners = await tx.sql<{ developerAccountId: string; customerId: string }[]>`
    /* ownersOfRecipients */ select developer_account_id, customer_id from products.known_developer_accounts
    where developer_account_id
      = any(${schedule.noticeRecipients.map((one) => one.developerAccountId)}::bigint[])`;
  const customerOf = new Map(owners.map((one) => [one.developerAccountId, one.customerId]));
  await request(
    tx,
    schedule,
    schedule.noticeRecipients.map((one) => ({
      ...one,
      key: one.developerAccountId,
      customerId: customerOf.get(one.developerAccountId) ?? null,
    })),
  );
}

interface Told {
  mobile: string | null;
  email: KnownContactRow['email'] | null;
  key: string;
  customerId: string | null;
}

const STATE_TEXTS = { OFF: '已下架', ABNORMAL: '服务异常', ON: '恢复正常' } as const;

/** Asks for the messages, one for each channel; however often it is asked for, each leaves once. */
async function request(tx: Transaction, schedule: ScheduledChangeRow, told: readonly Told[]): Promise<void> {
  const [product] = await tx.sql<{ name: string }[]>`
    /* productOfNotice */ select name from products.products where code = ${schedule.productCode}`;
  const parameters = {
    productName: product?.name ?? '',
    state: STATE_TEXTS[schedule.toState ?? 'ON'],
    time: businessDateTime(schedule.plannedAt),
    note: schedule.note ?? '',
  };
  const events = told.flatMap(({ key, customerId, ...contact }) =>
    schedule.noticeChannels.flatMap((channel) => {
      const recipient = addressOf(contact, channel);
      if (!recipient) return [];
      const requestId = `productState:${schedule.id}:${key}:${channel}`;
      const payload = {
        ...{ requestId, channel: channel as 'SMS' | 'EMAIL', recipients: [recipient] },
        ...{ templateCode: 'PRODUCT_STATE_CHANGED' as const, parameters, customerId },
        ...{ businessNo: schedule.id, requestedById: schedule.createdById },
      };
      return [{ key: requestId, payload }];
    }),
  );
  await publish(tx, 'products', 'message.requested', events);
}

/** Whoever holds the product open, customer by customer after `after`; the next step is kept with what this one told. */
async function tellHolders(tx: Transaction, id: string, after: string): Promise<void> {
  const [schedule] = await tx.sql<ScheduledChangeRow[]>`
    /* scheduleToTell */ select * from products.scheduled_changes where id = ${id}`;
  if (!schedule) return;
  const holders = await tx.sql<Told[]>`
    /* nextHolders */ select k.customer_id as key, k.customer_id, k.mobile, c.email
    from products.known_customers k left join products.known_contacts c on c.customer_id = k.customer_id
    where k.customer_id > ${after}::bigint and exists (select 1 from products.authorizations a
      where a.customer_id = k.customer_id and a.product_code = ${schedule.productCode} and a.state = 'OPEN'
        and a.deleted_at is null)
    order by k.customer_id limit ${BATCH}`;
  await request(tx, schedule, holders);
  const last = holders.at(-1);
  if (last && holders.length === BATCH) {
    await addJob(tx, 'products', 'tellHolders', { id, after: last.key });
  }
}

export const noticeJobs: Jobs = {
  tellHolders: {
    run: ({ id, after }: { id: string; after: string }, { db }) => withTx(db, (tx) => tellHolders(tx, id, after)),
  },
};
