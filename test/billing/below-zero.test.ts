import { type BillingGround, type MadeCustomer, openBillingGround } from './billing-ground';

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

test('after all this the books agree', async () => expect(await ground.brokenPromises()).toEqual([]));
