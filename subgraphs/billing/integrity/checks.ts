export interface Check {
  name: string;
  promise: string;
  violations: string;
}

/** Each is one statement, so it sees one moment. They read whole tables; they are for a schedule, not for a request. */
export const CHECKS: readonly Check[] = [
  {
    name: 'walletBalance',
    promise: 'The balance of a wallet is the sum of its entries, and its version is their number.',
    violations: `select w.id from billing.wallets w
      left join (select wallet_id, sum(amount) as total, count(*) as entries from billing.wallet_entries group by 1) e
        on e.wallet_id = w.id
      where w.balance <> coalesce(e.total, 0) or w.version <> coalesce(e.entries, 0)`,
  },
  {
    name: 'entryChain',
    promise:
      'Every entry follows from the one before: versions without a gap, balance after = balance before + amount.',
    violations: `select id from (
        select id, amount, balance_after, version, lag(balance_after, 1, 0) over w as before, lag(version, 1, 0) over w as last
        from billing.wallet_entries window w as (partition by wallet_id order by version)) e
      where before + amount <> balance_after or last + 1 <> version`,
  },
  {
    name: 'walletFloor',
    promise: 'No balance is below its floor.',
    violations: `select id from billing.wallets where balance < floor`,
  },
  {
    name: 'walletHolds',
    promise: 'What a wallet sets aside is the sum of its open holds.',
    violations: `select w.id from billing.wallets w
      left join (select wallet_id, coalesce(sum(amount) filter (where not accrues), 0) as held,
          coalesce(sum(amount) filter (where accrues), 0) as accrual
        from billing.charges where state = 'HELD' group by 1) h on h.wallet_id = w.id
      where w.held_amount <> coalesce(h.held, 0) or w.held_accrual <> coalesce(h.accrual, 0)`,
  },
  {
    name: 'chargeRefunds',
    promise: 'What went back of a charge is the sum of its refunds, each of them in the wallet that it names.',
    violations: `select c.id from billing.charges c
      left join (select charge_id, sum(amount) as back from billing.charge_refunds group by 1) r on r.charge_id = c.id
      where c.refunded_amount <> coalesce(r.back, 0)
      union all
      select r.charge_id from billing.charge_refunds r join billing.charges c on c.id = r.charge_id
      where not r.accrues and not exists (select from billing.wallet_entries e where e.wallet_id = r.wallet_id
        and e.business_no = c.seq_no and e.business_type = 'REFUND' and e.amount = r.amount)`,
  },
  {
    name: 'statementTotals',
    promise:
      'Total and cost of a statement are the sums of its lines; what is settled of it is spread over them, over all of them once it is paid.',
    violations: `select s.id from billing.statements s
      left join (select statement_id, sum(total_fee) as fee, sum(total_cost) as cost, sum(settled_amount) as settled,
          sum(greatest(total_fee, 0)) as payable
        from billing.statement_lines group by 1) l on l.statement_id = s.id
      where (s.total_amount, s.total_cost) is distinct from (coalesce(l.fee, 0), coalesce(l.cost, 0))
        or coalesce(l.settled, 0) <>
          case when s.settled_amount >= s.total_amount then coalesce(l.payable, 0) else s.settled_amount end`,
  },
  {
    name: 'statementSums',
    promise: 'The kept sums, which totals are read from, are those of the statements; examples are accounts or yyyyMM.',
    violations: `select coalesce(replace(bill_month, '-', '')::bigint, developer_account_id) as id from (
        select bill_month, customer_id, developer_account_id, state, payment_state, invoice_state, overdraft_state,
          -statement_count as n, -total_amount as total, -settled_amount as settled, -invoiced_amount as invoiced,
          -invoiceable_amount as invoiceable, -receivable_amount as receivable
        from billing.statement_sums
        union all
        select bill_month, customer_id, developer_account_id, state, payment_state, invoice_state, overdraft_state,
          count(*), sum(total_amount), sum(settled_amount), sum(invoiced_amount), sum(invoiceable_amount),
          sum(receivable_amount)
        from billing.statements
        group by grouping sets ((bill_month, state, payment_state, invoice_state, overdraft_state),
          (customer_id, developer_account_id, state, payment_state, invoice_state, overdraft_state))
      ) difference
      group by bill_month, customer_id, developer_account_id, state, payment_state, invoice_state, overdraft_state
      having (sum(n), sum(total), sum(settled), sum(invoiced), sum(invoiceable), sum(receivable)) <> (0, 0, 0, 0, 0, 0)`,
  },
  {
    name: 'statementSettled',
    promise: 'Settled is between nothing and the total, and never less than what payments and balances settled.',
    violations: `select s.id from billing.statements s
      left join (select statement_id, sum(amount) as paid from (
          select statement_id, amount from billing.payment_allocations
          union all select statement_id, amount from billing.wallet_offsets
        ) parts group by 1) a
        on a.statement_id = s.id
      where s.settled_amount < 0 or s.settled_amount > greatest(s.total_amount, 0)
        or s.settled_amount < coalesce(a.paid, 0)
        or (s.overdraft_state = 'MONTHLY' and s.settled_amount <> coalesce(a.paid, 0))`,
  },
  {
    name: 'statementCredits',
    promise: 'What a monthly statement below zero gives back is in the wallet from its sending on, and only then.',
    violations: `select s.id from billing.statements s
      where s.overdraft_state = 'MONTHLY' and s.wallet_id is not null and s.total_amount < 0
        and case when s.sent_at is not null and s.state <> 'VOID' then -s.total_amount else 0 end <> (
          select coalesce(sum(e.amount), 0) from billing.wallet_entries e
          where e.business_no = s.statement_no and e.idempotency_key in ('credit-' || s.id, 'credit-' || s.id || '-back'))`,
  },
  {
    name: 'walletOffsets',
    promise: 'What statements got of the balance of a wallet left the wallet under their numbers.',
    violations: `select o.wallet_id as id from (
        select wallet_id, statement_id, sum(amount) as amount from billing.wallet_offsets group by 1, 2
      ) o join billing.statements s on s.id = o.statement_id
      where o.amount <> (select coalesce(-sum(e.amount), 0) from billing.wallet_entries e
        where e.wallet_id = o.wallet_id and e.business_no = s.statement_no and e.business_type = 'PAY')`,
  },
  {
    name: 'paymentSpent',
    promise: 'What a passed payment settled, and what was left of it, are its amount; any other settled nothing.',
    violations: `select p.id from billing.payments p
      left join (select payment_id, sum(amount) as spent from billing.payment_allocations group by 1) a
        on a.payment_id = p.id
      where p.allocated_amount <> coalesce(a.spent, 0)
        or p.allocated_amount + p.residue_amount <> case when p.state = 'PASSED' then p.amount else 0 end`,
  },
  {
    name: 'paymentResidue',
    promise: 'What is left of a payment topped up its wallet, once.',
    // Told by the key: anybody may write the number of a payment on a top-up. Demo worlds have their own keys.
    violations: `select p.id from billing.payments p where p.residue_amount > 0 and 1 <> (
        select count(*) from billing.wallet_entries e where e.wallet_id = p.residue_wallet_id
          and e.business_no = p.payment_no and e.amount = p.residue_amount
          and e.idempotency_key in (p.payment_no, e.flow_no))`,
  },
  {
    name: 'invoiceAllocations',
    promise: 'The amount of an invoice is the sum of its parts.',
    violations: `select i.id from billing.invoices i
      left join (select invoice_id, sum(amount) as total from billing.invoice_allocations group by 1) a
        on a.invoice_id = i.id
      where i.amount <> coalesce(a.total, 0)`,
  },
  {
    name: 'statementInvoiced',
    promise: 'A statement is invoiced as far as its invoices say, and never above what may be invoiced.',
    violations: `select s.id from billing.statements s
      left join (select a.statement_id, sum(a.amount) as invoiced from billing.invoice_allocations a
        join billing.invoices i on i.id = a.invoice_id and i.state <> 'REJECTED' group by 1) a on a.statement_id = s.id
      where s.invoiced_amount <> coalesce(a.invoiced, 0)
        or s.invoiced_amount > greatest(coalesce(s.invoice_limit, s.total_amount), 0)`,
  },
  {
    name: 'statementCalls',
    promise:
      'Each call is on one statement: of months with nothing left to bill, what statements took is what was called.',
    violations: `with used as (
        select developer_account_id, to_char(day, 'YYYY-MM') as month, product_code, tag, price,
          sum(call_count) as calls, sum(charge_count) as charged
        from billing.known_usages group by 1, 2, 3, 4, 5
      ), billed as (
        select developer_account_id, usage_month as month, product_code, tag, price, sum(call_count) as calls,
          sum(charge_count) as charged
        from billing.billed_usages group by 1, 2, 3, 4, 5
      )
      select developer_account_id as id
      from used full join billed using (developer_account_id, month, product_code, tag, price)
      where (coalesce(used.calls, 0), coalesce(used.charged, 0))
          is distinct from (coalesce(billed.calls, 0), coalesce(billed.charged, 0))
        and (developer_account_id, month) not in (select developer_account_id, usage_month from billing.unbilled_months)`,
  },
];
