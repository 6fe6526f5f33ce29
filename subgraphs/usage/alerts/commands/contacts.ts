import { badInput, failedPrecondition, notFound } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import { optionalEmail, optionalMobile, optionalText, requiredText } from '../../../kit/basics/text';
import { publish } from '../../../kit/exchange/outbox';
import { outboundFault } from '../../../kit/process/outbound';
import { alertSecretOf, newWebhookSecret } from '../../../kit/process/secrets';
import { onceIfKeyed } from '../../../kit/requests/idempotency';
import { demand, demandKind } from '../../../kit/requests/row-scope';
import { type Transaction, withTx } from '../../../kit/sql/database';
import type { Context } from '../../loaders';
import type { SaveAlertContactInput } from '../../schema.generated';
import type { AlertContactRow } from '../tables';

const MOST_CONTACTS = 50;

export async function saveAlertContact(context: Context, input: SaveAlertContactInput): Promise<string> {
  const customerId = customerOf(context);
  return onceIfKeyed(context, 'usage', 'saveAlertContact', input, async (tx) => {
    const contacts = await lockContacts(tx, customerId);
    const known = input.id == null ? null : contacts.find(({ id }) => id === lookupId(input.id as string));
    if (known === undefined) throw notFound('The contact', 'input.id');
    if (known === null && contacts.length >= MOST_CONTACTS) {
      throw failedPrecondition('CONTACTS_FULL', `A customer has at most ${MOST_CONTACTS} contacts.`, {
        details: { most: MOST_CONTACTS },
      });
    }
    const before = contacts.find(({ isDefault }) => isDefault);
    const facts = factsOf(context, input, known);
    // One contact is the default as long as there are any.
    const isDefault = !before || before === known || input.isDefault === true;
    if (isDefault && before && before !== known) await stopBeingDefault(tx, before);
    return known ? change(tx, known, { ...facts, isDefault }) : add(tx, customerId, { ...facts, isDefault });
  });
}

/** What is left out of a change stays as it is. Throws BAD_USER_INPUT, CONTACT_INCOMPLETE. */
function factsOf(context: Context, input: SaveAlertContactInput, known: AlertContactRow | null) {
  const { name, mobile, email, webhook } = input;
  const facts = {
    name: requiredText(name, 'input.name', { most: 50 }),
    mobile: mobile === undefined ? (known?.mobile ?? null) : optionalMobile(mobile, 'input.mobile'),
    email: email === undefined ? (known?.email ?? null) : optionalEmail(email, 'input.email'),
    webhook: webhook === undefined ? (known?.webhook ?? null) : webhookOf(context, webhook),
  };
  if (facts.mobile === null && facts.email === null && facts.webhook === null) {
    throw badInput('input', 'One of mobile, email and webhook is needed.', 'CONTACT_INCOMPLETE');
  }
  return facts;
}

export function customerOf(context: Context): string {
  demand(context, 'usage:alert');
  demandKind(context, 'customer');
  return context.viewer.customerId ?? '0';
}

function webhookOf({ settings }: Context, value: string | null | undefined): string | null {
  const webhook = optionalText(value, 'input.webhook', { most: 500 });
  const fault = webhook === null ? null : outboundFault(webhook, settings.outbound);
  if (fault) throw badInput('input.webhook', `webhook cannot be told: it ${fault}.`, 'WEBHOOK_UNFIT');
  return webhook;
}

type Facts = Pick<AlertContactRow, 'name' | 'mobile' | 'email' | 'webhook' | 'isDefault'>;

/** All contacts of a customer at once: which is the default, and how many there are, concerns them all. */
export async function lockContacts(tx: Transaction, customerId: string): Promise<AlertContactRow[]> {
  await tx.sql`
    /* lockAlertContacts */ select pg_advisory_xact_lock(hashtextextended('usage.alert_contacts:' || ${customerId}, 0))`;
  return tx.sql<AlertContactRow[]>`
    /* contactsOfCustomer */ select * from usage.alert_contacts where customer_id = ${customerId}::bigint
    order by id for update`;
}

async function add(tx: Transaction, customerId: string, facts: Facts): Promise<string> {
  const { name, mobile, email, webhook, isDefault } = facts;
  const [row] = await tx.sql<AlertContactRow[]>`
    /* addAlertContact */ insert into usage.alert_contacts (customer_id, name, mobile, email, webhook, is_default)
    values (${customerId}::bigint, ${name}, ${mobile}, ${email}, ${webhook}, ${isDefault}) returning *`;
  const contact = row as AlertContactRow;
  if (webhook !== null) await giveSecret(tx, contact.id);
  await tell(tx, contact, false);
  return contact.id;
}

async function change(tx: Transaction, known: AlertContactRow, facts: Facts): Promise<string> {
  const { name, mobile, email, webhook, isDefault } = facts;
  const [row] = await tx.sql<AlertContactRow[]>`
    /* changeAlertContact */ update usage.alert_contacts set name = ${name}, mobile = ${mobile}, email = ${email},
      webhook = ${webhook}, is_default = ${isDefault}, updated_at = clock_timestamp(),
      webhook_secret = case when ${webhook}::text is null then null else webhook_secret end
    where id = ${known.id}::bigint returning *`;
  if (webhook !== null && known.webhookSecret === null) await giveSecret(tx, known.id);
  await tell(tx, row as AlertContactRow, false);
  return known.id;
}

async function giveSecret(tx: Transaction, id: string): Promise<void> {
  const sealed = tx.secrets.seal(newWebhookSecret(), alertSecretOf(id));
  await tx.sql`
    /* giveWebhookSecret */ update usage.alert_contacts set webhook_secret = ${sealed} where id = ${id}::bigint`;
}

async function stopBeingDefault(tx: Transaction, contact: AlertContactRow): Promise<void> {
  await tx.sql`
    /* stopBeingDefault */ update usage.alert_contacts set is_default = false where id = ${contact.id}::bigint`;
  await tell(tx, { ...contact, isDefault: false }, false);
}

/** Takes a contact out of rules, and by event out of wallets; the oldest of the others becomes the default. */
export async function removeAlertContact(context: Context, { id }: { id: string }): Promise<AlertContactRow> {
  const customerId = customerOf(context);
  return withTx(context.db, async (tx) => {
    const contacts = await lockContacts(tx, customerId);
    const contact = contacts.find((one) => one.id === lookupId(id));
    if (!contact) throw notFound('The contact', 'input.id');
    const rows = await tx.sql<{ productCode: string }[]>`
      /* rulesOfLastContact */ select r.product_code from usage.alert_rules r
      join usage.alert_rule_contacts rc on rc.rule_id = r.id where rc.contact_id = ${contact.id}::bigint
        and 1 = (select count(*) from usage.alert_rule_contacts other where other.rule_id = r.id) order by 1`;
    if (rows.length > 0) {
      const codes = rows.map(({ productCode }) => productCode);
      throw failedPrecondition('CONTACT_IN_USE', `Only this contact hears of ${codes.join(', ')}.`, {
        field: 'input.id',
        details: { codes },
      });
    }
    await tx.sql`
      /* leaveRules */ delete from usage.alert_rule_contacts where contact_id = ${contact.id}::bigint`;
    await tx.sql`/* removeAlertContact */ delete from usage.alert_contacts where id = ${contact.id}::bigint`;
    await tell(tx, contact, true);
    const heir = contact.isDefault ? contacts.find((one) => one.id !== contact.id) : undefined;
    if (heir) {
      await tx.sql`
        /* becomeDefault */ update usage.alert_contacts set is_default = true where id = ${heir.id}::bigint`;
      await tell(tx, { ...heir, isDefault: true }, false);
    }
    return contact;
  });
}

/** Billing keeps a copy for what it has to say of wallets. */
async function tell(tx: Transaction, contact: AlertContactRow, deleted: boolean): Promise<void> {
  const { id: contactId, customerId, name, mobile, email, webhook, isDefault } = contact;
  const payload = { contactId, customerId, name, mobile, email, webhook, isDefault, deleted };
  await publish(tx, 'usage', 'alertContact.changed', [{ key: customerId, payload }]);
}
