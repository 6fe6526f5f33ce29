import { freshKey } from '../support/customers';
import type { Json } from '../support/front-door';
import { until } from '../support/own-database';
import { putAccount, putCallable } from '../usage/call-world';
import { call } from '../usage/callers';
import { programOf } from '../usage/programs';
import { DELIVERIES, documentOf, type Endpoint, INPUTS, openWebhookGround, type WebhookGround } from './webhook-ground';

const KINDS = [
  ...['STATEMENT_SENT', 'INVOICE_ISSUED', 'PAYMENT_PASSED', 'WALLET_LOW', 'WALLET_TOPPED_UP', 'CONTRACT_SIGNED'],
  ...['PRODUCT_STATE_CHANGED', 'AUTHORIZATION_STATE_CHANGED', 'CALLS_FAILING', 'CALLS_RECOVERED'],
];
/** A customer of the demo world beside that of `customer`. */
const OTHER = 'customer2';

let ground: WebhookGround;
let house: Endpoint;
let own: Endpoint;
let others: Endpoint;
/** The customer, its productive account and its default wallet. */
let customer: { id: string; accountId: string; walletId: string };

beforeAll(async () => {
  ground = await openWebhookGround('skep_webhook_owners');
  house = await ground.add('operator', KINDS, { url: `${ground.receiver.url}/house` });
  own = await ground.add('customer', KINDS, { url: `${ground.receiver.url}/own` });
  others = await ground.add(OTHER, KINDS, { url: `${ground.receiver.url}/others` });
  [customer] = (await ground.rows(
    `select a.customer_id as id, d.developer_account_id as "accountId", w.id as "walletId" from platform.accounts a
     join products.known_developer_accounts d on d.customer_id = a.customer_id and upper(d.environment) = 'PROD'
     join billing.wallets w on w.customer_id = a.customer_id and w.is_default where a.login_name = 'customer'`,
  )) as [typeof customer];
}, 180_000);
afterAll(() => ground?.stopAll());

const mutate = async (account: string, name: string, type: string, input: object, fields = '{ id }'): Promise<Json> =>
  (await ground.ask(account, `mutation($input: ${type}!) { r: ${name}(input: $input) ${fields} }`, { input })).r;
const keyed = (input: object) => ({ ...input, idempotencyKey: freshKey() });
const postedTo = (path: string, type: string): Json[] =>
  ground.receiver.posted
    .filter((one) => one.path === `/hook/${path}` && one.body.type === type)
    .map(({ body }) => body);

/** Waits until house and customer have heard of something, and answers its data; nobody else has. */
async function heard(type: string, facts: object, by = ['house', 'own']): Promise<Json> {
  const of = (path: string) => postedTo(path, type).filter(({ data }) => fits(data, facts));
  for (const path of by) await until(async () => of(path).length > 0, `${type} at ${path}`, 60_000);
  const [first, ...more] = of('house');
  expect(more).toEqual([]);
  expect(first.timestamp).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  expect(of('others')).toEqual([]);
  expect(of('own')).toEqual(by.includes('own') ? [first] : []);
  return first.data;
}
const fits = (data: Json, facts: object) => Object.entries(facts).every(([name, value]) => data[name] === value);

/** A statement of the customer that nobody has looked at yet. */
async function newStatement(month: string): Promise<{ id: string; no: string }> {
  const [{ id, no }] = await ground.rows(
    `insert into billing.statements (statement_no, developer_account_id, customer_id, bill_month, overdraft_state, state, total_amount)
     values ('ST' || replace($3::text, '-', '') || skep.next_id(), $1, $2, $3::text, 'MONTHLY', 'TO_BE_REVIEWED', 10) returning id, statement_no as no`,
    [customer.accountId, customer.id, month],
  );
  await ground.rows(
    `insert into billing.statement_lines (statement_id, customer_id, usage_month, product_code, product_name, price, call_count,
       charge_count, total_fee) values ($1, $2, $3, 'made', 'made', 10, 1, 1, 10)`,
    [id, customer.id, month],
  );
  return { id, no };
}

describe('what happens is posted to the house and to whom it concerns:', () => {
  test('a statement that is sent, once however often it is mailed', async () => {
    const { id, no } = await newStatement('2020-01');
    await mutate('operator', 'reviewStatements', 'StatementSelectionInput', { statementIds: [id] });
    const send = () =>
      mutate(
        'operator',
        'sendStatement',
        'SendStatementInput',
        keyed({ statementId: id, recipients: ['a@example.com'] }),
      );
    await send();
    await send();
    const facts = { statementId: id, statementNo: no, customerId: customer.id };
    expect(await heard('statement.sent', facts)).toEqual({ ...facts, billMonth: '2020-01', totalAmount: '10.00' });
  });

  test('an invoice that is issued', async () => {
    const { id, no } = await newStatement('2020-02');
    await ground.rows(`update billing.statements set state = 'CONFIRMED', sent_at = now() where id = $1`, [id]);
    const heading = { type: 'NORMAL', headerName: '上海云图通达电子商务有限公司', taxNumber: '91310115MA9878051G' };
    const asked = keyed({ ...heading, email: 'finance@example.com', amount: '10.00', statementNos: [no] });
    const { id: invoiceId } = await mutate('customer', 'applyInvoice', 'ApplyInvoiceInput', asked);
    const passed = keyed({ invoiceId, verdict: 'PASS', fileUrl: 'https://example.com/1.pdf' });
    const { number } = await mutate('operator', 'auditInvoice', 'AuditInvoiceInput', passed, '{ number }');
    const facts = { invoiceId, invoiceNo: number, customerId: customer.id, amount: '10.00' };
    expect(await heard('invoice.issued', { invoiceId })).toEqual(facts);
  });

  test('a payment that passes, and one that is refused to nobody', async () => {
    const report = async (): Promise<string> => {
      const paid = keyed({ customerId: customer.id, amount: '0.50', paidOn: '2026-01-05' });
      return (await mutate('operator', 'addPayment', 'AddPaymentInput', paid, '{ paymentNo }')).paymentNo;
    };
    const [passed, refused] = [await report(), await report()];
    const no = keyed({ paymentNo: refused, verdict: 'REJECT', reason: '不符' });
    await mutate('operator', 'auditPayment', 'AuditPaymentInput', no, '{ paymentNo }');
    const yes = keyed({ paymentNo: passed, verdict: 'PASS' });
    await mutate('operator', 'auditPayment', 'AuditPaymentInput', yes, '{ paymentNo }');
    const data = await heard('payment.passed', { paymentNo: passed });
    expect(data).toMatchObject({ customerId: customer.id, paidOn: '2026-01-05', amount: '0.50' });
    expect(postedTo('house', 'payment.passed').some((one) => one.data.paymentNo === refused)).toBe(false);
  });

  test('money that comes into a wallet, and a balance that is low', async () => {
    const [before] = await ground.rows('select balance from billing.wallets where id = $1', [customer.walletId]);
    const amount = Math.abs(Math.round(Number(before.balance))) + 100.25;
    await ground.topUp(customer.walletId, String(amount));
    const topUp = { walletId: customer.walletId, amount: amount.toFixed(6) };
    const balance = Number((await heard('wallet.topped_up', topUp)).balance);
    // The next call that is paid from it brings it below.
    const threshold = Math.floor(balance * 100) / 100;
    const alert = { walletId: customer.walletId, alertThreshold: threshold.toFixed(2), alertContactIds: [] };
    await mutate('customer', 'setWalletAlert', 'SetWalletAlertInput', alert);
    const subject = { name: '张三', idCard: '110101199003070134' };
    const { body } = await call(await programOf(ground, 'customer'), '/api/v1/id/two', subject);
    expect(Number(body.fee)).toBeGreaterThan(0);
    const low = await heard('wallet.low', { walletId: customer.walletId, threshold: threshold.toFixed(2) });
    expect(low.customerId).toBe(customer.id);
    expect(Number(low.balance)).toBeLessThan(threshold);
  });

  test('a product that goes down and comes back, to those who hold it, in this order', async () => {
    const [{ code }] = await ground.rows(
      `select p.code from products.products p where p.state = 'ON' and not p.bundle
         and exists (select from products.authorizations a where a.product_code = p.code and a.customer_id = $1
           and a.state = 'OPEN' and a.deleted_at is null)
         and not exists (select from products.authorizations a join platform.accounts o on o.customer_id = a.customer_id
           where o.login_name = $2 and a.product_code = p.code and a.state = 'OPEN' and a.deleted_at is null)
       order by 1 limit 1`,
      [customer.id, OTHER],
    );
    const turn = (state: string) =>
      mutate(
        ...(['operator', 'changeProductState', 'ChangeProductStateInput'] as const),
        ...([
          keyed({ productCode: code, state, confirmed: true, noticeScope: 'NOBODY' }),
          '{ product { code } }',
        ] as const),
      );
    await turn('ABNORMAL');
    await turn('ON');
    await heard('product.state_changed', { productCode: code, state: 'ABNORMAL', previousState: 'ON' });
    await heard('product.state_changed', { productCode: code, state: 'ON', previousState: 'ABNORMAL' });
    for (const path of ['house', 'own']) {
      const states = postedTo(path, 'product.state_changed').map(({ data }) => data.state);
      expect(states).toEqual(['ABNORMAL', 'ON']);
    }
  });

  test('an authorisation, whatever becomes of it', async () => {
    const [{ code }] = await ground.rows(
      `select p.code from products.products p where p.state = 'ON' and p.applicable and p.enabled and not p.bundle and not exists (
         select from products.authorizations a where a.product_code = p.code and a.developer_account_id = $1 and a.deleted_at is null)
       order by 1 limit 1`,
      [customer.accountId],
    );
    const asked = keyed({ productCodes: [code] });
    const [{ id }] = await mutate('customer', 'applyForProducts', 'ApplyForProductsInput', asked);
    const items = [{ authorizationId: id }];
    await mutate('operator', 'auditAuthorizations', 'AuditAuthorizationsInput', { items, decision: 'PASS' });
    const all = { developerAccountId: customer.accountId, authorizationIds: [id] };
    for (const step of ['disableAuthorizations', 'enableAuthorizations', 'deleteAuthorizations']) {
      await mutate('operator', step, 'AuthorizationsInput', all);
    }
    const data = await heard('authorization.state_changed', { authorizationId: id, state: 'ENDED' });
    expect(data).toMatchObject({ customerId: customer.id, developerAccountId: customer.accountId, productCode: code });
    for (const path of ['house', 'own']) {
      const states = postedTo(path, 'authorization.state_changed').map((one) => one.data.state);
      expect(states).toEqual(['PENDING', 'OPEN', 'DISABLED', 'OPEN', 'ENDED']);
    }
  });

  test('a contract that is signed', async () => {
    const [{ accountId, customerId }] = await ground.rows(
      `select d.developer_account_id as "accountId", d.customer_id as "customerId" from contracts.known_developer_accounts d
       join contracts.known_customers k on k.customer_id = d.customer_id and k.state = 'NORMAL'
       where upper(d.environment) = 'PROD' and d.customer_id not in (
         select customer_id from platform.accounts where login_name in ('customer', $1)) and not exists (
         select from contracts.contracts c where c.developer_account_id = d.developer_account_id and c.deleted_at is null)
       order by 1 limit 1`,
      [OTHER],
    );
    const url = 'https://archive.example.com/contract.pdf';
    const uploaded = keyed({ developerAccountId: accountId, templateCode: 'cooperation-agreement', sequence: 0, url });
    const input = [uploaded, '{ id contractNo }'] as const;
    const { id, contractNo } = await mutate('operator', 'uploadSignedContract', 'UploadSignedContractInput', ...input);
    const data = await heard('contract.signed', { contractId: id }, ['house']);
    expect(data).toEqual({
      ...{ contractId: id, contractNo, customerId, state: 'SIGNED_ON_PAPER', validUntil: expect.any(String) },
    });
  });

  test('calls that fail, and that have recovered', async () => {
    const made = await putAccount(ground.rows, 7, { monthly: true });
    ground.receiver.behave(({ path }) => ({ status: path.startsWith('/source') ? 500 : 204 }));
    const at = { paths: ['/source'], url: `http://${ground.receiver.host}` };
    const { code, path } = await putCallable(ground.rows, made, at, {}, {});
    await ground.rows(
      `insert into usage.alert_rules (customer_id, product_code, period_seconds, error_count) values ($1, $2, 60, 2)`,
      [made.customerId, code],
    );
    const program = { url: ground.server.url, appId: made.appId, appSecret: made.appSecret };
    for (let i = 0; i < 2; i++) expect((await call(program, path, { key: String(i) })).body.code).toBe(5002);
    const data = await heard('calls.failing', { productCode: code }, ['house']);
    expect(data).toEqual({
      ...{ firingId: expect.any(String), customerId: made.customerId, productCode: code },
      ...{ periodSeconds: 60, errorCount: 2, failedCount: 2 },
    });
    await ground.rows(`update usage.calls set result_code = 1001 where product_code = $1`, [code]);
    await ground.rows(`update usage.alert_rules set below_since = now() - interval '1 hour' where product_code = $1`, [
      code,
    ]);
    const { firingId } = data;
    const recovered = { firingId, customerId: made.customerId, productCode: code };
    expect(await heard('calls.recovered', { firingId }, ['house'])).toEqual(recovered);
  }, 120_000);
});

describe('an endpoint', () => {
  const missing = { code: 'NOT_FOUND', reason: 'NOT_FOUND' };
  const full = { name: 'x', email: 'a@example.com', kinds: ['WALLET_LOW'] };
  const more: Record<string, object> = { replayFailedWebhooks: { since: '2026-01-01T00:00:00.000Z' } };
  const inputOf = (mutation: string, id: string) => ({
    ...{ id, ...more[mutation] },
    ...(mutation.startsWith('edit') && { ...full, url: ground.receiver.url }),
  });
  const ofEndpoints = Object.keys(INPUTS).filter((name) => name !== 'replayWebhookDelivery');

  test.each(ofEndpoints)('of the house or of another customer is like a missing one to %s', async (mutation) => {
    for (const { id } of [house, others]) {
      const refusal = await ground.refusal('customer', documentOf(mutation), { input: inputOf(mutation, id) });
      expect(refusal).toMatchObject(missing);
    }
    const forbidden = await ground.refusal('salesperson', documentOf(mutation), { input: inputOf(mutation, own.id) });
    expect(forbidden).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('is listed with its deliveries to its owner and to operators alone', async () => {
    const LIST = '{ webhookEndpoints(first: 100) { nodes { id customer { id } url } } }';
    const listed = async (account: string) => (await ground.ask(account, LIST)).webhookEndpoints.nodes as Json[];
    const all = (await listed('operator')).map(({ id }) => id);
    expect(all).toEqual(expect.arrayContaining([house.id, own.id, others.id]));
    const mine = await listed('customer');
    expect(mine.map(({ id }) => id)).toContain(own.id);
    expect(mine.every((one) => one.customer?.id === customer.id)).toBe(true);
    expect(await ground.deliveries(own.id, 'customer')).not.toEqual([]);
    for (const { id } of [house, others]) expect(await ground.deliveries(id, 'customer')).toEqual([]);
    const [first] = await ground.deliveries(house.id);
    const [foreign] = await ground.rows('select customer_id as id from platform.accounts where login_name = $1', [
      OTHER,
    ]);
    for (const filter of [{ ids: [first.id] }, { customerIds: [foreign.id] }]) {
      expect((await ground.ask('customer', DELIVERIES, { filter })).webhookDeliveries.nodes).toEqual([]);
    }
    const about = (await ground.ask('customer', DELIVERIES, { filter: { object: first.object } })).webhookDeliveries;
    expect(about.nodes.map((one: Json) => one.id)).not.toContain(first.id);
    const input = { id: first.id };
    expect(await ground.refusal('customer', documentOf('replayWebhookDelivery'), { input })).toMatchObject(missing);
    expect(await ground.refusal('salesperson', LIST)).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('is added once with a key, which shows its secret again to who sent it', async () => {
    const key = { idempotencyKey: 'endpoint-of-one-form' };
    const one = await ground.add('customer', KINDS, key);
    expect(await ground.add('customer', KINDS, key)).toEqual(one);
    expect((await ground.add('customer', KINDS)).id).not.toBe(one.id);
  });

  test('of a customer is looked after by operators, who do not turn it elsewhere', async () => {
    expect(await ground.act('operator', 'pingWebhookEndpoint', own.id)).toMatchObject({ kind: 'PING' });
    for (const mutation of ['editWebhookEndpoint', 'removeWebhookEndpoint', 'rotateWebhookSecret']) {
      const refusal = await ground.refusal('operator', documentOf(mutation), { input: inputOf(mutation, own.id) });
      expect(refusal).toMatchObject({ code: 'FORBIDDEN', reason: 'WEBHOOK_OF_CUSTOMER' });
    }
  });

  test.each<[string, object, string]>([
    ['without a name', { name: ' ' }, 'input.name'],
    ['without a mail address', { email: 'nobody' }, 'input.email'],
    ['without a kind', { kinds: [] }, 'input.kinds'],
    ['that asks for pings', { kinds: ['PING'] }, 'input.kinds'],
    ['without an address', { url: '' }, 'input.url'],
  ])('%s is refused', async (_, change, field) => {
    const ADD = 'mutation($input: AddWebhookEndpointInput!) { addWebhookEndpoint(input: $input) { secret } }';
    const input = { ...full, url: ground.receiver.url, ...change };
    expect(await ground.refusal('customer', ADD, { input })).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });
});
