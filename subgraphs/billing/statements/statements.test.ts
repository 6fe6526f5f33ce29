import { type BillingGround, type MadeCustomer, openBillingGround } from '../../../test/billing/billing-ground';
import * as ask from '../../../test/billing/statement-requests';
import { sleep } from '../../../test/support/own-database';

let ground: BillingGround;
beforeAll(async () => {
  ground = await openBillingGround('skep_statements');
}, 120_000);
afterAll(() => ground?.stop());

type Json = ReturnType<typeof JSON.parse>;

let keys = 0;
const key = () => `statements-test-${++keys}`;
const done = async (query: string, input: object, token = ground.operator): Promise<Json> =>
  (await ground.ask(token, query, { input })).done;
const refused = (query: string, input: object, token = ground.operator) => ground.refusal(token, query, { input });
const read = async (no: string, token = ground.operator): Promise<Json> =>
  (await ground.ask(token, ask.READ, { no })).statement;

/** A customer with one statement to be reviewed, or two. */
const fresh = (...months: string[]): Promise<MadeCustomer> =>
  ground.customer(
    (months.length ? months : ['2024-03']).map((month) => ({ month, total: '10.00', state: 'TO_BE_REVIEWED' })),
  );
const noOf = ({ statements }: MadeCustomer, i = 0) => statements[i]?.statementNo as string;
const idOf = ({ statements }: MadeCustomer, i = 0) => statements[i]?.id as string;
const sending = (customer: MadeCustomer) => ({
  statementId: idOf(customer),
  recipients: ['a@example.com'],
  cc: ['b@example.com'],
  idempotencyKey: key(),
});

/** Calls as billing knows them, waiting to be billed. */
async function called({ customerId, developerAccountId }: MadeCustomer, day: string, count: number): Promise<void> {
  await ground.rows(ask.CALLED, [developerAccountId, customerId, day, count]);
}

async function ran(id: string): Promise<Json> {
  const query = 'query($id: ID!) { statementRun(id: $id) { state customerCount doneCount statementCount } }';
  for (const deadline = performance.now() + 20_000; ; ) {
    const { statementRun } = await ground.ask(ground.operator, query, { id });
    if (statementRun.state === 'DONE') return statementRun;
    if (performance.now() > deadline) throw new Error(`not in time: ${JSON.stringify(statementRun)}`);
    await sleep(100);
  }
}

describe('making statements', () => {
  test('is a run in the queue whose progress can be asked, once per key', async () => {
    const customer = await ground.customer([]);
    await called(customer, '2024-05-07', 7);
    const input = { month: '2024-05', customerIds: [customer.customerId], idempotencyKey: key() };
    const run = await done(ask.MAKE, input);
    expect(await done(ask.MAKE, input)).toMatchObject({ id: run.id });
    expect(await ran(run.id)).toMatchObject({ customerCount: 1, doneCount: 1, statementCount: 1 });
    const statement = await read(`ST202405${customer.developerAccountId}`);
    expect(statement).toMatchObject({ state: 'TO_BE_REVIEWED', totalAmount: '3.50', receivableAmount: '3.50' });
    expect(statement.lines).toMatchObject([{ kind: 'CALLS', callCount: 7, totalFee: '3.50' }]);
    const other = await refused(ask.MAKE, { ...input, month: '2024-04' });
    expect(other).toMatchObject({ code: 'CONFLICT', reason: 'IDEMPOTENCY_KEY_REUSED' });
  });

  test('does not undo what an operator did to the lines', async () => {
    const customer = await ground.customer([]);
    await called(customer, '2024-05-07', 7);
    const customerIds = [customer.customerId];
    await ran((await done(ask.MAKE, { month: '2024-05', customerIds, idempotencyKey: key() })).id);
    const no = `ST202405${customer.developerAccountId}`;
    const [{ id: lineId }] = (await read(no)).lines;
    await done(ask.SAVE, { lineId, productCode: 'P1', totalFee: '3.00', idempotencyKey: key() });
    await called(customer, '2024-05-08', 2);
    await ran((await done(ask.MAKE, { month: '2024-05', customerIds, idempotencyKey: key() })).id);
    const after = await read(no);
    expect(after.totalAmount).toBe('4.00');
    expect(after.lines.map(({ kind, totalFee }: Json) => [kind, totalFee]).sort()).toEqual([
      ['CALLS', '1.00'],
      ['MANUAL', '3.00'],
    ]);
  });

  test('is refused for a month that is not over, for strangers, and to all but operators', async () => {
    const idempotencyKey = key();
    expect(await refused(ask.MAKE, { month: '2999-01', idempotencyKey })).toMatchObject({
      code: 'FAILED_PRECONDITION',
      reason: 'MONTH_NOT_OVER',
      field: 'input.month',
    });
    expect(await refused(ask.MAKE, { month: '2024-01', customerIds: ['12'], idempotencyKey })).toMatchObject({
      code: 'NOT_FOUND',
      field: 'input.customerIds.0',
    });
    const { token } = await fresh();
    for (const viewer of [token, ground.salesperson]) {
      expect(await refused(ask.MAKE, { month: '2024-01', idempotencyKey }, viewer)).toMatchObject({
        code: 'FORBIDDEN',
      });
    }
  });
});

describe('the way of a statement', () => {
  test('leads from review over sending and confirming to the archive, and the customer sees it from sending on', async () => {
    const customer = await fresh();
    const selection = { statementNos: [noOf(customer)] };
    expect(await done(ask.REVIEW, selection)).toMatchObject([{ state: 'REVIEWED' }]);
    expect(await read(noOf(customer), customer.token)).toBeNull();
    expect(await refused(ask.CONFIRM, selection, customer.token)).toMatchObject({ code: 'NOT_FOUND' });
    const sent = await done(ask.SEND, sending(customer));
    expect(sent).toMatchObject({
      state: 'SENT',
      emails: ['a@example.com'],
      sendRecords: [{ recipients: ['a@example.com'], cc: ['b@example.com'], state: 'SENDING' }],
    });
    expect(await done(ask.CONFIRM, selection, customer.token)).toMatchObject([{ state: 'CONFIRMED' }]);
    expect(await done(ask.ARCHIVE, { statementIds: [idOf(customer)] })).toMatchObject([{ state: 'ARCHIVED' }]);
    expect(await refused(ask.ARCHIVE, selection)).toMatchObject({
      code: 'FAILED_PRECONDITION',
      reason: 'STATEMENT_STATE',
      field: 'input.statementNos.0',
    });
  });

  test('takes a batch whole or not at all, and says which one it failed on', async () => {
    const customer = await fresh('2024-03', '2024-04');
    await done(ask.REVIEW, { statementIds: [idOf(customer, 1)] });
    const both = { statementIds: [idOf(customer), idOf(customer, 1)] };
    expect(await refused(ask.REVIEW, both)).toMatchObject({ reason: 'STATEMENT_STATE', field: 'input.statementIds.1' });
    expect(await read(noOf(customer))).toMatchObject({ state: 'TO_BE_REVIEWED' });
    const missing = { statementIds: [idOf(customer), '12'] };
    expect(await refused(ask.REVIEW, missing)).toMatchObject({ code: 'NOT_FOUND', field: 'input.statementIds.1' });
  });

  test('sends one message with both files for one key, and another for another', async () => {
    const customer = await fresh();
    await done(ask.REVIEW, { statementIds: [idOf(customer)] });
    const input = sending(customer);
    await done(ask.SEND, input);
    await done(ask.SEND, input);
    const requested = () =>
      ground.rows(`select payload from billing.outbox where topic = 'message.requested' and key = $1`, [
        idOf(customer),
      ]);
    expect(await requested()).toHaveLength(1);
    const [{ payload }] = await requested();
    expect(payload).toMatchObject({ channel: 'EMAIL', customerId: customer.customerId, recipients: ['a@example.com'] });
    expect(payload.attachments.map(({ name }: Json) => name)).toEqual([
      `${noOf(customer)}.xlsx`,
      `${noOf(customer)}.pdf`,
    ]);
    await done(ask.SEND, { ...input, idempotencyKey: key() });
    expect(await requested()).toHaveLength(2);
    const wrong = { ...sending(customer), recipients: ['nobody'] };
    expect(await refused(ask.SEND, wrong)).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.recipients.0' });
  });

  test('ends void or deleted only while nothing is paid or invoiced', async () => {
    const customer = await fresh('2024-03', '2024-04');
    await ground.rows('update billing.statements set settled_amount = 1 where id = $1', [idOf(customer)]);
    for (const query of [ask.VOID, ask.DELETE]) {
      expect(await refused(query, { statementIds: [idOf(customer, 1), idOf(customer)] })).toMatchObject({
        reason: 'STATEMENT_IN_USE',
        field: 'input.statementIds.1',
      });
    }
    await ground.rows('update billing.statements set settled_amount = 0 where id = $1', [idOf(customer)]);
    expect(await done(ask.VOID, { statementIds: [idOf(customer)] })).toMatchObject([
      { state: 'VOID', receivableAmount: '0.00' },
    ]);
    const all = { statementIds: [idOf(customer), idOf(customer, 1)] };
    expect(await done(ask.DELETE, all)).toEqual([noOf(customer), noOf(customer, 1)]);
    expect(await read(noOf(customer))).toBeNull();
  });
});

describe('lines', () => {
  test('are added, changed, merged and removed, and the total is always their sum', async () => {
    const customer = await fresh();
    const statementNo = noOf(customer);
    const input = { statementNo, productCode: 'P9', chargeCount: 3, price: '0.335', idempotencyKey: key() };
    const added = await done(ask.SAVE, input);
    expect(await done(ask.SAVE, input)).toEqual(added);
    expect(added).toMatchObject({ totalAmount: '11.01' });
    const line = added.lines.find(({ productCode }: Json) => productCode === 'P9');
    expect(line).toMatchObject({ kind: 'MANUAL', callCount: 3, totalFee: '1.01' });
    await done(ask.SAVE, { lineId: line.id, productCode: 'P9', price: '1', idempotencyKey: key() });
    const second = await done(ask.SAVE, { statementNo, productCode: 'P9', totalFee: '2', idempotencyKey: key() });
    // Nobody limited what may be invoiced, so it is all, however often the total changed.
    expect(second).toMatchObject({ totalAmount: '15.00', invoiceLimit: '15.00' });
    const lineIds = second.lines.filter(({ productCode }: Json) => productCode === 'P9').map(({ id }: Json) => id);
    const merged = await done(ask.MERGE, { statementNo, lineIds, idempotencyKey: key() });
    expect(merged).toMatchObject({ totalAmount: '15.00', lines: { length: 2 } });
    const one = merged.lines.find(({ productCode }: Json) => productCode === 'P9');
    expect(one).toMatchObject({ chargeCount: 4, totalFee: '5.00', price: '1.250000' });
    expect(await done(ask.REMOVE, { lineIds: [one.id] })).toMatchObject({ totalAmount: '10.00', lines: { length: 1 } });
  });

  test('of different products are not merged, and those of a reviewed statement do not change', async () => {
    const customer = await fresh();
    const statementNo = noOf(customer);
    const { lines } = await done(ask.SAVE, { statementNo, productCode: 'P9', totalFee: '1', idempotencyKey: key() });
    const lineIds = lines.map(({ id }: Json) => id);
    expect(await refused(ask.MERGE, { statementNo, lineIds, idempotencyKey: key() })).toMatchObject({
      reason: 'LINES_DIFFER',
      field: 'input.lineIds.1',
    });
    await done(ask.REVIEW, { statementNos: [statementNo] });
    const changes: [string, object][] = [
      [ask.SAVE, { statementNo, productCode: 'P9', totalFee: '1', idempotencyKey: key() }],
      [ask.SAVE, { lineId: lineIds[0], productCode: 'P9', totalFee: '1', idempotencyKey: key() }],
      [ask.REMOVE, { lineIds }],
      [ask.MERGE, { statementNo, lineIds, idempotencyKey: key() }],
    ];
    for (const [query, input] of changes) {
      expect(await refused(query, input)).toMatchObject({ reason: 'STATEMENT_STATE' });
    }
  });

  test('cannot take a statement below what is paid of it', async () => {
    const customer = await fresh();
    await ground.rows('update billing.statements set settled_amount = 4 where id = $1', [idOf(customer)]);
    const [{ id }] = (await read(noOf(customer))).lines;
    expect(await refused(ask.REMOVE, { lineIds: [id] })).toMatchObject({
      reason: 'TOTAL_TOO_LOW',
      field: 'input.lineIds',
    });
    expect(await read(noOf(customer))).toMatchObject({ totalAmount: '10.00' });
  });
});

test('what may be invoiced is limited between what is invoiced and the total', async () => {
  const customer = await fresh();
  const statementNo = noOf(customer);
  expect(await done(ask.LIMIT, { statementNo, invoiceLimit: '4.50' })).toMatchObject({ invoiceLimit: '4.50' });
  for (const invoiceLimit of ['10.01', '-1']) {
    expect(await refused(ask.LIMIT, { statementNo, invoiceLimit })).toMatchObject({
      reason: 'INVOICE_LIMIT_OUT_OF_RANGE',
      field: 'input.invoiceLimit',
    });
  }
});

test('the files of a statement are made once, and anew while it may change or when asked', async () => {
  const customer = await fresh();
  const made = async () => ground.rows('select id from billing.files where customer_id = $1', [customer.customerId]);
  const statementId = idOf(customer);
  const { attachmentUrl, pdfUrl } = await done(ask.FILES, { statementId });
  expect(attachmentUrl).toMatch(/^\/files\/billing\/\d+\?/);
  expect(pdfUrl).not.toBe(attachmentUrl);
  expect(await made()).toHaveLength(2);
  await done(ask.FILES, { statementId });
  expect(await made()).toHaveLength(4);
  await done(ask.REVIEW, { statementIds: [statementId] });
  await done(ask.FILES, { statementId });
  expect(await made()).toHaveLength(4);
  await done(ask.FILES, { statementId, rebuild: true });
  expect(await made()).toHaveLength(6);
});

describe('who may do what', () => {
  test('a salesperson manages the statements of customers that it keeps, and withdraws none', async () => {
    const kept = await ground.customer([{ month: '2024-03', total: '10.00', state: 'TO_BE_REVIEWED' }], { kept: true });
    const selection = { statementNos: [noOf(kept)] };
    expect(await refused(ask.VOID, selection, ground.salesperson)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refused(ask.DELETE, selection, ground.salesperson)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refused(ask.CONFIRM, selection, ground.salesperson)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await done(ask.REVIEW, selection, ground.salesperson)).toMatchObject([{ state: 'REVIEWED' }]);
    expect(await done(ask.SEND, sending(kept), ground.salesperson)).toMatchObject({ state: 'SENT' });
    const foreign = await fresh();
    const theirs = await refused(ask.REVIEW, { statementNos: [noOf(foreign)] }, ground.salesperson);
    expect(theirs).toEqual(await refused(ask.REVIEW, { statementNos: ['ST1'] }, ground.salesperson));
    expect(theirs).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('a customer confirms its own statements and does nothing else', async () => {
    const [customer, other] = [await fresh(), await fresh()];
    for (const one of [customer, other]) {
      await done(ask.REVIEW, { statementNos: [noOf(one)] });
      await done(ask.SEND, sending(one));
    }
    const theirs = { statementNos: [noOf(customer), noOf(other)] };
    expect(await refused(ask.CONFIRM, theirs, customer.token)).toMatchObject({
      code: 'NOT_FOUND',
      field: 'input.statementNos.1',
    });
    for (const query of [ask.REVIEW, ask.ARCHIVE, ask.VOID, ask.DELETE]) {
      expect(await refused(query, { statementNos: [noOf(customer)] }, customer.token)).toMatchObject({
        code: 'FORBIDDEN',
      });
    }
  });
});
