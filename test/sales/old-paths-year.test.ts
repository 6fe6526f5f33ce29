import { addMonths } from '../../subgraphs/kit/basics/time';
import { BROWSER, SIGNER, secretsOf, tokenIn } from '../contracts/contract-ground';
import { doneBy, knownToUsage, sandboxProduct } from '../products/graph-product';
import { freshRegistration } from '../support/customers';
import { type Json, signIn } from '../support/front-door';
import { MovedClock } from '../support/moved-clock';
import { oldData } from '../support/old-paths';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';
import { call } from '../usage/callers';
import { THIS } from './people-ground';

/** Months of the story: it begins after everything that the demo world tells. */
const [A, B, C] = [1, 2, 3].map((more) => addMonths(THIS, more)) as [string, string, string];
const CALLS = 10;
const PRICE = 0.5;

let graph: OwnGraph;
let productCode: string;
const clock = new MovedClock();
const clockAt = (month: string, day: string) => clock.startingAt(new Date(`${month}-${day}T04:00:00Z`));

beforeAll(async () => {
  graph = await startOwnGraph('skep_old_year', clockAt(A, '10'));
  productCode = await sandboxProduct(graph);
}, 180_000);
afterAll(() => graph?.stop());

const tokens = new Map<string, string>();
/** Asks an old path; a session lives as long as the server's clock does not jump. */
async function old(account: string, path: string, body?: object): Promise<Json> {
  const [name, password] = account.split(' ');
  const token = tokens.get(account) ?? (await signIn(name as string, password, graph.server.url)).accessToken;
  tokens.set(account, token);
  return oldData(token, `/mt/${path}`, body, graph.server.url);
}
const crm = (path: string, body?: object) => old('operator', `crm/${path}`, body);
const own = (path: string, body?: object) => old('salesperson', `sales/${path}`, body);

async function monthBegins(month: string, day: string): Promise<void> {
  await graph.restart(clockAt(month, day));
  tokens.clear();
}

interface Customer {
  id: string;
  name: string;
  deptId: string;
  deptItemId: string;
  program: { appId: string; appSecret: string };
  /** How its console account signs in. */
  console: string;
}

/** From an opportunity over the application to a customer who pays by the month and may call one product. */
async function newCustomer(): Promise<Customer> {
  const { organizationName: name, unifiedSocialCreditCode: enterpriseNo, mobile } = freshRegistration();
  const opportunityId = await own('customer/opportunity/save', { customerName: name });
  const form = { organizationName: name, enterpriseNo, mobile, appcodes: [{ appcode: 'beeback' }], gradeCode: 'B' };
  const { applyNo } = await own('customer/register', { ...form, opportunityId });
  await crm('customer/registerAudit', { applyNo, auditType: 'pass', gradeCode: 'A', royaltyRate: 0.1 });
  const { customerId } = await crm('customer/applyDetail', { applyNo });
  const id = String(customerId);
  const converted = 'select 1 from sales.opportunities where id = $1 and customer_id = $2';
  await graph.eventually(converted, [opportunityId, id]);
  expect((await own('customer/opportunity/list', {})).results.map((row: Json) => row.id)).not.toContain(opportunityId);

  await graph.eventually('select id from billing.wallets where customer_id = $1', [id]);
  const { merchantId } = await graph.eventually(
    'select merchant_id as "merchantId" from customers.customers where id = $1',
    [id],
  );
  const [wallet] = await crm('customer/wallet/list', { merchantId });
  await crm('customer/wallet/edit', { walletId: wallet.id, overdraftState: 20 });
  await crm('customer/applyDeveloper', { userId: id, env: 'prod' });
  const account = await graph.eventually('select id from platform.accounts where customer_id = $1', [id]);
  const issued = await doneBy(graph)(
    'issuePassword',
    'IssuePasswordInput',
    { accountId: account.id },
    '{ password account { loginName } }',
  );
  const console = `${issued.account.loginName} ${issued.password}`;
  const [{ deptId, appId, appSecret }] = await old(console, 'beeback/dept/developerInfo', { env: 'prod' });
  for (const schema of ['products', 'contracts']) {
    await graph.eventually(`select 1 from ${schema}.known_developer_accounts where developer_account_id = $1`, [
      deptId,
    ]);
  }
  await crm('customer/deptItem/accredit', { deptId, checkItemList: [{ itemCode: productCode, fee: PRICE }] });
  const held = await crm('customer/deptItem/list', { deptIdList: [deptId] });
  const deptItemId = String(held.results[0].id);
  await knownToUsage(graph, deptItemId);
  await graph.eventually('select 1 from contracts.known_authorizations where authorization_id = $1', [deptItemId]);
  return { id, name, deptId: String(deptId), deptItemId, program: { appId, appSecret }, console };
}

/** An agreement signed on paper, and an annex signed by the link that the customer finds. */
async function contracted({ deptId, console }: Customer): Promise<string> {
  const paper = { deptId, templateCode: 'cooperation-agreement', seq: 0, finishTime: `${A}-10 10:00:00` };
  await own('contract/manualUpload', paper);
  const { contractName, seq, fillData, deptItemList } = await own('contract/preData', { deptId });
  const values = fillData.filter(({ value }: Json) => value).map(({ key, value }: Json) => ({ key, value }));
  const fillDataList = [
    ...values.filter(({ key }: Json) => key !== 'dealMobile'),
    { key: 'dealMobile', value: '021-58000000' },
  ];
  const { contractNo } = await own('contract/preSubmit', { deptId, contractName, seq, deptItemList, fillDataList });
  const { signerName, signerIdCard, signerMobile: mobile } = SIGNER;
  await own('contract/submit', { deptId, contractNo, signerName, signerIdCard, mobile });
  const { signUrl } = await old(console, `beeback/deptContract/getSignInfo/${contractNo}`);
  await signedOnPage(contractNo, tokenIn(signUrl));
  const { results } = await own('contract/list', { deptIdList: [deptId] });
  expect(results.map(({ state }: Json) => state).sort()).toEqual([100, 80]);
  return results.find(({ state }: Json) => state === 80).contractNo;
}

/** What the page behind the link does. */
async function signedOnPage(contractNo: string, token: string): Promise<void> {
  const signer = (field: string, type: string, input: object) =>
    graph.call(null, `mutation M($i: ${type}!) { ${field}(input: $i) { state } }`, {
      i: { token, browser: BROWSER, ...input },
    });
  expect((await signer('sendSigningCode', 'SendSigningCodeInput', {})).errors).toBeUndefined();
  const { code } = await secretsOf(contractNo, 'CONTRACT_CODE', graph.rows);
  const { signing } = (
    await graph.call(null, 'query($t: String!) { signing(token: $t) { documentHash } }', { t: token })
  ).data;
  const signed = await signer('signContract', 'SignContractInput', { code, documentHash: signing.documentHash });
  expect(signed.errors).toBeUndefined();
}

/** Calls of a month, once sales and billing know of them; answers their numbers. */
async function called({ id, program }: Customer, month: string): Promise<string[]> {
  const seqNos: string[] = [];
  for (let i = 0; i < CALLS; i++) {
    const timestamp = clock.now().getTime();
    const { body } = await call(
      { ...program, url: graph.server.url },
      `/api/v1/${productCode}`,
      { name: `张${month}${i}` },
      { timestamp },
    );
    expect(body).toMatchObject({ code: 0, charged: true, fee: '0.500000' });
    seqNos.push(body.seqNo);
  }
  for (const known of ['sales', 'billing']) {
    await graph.eventually(
      `select 1 from ${known}.known_usages where customer_id = $1 and to_char(day, 'YYYY-MM') = $2 having sum(charge_count) = $3`,
      [id, month, CALLS],
    );
  }
  return seqNos;
}

/** The statement of a month, sent to the customer, who confirms it. */
async function billed({ id, deptId, console }: Customer, month: string, total: number): Promise<string> {
  await graph.eventually('select 1 from billing.statements where customer_id = $1 and bill_month = $2', [id, month]);
  const { results } = await crm('bill/list', { deptIdList: [deptId], billDateGte: month, billDateLte: month });
  const [{ id: billId, statementNo, totalAmount }] = results;
  expect([month, totalAmount]).toEqual([month, total]);
  await crm('bill/recheck', { billId });
  await crm('bill/resend', { billId, receiverList: ['finance@example.com'], attachmentUrl: 'x' });
  await old(console, 'beeback/billStatement/confirm', { statementNoList: [statementNo] });
  return statementNo;
}

/** Money that came to who keeps the customer; answers what it earns before KPI. */
async function paid(by: string, { id }: Customer, amount: number, paymentDate: string): Promise<number> {
  await old(by, 'sales/finance/payment/add', { customerId: id, amount, paymentDate });
  const [{ paymentNo }] = (await crm('bill/payment/list', { customerIds: [id], stateList: [0] })).results;
  await crm('bill/payment/audit', { paymentNo, auditType: 'pass' });
  await graph.eventually('select 1 from sales.known_payments where payment_no = $1', [paymentNo]);
  const { results } = await crm('bill/payment/list', { customerIds: [id], stateList: [10] });
  return results.find((row: Json) => row.paymentNo === paymentNo).royaltyAmount;
}

const FIGURES = 'salesAmount chargedCalls commissionAmount';
const figures = ({ salesAmount, chargedCalls, commissionAmount }: Json) => [
  ...[Number(salesAmount), chargedCalls, Number(commissionAmount)],
];
const oldFigures = ({ salesAmount, chargeCalls, royaltyAmount }: Json) => [salesAmount, chargeCalls, royaltyAmount];

/** What the graph says of a month and a salesperson, and of the customer. */
async function inGraph(month: string, salespersonId: string, customer: Customer) {
  const query = `query($month: Month!, $on: String!, $of: ID!, $ids: [ID!], $customer: ID!) {
    salesPerformances(period: MONTHLY, on: $on, salespersonIds: $ids) { ${FIGURES} paymentAmount salesTarget kpiCommissionAmount }
    salespersonStatistics(month: $month, first: 100) { nodes { salesperson { id } customerCount authorizationCount ${FIGURES} } }
    customerStatistics(month: $month, filter: { salespersonId: $of, customerId: $customer }) { nodes { ${FIGURES} } }
    authorizationStatistics(month: $month, filter: { salespersonId: $of, customerId: $customer }) { nodes { productCode ${FIGURES} } }
    salesTrend(month: $month, filter: { salespersonId: $of, customerId: $customer }) { totals { ${FIGURES} } points { soldOn ${FIGURES} } } }`;
  const asked = { month, on: month, of: salespersonId, ids: [salespersonId], customer: customer.id };
  const said = await graph.ask('operator', query, asked);
  const [performance] = said.salesPerformances;
  const person = said.salespersonStatistics.nodes.find(({ salesperson }: Json) => salesperson.id === salespersonId);
  return {
    performance: [...figures(performance), Number(performance.paymentAmount), Number(performance.kpiCommissionAmount)],
    person: [...figures(person), person.customerCount, person.authorizationCount],
    customers: said.customerStatistics.nodes.map(figures),
    authorizations: said.authorizationStatistics.nodes.map((row: Json) => [row.productCode, ...figures(row)]),
    trend: [
      figures(said.salesTrend.totals),
      said.salesTrend.points.map((point: Json) => [point.soldOn, ...figures(point)]),
    ],
  };
}

/** The same by the old paths of operators. */
async function onOldPaths(
  month: string,
  salesmanId: string,
  customer: Customer,
): Promise<Awaited<ReturnType<typeof inGraph>>> {
  const asked = { matchMonth: month, salesmanId, customerId: customer.id, pageSize: 100 };
  const perf = await crm('sales/perf/list', { dateType: 'monthly', statisticsDate: month });
  const performance = perf.find((row: Json) => String(row.salesmanId) === salesmanId);
  const people = (await crm('sales/salesman/statisticsList', { matchMonth: month, pageSize: 100 })).results;
  const person = people.find((row: Json) => String(row.salesmanId) === salesmanId);
  const customers = (await crm('sales/salesman/customerStatisticsList', asked)).results;
  const authorizations = (await crm('sales/salesman/deptItemStatisticsList', asked)).results;
  const trend = await crm('sales/salesTrendStatisticsList', {
    matchMonth: month,
    salesmanId,
    customerIds: [customer.id],
  });
  return {
    performance: [...oldFigures(performance), performance.paymentAmount, performance.kpiRoyaltyAmount],
    person: [...oldFigures(person), person.customerCount, person.deptItemCount],
    customers: customers.map(oldFigures),
    authorizations: authorizations.map((row: Json) => [row.checkItem, ...oldFigures(row)]),
    trend: [
      [trend.totalSalesAmount, trend.totalChargeCalls, trend.totalRoyaltyAmount],
      trend.details.map((point: Json) => [point.statisticsDate, ...oldFigures(point)]),
    ],
  };
}

test('a year through the old paths alone: from an opportunity over contracts, calls, statements, money, a handover and a correction to a renewal, with the figures of the graph', async () => {
  const sellers = (await crm('sales/salesman/list', { pageSize: 500 })).results;
  const idOf = async (account: string) =>
    String((await old(account, 'sales/customer/salesman/list', {})).results[0].salesmanId);
  const [first, second] = [await idOf('salesperson'), await idOf('salesperson2')];
  expect(sellers.map((row: Json) => String(row.salesmanId))).toEqual(expect.arrayContaining([first, second]));
  const customer = await newCustomer();
  const agreement = await contracted(customer);
  const [wrong] = await called(customer, A);

  await monthBegins(B, '03');
  await billed(customer, A, 5);
  expect(await paid('salesperson', customer, 2, `${B}-03`)).toBe(0.2);
  const assigned = { salesmanId: second, customerId: customer.id, gradeCode: 'B', royaltyRate: 0.08 };
  await crm('sales/maintain/assign', { ...assigned, effectMonth: B });
  await crm('api/editApiRecord', { seqNo: wrong, isFee: 0 });
  await called(customer, B);

  await monthBegins(C, '06');
  await billed(customer, B, 4.5);
  expect(await paid('salesperson2', customer, 7.5, `${C}-06`)).toBe(0.65);
  for (const month of [A, B]) {
    for (const person of [first, second]) {
      const said = await onOldPaths(month, person, customer);
      expect({ month, of: person, said }).toEqual({ month, of: person, said: await inGraph(month, person, customer) });
    }
  }
  const earned = async (month: string, person: string) => (await onOldPaths(month, person, customer)).customers;
  expect(await earned(B, second)).toEqual([[5, CALLS, 0.4]]);
  expect(await earned(B, first)).toEqual([]);

  // Who keeps it now finds it; who kept it finds what was, and of the customer the name alone.
  const seen = async (account: string, month: string) =>
    (await old(account, 'sales/customer/customerStatisticsList', { matchMonth: month, keyword: customer.name }))
      .results;
  expect((await seen('salesperson', A))[0]).toMatchObject({
    organizationName: customer.name,
    salesAmount: (await earned(A, first))[0][0],
  });
  expect((await seen('salesperson', A))[0].organizationId).toBeUndefined();
  expect(await seen('salesperson2', A)).toEqual([]);
  const { prevMonthAmount, prevMonthRoyaltyAmount } = await old('salesperson2', 'sales/index/coreStatistics', {});
  const [ofSecond] = [(await inGraph(B, second, customer)).performance];
  expect([prevMonthAmount, prevMonthRoyaltyAmount]).toEqual([ofSecond[0], ofSecond[2]]);

  await crm('deptContract/editExpireTime', { contractNo: agreement, expireDate: `${addMonths(C, 2)}-20` });
  await crm('deptContract/renewal', { contractNo: agreement });
  const { results } = await crm('deptContract/list', { contractNoList: [agreement] });
  expect(results[0].expireTime.slice(0, 7)).toBe(addMonths(C, 26));
}, 300_000);
