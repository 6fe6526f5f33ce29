import { badInput, notFound } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import { lookupText } from '../../../kit/basics/text';
import { type Transaction, withTx } from '../../../kit/sql/database';
import type { Context } from '../../loaders';
import type { SaveAlertRulesInput } from '../../schema.generated';
import { customerOf, lockContacts } from './contacts';

const MOST_PRODUCTS = 100;
const MOST_CONTACTS = 20;

/** Sets the alerts of products, one rule each; returns their identifiers. One that is out stays out until calls recover. */
export async function saveAlertRules(context: Context, input: SaveAlertRulesInput): Promise<string[]> {
  const customerId = customerOf(context);
  const codes = codesOf(input.productCodes);
  const { periodSeconds, errorCount } = input;
  within('periodSeconds', periodSeconds, 60, 86_400);
  within('errorCount', errorCount, 1, 10_000);
  const contactIds = [...new Set(input.contactIds.map(lookupId))];
  if (contactIds.length === 0) throw badInput('input.contactIds', 'contactIds must not be empty.', 'LIST_EMPTY');
  if (contactIds.length > MOST_CONTACTS) throw tooMany('input.contactIds', MOST_CONTACTS);
  return withTx(context.db, async (tx) => {
    const contacts = await lockContacts(tx, customerId);
    const missing = input.contactIds.findIndex((id) => !contacts.some((contact) => contact.id === lookupId(id)));
    if (missing >= 0) throw notFound('The contact', `input.contactIds.${missing}`);
    await checkHeld(tx, customerId, codes);
    const rules = await tx.sql<{ id: string }[]>`
      /* saveAlertRules */ insert into usage.alert_rules as r (customer_id, product_code, period_seconds, error_count)
      select ${customerId}::bigint, code, ${periodSeconds}::int, ${errorCount}::int
      from unnest(${codes}::text[]) as code
      on conflict (customer_id, product_code) do update set period_seconds = excluded.period_seconds,
        error_count = excluded.error_count, updated_at = clock_timestamp()
      returning id`;
    const ids = rules.map(({ id }) => id);
    await tx.sql`
      /* forgetRuleContacts */ delete from usage.alert_rule_contacts where rule_id = any(${ids}::bigint[])`;
    await tx.sql`
      /* setRuleContacts */ insert into usage.alert_rule_contacts (rule_id, contact_id)
      select rule_id, contact_id from unnest(${ids}::bigint[]) as rule_id
      cross join unnest(${contactIds}::bigint[]) as contact_id`;
    return ids;
  });
}

async function checkHeld(tx: Transaction, customerId: string, codes: readonly string[]): Promise<void> {
  const held = await tx.sql<{ productCode: string }[]>`
    /* heldProducts */ select distinct k.product_code from usage.known_authorizations k
    join usage.known_access a using (developer_account_id)
    where a.customer_id = ${customerId}::bigint and k.product_code = any(${codes}::text[])
      and k.facts ->> 'state' <> 'REJECTED' and not (k.facts ->> 'deleted')::boolean
      and (k.facts ->> 'hidden')::boolean is not true`;
  const known = new Set(held.map(({ productCode }) => productCode));
  const missing = codes.findIndex((code) => !known.has(code));
  if (missing >= 0) throw notFound('The product', `input.productCodes.${missing}`);
}

export async function removeAlertRules(context: Context, input: { productCodes: string[] }): Promise<string[]> {
  const customerId = customerOf(context);
  const codes = codesOf(input.productCodes);
  return withTx(context.db, async (tx) => {
    const rows = await tx.sql<{ productCode: string }[]>`
      /* removeAlertRules */ delete from usage.alert_rules where customer_id = ${customerId}::bigint
        and product_code = any(${codes}::text[]) returning product_code`;
    return rows.map(({ productCode }) => productCode).sort();
  });
}

function codesOf(productCodes: readonly string[]): string[] {
  const codes = [...new Set(productCodes.map(lookupText))];
  if (codes.length === 0) throw badInput('input.productCodes', 'productCodes must not be empty.', 'ALERT_ITEMS_EMPTY');
  if (codes.length > MOST_PRODUCTS) throw tooMany('input.productCodes', MOST_PRODUCTS);
  return codes;
}

const tooMany = (field: string, most: number) =>
  badInput(field, `${field} may hold at most ${most} entries.`, 'LIST_TOO_LONG', { most });

function within(name: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw badInput(`input.${name}`, `${name} must be ${least} to ${most}.`, 'NUMBER_OUT_OF_RANGE', { least, most });
}
