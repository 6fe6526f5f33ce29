import { type BillingGround, type MadeCustomer, openBillingGround } from './billing-ground';
import { MERGE, READ, REMOVE, SAVE } from './statement-requests';

let ground: BillingGround;
beforeAll(async () => {
  ground = await openBillingGround('skep_below_zero');
}, 120_000);
afterAll(() => ground?.stop());

type Json = ReturnType<typeof JSON.parse>;

let keys = 0;
const key = () => `below-zero-${++keys}`;
const HEADING = {
  type: 'NORMAL',
  headerName: '上海云图通达电子商务有限公司',
  taxNumber: '91310115MA9878051G',
  email: 'finance@example.com',
};
const ADD = 'mutation($input: AddInvoiceInput!) { addInvoice(input: $input) { id } }';
const CALCULATION = `query($filter: InvoiceCalculationFilter) { invoiceCalculation(filter: $filter) {
  totalAmount invoicedAmount invoiceableAmount statements { statementId amount } } }`;
const TOTALS = `query($filter: StatementFilter) { statementTotals(filter: $filter) {
  invoiceableAmount receivableAmount } }`;

const totals = async ({ customerId }: MadeCustomer, filter: object = {}): Promise<Json> =>
  (await ground.ask(ground.operator, TOTALS, { filter: { customerIds: [customerId], ...filter } })).statementTotals;

describe('a statement below zero among those that may be invoiced', () => {
  const BELOW = [
    { month: '2026-01', total: '3.75' },
    { month: '2026-02', total: '-0.26', state: 'SENT' as const },
    { month: '2026-03', total: '5.00' },
  ];
  const asked = ({ developerAccountId }: MadeCustomer, amount: string, more: object = {}) => ({
    input: { ...HEADING, developerAccountId, amount, idempotencyKey: key(), ...more },
  });
  const calculate = async ({ developerAccountId }: MadeCustomer, filter: object = {}): Promise<Json> =>
    (await ground.ask(ground.operator, CALCULATION, { filter: { developerAccountId, ...filter } })).invoiceCalculation;
  const invoicedOf = async ({ developerAccountId }: MadeCustomer): Promise<string[]> =>
    (
      await ground.rows(
        'select invoiced_amount from billing.statements where developer_account_id = $1 order by bill_month',
        [developerAccountId],
      )
    ).map((row) => row.invoiced_amount);
  const EXCEEDED = { code: 'FAILED_PRECONDITION', reason: 'INVOICEABLE_EXCEEDED', field: 'input.amount' };

  test('counts against the others: in the sum, in the list and in what is granted', async () => {
    const customer = await ground.customer(BELOW);
    const [old, , young] = customer.statements;
    expect(await calculate(customer)).toMatchObject({
      invoiceableAmount: '8.49',
      statements: [
        { statementId: old?.id, amount: '3.75' },
        { statementId: young?.id, amount: '4.74' },
      ],
    });
    expect(await ground.refusal(ground.operator, ADD, asked(customer, '8.50'))).toEqual(EXCEEDED);
    await ground.ask(ground.operator, ADD, asked(customer, '8.49'));
    expect(await invoicedOf(customer)).toEqual(['3.75', '0.00', '4.74']);
    expect(await calculate(customer)).toMatchObject({ invoiceableAmount: '0.00', statements: [] });
    expect(await totals(customer)).toMatchObject({ invoiceableAmount: '0.00' });
  });

  test('counts also where it was not chosen, as soon as the others do not make up for it', async () => {
    const customer = await ground.customer(BELOW);
    const [old, , young] = customer.statements.map(({ statementNo }) => statementNo);
    await ground.ask(ground.operator, ADD, asked(customer, '3.75', { statementNos: [old] }));
    expect(await calculate(customer, { statementNos: [young] })).toMatchObject({
      invoiceableAmount: '4.74',
      statements: [{ amount: '4.74' }],
    });
    const tooMuch = asked(customer, '4.75', { statementNos: [young] });
    expect(await ground.refusal(ground.operator, ADD, tooMuch)).toEqual(EXCEEDED);
    await ground.ask(ground.operator, ADD, asked(customer, '4.74', { statementNos: [young] }));
    expect(await totals(customer)).toMatchObject({ invoiceableAmount: '0.00' });
  });

  test('is not forgotten by invoices over different statements at once', async () => {
    const customer = await ground.customer([...BELOW.slice(0, 2), { month: '2026-03', total: '3.75' }]);
    const [old, , young] = customer.statements.map(({ statementNo }) => statementNo);
    const requests = [old, young, old, young].map((statementNo) =>
      ground.send(ground.operator, ADD, asked(customer, '3.75', { statementNos: [statementNo] })),
    );
    const answers = (await Promise.all(requests)).map(({ body }) => body);
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(await totals(customer)).toMatchObject({ invoiceableAmount: '3.49' });
  });
});

describe('lines of calls that were taken back', () => {
  const done = async (query: string, input: object): Promise<Json> =>
    (await ground.ask(ground.operator, query, { input })).done;
  const refused = (query: string, input: object) => ground.refusal(ground.operator, query, { input });
  const save = (more: object) => done(SAVE, { productCode: 'P1', idempotencyKey: key(), ...more });

  /** A statement to be reviewed whose month before was refunded, in whole and in part. */
  async function refunded(total: string): Promise<Json> {
    const customer = await ground.customer([{ month: '2026-03', total, state: 'TO_BE_REVIEWED' }]);
    const [{ id, statementNo }] = customer.statements as [{ id: string; statementNo: string }];
    await ground.rows(
      `with added as (
         insert into billing.statement_lines (statement_id, customer_id, kind, usage_month, product_code, product_name,
           price, call_count, charge_count, total_fee)
         values ($1, $2, 'ADJUSTMENT', '2026-02', 'P1', 'P1', 0.5, -2, -2, -1.00),
           ($1, $2, 'ADJUSTMENT', '2026-02', 'P1', 'P1', 0.7, -1, -1, -0.70) returning total_fee)
       update billing.statements set total_amount = total_amount + (select sum(total_fee) from added) where id = $1`,
      [id, customer.customerId],
    );
    return (await ground.ask(ground.operator, READ, { no: statementNo })).statement;
  }
  const takenBack = ({ lines }: Json): Json[] => lines.filter(({ chargeCount }: Json) => chargeCount < 0);

  test('are merged into one, which is below zero too, and can be edited', async () => {
    const { statementNo, ...before } = await refunded('10.00');
    const lineIds = takenBack(before).map(({ id }) => id);
    const merged = await done(MERGE, { statementNo, lineIds, idempotencyKey: key() });
    expect(merged.totalAmount).toBe('8.30');
    expect(takenBack(merged)).toMatchObject([
      { kind: 'MANUAL', callCount: -3, chargeCount: -3, totalFee: '-1.70', price: '0.566667' },
    ]);
    const [{ id: lineId }] = takenBack(merged) as [Json];
    const named = await save({ lineId, productName: '退款' });
    expect(takenBack(named)).toMatchObject([{ kind: 'MANUAL', chargeCount: -3, totalFee: '-1.70' }]);
    expect(await save({ lineId, price: '0.5' })).toMatchObject({ totalAmount: '8.50' });
    expect(await refused(SAVE, { lineId, productCode: 'P1', chargeCount: -4, idempotencyKey: key() })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'input.chargeCount',
    });
  });

  test('leave a statement below zero that may rise and be edited, and not fall', async () => {
    const { statementNo, ...before } = await refunded('0.50');
    expect(before.totalAmount).toBe('-1.20');
    expect(await save({ statementNo, totalFee: '0.10' })).toMatchObject({ totalAmount: '-1.10' });
    const { id: lineId } = takenBack(before).find(({ totalFee }) => totalFee === '-1.00');
    expect(await save({ lineId, productName: '退款' })).toMatchObject({ totalAmount: '-1.10' });
    const lower = { statementNo, productCode: 'P1', totalFee: '-0.01', idempotencyKey: key() };
    expect(await refused(SAVE, lower)).toMatchObject({ reason: 'TOTAL_TOO_LOW' });
    expect(await done(REMOVE, { lineIds: [lineId] })).toMatchObject({ totalAmount: '-0.10' });
  });

  test('are refused what no line holds, by the name of the field', async () => {
    const { statementNo } = await refunded('10.00');
    const entry = { statementNo, productCode: 'P1', idempotencyKey: key() };
    for (const [more, reason, field] of [
      [{ price: '999999999999', chargeCount: 20_000_000 }, 'AMOUNT_TOO_LARGE', 'input.price'],
      [{ totalFee: '99999999999999' }, 'AMOUNT_TOO_LARGE', 'input.totalFee'],
      [{ totalFee: '1', tag: 'x'.repeat(101) }, 'TEXT_TOO_LONG', 'input.tag'],
    ] as const) {
      expect(await refused(SAVE, { ...entry, ...more })).toEqual({ code: 'BAD_USER_INPUT', reason, field });
    }
    const [one, other] = (await ground.rows(
      `insert into billing.statement_lines (statement_id, customer_id, kind, usage_month, product_code, product_name,
         price, call_count, charge_count, total_fee)
       select id, customer_id, 'MANUAL', bill_month, 'P2', 'P2', 0, 2000000000, 0, 0
       from billing.statements, generate_series(1, 2) where statement_no = $1 returning id`,
      [statementNo],
    )) as [Json, Json];
    expect(await refused(MERGE, { statementNo, lineIds: [one.id, other.id], idempotencyKey: key() })).toEqual({
      ...{ code: 'BAD_USER_INPUT', reason: 'COUNT_TOO_LARGE', field: 'input.lineIds' },
    });
  });

  test('on a statement that the wallet paid may be lowered like any other', async () => {
    const { statementNo, id } = await refunded('10.00');
    await ground.rows(`update billing.statements set overdraft_state = 'PREPAID' where id = $1`, [id]);
    const { lines } = await save({ statementNo, totalFee: '2.00' });
    const line = lines.find(({ totalFee }: Json) => totalFee === '2.00');
    expect(line.settledAmount).toBe('2.00');
    const lowered = await save({ lineId: line.id, totalFee: '1.00' });
    expect(lowered).toMatchObject({ totalAmount: '9.30', settledAmount: '9.30', receivableAmount: '0.00' });
  });
});

test('after all this the books agree', async () => expect(await ground.brokenPromises()).toEqual([]));
