import { addMonths } from '../../subgraphs/kit/basics/time';
import { BROWSER, SIGNER, secretsOf, tokenIn } from '../contracts/contract-ground';
import { doneBy, knownToUsage, sandboxProduct } from '../products/graph-product';
import { freshKey, freshRegistration } from '../support/customers';
import type { Json } from '../support/front-door';
import { MovedClock } from '../support/moved-clock';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';
import { runProgram } from '../system/processes';
import { call } from '../usage/callers';
import { THIS } from './people-ground';

/** Months of the story: it begins after everything that the demo world tells. */
const [A, B, C] = [1, 2, 3].map((more) => addMonths(THIS, more)) as [string, string, string];
const [FIRST_RATE, SECOND_RATE] = ['0.10', '0.08'];
const CALLS = 10;

let graph: OwnGraph;
const clock = new MovedClock();
const clockAt = (month: string, day: string) => clock.startingAt(new Date(`${month}-${day}T04:00:00Z`));
const done = (...asked: Parameters<ReturnType<typeof doneBy>>): Promise<Json> => doneBy(graph)(...asked);
const keyed = (input: object) => ({ ...input, idempotencyKey: freshKey() });
const asSeller = async (account: string, query: string, input: object): Promise<Json> =>
  (await graph.ask(account, query, { input })).r;
const sellerOf = async (account: string): Promise<string> =>
  (await graph.ask(account, '{ viewer { salesperson { id } } }')).viewer.salesperson.id;

beforeAll(async () => {
  graph = await startOwnGraph('skep_year', clockAt(A, '10'));
}, 180_000);
afterAll(() => graph?.stop());

/** Draws a contract up, sends it, and signs it on the page behind the link. */
async function signedContract(more: object): Promise<string> {
  const { contractNo, draftHash } = await done(
    'draftContract',
    'DraftContractInput',
    keyed({ name: '年度合同', ...more }),
    '{ contractNo draftHash }',
  );
  const submitted = keyed({ contractNo, ...SIGNER });
  const { signingUrl } = await done('submitContract', 'SubmitContractInput', submitted, '{ signingUrl }');
  const link = { token: tokenIn(signingUrl), browser: BROWSER };
  const bySigner = async (field: string, type: string, input: object) => {
    const { errors } = await graph.call(null, `mutation M($i: ${type}!) { ${field}(input: $i) { state } }`, {
      i: input,
    });
    expect(errors).toBeUndefined();
  };
  await bySigner('sendSigningCode', 'SendSigningCodeInput', link);
  const { code } = await secretsOf(contractNo, 'CONTRACT_CODE', graph.rows);
  await bySigner('signContract', 'SignContractInput', { ...link, code, documentHash: draftHash });
  return contractNo;
}

const STATEMENTS = `query($id: ID!) { customer(id: $id) { bills(first: 10) { nodes { id billMonth state totalAmount settledAmount
  lines { kind usageMonth totalFee } } } } }`;
const statementOf = async (customerId: string, month: string): Promise<Json> => {
  await graph.eventually('select 1 from billing.statements where customer_id = $1 and bill_month = $2', [
    customerId,
    month,
  ]);
  const { customer } = await graph.ask('operator', STATEMENTS, { id: customerId });
  return customer.bills.nodes.find(({ billMonth }: Json) => billMonth === month);
};

async function sent(statementId: string): Promise<void> {
  await done('reviewStatements', 'StatementSelectionInput', { statementIds: [statementId] });
  await done('sendStatement', 'SendStatementInput', keyed({ statementId, recipients: ['finance@example.com'] }));
}

/** Money that came; answers what it earns before KPI. */
async function paid(customerId: string, amount: string, paidOn: string): Promise<string> {
  const { paymentNo } = await done(
    'addPayment',
    'AddPaymentInput',
    keyed({ customerId, amount, paidOn }),
    '{ paymentNo }',
  );
  const audit = keyed({ paymentNo, verdict: 'PASS' });
  const { commissionAmount } = await done('auditPayment', 'AuditPaymentInput', audit, '{ commissionAmount }');
  await graph.eventually(`select 1 from sales.known_payments where payment_no = $1`, [paymentNo]);
  return commissionAmount;
}

const knownSettled = (statementId: string, amount: string) =>
  graph.eventually('select 1 from sales.known_statements where statement_id = $1 and settled_amount = $2', [
    statementId,
    amount,
  ]);

/** What the statement of somebody says of one customer, added up, and the statement. */
async function commission(month: string, salespersonId: string, customerName: string): Promise<Json> {
  const query = `query($of: [ID!], $months: [Month!]) { commissionStatements(filter: { salespersonIds: $of, months: $months }) {
    nodes { id state payoutAmount spreadsheetUrl lines { kind customerName usageMonth baseAmount rate kpiRate amount } } } }`;
  const { commissionStatements } = await graph.ask('operator', query, { of: [salespersonId], months: [month] });
  const [statement] = commissionStatements.nodes;
  const lines = statement.lines.filter((line: Json) => line.customerName === customerName);
  for (const { baseAmount, rate, kpiRate, amount } of lines) {
    expect(Number(amount)).toBeCloseTo(Number(baseAmount) * Number(rate) * Number(kpiRate ?? 1), 5);
  }
  const facts = lines.map(({ kind, usageMonth, baseAmount, rate }: Json) => [
    kind,
    usageMonth,
    Number(baseAmount),
    Number(rate),
  ]);
  return { statement, facts };
}

const make = (month: string) => done('makeCommissionStatements', 'MakeCommissionStatementsInput', { month });

const OWN_STATEMENTS = '{ commissionStatements(first: 100) { nodes { id month state spreadsheetUrl } } }';

/** Confirms a statement with those that are older, and pays it; its salesperson reads it with the sheet. */
async function closed(id: string, account: string): Promise<void> {
  const own: Json[] = (await graph.ask(account, OWN_STATEMENTS)).commissionStatements.nodes;
  const { month } = own.find((one) => one.id === id) as Json;
  const open = own.filter((one) => one.state === 'OPEN' && one.month <= month).map((one) => one.id);
  await done('confirmCommissionStatements', 'ConfirmCommissionStatementsInput', { ids: open }, '{ contentHash }');
  await done('payCommissionStatements', 'PayCommissionStatementsInput', { ids: [id] });
  const { commissionStatements } = await graph.ask(account, OWN_STATEMENTS);
  expect(commissionStatements.nodes.find((one: Json) => one.id === id)).toEqual({
    ...{ id, month, state: 'PAID', spreadsheetUrl: expect.stringMatching(/^\/files\/sales\//) },
  });
}

interface Customer {
  id: string;
  name: string;
  program: { appId: string; appSecret: string };
  productCode: string;
  agreement: string;
}

/** From an opportunity over the application to a customer who pays by the month, with contracts for one product. */
async function newCustomer(): Promise<Customer> {
  const registration = freshRegistration({ gradeCode: 'B' });
  const name = registration.organizationName;
  const save = 'mutation($input: SaveOpportunityInput!) { r: saveOpportunity(input: $input) { id } }';
  const opportunity = await asSeller('salesperson', save, keyed({ companyName: name }));
  const apply = 'mutation($input: ApplyForCustomerInput!) { r: applyForCustomer(input: $input) { id } }';
  const asked = keyed({ registration, opportunityId: opportunity.id });
  const application = await asSeller('salesperson', apply, asked);
  const decision = keyed({ applicationId: application.id, decision: 'PASS', gradeCode: 'A', royaltyRate: FIRST_RATE });
  const passed = '{ application { customer { id } } }';
  const { customer } = (await done('auditApplication', 'AuditApplicationInput', decision, passed)).application;
  const converted = 'select 1 from sales.opportunities where id = $1 and customer_id = $2';
  await graph.eventually(converted, [opportunity.id, customer.id]);

  const wallet = await graph.eventually('select id from billing.wallets where customer_id = $1', [customer.id]);
  await done('editWallet', 'EditWalletInput', { walletId: wallet.id, overdraftState: 'MONTHLY' });
  const open = keyed({ customerId: customer.id, environment: 'PROD' });
  const account = await done('openDeveloperAccount', 'OpenDeveloperAccountInput', open, '{ id appId appSecret }');
  const productCode = await sandboxProduct(graph);
  for (const schema of ['products', 'contracts']) {
    await graph.eventually(`select 1 from ${schema}.known_developer_accounts where developer_account_id = $1`, [
      account.id,
    ]);
  }
  const granted = keyed({ developerAccountId: account.id, items: [{ productCode, terms: { price: '0.50' } }] });
  const [{ id: authorizationId }] = await done('authorizeProducts', 'AuthorizeProductsInput', granted);
  await knownToUsage(graph, authorizationId);
  await graph.eventually('select 1 from contracts.known_authorizations where authorization_id = $1', [authorizationId]);
  const [handler, term] = [
    { key: 'dealMobile', value: '021-58000000' },
    { key: 'validMonths', value: '12' },
  ];
  const of = { developerAccountId: account.id };
  const agreement = await signedContract({ ...of, sequence: 0, values: [handler, term] });
  await signedContract({ ...of, sequence: 1, products: [{ authorizationId }], values: [handler] });
  return { id: customer.id, name, program: account, productCode, agreement };
}

/** Calls of a month, once sales and billing know of them; answers their numbers. */
async function called({ id, program, productCode }: Customer, month: string): Promise<string[]> {
  const seqNos: string[] = [];
  for (let i = 0; i < CALLS; i++) {
    const timestamp = clock.now().getTime();
    const at = { ...program, url: graph.server.url };
    const { body } = await call(at, `/api/v1/${productCode}`, { name: `张${month}${i}` }, { timestamp });
    expect(body).toMatchObject({ code: 0, charged: true, fee: '0.500000' });
    seqNos.push(body.seqNo);
  }
  const sold = 'select 1 from sales.monthly_sales where customer_id = $1 and month = $2 and fee = 5';
  await graph.eventually(sold, [id, month]);
  const billed = `select 1 from billing.known_usages where customer_id = $1 and to_char(day, 'YYYY-MM') = $2
    having sum(charge_count) = $3`;
  await graph.eventually(billed, [id, month, CALLS]);
  return seqNos;
}

/** The month after: a statement, a part of the money, another keeper, and a call that is taken back. */
async function monthOfHandover(customer: Customer, [wrong]: string[], first: string, second: string): Promise<void> {
  const billed = await statementOf(customer.id, A);
  expect(billed.totalAmount).toBe('5.00');
  await sent(billed.id);
  expect(Number(await paid(customer.id, '2.00', `${B}-03`))).toBe(0.2);
  await knownSettled(billed.id, '2.00');
  await make(A);
  const early = await commission(A, first, customer.name);
  expect(early.facts).toEqual([['SALES', A, 2, Number(FIRST_RATE)]]);
  await closed(early.statement.id, 'salesperson');
  const terms = { customerId: customer.id, gradeCode: 'B', commissionRate: SECOND_RATE };
  const handover = keyed({ salespersonId: second, customers: [terms] });
  await done('assignCustomers', 'AssignCustomersInput', handover);
  const refund = keyed({ customerId: customer.id, seqNo: wrong, reason: '查询有误' });
  await done('refundCharge', 'RefundChargeInput', refund, '{ refundedAmount }');
}

/** And the next: the rest of the money. Who kept it in a month earns that month, less what of it was taken back. */
async function monthOfReckoning(customer: Customer, first: string, second: string): Promise<void> {
  const next = await statementOf(customer.id, B);
  expect(next.totalAmount).toBe('4.50');
  await sent(next.id);
  expect(Number(await paid(customer.id, '7.50', `${C}-06`))).toBe(0.65);
  await knownSettled(next.id, '4.50');
  await make(B);
  const [ofFirst, ofSecond] = [await commission(B, first, customer.name), await commission(B, second, customer.name)];
  expect(ofFirst.facts).toEqual([['ADJUSTMENT', A, 2.5, Number(FIRST_RATE)]]);
  expect(ofSecond.facts).toEqual([['SALES', B, 5, Number(SECOND_RATE)]]);
  await closed(ofFirst.statement.id, 'salesperson');
  await closed(ofSecond.statement.id, 'salesperson2');
  const query = `query($month: Month!, $id: ID!) { customerStatistics(month: $month, filter: { customerId: $id }) {
    nodes { customer { id } customerName } } }`;
  const seen = async (who: string) =>
    (await graph.ask(who, query, { month: A, id: customer.id })).customerStatistics.nodes;
  expect(await seen('salesperson')).toEqual([{ customer: null, customerName: customer.name }]);
  expect(await seen('salesperson2')).toEqual([]);
}

test('a year: from an opportunity over contracts, calls, statements, a handover and a refund to commission that is paid, and a renewal', async () => {
  const [first, second] = [await sellerOf('salesperson'), await sellerOf('salesperson2')];
  const customer = await newCustomer();
  const seqNos = await called(customer, A);
  await graph.restart(clockAt(B, '03'));
  await monthOfHandover(customer, seqNos, first, second);
  await called(customer, B);
  await graph.restart(clockAt(C, '06'));
  await monthOfReckoning(customer, first, second);
  // Sixty days before its end the agreement goes on for another year.
  const nearTheEnd = clockAt(addMonths(A, 10), '10');
  await graph.restart(nearTheEnd);
  const renewal = keyed({ contractNo: customer.agreement });
  const { expiresAt } = await done('renewContract', 'RenewContractInput', renewal, '{ expiresAt }');
  expect(expiresAt.slice(0, 7)).toBe(addMonths(A, 24));
  await runProgram('gateway/programs/verify.js', [], { DATABASE_URL: graph.server.databaseUrl, ...nearTheEnd });
}, 600_000);
