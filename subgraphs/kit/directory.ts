import { sql } from 'drizzle-orm';
import type { EventHandlers } from './consumer';
import { type Reader, seesAll } from './context';
import type { Fragment } from './database';
import { businessMonth } from './time';

/**
 * Row scope, the second wall behind the gateway's scopes: an SQL condition that holds for the customers this viewer may
 * see. Operators see all, a customer itself, a salesperson the customers assigned this month, anybody else nothing.
 * `column` is the SQL of the column that holds the customer's identifier; `schema` is the subgraph's own.
 */
export function visibleCustomers(context: Reader, schema: string, column: string): Fragment {
  const { sql: template } = context.db;
  const { viewer } = context;
  switch (viewer.kind) {
    case 'operator':
    case 'system':
      return template`true`;
    case 'customer':
      return template`${template.unsafe(column)} = ${viewer.customerId}::text::bigint`;
    case 'salesperson':
      return template`${template.unsafe(column)} in (
        select customer_id from ${template(schema)}.known_assignments
        where salesperson_id = ${viewer.salespersonId}::text::bigint
          and effect_month <= ${businessMonth(context.now())}
          and (until_month is null or until_month > ${businessMonth(context.now())}))`;
    case 'anonymous':
      return template`false`;
  }
}

/** Row scope of what belongs to no customer and that only those who run the marketplace may see. */
export function forOperators({ db: { sql }, viewer }: Reader): Fragment {
  return seesAll(viewer) ? sql`true` : sql`false`;
}

/** Keeps the copies of kit/tables.ts current from the outboxes of customers and sales. */
export function directoryHandlers(schema: string): EventHandlers {
  const table = (name: string) => sql`${sql.identifier(schema)}.${sql.identifier(name)}`;
  return {
    'customer.changed': async (tx, { payload: c }) => {
      await tx.execute(sql`
        /* knowCustomer */ insert into ${table('known_customers')}
          (customer_id, merchant_id, name, alias_name, mobile, state, developer_account_id)
        values (${c.customerId}, ${c.merchantId}, ${c.name}, ${c.aliasName}, ${c.mobile}, ${c.state}, ${c.developerAccountId})
        on conflict (customer_id) do update set merchant_id = excluded.merchant_id, name = excluded.name,
          alias_name = excluded.alias_name, mobile = excluded.mobile, state = excluded.state,
          developer_account_id = excluded.developer_account_id`);
    },
    'customer.deleted': async (tx, { payload: c }) => {
      await tx.execute(sql`
        /* forgetCustomer */ delete from ${table('known_customers')} where customer_id = ${c.customerId}`);
    },
    'developerAccount.changed': async (tx, { payload: d }) => {
      await tx.execute(sql`
        /* knowDeveloperAccount */ insert into ${table('known_developer_accounts')}
          (developer_account_id, customer_id, name, app_id, environment)
        values (${d.developerAccountId}, ${d.customerId}, ${d.name}, ${d.appId}, ${d.environment})
        on conflict (developer_account_id) do update set customer_id = excluded.customer_id, name = excluded.name,
          app_id = excluded.app_id, environment = excluded.environment`);
    },
    'assignments.changed': async (tx, { payload }) => {
      await tx.execute(sql`
        /* forgetAssignments */ delete from ${table('known_assignments')} where customer_id = ${payload.customerId}`);
      for (const a of payload.assignments) {
        await tx.execute(sql`
          /* knowAssignment */ insert into ${table('known_assignments')}
            (customer_id, salesperson_id, salesperson_name, effect_month, until_month)
          values (${payload.customerId}, ${a.salespersonId}, ${a.salespersonName}, ${a.effectMonth}, ${a.untilMonth})`);
      }
    },
  };
}
