import pg from 'pg';
import { putAccount, putAuthorization, putProduct, putRoute, type Rows, type WorldAccount } from '../usage/call-world';

interface CallsWorld {
  accounts: WorldAccount[];
  /** Tells the planner what the tables hold by now. */
  analyse(): Promise<unknown>;
  drop(): Promise<void>;
}

/** The largest number of calls a second that a limit may be set to is far beyond what is measured. */
const UNLIMITED = 10_000;

/** Accounts with money that does not end, and two products whose one source is the stub: `fresh` and `kept`. */
export async function makeCallsWorld(databaseUrl: string, stubUrl: string, count: number): Promise<CallsWorld> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  pool.on('error', () => undefined);
  const rows: Rows = async (statement, parameters) => (await pool.query(statement, parameters)).rows;
  for (const [i, code] of ['fresh', 'kept'].entries()) {
    await putProduct(rows, code, { cacheDays: i * 7 });
    await putRoute(rows, String(900 + i), code, {
      requestUrl: `${stubUrl}/hit`,
      settings: { timeoutMs: 3_000, maxInFlight: 1_000 },
    });
  }
  const accounts: WorldAccount[] = [];
  for (let n = 1; n <= count; n++) {
    const account = await putAccount(rows, n, { balance: '1000000000' });
    await putAuthorization(rows, String(100_000 + 2 * n), account, 'fresh');
    await putAuthorization(rows, String(100_001 + 2 * n), account, 'kept');
    accounts.push(account);
  }
  await rows(
    `insert into usage.call_limits select developer_account_id, ${UNLIMITED}, ${UNLIMITED} from usage.known_access`,
  );
  await rows(BARE);
  for (const { developerAccountId, appId, appSecret } of accounts) {
    await rows('insert into bare.accounts (id, app_id, secret, balance) values ($1, $2, $3, 1000000000)', [
      developerAccountId,
      appId,
      appSecret,
    ]);
  }
  return { accounts, analyse: () => rows('vacuum analyze'), drop: () => pool.end() };
}

/** What the hand-written limit keeps: whom it may believe, what they have, and one row for each call. */
const BARE = `create schema bare;
  create table bare.accounts (id bigint primary key, app_id text not null unique, secret text not null, balance numeric(20,6) not null);
  create table bare.calls (id bigint generated always as identity primary key, account_id bigint not null, nonce text not null,
    body jsonb not null, fee numeric(20,6) not null, called_at timestamptz not null default clock_timestamp(),
    unique (account_id, nonce))`;
