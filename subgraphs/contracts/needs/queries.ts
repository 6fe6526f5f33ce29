import { listConnection, type Page, type PageArgs } from '../../kit/lists/pagination';
import type { Reader } from '../../kit/requests/context';
import { visibleCustomers } from '../../kit/requests/row-scope';
import { allOf, containing } from '../../kit/sql/conditions';
import type { Fragment } from '../../kit/sql/database';
import { liveContracts } from '../conditions';
import type { ContractNeedFilter } from '../schema.generated';

/** A productive account without an agreement in force, with one about to end, or with products under no contract. */
export interface NeedRow {
  developerAccountId: string;
  customerId: string;
  agreementInForce: boolean;
  agreementEnding: boolean;
  agreementWaits: boolean;
  newestAgreementState: 'REFUSED' | 'WITHDRAWN' | 'NOT_STARTED' | null;
  signedOnPaper: boolean;
  nextAnnex: number;
  unsignedProductCount: number;
  lastAuditedAt: Date | null;
}

const ENDING_DAYS = 30;

/** Each productive account of a customer in state NORMAL, with where its contracts stand. */
function standings(context: Reader): Fragment {
  const { sql } = context.db;
  const live = liveContracts(context);
  const soon = new Date(context.now().getTime() + ENDING_DAYS * 86_400_000);
  const own = sql`c.developer_account_id = d.developer_account_id and c.deleted_at is null`;
  const agreement = sql`${own} and c.sequence = 0 and ${live}`;
  return sql`(
    select d.developer_account_id, d.customer_id, d.name, k.name as customer_name, k.mobile,
      exists (select from contracts.contracts c where ${agreement} and c.state <> 'WAITING_FOR_SIGNATURE')
        as agreement_in_force,
      exists (select from contracts.contracts c where ${agreement} and c.state = 'SIGNED_ON_PAPER') as signed_on_paper,
      exists (select from contracts.contracts c where ${agreement} and c.state = 'WAITING_FOR_SIGNATURE')
        as agreement_waits,
      exists (select from contracts.contracts c
        where ${agreement} and c.state <> 'WAITING_FOR_SIGNATURE' and c.expires_at <= ${soon}) as agreement_ending,
      (select case when c.state = 'WAITING_FOR_SIGNATURE' then 'WITHDRAWN' else c.state end
        from contracts.contracts c where ${own} and c.sequence = 0 and c.ended_at is null and not (${live})
        order by c.created_at desc limit 1) as newest_agreement_state,
      1 + coalesce((select max(c.sequence) from contracts.contracts c
        where ${own} and (c.state in ('SIGNED', 'SIGNED_ON_PAPER') or ${live})), 0) as next_annex,
      (select count(*)::int from ${unsigned(context)}) as unsigned_product_count,
      (select max(a.audited_at) from ${unsigned(context)}) as last_audited_at
    from contracts.known_developer_accounts d join contracts.known_customers k on k.customer_id = d.customer_id
    where upper(d.environment) = 'PROD' and k.state = 'NORMAL'
      and ${visibleCustomers(context, 'contracts', 'd.customer_id')}) n`;
}

const unsigned = (context: Reader): Fragment => context.db.sql`contracts.known_authorizations a
  where a.developer_account_id = d.developer_account_id and a.state = 'OPEN' and not exists (
    select from contracts.contract_products p join contracts.contracts c on c.id = p.contract_id
    where p.authorization_id = a.authorization_id and ${liveContracts(context)})`;

export function listNeeds(
  context: Reader,
  { filter, ...page }: { filter?: ContractNeedFilter | null } & PageArgs,
): Promise<Page<NeedRow>> {
  const { sql } = context.db;
  const due = sql`((not n.agreement_in_force and not n.agreement_waits)
    or (n.agreement_in_force and (n.unsigned_product_count > 0 or n.agreement_ending)))`;
  const parts = [due];
  if (filter?.keyword) {
    const pattern = containing(filter.keyword);
    parts.push(sql`(n.name ilike ${pattern} or n.customer_name ilike ${pattern} or n.mobile ilike ${pattern})`);
  }
  return listConnection(context.db, page, {
    columns: sql`n.*`,
    from: standings(context),
    where: allOf(sql, parts),
    sort: [{ column: 'n.developer_account_id', type: 'bigint', of: (need: NeedRow) => need.developerAccountId }],
    direction: 'DESC',
  });
}
