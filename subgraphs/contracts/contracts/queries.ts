import { type Asked, askedColumns } from '../../kit/asked';
import { allOf, anyId, containing } from '../../kit/conditions';
import type { Reader } from '../../kit/context';
import type { Fragment } from '../../kit/database';
import { visibleCustomers } from '../../kit/directory';
import {
  type Connection,
  type ListQuery,
  listConnection,
  listConnectionsByParent,
  type PageArgs,
  type SortKey,
} from '../../kit/pagination';
import { writtenColumns } from '../../kit/written-rows';
import { visibleContracts } from '../conditions';
import type { ContractFilter, ContractOrder } from '../types.generated';
import type { AgreementStanding } from './rules';
import { type ContractProductRow, contracts, type StoredContract } from './tables';

export type ContractRow = Omit<StoredContract, 'encryptedSignerIdCard'> & { developerAccountName: string };

const ownColumns = askedColumns(contracts, 'c', {
  always: ['id'],
  never: ['encryptedSignerIdCard'],
  fields: {
    customer: ['customerId'],
    developerAccount: ['developerAccountId'],
    template: ['templateCode'],
    url: ['documentUrl'],
  },
});

const written = writtenColumns(contracts, 'c');

/** `sorted` is the column that cursors are made of. */
const columns = ({ db: { sql } }: Reader, asked?: Asked, sorted?: string): Fragment =>
  sql`${sql.unsafe(ownColumns(asked, sorted))}, coalesce(d.name, '') as developer_account_name`;

const source = (context: Reader): Fragment => context.db.sql`contracts.contracts c
  left join contracts.known_developer_accounts d on d.developer_account_id = c.developer_account_id`;

/** Contracts by identifier that the viewer may see, in no particular order. */
export async function contractsByIds(context: Reader, ids: string[]): Promise<ContractRow[]> {
  return context.db.sql<ContractRow[]>`
    /* contractsByIds */ select ${columns(context)} from ${source(context)}
    where c.id = any(${ids}::text[]::bigint[]) and ${visibleContracts(context)}`;
}

/** The contract of a number, or null when there is none or the viewer may not see it. */
export async function contractByNo(context: Reader, contractNo: string): Promise<ContractRow | null> {
  const [row] = await context.db.sql<ContractRow[]>`
    /* contractByNo */ select ${columns(context)} from ${source(context)}
    where c.contract_no = ${contractNo} and ${visibleContracts(context)}`;
  return row ?? null;
}

const SORTS: Record<ContractOrder['field'], SortKey<ContractRow>[]> = {
  CREATED_AT: [{ column: 'c.created_at', type: 'timestamptz', of: (c) => c.createdAt }],
  UPDATED_AT: [{ column: 'c.updated_at', type: 'timestamptz', of: (c) => c.updatedAt }],
};

const SORTED = { CREATED_AT: 'createdAt', UPDATED_AT: 'updatedAt' } as const;

/** What a list of contracts is asked by, beside the page. */
export interface ContractListArgs {
  filter?: ContractFilter | null;
  orderBy?: ContractOrder | null;
  /** The fields of contracts that are needed; all when it is missing. */
  asked?: Asked;
}

function contractList(context: Reader, args: ContractListArgs): ListQuery<ContractRow> {
  const order = args.orderBy ?? { field: 'CREATED_AT', direction: 'DESC' };
  return {
    columns: columns(context, args.asked, SORTED[order.field]),
    written: args.asked?.written && written(context, args.asked.written),
    from: source(context),
    where: conditions(context, args.filter ?? {}),
    sort: [...SORTS[order.field], { column: 'c.id', type: 'bigint', of: (c) => c.id }],
    direction: order.direction,
  };
}

export function listContracts(
  context: Reader,
  { filter, orderBy, asked, ...page }: ContractListArgs & PageArgs,
): Promise<Connection<ContractRow>> {
  return listConnection(context.db, page, contractList(context, { filter, orderBy, asked }));
}

/** The same list for each of many customers, in one statement. */
export function contractsOfCustomers(
  context: Reader,
  customerIds: readonly string[],
  { filter, orderBy, asked, ...page }: ContractListArgs & PageArgs,
): Promise<Connection<ContractRow>[]> {
  const list = contractList(context, { filter, orderBy, asked });
  return listConnectionsByParent(context.db, customerIds, 'c.customer_id', page, list);
}

function conditions(context: Reader, filter: ContractFilter): Fragment {
  const { sql } = context.db;
  const parts: Fragment[] = [visibleContracts(context)];
  if (filter.keyword) {
    const pattern = containing(filter.keyword);
    parts.push(sql`(c.name ilike ${pattern} or c.contract_no ilike ${pattern} or d.name ilike ${pattern})`);
  }
  if (filter.templateCode) parts.push(sql`c.template_code = ${filter.templateCode}`);
  if (filter.contractNos) parts.push(sql`c.contract_no = any(${[...filter.contractNos]})`);
  if (filter.customerIds) {
    parts.push(anyId(sql, 'c.customer_id', filter.customerIds));
  }
  if (filter.developerAccountIds) {
    parts.push(anyId(sql, 'c.developer_account_id', filter.developerAccountIds));
  }
  if (filter.states?.length) parts.push(sql`c.state = any(${[...filter.states]})`);
  if (filter.excludeStates?.length) parts.push(sql`c.state <> all(${[...filter.excludeStates]})`);
  if (filter.createdFrom) parts.push(sql`c.created_at >= ${filter.createdFrom}`);
  if (filter.createdUntil) parts.push(sql`c.created_at <= ${filter.createdUntil}`);
  return allOf(sql, parts);
}

/** What is printed under contracts, in print order. The contracts must have been read in the viewer's scope. */
export async function productsOfContracts(context: Reader, contractIds: string[]): Promise<ContractProductRow[]> {
  return context.db.sql<ContractProductRow[]>`
    /* productsOfContracts */ select p.* from contracts.contract_products p
    where p.contract_id = any(${contractIds}::text[]::bigint[]) order by p.sort, p.authorization_id`;
}

export async function productCountsOf(context: Reader, contractIds: readonly string[]): Promise<number[]> {
  const rows = await context.db.sql<{ contractId: string; count: number }[]>`
    /* productCountsOf */ select contract_id, count(*)::int as count from contracts.contract_products
    where contract_id = any(${[...contractIds]}::text[]::bigint[]) group by contract_id`;
  const counts = new Map(rows.map((row) => [row.contractId, row.count]));
  return contractIds.map((id) => counts.get(id) ?? 0);
}

/** A cooperation agreement of a customer; all but the customer is null when it has none. */
export type CustomerAgreement = { customerId: string } & (AgreementStanding | { [K in keyof AgreementStanding]: null });

/** At least one row for each customer that the viewer may see, none for any other. */
export async function agreementsOfCustomers(context: Reader, customerIds: string[]): Promise<CustomerAgreement[]> {
  return context.db.sql<CustomerAgreement[]>`
    /* agreementsOfCustomers */ select k.customer_id, c.state, c.created_at, c.expires_at
    from contracts.known_customers k
    left join contracts.contracts c on c.customer_id = k.customer_id and c.sequence = 0 and c.deleted_at is null
    where k.customer_id = any(${customerIds}::text[]::bigint[])
      and ${visibleCustomers(context, 'contracts', 'k.customer_id')}`;
}
