import { type Connection, listConnection, type PageArgs } from '../../kit/lists/pagination';
import { sortKeys } from '../../kit/lists/sort-keys';
import type { Reader } from '../../kit/requests/context';
import { allOf, anyId, anyOf } from '../../kit/sql/conditions';
import type { CommissionStatementFilter } from '../schema.generated';
import { ownRows } from '../scope';
import type { CommissionLineRow, CommissionStatementRow } from './tables';
import { commissionStatements } from './tables';

const sortedBy = sortKeys(commissionStatements, 'c');

export async function commissionStatementsByIds(context: Reader, ids: string[]): Promise<CommissionStatementRow[]> {
  return context.db.sql<CommissionStatementRow[]>`
    /* commissionStatementsByIds */ select c.* from sales.commission_statements c
    where c.id = any(${ids}::bigint[]) and ${ownRows(context, 'c.salesperson_id')}`;
}

export async function commissionStatementsIn(context: Reader, month: string): Promise<CommissionStatementRow[]> {
  return context.db.sql<CommissionStatementRow[]>`
    /* commissionStatementsIn */ select c.* from sales.commission_statements c
    where c.month = ${month} and ${ownRows(context, 'c.salesperson_id')} order by c.salesperson_id`;
}

export async function commissionLinesOf(context: Reader, statementIds: string[]): Promise<CommissionLineRow[]> {
  return context.db.sql<CommissionLineRow[]>`
    /* commissionLinesOf */ select l.* from sales.commission_lines l
    join sales.commission_statements c on c.id = l.statement_id
    where l.statement_id = any(${statementIds}::bigint[]) and ${ownRows(context, 'c.salesperson_id')}
    order by l.usage_month desc, l.customer_name, l.product_code, l.id`;
}

export function listCommissionStatements(
  context: Reader,
  filter: CommissionStatementFilter,
  page: PageArgs,
): Promise<Connection<CommissionStatementRow>> {
  const { sql } = context.db;
  const parts = [ownRows(context, 'c.salesperson_id')];
  if (filter.salespersonIds) parts.push(anyId(sql, 'c.salesperson_id', filter.salespersonIds));
  if (filter.months) parts.push(anyOf(sql, 'c.month', filter.months));
  if (filter.states) parts.push(anyOf(sql, 'c.state', filter.states));
  return listConnection<CommissionStatementRow>(context.db, page, {
    columns: sql`/* commissionStatements */ c.*`,
    from: sql`sales.commission_statements c`,
    where: allOf(sql, parts),
    sort: [sortedBy('month'), sortedBy('id')],
    direction: 'DESC',
  });
}
