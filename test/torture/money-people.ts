/** Somebody with an open session. */
export interface Person {
  kind: 'operator' | 'customer';
  accountId: string;
  sessionId: string;
  token?: { text: string; at: number };
}

export interface CustomerPerson extends Person {
  customerId: string;
  developerAccountId: string;
}

/** Asks the database directly. */
type Rows = (statement: string, parameters?: unknown[]) => Promise<Record<string, string>[]>;

/** An account and a session that outlives the test; nobody signs in with its password. */
async function openAccount(rows: Rows, kind: Person['kind'], staffId: string | null, customerId: string | null) {
  const [found] = await rows(
    `with account as (
       insert into platform.accounts (login_name, password_hash, kind, nickname, mobile, staff_id, customer_id)
       values ('money' || skep.next_id(), 'none', upper($1), 'made', '13800000000', $2, $3) returning id)
     insert into platform.sessions (account_id, client_ip, created_at, refreshed_at, expires_at)
     select id, '', now(), now(), now() + interval '1 day' from account
     returning id as "sessionId", account_id as "accountId"`,
    [kind, staffId, customerId],
  );
  return { kind, ...(found as { accountId: string; sessionId: string }) };
}

export async function makeOperator(rows: Rows): Promise<Person> {
  const [found] = await rows(
    `with member as (insert into platform.staff_members (name, mobile) values ('made', '13800000000') returning id),
     role as (insert into platform.roles (code, name, app_code, scopes)
       values ('administrator', 'made', 'crm', '{billing:read,billing:write,sales:read,customers:read}') returning id)
     insert into platform.staff_roles (staff_id, role_id) select member.id, role.id from member, role
     returning staff_id as id`,
  );
  return openAccount(rows, 'operator', found?.id ?? '', null);
}

/** A customer as billing knows it, with one productive account and somebody who signs in for it. */
export async function makeCustomer(rows: Rows): Promise<CustomerPerson> {
  const [found] = await rows('select skep.next_id() as customer, skep.next_id() as account');
  const { customer = '', account = '' } = found ?? {};
  await rows(
    `insert into billing.known_customers (customer_id, merchant_id, name, mobile, state, developer_account_id)
     values ($1, $1, 'made', '13800000000', 'NORMAL', $2)`,
    [customer, account],
  );
  await rows(
    `insert into billing.known_developer_accounts (developer_account_id, customer_id, name, app_id, environment)
     values ($1::bigint, $2, 'made', 'app' || $1::bigint, 'prod')`,
    [account, customer],
  );
  const person = await openAccount(rows, 'customer', null, customer);
  return { ...person, kind: 'customer', customerId: customer, developerAccountId: account };
}
