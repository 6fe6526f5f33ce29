import pg from 'pg';
import { state } from '../../test/system/state';
import { copyDatabase } from '../../test/system/system';

let client: pg.Client;

beforeAll(async () => {
  client = new pg.Client({ connectionString: await copyDatabase(state().databaseUrl, 'skep_billing') });
  await client.connect();
});
afterAll(() => client?.end());

const rowsOf = async (statement: string) => (await client.query(statement)).rows;

/** The PostgreSQL code and the constraint with which a statement is refused. */
async function refusalOf(statement: string): Promise<string> {
  return client.query(statement).then(
    () => 'accepted',
    ({ code, constraint }: pg.DatabaseError) => [code, constraint].filter(Boolean).join(' '),
  );
}

describe('the books agree:', () => {
  test.each([
    [
      'balances are the sums of their entries',
      `select w.id from billing.wallets w left join billing.wallet_entries e on e.wallet_id = w.id group by w.id
       having w.balance <> coalesce(sum(e.amount), 0) or w.version <> count(e.id)`,
    ],
    [
      'each entry follows from the one before',
      `select id from (select *, lag(balance_after, 1, 0) over p as balance_before, lag(version, 1, 0) over p as last,
         lag(created_at) over p as moved_at from billing.wallet_entries
         window p as (partition by wallet_id order by version)) e
       where balance_before + amount <> balance_after or last + 1 <> version or moved_at > created_at`,
    ],
    [
      'statements are the sums of their lines',
      `select s.id from billing.statements s left join billing.statement_lines l on l.statement_id = s.id group by s.id
       having (s.total_amount, s.total_cost) is distinct from (sum(l.total_fee), sum(l.total_cost))
         or sum(l.settled_amount) is distinct from
           case when s.settled_amount >= s.total_amount then sum(greatest(l.total_fee, 0)) else s.settled_amount end`,
    ],
    [
      'payments are the sums of their allocations and residues',
      `select p.id from billing.payments p left join billing.payment_allocations a on a.payment_id = p.id group by p.id
       having p.allocated_amount <> coalesce(sum(a.amount), 0)`,
    ],
    [
      'residues are top-ups of their wallets',
      `select p.id from billing.payments p where p.residue_amount > 0 and not exists (
         select 1 from billing.wallet_entries e where e.wallet_id = p.residue_wallet_id
         and e.business_no = p.payment_no and e.amount = p.residue_amount)`,
    ],
    [
      'statements are invoiced as far as their invoices say',
      `select s.id from billing.statements s left join (billing.invoice_allocations a
         join billing.invoices i on i.id = a.invoice_id and i.state <> 'REJECTED') on a.statement_id = s.id group by s.id
       having s.invoiced_amount <> coalesce(sum(a.amount), 0)`,
    ],
  ])('%s', async (_title, violations) => {
    expect(await rowsOf(violations)).toEqual([]);
  });
});

describe('the database itself refuses', () => {
  test.each([
    ['to change an entry', 'update billing.wallet_entries set amount = 1', '42501'],
    ['to delete an entry', 'delete from billing.wallet_entries', '42501'],
    ['a balance below the floor', 'update billing.wallets set balance = -1000000', '23514 wallets_above_floor'],
    [
      'to settle more than the total',
      'update billing.statements set settled_amount = total_amount + 1',
      '23514 statements_settled',
    ],
    [
      'to invoice more than may be',
      'update billing.statements set invoiced_amount = total_amount + 1',
      '23514 statements_invoiced',
    ],
    [
      'a passed payment that is not spent whole',
      `update billing.payments set allocated_amount = allocated_amount / 2 where state = 'PASSED'`,
      '23514 payments_spent_whole',
    ],
    [
      'a second statement of a month',
      `insert into billing.statements (statement_no, developer_account_id, customer_id, bill_month, overdraft_state, state)
       select statement_no || 'x', developer_account_id, customer_id, bill_month, overdraft_state, 'TO_BE_REVIEWED'
       from billing.statements where state <> 'VOID' limit 1`,
      '23505 statements_one_a_month',
    ],
    [
      'a key that the wallet has taken',
      `insert into billing.wallet_entries (flow_no, wallet_id, customer_id, version, business_type, amount, balance_after,
         business_no, idempotency_key, fee_name)
       select 'LS1', wallet_id, customer_id, 1000000, 'PAY', -1, 0, business_no, idempotency_key, fee_name
       from billing.wallet_entries limit 1`,
      '23505 wallet_entries_key',
    ],
  ])('%s', async (_title, statement, refusal) => {
    expect(await refusalOf(statement)).toBe(refusal);
  });
});
