import type { World } from '../../demo/world';
import { alertSecretOf, newWebhookSecret } from '../../kit/process/secrets';
import { copyRows } from '../../kit/sql/copy';
import { type Database, withTx } from '../../kit/sql/database';
import { alertContacts } from '../alerts/tables';

/** Products of a customer that have an alert, and the period of each. */
const RULES = 2;
const PERIOD_SECONDS = 3_600;

/**
 * The contacts of customers and alerts on the products that failed most for them, with what they said: at the hour in
 * which most calls failed, the count was reached by the last of these failures and was below an hour later.
 */
export async function loadAlerts(db: Database, world: World): Promise<void> {
  await copyRows(
    db,
    alertContacts,
    world.alertContacts.map((contact) => ({
      ...contact,
      webhookSecret: contact.webhook && db.secrets.seal(newWebhookSecret(), alertSecretOf(contact.id)),
      updatedAt: contact.createdAt,
    })),
  );
  await withTx(db, async (tx) => {
    await tx.sql`
      /* demoAlerts */
      with failed as (
        select customer_id, product_code, date_trunc('hour', called_at) as hour, count(*)::int as count, max(called_at) as last
        from usage.calls where not success and result_code between 5000 and 5999
          and customer_id in (select customer_id from usage.alert_contacts)
        group by 1, 2, 3),
      worst as (
        select distinct on (customer_id, product_code) *, sum(count) over (partition by customer_id, product_code) as all_failed
        from failed order by customer_id, product_code, count desc, hour desc),
      chosen as (
        select *, row_number() over (partition by customer_id order by all_failed desc, product_code) as place from worst),
      ruled as (
        insert into usage.alert_rules (customer_id, product_code, period_seconds, error_count, created_at, updated_at)
        select customer_id, product_code, ${PERIOD_SECONDS}::int, count, hour - interval '30 days', hour - interval '30 days'
        from chosen where place <= ${RULES}::int returning id, customer_id, product_code),
      heard as (
        insert into usage.alert_rule_contacts (rule_id, contact_id)
        select r.id, c.id from ruled r join usage.alert_contacts c on c.customer_id = r.customer_id and c.is_default)
      insert into usage.alert_firings (customer_id, product_code, period_seconds, error_count, failed_count, fired_at,
        recovered_at)
      select customer_id, product_code, ${PERIOD_SECONDS}::int, count, count, last, last + interval '2 hours'
      from chosen where place <= ${RULES}::int and last < ${world.now}::timestamptz - interval '3 hours'`;
  });
}
