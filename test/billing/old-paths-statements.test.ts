import { readSheet } from 'read-excel-file/node';
import type { Json } from '../support/front-door';
import { type BillingGround, type MadeCustomer, openBillingGround } from './billing-ground';

let ground: BillingGround;
beforeAll(async () => {
  ground = await openBillingGround('skep_old_statements');
}, 120_000);
afterAll(() => ground?.stop());

/** A customer that the demo salesperson keeps, with statements to be reviewed. */
const fresh = (...months: string[]): Promise<MadeCustomer> =>
  ground.customer(
    months.map((month) => ({ month, total: '10.00', state: 'TO_BE_REVIEWED' })),
    { kept: true },
  );
const noOf = ({ statements }: MadeCustomer, i = 0) => statements[i]?.statementNo as string;
const idOf = ({ statements }: MadeCustomer, i = 0) => statements[i]?.id as string;

const crm = (path: string, body: object) => ground.old(ground.operator, `/mt/crm/bill/${path}`, body);
const shown = (customer: MadeCustomer, i = 0): Promise<Json> =>
  crm('detail', { deptId: customer.developerAccountId, statementNo: noOf(customer, i) });
const seenByIt = async (customer: MadeCustomer): Promise<string[]> => {
  const { results } = await ground.old(customer.token, '/mt/beeback/billStatement/list', {});
  return results.map(({ statementNo }: Json) => statementNo);
};
const confirm = (customer: MadeCustomer, body: object) =>
  ground.old(customer.token, '/mt/beeback/billStatement/confirm', body);

/** Who does it, and what goes before the names of the old paths: of changes, and of what is mailed. */
const STAFF: ['operator' | 'salesperson', string, string][] = [
  ['operator', '/mt/crm/bill', '/mt/crm/bill'],
  ['salesperson', '/mt/sales/finance', '/mt/sales/finance/billStatement'],
];

describe.each(STAFF)('by the old paths of the %s', (who, changes, mails) => {
  const change = (path: string, body: object) => ground.old(ground[who], `${changes}/${path}`, body);

  test('lines are added, changed, merged and removed, and the total is always their sum', async () => {
    const customer = await fresh('2024-03');
    const statementNo = noOf(customer);
    const P9 = { statementNo, checkItem: 'P9', checkItemName: '补记' };
    const linesNow = async () => {
      const { totalAmount, billDetailList } = await shown(customer);
      return { totalAmount, lines: billDetailList.filter(({ checkItem }: Json) => checkItem === 'P9') };
    };
    await change('saveSubBill', { ...P9, count: 5, chargeCount: 3, price: 0.335 });
    const added = await linesNow();
    expect(added).toMatchObject({
      totalAmount: 11.01,
      lines: [{ checkItemName: '补记', count: 5, chargeCount: 3, price: 0.335, totalFee: 1.01 }],
    });
    await change('saveSubBill', { id: added.lines[0].id, checkItem: 'P9', chargeCount: 3, price: 1 });
    expect(await linesNow()).toMatchObject({ totalAmount: 13, lines: [{ id: added.lines[0].id, totalFee: 3 }] });
    await change('saveSubBill', { ...P9, totalFee: 2 });
    const two = await linesNow();
    expect(two).toMatchObject({ totalAmount: 15, lines: { length: 2 } });
    const mergeDetailIds = two.lines.map(({ id }: Json) => id);
    await change('mergeDetail', { deptId: customer.developerAccountId, statementNo, mergeDetailIds });
    const merged = await linesNow();
    expect(merged).toMatchObject({ totalAmount: 15, lines: [{ totalFee: 5 }] });
    await change('removeSubBill', { id: merged.lines[0].id });
    expect(await linesNow()).toEqual({ totalAmount: 10, lines: [] });
  });

  test('lines of another account are not merged', async () => {
    const [customer, other] = [await fresh('2024-03'), await fresh('2024-03')];
    const { billDetailList } = await shown(customer);
    const mergeDetailIds = billDetailList.map(({ id }: Json) => id);
    const body = { deptId: other.developerAccountId, statementNo: noOf(customer), mergeDetailIds };
    expect(await ground.oldRefusal(ground[who], `${changes}/mergeDetail`, body)).toMatchObject({ code: 404 });
  });

  test('what may be invoiced of a statement is limited', async () => {
    const customer = await fresh('2024-03');
    expect(await shown(customer)).toMatchObject({ notInvoicedAmount: 10 });
    await change('modifyStatement', { statementNo: noOf(customer), canInvoiceAmount: 4.5 });
    expect(await shown(customer)).toMatchObject({ totalAmount: 10, notInvoicedAmount: 4.5 });
  });

  test('a statement goes its whole way: its file made, rechecked, sent, confirmed by the customer, archived', async () => {
    const customer = await fresh('2024-03');
    const [statementNo, billId] = [noOf(customer), idOf(customer)];
    const attachmentUrl = await ground.old(ground[who], `${mails}/gainAttachment`, { billId });
    const file = await fetch(ground.url + attachmentUrl);
    const cells = (await readSheet(Buffer.from(await file.arrayBuffer()))).flat();
    expect(cells).toEqual(expect.arrayContaining(['made', 10]));
    await change('recheck', { billId });
    expect(await shown(customer)).toMatchObject({ state: 10, stateDesc: '已复核' });
    expect(await seenByIt(customer)).toEqual([]);
    const to = { receiverList: ['a@example.com'], ccList: ['b@example.com'] };
    await ground.old(ground[who], `${mails}/resend`, { billId, ...to, attachmentUrl });
    expect(await shown(customer)).toMatchObject({
      ...{ state: 20, emails: to.receiverList, attachmentUrl: expect.stringContaining('/files/billing/') },
      sendRecordList: [{ ...to, attachmentUrl: expect.stringContaining('/files/billing/') }],
    });
    expect(await seenByIt(customer)).toEqual([statementNo]);
    await confirm(customer, { statementNoList: [statementNo] });
    expect(await shown(customer)).toMatchObject({ state: 30, confirmDate: expect.any(String) });
    await change('archive', { ids: [billId] });
    expect(await shown(customer)).toMatchObject({ state: 40, stateDesc: '已归档' });
    expect(await ground.oldRefusal(ground[who], `${changes}/archive`, { ids: [billId] })).toMatchObject({ code: 412 });
  });
});

test('a customer that names no statement confirms all that it was sent, and no other', async () => {
  const customer = await fresh('2024-03', '2024-04', '2024-05');
  for (const i of [0, 1]) {
    await crm('recheck', { billId: idOf(customer, i) });
    await crm('resend', { billId: idOf(customer, i), receiverList: ['a@example.com'], attachmentUrl: 'x' });
  }
  await confirm(customer, {});
  const states = [await shown(customer), await shown(customer, 1), await shown(customer, 2)].map(({ state }) => state);
  expect(states).toEqual([30, 30, 0]);
});

test('statements that are sent again go to the new addresses and stay what they are', async () => {
  const customer = await fresh('2024-03');
  const billId = idOf(customer);
  await crm('recheck', { billId });
  for (const receiverList of [['a@example.com'], ['b@example.com']]) {
    await crm('resend', { billId, receiverList, attachmentUrl: 'x' });
  }
  const { state, emails, sendRecordList } = await shown(customer);
  expect([state, emails]).toEqual([20, ['b@example.com']]);
  expect(sendRecordList.map(({ receiverList }: Json) => receiverList.join()).sort()).toEqual([
    'a@example.com',
    'b@example.com',
  ]);
});

test('statements are voided and deleted by the old paths of the operator, together or not at all', async () => {
  const customer = await fresh('2024-03', '2024-04');
  const both = { ids: [idOf(customer), idOf(customer, 1)] };
  await crm('invalidate', { ids: [idOf(customer)] });
  expect(await shown(customer)).toMatchObject({ state: -1, stateDesc: '已作废' });
  expect(await ground.oldRefusal(ground.operator, '/mt/crm/bill/invalidate', both)).toMatchObject({ code: 412 });
  expect(await shown(customer, 1)).toMatchObject({ state: 0 });
  await crm('delete', both);
  const { total } = await crm('list', { statementNoList: [noOf(customer), noOf(customer, 1)] });
  expect(total).toBe(0);
  const detail = { deptId: customer.developerAccountId, statementNo: noOf(customer) };
  expect(await ground.oldRefusal(ground.operator, '/mt/crm/bill/detail', detail)).toMatchObject({ code: 404 });
});

test('after all this the books agree', async () => expect(await ground.brokenPromises()).toEqual([]));
