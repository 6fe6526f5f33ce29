import { CHECKS } from '../../subgraphs/billing/integrity/checks';
import type { Statement } from './money-bills';
import type { Amount, Charge, Wallet } from './money-books';
import type { Driver, Invoice, Payment } from './money-driver';
import type { MoneySystem } from './money-system';

type Rows = MoneySystem['rows'];

/** A line of text for every figure, so that a difference reads as one. */
type Figures = string[];

const fee = (amount: Amount | null) => amount?.toFixed(6) ?? '-';
const cents = (amount: Amount | null) => amount?.toFixed(2) ?? '-';

export function expectedFigures(d: Driver): Figures {
  return [
    ...d.purses.wallets.map(walletLine),
    ...d.purses.charges.map(chargeLine),
    ...d.purses.topUps.map(({ payNo, paid }) => `top-up ${payNo} ${paid ? 'PAID' : 'PENDING'}`),
    ...d.bills.statements.flatMap((statement) => [statementLine(statement), ...linesOf(statement)]),
    ...d.invoices.flatMap(invoiceLines),
    ...d.payments.flatMap(paymentLines),
  ].sort();
}

const walletLine = (w: Wallet) =>
  `wallet ${w.id} ${w.locked ? 'LOCKED' : 'NORMAL'} default=${w.isDefault} into=${w.mergedInto ?? '-'} balance=${fee(w.balance)} held=${fee(w.held)} accrued=${fee(w.accrued)} heldAccrual=${fee(w.heldAccrual)} entries=${w.entries.map(fee).join(',')}`;

const chargeLine = (c: Charge) =>
  `charge ${c.seqNo} ${c.state} of ${c.walletId} amount=${fee(c.amount)} settled=${fee(c.settled)} refunded=${fee(c.refunded)} accrues=${c.accrues}`;

const statementLine = (s: Statement) =>
  `statement ${s.id} ${s.month}/${s.revision} ${s.state} ${s.terms} wallet=${s.walletId ?? '-'} total=${cents(s.total)} settled=${cents(s.settled)} invoiced=${cents(s.invoiced)} limit=${cents(s.limit)}`;

const linesOf = (s: Statement) =>
  s.lines.map((line) => `line of ${s.id} ${line.kind} ${line.month} ${line.product} ${line.count} ${cents(line.fee)}`);

const invoiceLines = ({ id, state, amount, parts }: Invoice) => [
  `invoice ${id} ${state} ${cents(amount)}`,
  ...parts.map(({ statement, part }) => `invoice ${id} on ${statement.id} ${cents(part)}`),
];

const paymentLines = (p: Payment) => [
  `payment ${p.no} ${p.state} ${cents(p.amount)} residue=${cents(p.residue)} debt=${cents(p.afterDebt)}`,
  ...p.parts.map(({ id, part }) => `payment ${p.no} on ${id} ${cents(part)}`),
];

const FOUND = `
  select concat('wallet ', w.id, ' ', state, ' default=', is_default::text, ' into=', coalesce(merged_into_id::text, '-'),
    ' balance=', balance, ' held=', held_amount, ' accrued=', accrued_amount, ' heldAccrual=', held_accrual,
    ' entries=', (select string_agg(amount::text, ',' order by version) from billing.wallet_entries where wallet_id = w.id)) as figure
  from billing.wallets w where customer_id = $1
  union all select concat('charge ', seq_no, ' ', state, ' of ', wallet_id, ' amount=', amount, ' settled=',
    coalesce(settled_amount::text, '-'), ' refunded=', refunded_amount, ' accrues=', accrues::text)
  from billing.charges where customer_id = $1
  union all select concat('top-up ', pay_no, ' ', state) from billing.top_ups where customer_id = $1
  union all select concat('statement ', id, ' ', bill_month, '/', revision, ' ', state, ' ', overdraft_state, ' wallet=',
    coalesce(wallet_id::text, '-'), ' total=', total_amount, ' settled=', settled_amount, ' invoiced=', invoiced_amount,
    ' limit=', coalesce(invoice_limit::text, '-')) from billing.statements where customer_id = $1
  union all select concat('line of ', statement_id, ' ', kind, ' ', usage_month, ' ', product_code, ' ', charge_count, ' ',
    total_fee) from billing.statement_lines where customer_id = $1
  union all select concat('invoice ', id, ' ', state, ' ', amount) from billing.invoices where customer_id = $1
  union all select concat('invoice ', i.id, ' on ', a.statement_id, ' ', a.amount) from billing.invoices i
  join billing.invoice_allocations a on a.invoice_id = i.id where i.customer_id = $1
  union all select concat('payment ', payment_no, ' ', state, ' ', amount, ' residue=', residue_amount, ' debt=',
    coalesce(after_debt_amount::text, '-')) from billing.payments where customer_id = $1
  union all select concat('payment ', p.payment_no, ' on ', a.statement_id, ' ', a.amount) from billing.payments p
  join billing.payment_allocations a on a.payment_id = p.id where p.customer_id = $1`;

/** The same figures as the database has them. Top-ups that expired are waiting ones to the model, which has no clock. */
export async function foundFigures(rows: Rows, customerId: string): Promise<Figures> {
  const found = await rows(FOUND, [customerId]);
  return found.map(({ figure = '' }) => figure.replace(/^(top-up \S+) EXPIRED$/, '$1 PENDING')).sort();
}

const HOLDS = `select w.id from billing.wallets w left join lateral (
    select coalesce(sum(amount) filter (where not accrues), 0) as held, coalesce(sum(amount) filter (where accrues), 0) as accruing
    from billing.charges where wallet_id = w.id and state = 'HELD') h on true
  where held_amount <> held or held_accrual <> accruing`;

/** What an issued invoice of a year must have been numbered, and what it is, where these differ. */
const NUMBERS = `select n.number as id from (select substr(invoice_no, 3, 4) as year, substr(invoice_no, 7)::int as number,
    row_number() over (partition by substr(invoice_no, 3, 4) order by invoice_no) as place
    from billing.invoices where state = 'ISSUED') n where number <> place
  union all select c.last_number from billing.invoice_counters c
  where last_number <> (select count(*) from billing.invoices where invoice_no like c.series || '%')`;

/** Names of the promises of the books that something breaks. */
export async function brokenPromises(rows: Rows): Promise<string[]> {
  const all = [
    ...CHECKS,
    { name: 'holds', violations: HOLDS },
    { name: 'invoice numbers without a gap', violations: NUMBERS },
  ];
  const broken: string[] = [];
  for (const { name, violations } of all) {
    const found = await rows(violations);
    if (found.length > 0) broken.push(`${name}: ${found.map(({ id }) => id).join(' ')}`);
  }
  return broken;
}
