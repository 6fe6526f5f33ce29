import {
  type ListQuery,
  listConnection,
  listConnectionsByParent,
  type Page,
  type PageArgs,
} from '../../kit/lists/pagination';
import { type Selection, selectedColumns } from '../../kit/lists/selection';
import { sortKeys } from '../../kit/lists/sort-keys';
import type { Reader } from '../../kit/requests/context';
import { visibleCustomers } from '../../kit/requests/row-scope';
import { allOf, anyId, containing } from '../../kit/sql/conditions';
import type { Fragment } from '../../kit/sql/database';
import { visibleContracts } from '../conditions';
import type { Contract, ContractFilter, ContractOrder } from '../schema.generated';
import type { AgreementStanding, ContractStanding } from './rules';
import {
  type ContractChangeRow,
  type ContractProductRow,
  contracts,
  type SigningEventRow,
  type StoredContract,
} from './tables';

export type ContractRow = Omit<StoredContract, 'encryptedSignerIdCard' | 'content'> & {
  developerAccountName: string;
};

const ownColumns = selectedColumns<Contract, typeof contracts>(contracts, 'c', {
  always: ['id'],
  never: ['encryptedSignerIdCard', 'content'],
  fields: {
    nodeId: [],
    customer: ['customerId'],
    developerAccount: ['developerAccountId'],
    template: ['templateCode'],
    state: ['state', 'signEndsAt'],
    rejectReason: ['rejectReason', 'state', 'signEndsAt'],
    url: ['documentUrl', 'finalFileId', 'signedFileId', 'draftFileId', 'submittedAt'],
    previewUrl: ['draftFileId'],
    signingUrl: ['linkVersion', 'state', 'signEndsAt'],
    signingQrCode: ['linkVersion', 'state', 'signEndsAt'],
    sealed: ['sealedAt'],
    developerAccountName: [],
    authorizedProductCount: [],
    products: [],
    changes: [],
    events: [],
  },
});

/** `sorted` is the column that cursors are made of. */
const columns = ({ db: { sql } }: Reader, selection?: Selection, sorted?: string): Fragment =>
  sql`${sql.unsafe(ownColumns(selection, sorted))}, coalesce(d.name, '') as developer_account_name`;

const source = (context: Reader): Fragment => context.db.sql`contracts.contracts c
  left join contracts.known_developer_accounts d on d.developer_account_id = c.developer_account_id`;

export async function contractsByIds(context: Reader, ids: string[]): Promise<ContractRow[]> {
  return context.db.sql<ContractRow[]>`
    /* contractsByIds */ select ${columns(context)} from ${source(context)}
    where c.id = any(${ids}::bigint[]) and ${visibleContracts(context)}`;
}

export async function contractByNo(context: Reader, contractNo: string): Promise<ContractRow | null> {
  const [row] = await context.db.sql<ContractRow[]>`
    /* contractByNo */ select ${columns(context)} from ${source(context)}
    where c.contract_no = ${contractNo} and ${visibleContracts(context)}`;
  return row ?? null;
}

const sortedBy = sortKeys(contracts, 'c');
const SORTED = { CREATED_AT: 'createdAt', UPDATED_AT: 'updatedAt' } as const;

export interface ContractListArgs {
  filter?: ContractFilter | null;
  orderBy?: ContractOrder | null;
  selection?: Selection;
}

function contractList(context: Reader, args: ContractListArgs): ListQuery<ContractRow> {
  const order = args.orderBy ?? { field: 'CREATED_AT', direction: 'DESC' };
  return {
    columns: columns(context, args.selection, SORTED[order.field]),
    from: source(context),
    where: conditions(context, args.filter ?? {}),
    sort: [sortedBy(SORTED[order.field]), sortedBy('id')],
    direction: order.direction,
  };
}

export function listContracts(
  context: Reader,
  { filter, orderBy, selection, ...page }: ContractListArgs & PageArgs,
): Promise<Page<ContractRow>> {
  return listConnection(context.db, page, contractList(context, { filter, orderBy, selection }));
}

export function contractsOfCustomers(
  context: Reader,
  customerIds: readonly string[],
  { filter, orderBy, selection, ...page }: ContractListArgs & PageArgs,
): Promise<Page<ContractRow>[]> {
  const list = contractList(context, { filter, orderBy, selection });
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
  if (filter.states) parts.push(sql`(${inStates(context, filter.states)})`);
  if (filter.excludeStates?.length) parts.push(sql`not (${inStates(context, filter.excludeStates)})`);
  if (filter.createdFrom) parts.push(sql`c.created_at >= ${filter.createdFrom}`);
  if (filter.createdUntil) parts.push(sql`c.created_at <= ${filter.createdUntil}`);
  return allOf(sql, parts);
}

/** A contract whose deadline passed counts as withdrawn, also before the job that writes it down has run. */
function inStates({ db: { sql }, now }: Reader, states: readonly string[]): Fragment {
  const late = sql`(c.state = 'WAITING_FOR_SIGNATURE' and c.sign_ends_at <= ${now()})`;
  return sql`(c.state = any(${[...states]}::text[]) and not ${late}) or (${states.includes('WITHDRAWN')} and ${late})`;
}

export async function eventsOfContracts({ db }: Reader, contractIds: string[]): Promise<SigningEventRow[]> {
  return db.sql<SigningEventRow[]>`
    /* eventsOfContracts */ select * from contracts.signing_events
    where contract_id = any(${contractIds}::bigint[]) order by contract_id, position`;
}

export async function changesOfContracts({ db }: Reader, contractIds: string[]): Promise<ContractChangeRow[]> {
  return db.sql<ContractChangeRow[]>`
    /* changesOfContracts */ select * from contracts.contract_changes
    where contract_id = any(${contractIds}::bigint[]) order by contract_id, id desc`;
}

/** What is printed under contracts, in print order. The contracts must have been read in the viewer's scope. */
export async function productsOfContracts(context: Reader, contractIds: string[]): Promise<ContractProductRow[]> {
  return context.db.sql<ContractProductRow[]>`
    /* productsOfContracts */ select p.* from contracts.contract_products p
    where p.contract_id = any(${contractIds}::bigint[]) order by p.sort, p.authorization_id`;
}

export async function productCountsOf(context: Reader, contractIds: readonly string[]): Promise<number[]> {
  const rows = await context.db.sql<{ contractId: string; count: number }[]>`
    /* productCountsOf */ select contract_id, count(*)::int as count from contracts.contract_products
    where contract_id = any(${[...contractIds]}::bigint[]) group by contract_id`;
  const counts = new Map(rows.map((row) => [row.contractId, row.count]));
  return contractIds.map((id) => counts.get(id) ?? 0);
}

/** A cooperation agreement of a customer; all but the customer is null when it has none. */
type Standing = AgreementStanding & ContractStanding;

export type CustomerAgreement = { customerId: string } & (Standing | { [K in keyof Standing]: null });

/** At least one row for each customer that the viewer may see, none for any other. */
export async function agreementsOfCustomers(context: Reader, customerIds: string[]): Promise<CustomerAgreement[]> {
  return context.db.sql<CustomerAgreement[]>`
    /* agreementsOfCustomers */ select k.customer_id, c.state, c.sign_ends_at, c.created_at, c.expires_at
    from contracts.known_customers k
    left join contracts.contracts c on c.customer_id = k.customer_id and c.sequence = 0 and ${visibleContracts(context)}
    where k.customer_id = any(${customerIds}::bigint[])
      and ${visibleCustomers(context, 'contracts', 'k.customer_id')}`;
}
