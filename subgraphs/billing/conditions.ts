import { containing } from '../kit/sql/conditions';
import type { Fragment, Sql } from '../kit/sql/database';

export function customerNamed(sql: Sql, column: string, keyword: string): Fragment {
  const pattern = containing(keyword);
  return sql`${sql.unsafe(column)} in (select k.customer_id from billing.known_customers k
    where k.name ilike ${pattern} or k.alias_name ilike ${pattern})`;
}

export function developerAccountNamed(sql: Sql, column: string, keyword: string): Fragment {
  const pattern = containing(keyword);
  return sql`${sql.unsafe(column)} in (select a.developer_account_id from billing.known_developer_accounts a
    left join billing.known_customers k on k.customer_id = a.customer_id
    where a.name ilike ${pattern} or a.app_id ilike ${pattern} or k.name ilike ${pattern} or k.alias_name ilike ${pattern})`;
}

export function inPeriod(
  sql: Sql,
  type: 'DAILY' | 'MONTHLY',
  { from, to }: { from?: string | null; to?: string | null },
): Fragment[] {
  const parts: Fragment[] = [];
  if (from) parts.push(type === 'DAILY' ? sql`b.day >= ${from}` : sql`b.month >= ${from.slice(0, 7)}`);
  if (to) parts.push(type === 'DAILY' ? sql`b.day <= ${to}` : sql`b.month <= ${to.slice(0, 7)}`);
  return parts;
}
