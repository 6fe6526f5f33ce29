import type { Logger } from 'pino';
import { publish } from '../../kit/exchange/outbox';
import { webhookEvent } from '../../kit/exchange/webhook-events';
import { addJob } from '../../kit/jobs/jobs';
import { type Database, type Fragment, type Sql, type Transaction, withTx } from '../../kit/sql/database';
import { afterCount } from './rules';
import type { AlertContactRow, AlertFiringRow, AlertRuleRow } from './tables';

interface Counted extends AlertRuleRow {
  failedCount: number;
  productName: string | null;
}

/** Said when the count is reached, and when it was below for a whole period, by whoever gets the lock of the rule. */
export async function evaluateAlerts(db: Database, now: Date, log: Logger): Promise<void> {
  for (const { id } of await crossing(db, now)) {
    await withTx(db, (tx) => decide(tx, id, now)).catch((error: unknown) =>
      log.error({ err: error, ruleId: id }, 'alert not evaluated'),
    );
  }
}

/** No period is longer: it says which months to open. */
const DAY_MS = 86_400_000;

/** Failures of the period of a rule `r`, at our side or at sources; what a caller did wrong or could not pay is none. */
const failures = (sql: Sql, now: Date): Fragment => sql`(
  select count(*)::int from usage.calls c where c.customer_id = r.customer_id
    and c.product_code = r.product_code and not c.success and c.result_code between 5000 and 5999
    and c.called_at > ${now}::timestamptz - make_interval(secs => r.period_seconds)
    and c.called_at > ${new Date(now.getTime() - DAY_MS)} and c.called_at <= ${now})`;

/** Rules that have something to decide: enough failures, or an alert that is out. */
async function crossing({ sql }: Database, now: Date): Promise<{ id: string }[]> {
  return sql<{ id: string }[]>`
    /* crossingRules */ select r.id from usage.alert_rules r
    where r.firing_id is not null or r.error_count <= ${failures(sql, now)}
    order by r.id`;
}

async function decide(tx: Transaction, ruleId: string, now: Date): Promise<void> {
  const [rule] = await tx.sql<Counted[]>`
    /* lockAlertRule */ select r.*, ${failures(tx.sql, now)} as failed_count,
      (select p.facts ->> 'name' from usage.known_products p where p.code = r.product_code) as product_name
    from usage.alert_rules r where r.id = ${ruleId}::bigint for update of r skip locked`;
  if (!rule) return;
  const { firing, belowSince } = afterCount(rule, rule.failedCount, now);
  if (firing === 'BEGINS') await begin(tx, rule, now);
  else if (firing === 'ENDS') await end(tx, rule, now);
  else {
    await tx.sql`
      /* noteBelow */ update usage.alert_rules set below_since = ${belowSince} where id = ${ruleId}::bigint
        and below_since is distinct from ${belowSince}::timestamptz`;
  }
}

async function begin(tx: Transaction, rule: Counted, now: Date): Promise<void> {
  const [firing] = await tx.sql<AlertFiringRow[]>`
    /* beginFiring */ insert into usage.alert_firings (customer_id, product_code, period_seconds, error_count, failed_count,
      fired_at)
    values (${rule.customerId}::bigint, ${rule.productCode}, ${rule.periodSeconds}::int, ${rule.errorCount}::int,
      ${rule.failedCount}::int, ${now}) returning *`;
  const { id } = firing as AlertFiringRow;
  await tx.sql`
    /* ruleFires */ update usage.alert_rules set firing_id = ${id}::bigint, below_since = null
    where id = ${rule.id}::bigint`;
  const { customerId, productCode, periodSeconds, errorCount, failedCount } = rule;
  const facts = { firingId: id, customerId, productCode, periodSeconds, errorCount, failedCount };
  await publish(tx, 'usage', 'webhook.event', [webhookEvent('CALLS_FAILING', rule.id, [customerId], facts)]);
  await say(tx, rule, id, 'CALLS_FAILING');
}

async function end(tx: Transaction, rule: Counted, now: Date): Promise<void> {
  const firingId = rule.firingId as string;
  await tx.sql`
    /* endFiring */ update usage.alert_firings set recovered_at = ${now} where id = ${firingId}::bigint`;
  await tx.sql`
    /* ruleRecovers */ update usage.alert_rules set firing_id = null, below_since = null
    where id = ${rule.id}::bigint`;
  const { customerId, productCode } = rule;
  const facts = { firingId, customerId, productCode };
  await publish(tx, 'usage', 'webhook.event', [webhookEvent('CALLS_RECOVERED', rule.id, [customerId], facts)]);
  await say(tx, rule, firingId, 'CALLS_RECOVERED');
}

type Said = 'CALLS_FAILING' | 'CALLS_RECOVERED';

async function say(tx: Transaction, rule: Counted, firingId: string, templateCode: Said): Promise<void> {
  const contacts = await tx.sql<AlertContactRow[]>`
    /* contactsOfFiring */ select c.* from usage.alert_rule_contacts rc join usage.alert_contacts c on c.id = rc.contact_id
    where rc.rule_id = ${rule.id}::bigint and c.customer_id = ${rule.customerId}::bigint order by c.id`;
  const parameters = {
    productName: rule.productName ?? rule.productCode,
    productCode: rule.productCode,
    periodSeconds: String(rule.periodSeconds),
    errorCount: String(rule.errorCount),
    failedCount: String(rule.failedCount),
  };
  const reached = {
    SMS: contacts.flatMap(({ mobile }) => mobile ?? []),
    EMAIL: contacts.flatMap(({ email }) => email ?? []),
  };
  for (const channel of ['SMS', 'EMAIL'] as const) {
    if (reached[channel].length === 0) continue;
    const requestId = `${templateCode === 'CALLS_FAILING' ? 'calls-failing' : 'calls-recovered'}:${firingId}:${channel}`;
    const payload = {
      requestId,
      channel,
      recipients: [...new Set(reached[channel])],
      templateCode,
      parameters,
      customerId: rule.customerId,
      businessNo: firingId,
      requestedById: null,
    };
    await publish(tx, 'usage', 'message.requested', [{ key: requestId, payload }]);
  }
  for (const { id: contactId, webhook } of contacts) {
    if (webhook === null) continue;
    const key = `alert:${firingId}:${templateCode}:${contactId}`;
    await addJob(
      tx,
      'usage',
      'postAlert',
      { contactId, firingId, said: templateCode, parameters },
      { key, maxAttempts: 5 },
    );
  }
}
