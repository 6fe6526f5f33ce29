import type { Reader } from '../../kit/requests/context';
import type { CustomerGradeRow } from './tables';

/** For the operator's staff and salespeople: a grade says what commission a customer earns them. */
export async function listGrades(context: Reader, codes: readonly string[] | null): Promise<CustomerGradeRow[]> {
  if (context.viewer.kind === 'customer' || context.viewer.kind === 'anonymous') return [];
  const { sql } = context.db;
  return sql<CustomerGradeRow[]>`
    /* listGrades */ select g.* from sales.customer_grades g
    where ${codes ? sql`g.code = any(${[...codes]}::text[])` : sql`true`} order by g.commission_rate desc, g.id`;
}
