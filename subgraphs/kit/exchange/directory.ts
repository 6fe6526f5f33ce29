import { type Fragment, unsafeFragment } from '../sql/sql';
import type { EventHandlers } from './topics';

/** Keeps the copies of kit/exchange/tables.ts current from the outboxes of customers and sales. */
export function directoryHandlers(schema: string): EventHandlers {
  const table = (name: string): Fragment => unsafeFragment(`${schema}.${name}`);
  return {
    'customer.changed': async (tx, { payload: c }) => {
      await tx.sql`
        /* knowCustomer */ insert into ${table('known_customers')}
          (customer_id, merchant_id, name, alias_name, mobile, state, developer_account_id)
        values (${c.customerId}, ${c.merchantId}, ${c.name}, ${c.aliasName}, ${c.mobile}, ${c.state}, ${c.developerAccountId})
        on conflict (customer_id) do update set merchant_id = excluded.merchant_id, name = excluded.name,
          alias_name = excluded.alias_name, mobile = excluded.mobile, state = excluded.state,
          developer_account_id = excluded.developer_account_id`;
    },
    'customer.deleted': async (tx, { payload: c }) => {
      await tx.sql`
        /* forgetCustomer */ delete from ${table('known_customers')} where customer_id = ${c.customerId}`;
    },
    'developerAccount.changed': async (tx, { payload: d }) => {
      await tx.sql`
        /* knowDeveloperAccount */ insert into ${table('known_developer_accounts')}
          (developer_account_id, customer_id, name, app_id, environment)
        values (${d.developerAccountId}, ${d.customerId}, ${d.name}, ${d.appId}, ${d.environment})
        on conflict (developer_account_id) do update set customer_id = excluded.customer_id, name = excluded.name,
          app_id = excluded.app_id, environment = excluded.environment`;
    },
    'assignments.changed': async (tx, { payload }) => {
      await tx.sql`
        /* forgetAssignments */ delete from ${table('known_assignments')} where customer_id = ${payload.customerId}`;
      for (const a of payload.assignments) {
        await tx.sql`
          /* knowAssignment */ insert into ${table('known_assignments')}
            (customer_id, salesperson_id, salesperson_name, effect_month, until_month)
          values (${payload.customerId}, ${a.salespersonId}, ${a.salespersonName}, ${a.effectMonth}, ${a.untilMonth})`;
      }
    },
    'watchers.changed': async (tx, { payload: { salespersonId, watcherIds } }) => {
      await tx.sql`
        /* forgetWatchers */ delete from ${table('known_watchers')} where salesperson_id = ${salespersonId}`;
      await tx.sql`
        /* knowWatchers */ insert into ${table('known_watchers')} (salesperson_id, watcher_id)
        select ${salespersonId}::bigint, watcher from unnest(${watcherIds}::bigint[]) as w(watcher)`;
    },
  };
}
