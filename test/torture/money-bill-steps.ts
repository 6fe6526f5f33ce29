import { setTimeout as pause } from 'node:timers/promises';
import { addMonths, systemClock } from '../../subgraphs/kit/basics/time';
import { PRICES, type Statement, type StatementState } from './money-bills';
import { money, ZERO } from './money-books';
import type { Driver, Invoice } from './money-driver';

/** Calls of a day, as the consumer of usage's events writes them: one transaction, counts that only grow. */
const CALLED = `with known as (
    insert into billing.known_usages as k (developer_account_id, day, product_code, tag, price, customer_id,
      product_name, call_count, free_count, charge_count, fee, cost, version)
    values ($1, ($3 || '-05')::date, $4, '', $5::numeric, $2, $4, $6::int, 0, $6::int, $5::numeric * $6::int, 0, $6)
    on conflict (developer_account_id, day, product_code, tag, price) do update set call_count = excluded.call_count,
      charge_count = excluded.charge_count, fee = excluded.fee, version = excluded.version
    where excluded.version > k.version returning 1)
  insert into billing.unbilled_months as u (developer_account_id, usage_month, customer_id)
  select $1, $3, $2 from known on conflict (developer_account_id, usage_month) do update set changes = u.changes + 1`;

async function call(d: Driver, month: string): Promise<void> {
  const product = d.pick(Object.keys(PRICES));
  d.bills.called(month, product, 1 + d.dice(40));
  const { developerAccountId, customerId } = d.me;
  const calls = d.bills.usedOf(month, product);
  await d.system.rows(CALLED, [developerAccountId, customerId, month, product, PRICES[product], calls]);
}

/** A month goes by: its calls, sometimes late ones of earlier months, and its statement; sometimes an old one is made again. */
export async function bill(d: Driver): Promise<void> {
  const again = d.bills.statements.length > 0 && d.dice(4) === 0;
  const month = again ? d.pick(d.bills.statements).month : d.month;
  if (!again) d.month = addMonths(d.month, 1);
  for (let i = 0; i < 1 + d.dice(3); i++) await call(d, month);
  if (d.bills.statements.length > 0 && d.dice(3) === 0) await call(d, d.pick(d.bills.statements).month);
  const input = { month, customerIds: [d.me.customerId], idempotencyKey: d.fresh('run') };
  const known = await d.door.change(d.operator, 'makeStatements', input);
  d.expect(known, null, 'makeStatements');
  await runEnds(d, known.data.id);
  d.bills.runFor(month);
  await learnNumbers(d);
}

const RUN_MS = 120_000;

async function runEnds(d: Driver, id: string): Promise<void> {
  const deadline = systemClock.now().getTime() + RUN_MS;
  const query = 'query($id: ID!) { done: statementRun(id: $id) { state } }';
  for (;;) {
    const { data } = await d.door.field(d.operator, 'statementRun', query, { id });
    if (data.state === 'DONE') return;
    if (systemClock.now().getTime() > deadline) throw new Error(`run ${id} is ${data.state} after two minutes`);
    await pause(100);
  }
}

/** Numbers are the system's to give; everything else of a statement is compared with the model. */
async function learnNumbers(d: Driver): Promise<void> {
  const rows = await d.system.rows(
    'select id, statement_no, bill_month, revision from billing.statements where customer_id = $1',
    [d.me.customerId],
  );
  for (const row of rows) {
    const fits = (s: Statement) => s.month === row.bill_month && s.revision === Number(row.revision);
    const statement = d.bills.statements.find(fits);
    if (!statement) throw new Error(`a statement of ${row.bill_month} that the model does not have`);
    Object.assign(statement, { id: row.id, no: row.statement_no });
  }
  const missing = d.bills.statements.find(({ id }) => id === '');
  if (missing) throw new Error(`no statement of ${missing.month} revision ${missing.revision}`);
}

const MOVES: Readonly<Record<string, { from: StatementState[]; to: StatementState }>> = {
  reviewStatements: { from: ['TO_BE_REVIEWED'], to: 'REVIEWED' },
  confirmStatements: { from: ['SENT'], to: 'CONFIRMED' },
  archiveStatements: { from: ['CONFIRMED'], to: 'ARCHIVED' },
  voidStatements: { from: ['TO_BE_REVIEWED', 'REVIEWED', 'SENT'], to: 'VOID' },
};

async function move(d: Driver, name: string, statement: Statement): Promise<void> {
  const { from, to } = MOVES[name] as (typeof MOVES)[string];
  const inUse = to === 'VOID' && d.bills.isInUse(statement) ? 'STATEMENT_IN_USE' : null;
  const credit = to === 'VOID' && statement.sent ? d.bills.creditOf(statement) : null;
  const spent = credit && d.purses.entryRefusal(credit.wallet, credit.amount.neg());
  const refusal = from.includes(statement.state) ? (inUse ?? spent) : 'STATEMENT_STATE';
  const input = name === 'confirmStatements' ? 'ConfirmStatementsInput' : 'StatementSelectionInput';
  const type = `mutation($input: ${input}!) { done: ${name}(input: $input) { id } }`;
  const known = await d.door.field(d.operator, name, type, { input: { statementIds: [statement.id] } });
  if (!d.expect(known, refusal, name, 'STATEMENT_STATE')) return;
  statement.state = to;
  if (to !== 'VOID') return;
  if (credit) d.purses.entry(credit.wallet, credit.amount.neg());
  d.bills.release(statement);
  statement.settled = ZERO;
}

async function send(d: Driver, statement: Statement): Promise<void> {
  const sendable = !['TO_BE_REVIEWED', 'VOID'].includes(statement.state);
  const input = { statementId: statement.id, recipients: ['a@example.com'], idempotencyKey: d.fresh('send') };
  const known = await d.door.change(d.operator, 'sendStatement', input);
  const credit = statement.state === 'REVIEWED' ? d.bills.creditOf(statement) : null;
  const refusal = credit && d.purses.entryRefusal(credit.wallet, credit.amount);
  if (!d.expect(known, sendable ? refusal : 'STATEMENT_STATE', 'sendStatement')) return;
  if (credit) d.purses.entry(credit.wallet, credit.amount);
  if (statement.state === 'REVIEWED') Object.assign(statement, { state: 'SENT', sent: true });
}

/** Mostly the next step of its life, sometimes any step. */
export async function moveOn(d: Driver): Promise<void> {
  const statement = d.pick(d.bills.statements) as Statement | undefined;
  if (!statement) return bill(d);
  if (d.dice(6) === 0) return move(d, d.pick(Object.keys(MOVES)), statement);
  if (statement.state === 'REVIEWED' || d.dice(8) === 0) return send(d, statement);
  const next = { TO_BE_REVIEWED: 'reviewStatements', SENT: 'confirmStatements', CONFIRMED: 'archiveStatements' };
  const name = next[statement.state as keyof typeof next];
  if (name) await move(d, name, statement);
  else await remove(d, statement);
}

async function remove(d: Driver, statement: Statement): Promise<void> {
  const stays = d.bills.isInUse(statement) ? 'STATEMENT_IN_USE' : statement.sent ? 'STATEMENT_WAS_SENT' : null;
  const refusal = ['TO_BE_REVIEWED', 'VOID'].includes(statement.state)
    ? (stays ?? (statement.referred ? 'STATEMENT_IN_USE' : null))
    : 'STATEMENT_STATE';
  const query = 'mutation($input: StatementSelectionInput!) { done: deleteStatements(input: $input) }';
  const known = await d.door.field(d.operator, 'deleteStatements', query, { input: { statementIds: [statement.id] } });
  if (!d.expect(known, refusal, 'deleteStatements', 'NOT_FOUND')) return;
  d.bills.release(statement);
  d.bills.statements = d.bills.statements.filter((other) => other !== statement);
}

export async function addLine(d: Driver): Promise<void> {
  const statement = d.bills.statements.find(({ state }) => state === 'TO_BE_REVIEWED');
  if (!statement) return;
  const fee = money(d.dice(4_000)).div(100);
  const product = d.fresh('M').slice(-40);
  const line = { statementNo: statement.no, productCode: product, chargeCount: 1, totalFee: fee.toFixed(2) };
  const known = await d.door.change(d.operator, 'saveStatementLine', { ...line, idempotencyKey: d.fresh('line') });
  d.expect(known, null, 'saveStatementLine');
  statement.lines.push({ kind: 'MANUAL', month: statement.month, product, count: 1, fee });
  d.bills.addUp(statement);
}

export async function limitInvoices(d: Driver): Promise<void> {
  const statement = d.pick(d.bills.statements) as Statement | undefined;
  if (!statement || statement.state === 'VOID') return;
  const limit = money(statement.total.times(d.dice(130)).div(100).toFixed(2));
  const fits = limit.gte(statement.invoiced) && limit.lte(statement.total);
  const input = { statementNo: statement.no, invoiceLimit: limit.toFixed(2) };
  const known = await d.door.change(d.operator, 'changeInvoiceLimit', input);
  if (d.expect(known, fits ? null : 'INVOICE_LIMIT_OUT_OF_RANGE', 'changeInvoiceLimit')) statement.limit = limit;
}

const BUYER = { type: 'NORMAL', headerName: 'made', taxNumber: '91310115MA9878051G', email: 'a@example.com' };

export async function askForInvoice(d: Driver): Promise<void> {
  const amount = money(1 + d.dice(30_000)).div(100);
  const own = d.dice(2) === 0;
  const input = { ...BUYER, developerAccountId: d.me.developerAccountId, amount: amount.toFixed(2) };
  const [who, name] = own ? ([d.me, 'applyInvoice'] as const) : ([d.operator, 'addInvoice'] as const);
  const known = await d.door.change(who, name, { ...input, idempotencyKey: d.fresh('invoice') });
  const parts = d.bills.invoicing(amount);
  if (!d.expect(known, parts ? null : 'INVOICEABLE_EXCEEDED', name) || !parts) return;
  for (const { statement, part } of parts) {
    Object.assign(statement, { invoiced: statement.invoiced.plus(part), referred: true });
  }
  d.invoices.push({ id: known.data.id, state: own ? 'TO_BE_AUDITED' : 'TO_BE_ISSUED', amount, parts });
}

export async function moveInvoice(d: Driver): Promise<void> {
  const invoice = d.pick(d.invoices) as Invoice | undefined;
  if (!invoice) return askForInvoice(d);
  const idempotencyKey = d.fresh('audit');
  const choice = d.pick(['PASS', 'REJECT', 'ISSUE', 'ISSUE'] as const);
  if (choice === 'ISSUE') {
    const input = { invoiceId: invoice.id, fileUrl: 'https://example.com/i.pdf', idempotencyKey };
    const refusal = invoice.state === 'TO_BE_ISSUED' ? null : 'INVOICE_NOT_TO_BE_ISSUED';
    const known = await d.door.change(d.operator, 'issueInvoice', input);
    if (d.expect(known, refusal, 'issueInvoice')) invoice.state = 'ISSUED';
    return;
  }
  const open = choice === 'PASS' ? ['TO_BE_AUDITED'] : ['TO_BE_AUDITED', 'TO_BE_ISSUED'];
  const input = { invoiceId: invoice.id, verdict: choice, reason: 'r', idempotencyKey };
  const known = await d.door.change(d.operator, 'auditInvoice', input);
  const refusal = open.includes(invoice.state) ? null : 'INVOICE_ALREADY_AUDITED';
  if (!d.expect(known, refusal, 'auditInvoice')) return;
  invoice.state = choice === 'PASS' ? 'TO_BE_ISSUED' : 'REJECTED';
  if (choice === 'PASS') return;
  for (const { statement, part } of invoice.parts) statement.invoiced = statement.invoiced.minus(part);
}

export async function receivePayment(d: Driver): Promise<void> {
  const amount = money(1 + d.dice(60_000)).div(100);
  const input = { customerId: d.me.customerId, amount: amount.toFixed(2), paidOn: '2026-01-05' };
  const added = await d.door.change(
    d.operator,
    'addPayment',
    { ...input, idempotencyKey: d.fresh('paid') },
    '{ paymentNo }',
  );
  d.expect(added, null, 'addPayment');
  const no = added.data.paymentNo as string;
  const verdict = d.dice(4) ? 'PASS' : 'REJECT';
  const audit = { paymentNo: no, verdict, reason: 'r' };
  const ask = () => d.door.change(d.operator, 'auditPayment', { ...audit, idempotencyKey: d.fresh('audit') });
  const known = await ask();
  const payment = { no, amount, state: 'PENDING' as const, residue: ZERO, afterDebt: null, parts: [] };
  if (verdict === 'REJECT') {
    d.expect(known, null, 'auditPayment');
    d.payments.push({ ...payment, state: 'REJECTED' });
    return;
  }
  const parts = d.bills.settlement(amount);
  const residue = parts.reduce((rest, { part }) => rest.minus(part), amount);
  const wallet = d.purses.payer;
  const refusal = residue.gt(0) && wallet ? d.purses.entryRefusal(wallet, residue) : null;
  if (!d.expect(known, refusal, 'auditPayment')) {
    d.payments.push(payment);
    return;
  }
  for (const { statement, part } of parts) {
    Object.assign(statement, { settled: statement.settled.plus(part), referred: true });
  }
  if (residue.gt(0) && wallet) d.purses.entry(wallet, residue);
  const spent = parts.map(({ statement, part }) => ({ id: statement.id, part }));
  d.payments.push({ ...payment, state: 'PASSED', residue, afterDebt: d.bills.debt(), parts: spent });
  d.expect(await ask(), 'PAYMENT_ALREADY_AUDITED', 'second audit of a payment');
}
