import { daysBefore } from '../../kit/basics/time';
import type { Reader } from '../../kit/requests/context';
import { visibleCustomers } from '../../kit/requests/row-scope';
import type { AlertContactRow, AlertFiringRow, AlertRuleRow } from './tables';

export async function contactsOfCustomer(context: Reader): Promise<AlertContactRow[]> {
  return context.db.sql<AlertContactRow[]>`
    /* alertContacts */ select c.* from usage.alert_contacts c
    where ${visibleCustomers(context, 'usage', 'c.customer_id')} order by c.is_default desc, c.id limit 50`;
}

export async function contactsByIds(context: Reader, ids: readonly string[]): Promise<AlertContactRow[]> {
  return context.db.sql<AlertContactRow[]>`
    /* alertContactsByIds */ select c.* from usage.alert_contacts c
    where c.id = any(${ids}::bigint[]) and ${visibleCustomers(context, 'usage', 'c.customer_id')}`;
}

export async function contactsOfRules(
  context: Reader,
  ruleIds: readonly string[],
): Promise<(AlertContactRow & { ruleId: string })[]> {
  return context.db.sql<(AlertContactRow & { ruleId: string })[]>`
    /* contactsOfRules */ select rc.rule_id, c.* from usage.alert_rule_contacts rc
    join usage.alert_contacts c on c.id = rc.contact_id
    where rc.rule_id = any(${ruleIds}::bigint[]) and ${visibleCustomers(context, 'usage', 'c.customer_id')}
    order by rc.rule_id, c.is_default desc, c.id`;
}

export interface AlertItemRow {
  productCode: string;
  productName: string;
  rule: AlertRuleRow | null;
}

/** Rules of the customer, or what it may call and has no rule for. What is hidden from it is not offered. */
export async function alertItems(context: Reader, withoutRule: boolean): Promise<AlertItemRow[]> {
  const { sql } = context.db;
  if (withoutRule) {
    return sql<AlertItemRow[]>`
      /* itemsWithoutRule */ select distinct k.product_code, k.facts ->> 'productName' as product_name, null as rule
      from usage.known_authorizations k join usage.known_access a using (developer_account_id)
      where ${visibleCustomers(context, 'usage', 'a.customer_id')} and k.facts ->> 'state' = 'OPEN'
        and not (k.facts ->> 'deleted')::boolean and (k.facts ->> 'hidden')::boolean is not true and not exists (select from usage.alert_rules r
          where r.customer_id = a.customer_id and r.product_code = k.product_code)
      order by 1 limit 500`;
  }
  const rules = await sql<(AlertRuleRow & { productName: string | null })[]>`
    /* alertRules */ select r.*, p.facts ->> 'name' as product_name
    from usage.alert_rules r left join usage.known_products p on p.code = r.product_code
    where ${visibleCustomers(context, 'usage', 'r.customer_id')} order by r.product_code, r.id limit 500`;
  return rules.map(({ productName, ...rule }) => ({
    productCode: rule.productCode,
    productName: productName ?? rule.productCode,
    rule,
  }));
}

export async function rulesByIds(context: Reader, ids: readonly string[]): Promise<AlertRuleRow[]> {
  return context.db.sql<AlertRuleRow[]>`
    /* alertRulesByIds */ select r.* from usage.alert_rules r
    where r.id = any(${ids}::bigint[]) and ${visibleCustomers(context, 'usage', 'r.customer_id')}
    order by r.product_code`;
}

const DAYS = 31;

export async function alertFirings(context: Reader): Promise<AlertFiringRow[]> {
  return context.db.sql<AlertFiringRow[]>`
    /* alertFirings */ select f.* from usage.alert_firings f
    where f.fired_at >= ${daysBefore(context.now(), DAYS)} and ${visibleCustomers(context, 'usage', 'f.customer_id')}
    order by f.fired_at desc, f.id desc limit 100`;
}
