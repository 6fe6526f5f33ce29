import pg from 'pg';
import { CHECKS } from '../../subgraphs/billing/integrity/checks';
import { type Answer, graphql, type Json, legacyAs, signIn } from '../support/front-door';
import { type OwnServer, startOwnServer } from '../support/own-server';

interface StatementTerms {
  month: string;
  total: string;
  state?: 'TO_BE_REVIEWED' | 'SENT' | 'CONFIRMED' | 'ARCHIVED' | 'VOID';
}

interface MadeStatement {
  id: string;
  statementNo: string;
}

/** A customer of this test alone, with an account that signs in as it. */
export interface MadeCustomer {
  customerId: string;
  developerAccountId: string;
  walletId: string;
  token: string;
  statements: MadeStatement[];
}

export interface BillingGround {
  url: string;
  operator: string;
  salesperson: string;
  rows(statement: string, parameters?: unknown[]): Promise<Json[]>;
  customer(statements: StatementTerms[], options?: { kept?: boolean; wallet?: boolean }): Promise<MadeCustomer>;
  send(token: string, query: string, variables?: object): Promise<Answer>;
  /** The data of a request that must succeed. */
  ask(token: string, query: string, variables?: object): Promise<Json>;
  /** Code, reason and field of a request that must be refused. */
  refusal(token: string, query: string, variables?: object): Promise<Json>;
  /** The data of a legacy path that must succeed; a body makes it a POST. */
  old(token: string, path: string, body?: object): Promise<Json>;
  /** Code and text of a legacy path that must be refused. */
  oldRefusal(token: string, path: string, body: object): Promise<Json>;
  /** Names of the promises of the books that something breaks. */
  brokenPromises(): Promise<string[]>;
  stop(): Promise<void>;
}

/** A server of its own for tests that move money of customers which they make, and read the books behind it. */
export async function openBillingGround(name: string): Promise<BillingGround> {
  const server: OwnServer = await startOwnServer(name);
  const pool = new pg.Pool({ connectionString: server.databaseUrl, max: 2 });
  const rows = async (statement: string, parameters: unknown[] = []) => (await pool.query(statement, parameters)).rows;
  const tokenOf = async (account: string) => (await signIn(account, 'skep-demo', server.url)).accessToken;
  const [operator, salesperson] = [await tokenOf('operator'), await tokenOf('salesperson')];
  const send = (token: string, query: string, variables: object = {}) =>
    graphql(query, variables as Record<string, unknown>, { token, url: server.url });

  return {
    url: server.url,
    operator,
    salesperson,
    rows,
    send,
    async customer(statements, { kept = false, wallet = true } = {}) {
      const made = await makeCustomer(rows, wallet);
      if (kept) await rows(KEEP, [made.customerId]);
      const own: MadeStatement[] = [];
      for (const terms of statements) own.push(await makeStatement(rows, made, terms));
      return { ...made, statements: own, token: await tokenOf(`c${made.customerId}`) };
    },
    async ask(token, query, variables) {
      const { body } = await send(token, query, variables);
      if (body.errors) throw new Error(JSON.stringify(body.errors));
      return body.data;
    },
    async refusal(token, query, variables) {
      const { body } = await send(token, query, variables);
      const { code, reason, field } = body.errors?.[0]?.extensions ?? {};
      return { code, reason, field };
    },
    async old(token, path, sent) {
      const { body } = await legacyAs(token, path, sent, server.url);
      if (body.code !== 0) throw new Error(`${path}: ${JSON.stringify(body)}`);
      return body.data;
    },
    async oldRefusal(token, path, sent) {
      const { code, msg } = (await legacyAs(token, path, sent, server.url)).body;
      return { code, msg };
    },
    async brokenPromises() {
      const found = await Promise.all(
        CHECKS.map(async ({ name, violations }) => ({ name, bad: await rows(violations) })),
      );
      return found.filter(({ bad }) => bad.length > 0).map(({ name: promise }) => promise);
    },
    async stop() {
      await pool.end();
      await server.stop();
    },
  };
}

type Rows = BillingGround['rows'];
type Bare = Pick<MadeCustomer, 'customerId' | 'developerAccountId' | 'walletId'>;

/** The demo salesperson keeps the customer this month. */
const KEEP = `insert into billing.known_assignments (customer_id, salesperson_id, salesperson_name, effect_month)
  select $1::bigint, salesperson_id, 'x', '2020-01' from platform.accounts where login_name = 'salesperson'`;

async function makeCustomer(rows: Rows, withWallet: boolean): Promise<Bare> {
  const [{ customer, account }] = await rows('select skep.next_id() as customer, skep.next_id() as account');
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
  const [wallet] = withWallet
    ? await rows(
        `insert into billing.wallets (customer_id, account_name, is_default, state, overdraft_state)
         values ($1, 'made', true, 'NORMAL', 'MONTHLY') returning id`,
        [customer],
      )
    : [];
  await rows(
    `insert into platform.accounts (login_name, password_hash, kind, nickname, mobile, customer_id)
     select 'c' || $1::bigint, password_hash, kind, 'made', mobile, $1::bigint from platform.accounts where login_name = 'customer'`,
    [customer],
  );
  return { customerId: customer, developerAccountId: account, walletId: wallet?.id ?? '' };
}

async function makeStatement(rows: Rows, of: Bare, { month, total, state = 'CONFIRMED' }: StatementTerms) {
  const [{ id, statement_no: statementNo }] = await rows(
    `insert into billing.statements (statement_no, developer_account_id, customer_id, bill_month, overdraft_state, state,
       total_amount, sent_at)
     values ('ST' || replace($3::text, '-', '') || skep.next_id(), $1, $2, $3::text, 'MONTHLY', $4::text, $5,
       case when $4::text = 'TO_BE_REVIEWED' then null else clock_timestamp() end) returning id, statement_no`,
    [of.developerAccountId, of.customerId, month, state, total],
  );
  await rows(
    `insert into billing.statement_lines (statement_id, customer_id, usage_month, product_code, product_name, price,
       call_count, charge_count, total_fee) values ($1, $2, $3, 'made', 'made', $4::numeric, 1, 1, $4::numeric)`,
    [id, of.customerId, month, total],
  );
  return { id, statementNo };
}
