import { type BillingGround, type MadeCustomer, openBillingGround } from '../../../test/billing/billing-ground';

let ground: BillingGround;
beforeAll(async () => {
  ground = await openBillingGround('skep_invoices');
}, 60_000);
afterAll(() => ground?.stop());

type Json = ReturnType<typeof JSON.parse>;

const INVOICE = `id state number amount type headerName taxNumber email bankName fileUrl rejectReason taxInvoiceNo
  taxInvoicedOn customer { id } allocations { amount statement { id } }`;
const APPLY = `mutation($input: ApplyInvoiceInput!) { invoice: applyInvoice(input: $input) { ${INVOICE} } }`;
const ADD = `mutation($input: AddInvoiceInput!) { invoice: addInvoice(input: $input) { ${INVOICE} } }`;
const AUDIT = `mutation($input: AuditInvoiceInput!) { invoice: auditInvoice(input: $input) { ${INVOICE} } }`;
const ISSUE = `mutation($input: IssueInvoiceInput!) { invoice: issueInvoice(input: $input) { ${INVOICE} } }`;
const SEND = `mutation($input: SendInvoiceEmailInput!) { invoice: sendInvoiceEmail(input: $input) { id } }`;
const CALCULATION = `query($filter: InvoiceCalculationFilter) { invoiceCalculation(filter: $filter) {
  totalAmount invoicedAmount invoiceableAmount statements { statementId amount } } }`;

let keys = 0;
const key = () => `invoices-test-${++keys}`;
const HEADING = {
  type: 'NORMAL',
  headerName: '上海云图通达电子商务有限公司',
  taxNumber: '91310115MA9878051G',
  email: 'finance@example.com',
};
const asked = (amount: string, more: object = {}) => ({
  input: { ...HEADING, amount, idempotencyKey: key(), ...more },
});
const verdict = (invoiceId: string, more: object) => ({ input: { invoiceId, idempotencyKey: key(), ...more } });
const paper = (invoiceId: string, more: object = {}) =>
  verdict(invoiceId, { fileUrl: 'https://example.com/1.pdf', ...more });

const apply = async (customer: MadeCustomer, amount: string, more: object = {}): Promise<Json> =>
  (await ground.ask(customer.token, APPLY, asked(amount, more))).invoice;
const invoicedOf = async ({ statements }: MadeCustomer): Promise<string[]> => {
  const ids = statements.map(({ id }) => id);
  const rows = await ground.rows('select id, invoiced_amount from billing.statements where id = any($1)', [ids]);
  return ids.map((id) => rows.find((row) => row.id === id).invoiced_amount);
};
const THREE = [
  { month: '2026-03', total: '30.00' },
  { month: '2026-01', total: '10.00' },
  { month: '2026-02', total: '20.00', state: 'ARCHIVED' as const },
];

describe('a customer that asks for an invoice', () => {
  test('has its oldest statements invoiced first', async () => {
    const customer = await ground.customer(THREE);
    const invoice = await apply(customer, '25.50');
    expect(invoice).toMatchObject({ ...HEADING, state: 'TO_BE_AUDITED', amount: '25.50', number: null });
    const parts = invoice.allocations.map((part: Json) => [part.statement.id, part.amount]);
    expect(parts).toEqual([
      [customer.statements[1]?.id, '10.00'],
      [customer.statements[2]?.id, '15.50'],
    ]);
    expect(await invoicedOf(customer)).toEqual(['0.00', '10.00', '15.50']);
  });

  test('may choose the statements, and is told before how much they leave', async () => {
    const customer = await ground.customer(THREE);
    const statementNos = [customer.statements[0]?.statementNo, customer.statements[2]?.statementNo];
    const { invoiceCalculation } = await ground.ask(customer.token, CALCULATION, { filter: { statementNos } });
    expect(invoiceCalculation).toMatchObject({
      totalAmount: '50.00',
      invoicedAmount: '0.00',
      invoiceableAmount: '50.00',
    });
    await apply(customer, '50.00', { statementNos });
    expect(await invoicedOf(customer)).toEqual(['30.00', '0.00', '20.00']);
    const after = await ground.ask(customer.token, CALCULATION);
    expect(after.invoiceCalculation).toMatchObject({
      totalAmount: '60.00',
      invoicedAmount: '50.00',
      invoiceableAmount: '10.00',
      statements: [{ statementId: customer.statements[1]?.id, amount: '10.00' }],
    });
  });

  test('is refused more than is left, by the name of the field, and nothing changes', async () => {
    const customer = await ground.customer(THREE);
    const refusal = await ground.refusal(customer.token, APPLY, asked('60.01'));
    expect(refusal).toEqual({ code: 'FAILED_PRECONDITION', reason: 'INVOICEABLE_EXCEEDED', field: 'input.amount' });
    expect(await invoicedOf(customer)).toEqual(['0.00', '0.00', '0.00']);
  });

  test.each<[string, object]>([
    ['input.amount', { amount: '0.001' }],
    ['input.taxNumber', { taxNumber: '91310115MA98780510' }],
    ['input.email', { email: 'nobody' }],
    ['input.statementNos', { statementNos: [] }],
  ])('is refused a wrong %s', async (field, more) => {
    const customer = await ground.customer(THREE);
    const refusal = await ground.refusal(customer.token, APPLY, asked('1.00', more));
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  test.each(['VOID', 'SENT'] as const)('is refused a statement that is %s', async (state) => {
    const customer = await ground.customer([{ month: '2026-01', total: '10.00', state }]);
    const statementNos = [customer.statements[0]?.statementNo];
    expect(await ground.refusal(customer.token, APPLY, asked('1.00', { statementNos }))).toEqual({
      code: 'FAILED_PRECONDITION',
      reason: 'STATEMENT_NOT_INVOICEABLE',
      field: 'input.statementNos.0',
    });
    expect(await ground.refusal(customer.token, APPLY, asked('1.00'))).toMatchObject({ field: 'input.amount' });
  });

  test("finds neither another's statements nor accounts, nor what was never sent to it", async () => {
    const [customer, other] = [await ground.customer(THREE), await ground.customer(THREE)];
    const unsent = await ground.customer([{ month: '2026-01', total: '10.00', state: 'TO_BE_REVIEWED' }]);
    const choices: [string, MadeCustomer, object][] = [
      ['input.statementNos.0', customer, { statementNos: [other.statements[0]?.statementNo] }],
      ['input.statementNos.1', customer, { statementNos: [customer, other].map((c) => c.statements[0]?.statementNo) }],
      ['input.statementNos.0', unsent, { statementNos: [unsent.statements[0]?.statementNo] }],
      ['input.developerAccountId', customer, { developerAccountId: other.developerAccountId }],
    ];
    for (const [field, who, more] of choices) {
      const refusal = await ground.refusal(who.token, APPLY, asked('1.00', more));
      expect(refusal).toEqual({ code: 'NOT_FOUND', reason: 'NOT_FOUND', field });
    }
  });

  test('gets one invoice for one key, and a conflict for another request with it', async () => {
    const customer = await ground.customer(THREE);
    const request = asked('5.00');
    const answers = await Promise.all(Array.from({ length: 10 }, () => ground.ask(customer.token, APPLY, request)));
    expect(new Set(answers.map(({ invoice }) => invoice.id)).size).toBe(1);
    expect(await invoicedOf(customer)).toEqual(['0.00', '5.00', '0.00']);
    const other = { input: { ...request.input, amount: '6.00' } };
    expect(await ground.refusal(customer.token, APPLY, other)).toMatchObject({ reason: 'IDEMPOTENCY_KEY_REUSED' });
  });

  test('never has more invoiced than may be, however many ask at once', async () => {
    const customer = await ground.customer(THREE);
    const requests = Array.from({ length: 20 }, () => ground.send(customer.token, APPLY, asked('7.00')));
    const answers = (await Promise.all(requests)).map(({ body }) => body);
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(8);
    const refused = answers.flatMap(({ errors }) => errors ?? []).map(({ extensions }: Json) => extensions.reason);
    expect(new Set(refused)).toEqual(new Set(['INVOICEABLE_EXCEEDED']));
    expect((await invoicedOf(customer)).reduce((sum, amount) => sum + Number(amount), 0)).toBe(56);
  });
});

describe('an operator', () => {
  test('rejects an invoice with a reason, which gives its amount back once', async () => {
    const customer = await ground.customer(THREE);
    const { id } = await apply(customer, '25.00');
    const blank = await ground.refusal(ground.operator, AUDIT, verdict(id, { verdict: 'REJECT' }));
    expect(blank).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.reason' });
    const requests = Array.from({ length: 5 }, () =>
      ground.send(ground.operator, AUDIT, verdict(id, { verdict: 'REJECT', reason: '抬头有误' })),
    );
    const bodies = (await Promise.all(requests)).map(({ body }) => body);
    const done = bodies.filter(({ errors }) => !errors);
    expect(done).toHaveLength(1);
    expect(done[0].data.invoice).toMatchObject({ state: 'REJECTED', rejectReason: '抬头有误' });
    expect(await invoicedOf(customer)).toEqual(['0.00', '0.00', '0.00']);
    expect(await ground.refusal(ground.operator, ISSUE, paper(id))).toMatchObject({
      reason: 'INVOICE_NOT_TO_BE_ISSUED',
    });
  });

  test('passes an invoice, issues it once with its paper, and sends it', async () => {
    const customer = await ground.customer(THREE);
    const { id } = await apply(customer, '25.00');
    expect(await ground.refusal(ground.operator, ISSUE, paper(id))).toMatchObject({
      reason: 'INVOICE_NOT_TO_BE_ISSUED',
    });
    const mail = { input: { invoiceId: id, email: 'a@example.com', idempotencyKey: key() } };
    expect(await ground.refusal(customer.token, SEND, mail)).toMatchObject({ reason: 'INVOICE_NOT_ISSUED' });
    const { invoice: passed } = await ground.ask(ground.operator, AUDIT, verdict(id, { verdict: 'PASS' }));
    expect(passed).toMatchObject({ state: 'TO_BE_ISSUED', number: null });
    const request = paper(id, { taxInvoiceNo: '24312000000012345678' });
    const { invoice: issued } = await ground.ask(ground.operator, ISSUE, request);
    expect(issued).toMatchObject({ state: 'ISSUED', number: expect.stringMatching(/^FP\d{10}$/) });
    expect((await ground.ask(ground.operator, ISSUE, request)).invoice).toEqual(issued);
    for (let i = 0; i < 2; i++) await ground.ask(customer.token, SEND, mail);
    const sent = await ground.rows(
      `select payload from billing.outbox where topic = 'message.requested' and payload->>'businessNo' = $1`,
      [issued.number],
    );
    expect(sent).toHaveLength(1);
    expect(sent[0].payload).toMatchObject({
      channel: 'EMAIL',
      recipients: ['a@example.com'],
      customerId: customer.customerId,
    });
    const again = await ground.refusal(ground.operator, AUDIT, verdict(id, { verdict: 'REJECT', reason: 'x' }));
    expect(again).toMatchObject({ code: 'CONFLICT', reason: 'INVOICE_ALREADY_AUDITED' });
  });

  test('needs no audit for what it adds, and has it issued at once with a file', async () => {
    const { developerAccountId } = await ground.customer(THREE);
    const added = async (more: object = {}) =>
      (await ground.ask(ground.operator, ADD, asked('1.00', { developerAccountId, ...more }))).invoice;
    expect(await added()).toMatchObject({ state: 'TO_BE_ISSUED', number: null });
    const fileUrl = 'https://example.com/9.pdf';
    expect(await added({ fileUrl })).toMatchObject({ state: 'ISSUED', fileUrl });
  });

  test('gives fifty invoices that are issued at once fifty numbers without a gap', async () => {
    const { developerAccountId } = await ground.customer([{ month: '2026-01', total: '100.00' }]);
    const ids: string[] = [];
    for (let i = 0; i < 50; i++) {
      const { invoice } = await ground.ask(ground.operator, ADD, asked('1.00', { developerAccountId }));
      ids.push(invoice.id);
    }
    // Each is refused once in between, for a file that is none: a number must not be lost by it.
    const wrong = ids.map((id) => ground.send(ground.operator, ISSUE, paper(id, { fileUrl: 'javascript:x' })));
    const issued = await Promise.all(ids.map((id) => ground.ask(ground.operator, ISSUE, paper(id))));
    await Promise.all(wrong);
    const numbers = issued.map(({ invoice }) => Number(invoice.number.slice('FP2026'.length))).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, i) => (numbers[0] as number) + i));
  }, 60_000);
});

describe('a salesperson', () => {
  test('asks for the customers it keeps, waits for an operator, and issues what passed', async () => {
    const kept = await ground.customer(THREE, { kept: true });
    const request = asked('5.00', { developerAccountId: kept.developerAccountId });
    const { invoice } = await ground.ask(ground.salesperson, ADD, request);
    expect(invoice.state).toBe('TO_BE_AUDITED');
    const own = await ground.refusal(ground.salesperson, AUDIT, verdict(invoice.id, { verdict: 'PASS' }));
    expect(own).toMatchObject({ code: 'FORBIDDEN' });
    await ground.ask(ground.operator, AUDIT, verdict(invoice.id, { verdict: 'PASS' }));
    const issued = await ground.ask(ground.salesperson, ISSUE, paper(invoice.id));
    expect(issued.invoice.state).toBe('ISSUED');
  });

  test("does not find another's customers and invoices", async () => {
    const other = await ground.customer(THREE);
    const { id } = await apply(other, '5.00');
    const add = asked('5.00', { developerAccountId: other.developerAccountId });
    expect(await ground.refusal(ground.salesperson, ADD, add)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await ground.refusal(ground.salesperson, ISSUE, paper(id))).toMatchObject({ code: 'NOT_FOUND' });
    const mail = { input: { invoiceId: id, email: 'a@example.com', idempotencyKey: key() } };
    expect(await ground.refusal(ground.salesperson, SEND, mail)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a heading', () => {
  const SAVE = `mutation($input: SaveInvoiceProfileInput!) { profile: saveInvoiceProfile(input: $input) {
    id type headerName bankName isDefault } }`;
  const REMOVE = `mutation($input: RemoveInvoiceProfileInput!) { profile: removeInvoiceProfile(input: $input) { id } }`;
  const BUYER = {
    bankName: '招商银行',
    bankAccount: '75591234567',
    registeredAddress: 'x',
    registeredPhone: '021-123456',
  };
  const heading = (more: object = {}) => ({ input: { ...HEADING, idempotencyKey: key(), ...more } });
  const profilesOf = ({ customerId }: MadeCustomer) =>
    ground.rows('select id, is_default from billing.invoice_profiles where customer_id = $1 order by id', [customerId]);

  test('is saved, changed and removed, and exactly one of a customer is the default', async () => {
    const customer = await ground.customer([]);
    const { profile: first } = await ground.ask(customer.token, SAVE, heading());
    expect(first.isDefault).toBe(true);
    const special = heading({ type: 'SPECIAL', ...BUYER, isDefault: true });
    const { profile: second } = await ground.ask(customer.token, SAVE, special);
    expect((await ground.ask(customer.token, SAVE, special)).profile.id).toBe(second.id);
    expect((await profilesOf(customer)).map((row) => row.is_default)).toEqual([false, true]);
    const renamed = await ground.ask(ground.operator, SAVE, heading({ id: first.id, headerName: '新抬头' }));
    expect(renamed.profile).toMatchObject({ id: first.id, headerName: '新抬头', isDefault: false });
    await ground.ask(customer.token, REMOVE, { input: { id: second.id, idempotencyKey: key() } });
    expect(await profilesOf(customer)).toEqual([{ id: first.id, is_default: true }]);
  });

  test('of a special invoice is refused without the bank', async () => {
    const customer = await ground.customer([]);
    const refusal = await ground.refusal(customer.token, SAVE, heading({ type: 'SPECIAL' }));
    expect(refusal).toMatchObject({ reason: 'SPECIAL_INVOICE_INCOMPLETE', field: 'input.bankName' });
  });

  test("is another customer's to nobody else", async () => {
    const [customer, other] = [await ground.customer([]), await ground.customer([])];
    const { profile } = await ground.ask(other.token, SAVE, heading());
    const removal = { input: { id: profile.id, idempotencyKey: key() } };
    for (const token of [customer.token, ground.salesperson]) {
      const theirs = await ground.refusal(token, SAVE, heading({ id: profile.id }));
      expect(theirs).toMatchObject({ code: 'NOT_FOUND', field: 'input.id' });
      expect(await ground.refusal(token, REMOVE, removal)).toMatchObject({ code: 'NOT_FOUND', field: 'input.id' });
      const forThem = await ground.refusal(token, SAVE, heading({ customerId: other.customerId }));
      expect(forThem).toMatchObject({ code: 'NOT_FOUND', field: 'input.customerId' });
    }
  });

  test('is remembered from a request, once, and completes the next one', async () => {
    const customer = await ground.customer(THREE);
    await ground.ask(customer.token, SAVE, heading({ type: 'SPECIAL', ...BUYER }));
    expect(await apply(customer, '1.00', { type: 'SPECIAL' })).toMatchObject({ bankName: BUYER.bankName });
    for (let i = 0; i < 2; i++) await apply(customer, '1.00');
    expect(await profilesOf(customer)).toHaveLength(2);
  });
});

test('after all this the books agree', async () => expect(await ground.brokenPromises()).toEqual([]));
