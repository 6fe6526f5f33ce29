import { failedPrecondition, notFound } from '../../kit/basics/errors';
import { lookupId } from '../../kit/basics/ids';
import type { Reader } from '../../kit/requests/context';
import { visibleCustomers } from '../../kit/requests/row-scope';
import type { Sql } from '../../kit/sql/database';
import { liveContracts } from '../conditions';
import type { AccountContract } from '../contracts/rules';
import type { PartyRow } from '../parties/tables';
import type { OpenProduct } from './rules';

export interface AccountFacts {
  developerAccountId: string;
  developerAccountName: string;
  customerId: string;
  customerName: string;
  customerMobile: string;
  party: Omit<PartyRow, 'customerId'>;
  /** All that are not deleted, drafts too. */
  contracts: (AccountContract & { validMonths: number })[];
  products: OpenProduct[];
}

type AccountRow = Omit<AccountFacts, 'party' | 'contracts' | 'products'> & {
  environment: string;
  customerState: string;
} & { [K in keyof Omit<PartyRow, 'customerId'>]: PartyRow[K] | null };

/** `sql` also of who has locked the account. Throws NOT_FOUND, ACCOUNT_NOT_PRODUCTIVE or CUSTOMER_NOT_ACTIVE. */
export async function accountFacts(context: Reader, sql: Sql, accountId: string): Promise<AccountFacts> {
  const id = lookupId(accountId);
  const [row] = await sql<AccountRow[]>`
    /* contractAccount */ select d.developer_account_id, d.name as developer_account_name, d.customer_id,
      upper(d.environment) as environment, k.name as customer_name, k.mobile as customer_mobile,
      k.state as customer_state, p.unified_social_credit_code, p.legal_person_name, p.address, p.contact_name,
      p.contact_mobile, p.email, p.auth_type, p.customer_type
    from contracts.known_developer_accounts d join contracts.known_customers k on k.customer_id = d.customer_id
    left join contracts.known_parties p on p.customer_id = d.customer_id
    where d.developer_account_id = ${id} and ${visibleCustomers(context, 'contracts', 'd.customer_id')}`;
  if (!row) throw notFound('The developer account', 'input.developerAccountId');
  checkAccount(row);
  return {
    ...row,
    party: {
      ...row,
      unifiedSocialCreditCode: row.unifiedSocialCreditCode ?? '',
      authType: row.authType ?? 'NONE',
      customerType: row.customerType ?? 'TRIAL',
    },
    contracts: await contractsOfAccount(sql, id),
    products: await openProducts(context, sql, id),
  };
}

function checkAccount({ environment, customerState }: AccountRow): void {
  const field = 'input.developerAccountId';
  if (environment !== 'PROD') {
    throw failedPrecondition('ACCOUNT_NOT_PRODUCTIVE', 'Contracts are made for productive accounts.', { field });
  }
  if (customerState !== 'NORMAL') {
    throw failedPrecondition('CUSTOMER_NOT_ACTIVE', 'Contracts are made with customers in state NORMAL.', {
      field,
      details: { state: customerState },
    });
  }
}

const contractsOfAccount = (sql: Sql, accountId: string) => sql<AccountFacts['contracts']>`
  /* contractsOfAccount */ select id, contract_no, sequence, version, state, sign_ends_at, expires_at, valid_months
  from contracts.contracts where developer_account_id = ${accountId} and deleted_at is null order by sequence, id`;

const openProducts = (context: Reader, sql: Sql, accountId: string) => sql<OpenProduct[]>`
  /* openProducts */ select a.authorization_id, a.product_code, a.product_name, a.price, a.fee_type,
    (select c.contract_no from contracts.contract_products p join contracts.contracts c on c.id = p.contract_id
      where p.authorization_id = a.authorization_id and ${liveContracts(context)} limit 1) as covered_by
  from contracts.known_authorizations a
  where a.developer_account_id = ${accountId} and a.state = 'OPEN' order by a.product_code, a.authorization_id`;
