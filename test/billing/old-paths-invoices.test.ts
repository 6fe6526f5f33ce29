import { businessMonth, systemClock } from '../../subgraphs/kit/basics/time';
import type { Json } from '../support/front-door';
import { until } from '../support/own-database';
import { type BillingGround, type MadeCustomer, openBillingGround } from './billing-ground';

let ground: BillingGround;
beforeAll(async () => {
  ground = await openBillingGround('skep_old_invoices');
}, 120_000);
afterAll(() => ground?.stop());

const crm = (path: string, body: object) => ground.old(ground.operator, `/mt/crm/bill/${path}`, body);
const sales = (path: string, body: object) => ground.old(ground.salesperson, `/mt/sales/finance/${path}`, body);
const customerDoes = ({ token }: MadeCustomer, path: string, body: object) =>
  ground.old(token, `/mt/beeback/billStatement/${path}`, body);

/** A customer that the demo salesperson keeps, who confirmed two statements. */
const fresh = (): Promise<MadeCustomer> =>
  ground.customer(
    [
      { month: '2026-01', total: '10.00' },
      { month: '2026-02', total: '20.00' },
    ],
    { kept: true },
  );
const noOf = ({ statements }: MadeCustomer, i = 0) => statements[i]?.statementNo as string;

/** Amounts of both statements under a name of the old list. */
async function amountsOf(customer: MadeCustomer, name: string): Promise<number[]> {
  const numbers = [noOf(customer), noOf(customer, 1)];
  const { results } = await crm('list', { statementNoList: numbers });
  return numbers.map((no) => results.find(({ statementNo }: Json) => statementNo === no)[name]);
}

const HEADING = {
  ...{ invoiceType: 'normal', headerName: '上海云图通达电子商务有限公司' },
  ...{ tin: '91310115MA9878051G', email: 'finance@example.com' },
};
const PAPER = 'https://files.example.com/invoice.pdf';
const onlyInvoice = async ({ developerAccountId }: MadeCustomer): Promise<Json> => {
  const { results } = await crm('invoice/list', { deptId: developerAccountId });
  expect(results).toHaveLength(1);
  return results[0];
};

const MAILS = `query($filter: MessageFilter) { messages(filter: $filter, first: 10) {
  nodes { channel templateCode recipients } } }`;

/** To whom invoices of the customer went by mail, once there are so many mails. */
async function mailedTo({ customerId }: MadeCustomer, count: number): Promise<string[]> {
  let mails: Json[] = [];
  await until(async () => {
    const filter = { customerIds: [customerId] };
    mails = (await ground.ask(ground.operator, MAILS, { filter })).messages.nodes;
    return mails.length >= count;
  }, 'the mails');
  for (const mail of mails) expect(mail).toMatchObject({ channel: 'EMAIL', templateCode: 'INVOICE_ISSUED' });
  return mails.map(({ recipients }) => recipients.join()).sort();
}

describe('an invoice', () => {
  test('that a customer asks for passes the audit, gets its paper and is mailed by all three', async () => {
    const customer = await fresh();
    await customerDoes(customer, 'applyInvoice', {
      ...HEADING,
      statementNoList: [noOf(customer, 1)],
      invoiceAmount: 12,
    });
    const { id, ...asked } = await onlyInvoice(customer);
    const statementList = [expect.objectContaining({ statementNo: noOf(customer, 1), invoicedAmount: 12 })];
    expect(asked).toMatchObject({ ...HEADING, state: 0, invoiceAmount: 12, statementList });
    expect(await amountsOf(customer, 'invoicedAmount')).toEqual([0, 12]);
    const early = await ground.oldRefusal(ground.operator, '/mt/crm/bill/invoice/finish', { id, invoiceUrl: PAPER });
    expect(early).toMatchObject({ code: 412 });
    await crm('invoice/audit', { id, auditType: 'pass' });
    expect(await onlyInvoice(customer)).toMatchObject({ id, state: 10 });
    await crm('invoice/finish', { id, invoiceUrl: PAPER });
    expect(await customerDoes(customer, 'invoiceDetail', { id })).toMatchObject({
      ...{ state: 20, invoiceUrl: PAPER, invoiceTime: expect.any(String) },
    });
    await customerDoes(customer, 'sendInvoiceEmail', { id, email: 'customer@example.com' });
    await crm('sendInvoiceEmail', { id, email: 'operator@example.com' });
    await sales('invoice/sendEmail', { id, email: 'salesperson@example.com' });
    expect(await mailedTo(customer, 3)).toEqual(
      ['customer', 'operator', 'salesperson'].map((who) => `${who}@example.com`),
    );
  });

  test('that names no statement takes the oldest first, and all of it comes back once it is rejected', async () => {
    const customer = await fresh();
    await customerDoes(customer, 'applyInvoice', { ...HEADING, invoiceAmount: 25 });
    expect(await amountsOf(customer, 'invoicedAmount')).toEqual([10, 15]);
    const { id } = await onlyInvoice(customer);
    const blank = { id, auditType: 'reject' };
    expect(await ground.oldRefusal(ground.operator, '/mt/crm/bill/invoice/audit', blank)).toMatchObject({ code: 400 });
    await crm('invoice/audit', { ...blank, rejectReason: '抬头有误' });
    expect(await onlyInvoice(customer)).toMatchObject({ id, state: -10 });
    expect(await amountsOf(customer, 'invoicedAmount')).toEqual([0, 0]);
    const again = await ground.oldRefusal(ground.operator, '/mt/crm/bill/invoice/audit', { id, auditType: 'pass' });
    expect(again).toMatchObject({ code: 409 });
  });

  test('that an operator adds needs no audit, and with its paper it is issued at once', async () => {
    const customer = await fresh();
    const request = { ...HEADING, deptId: customer.developerAccountId, statementNoList: [noOf(customer)] };
    await crm('invoice/add', { ...request, invoiceAmount: 4 });
    expect(await onlyInvoice(customer)).toMatchObject({ state: 10, invoiceAmount: 4 });
    await crm('invoice/add', { ...request, invoiceAmount: 6, invoiceUrl: PAPER });
    const { results } = await crm('invoice/list', { deptIdList: [customer.developerAccountId], stateList: [20] });
    expect(results).toMatchObject([{ state: 20, invoiceAmount: 6, invoiceUrl: PAPER }]);
    expect(await amountsOf(customer, 'notInvoicedAmount')).toEqual([0, 20]);
  });

  test('that a salesperson adds waits for the audit, and is finished by the salesperson', async () => {
    const customer = await fresh();
    await sales('invoice/add', { ...HEADING, deptId: customer.developerAccountId, invoiceAmount: 30 });
    const { id, state } = await onlyInvoice(customer);
    expect([state, await amountsOf(customer, 'invoicedAmount')]).toEqual([0, [10, 20]]);
    await crm('invoice/audit', { id, auditType: 'pass' });
    await sales('invoice/finish', { id, invoiceUrl: PAPER });
    expect(await onlyInvoice(customer)).toMatchObject({ id, state: 20, invoiceUrl: PAPER });
  });
});

const PAYMENTS = `query($filter: PaymentFilter) { payments(filter: $filter, first: 5) { nodes {
  paymentNo state amount paidOn auditedAt residueAmount afterDebtAmount voucherUrls remark rejectReason
  allocations { amount statement { statementNo } } } } }`;

describe('a payment that a salesperson reports', () => {
  const paymentDate = `${businessMonth(systemClock.now())}-01`;
  const report = async (customer: MadeCustomer, amount: number): Promise<Json> => {
    const certificateList = ['https://files.example.com/1.png,https://files.example.com/2.png'];
    const body = { customerId: customer.customerId, amount, paymentDate, certificateList, remark: '对公转账' };
    await sales('payment/add', body);
    return onlyPayment(customer);
  };
  const onlyPayment = async ({ customerId }: MadeCustomer): Promise<Json> => {
    const { payments } = await ground.ask(ground.salesperson, PAYMENTS, { filter: { customerIds: [customerId] } });
    expect(payments.nodes).toHaveLength(1);
    return payments.nodes[0];
  };
  const balanceOf = async ({ token }: MadeCustomer): Promise<number> =>
    (await ground.old(token, '/mt/beeback/wallet/wallet/list', {}))[0].balance;

  test('settles the oldest statements once it passed the audit, and the rest goes to the wallet', async () => {
    const customer = await fresh();
    const { paymentNo, ...reported } = await report(customer, 32.5);
    expect(reported).toMatchObject({
      state: 'PENDING',
      amount: '32.50',
      paidOn: paymentDate,
      remark: '对公转账',
      allocations: [],
    });
    expect(reported.voucherUrls).toEqual(['https://files.example.com/1.png', 'https://files.example.com/2.png']);
    expect(await amountsOf(customer, 'settledAmount')).toEqual([0, 0]);
    await crm('payment/audit', { paymentNo, auditType: 'pass' });
    expect(await onlyPayment(customer)).toMatchObject({
      ...{ paymentNo, state: 'PASSED', auditedAt: expect.any(String), residueAmount: '2.50', afterDebtAmount: '0.00' },
      allocations: ['10.00', '20.00'].map((amount, i) => ({ amount, statement: { statementNo: noOf(customer, i) } })),
    });
    expect(await amountsOf(customer, 'settledAmount')).toEqual([10, 20]);
    expect(await balanceOf(customer)).toBe(2.5);
    const again = await ground.oldRefusal(ground.operator, '/mt/crm/bill/payment/audit', {
      paymentNo,
      auditType: 'pass',
    });
    expect(again).toMatchObject({ code: 409 });
  });

  test('moves nothing once it is rejected, which wants a reason', async () => {
    const customer = await fresh();
    const { paymentNo } = await report(customer, 32.5);
    const rejection = { paymentNo, auditType: 'reject' };
    expect(await ground.oldRefusal(ground.operator, '/mt/crm/bill/payment/audit', rejection)).toMatchObject({
      code: 400,
    });
    await crm('payment/audit', { ...rejection, rejectReason: '未到账' });
    expect(await onlyPayment(customer)).toMatchObject({ paymentNo, state: 'REJECTED', rejectReason: '未到账' });
    expect(await amountsOf(customer, 'settledAmount')).toEqual([0, 0]);
    expect(await balanceOf(customer)).toBe(0);
  });
});

test('after all this the books agree', async () => expect(await ground.brokenPromises()).toEqual([]));
