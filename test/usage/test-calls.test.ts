import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';

let graph: OwnGraph;

const SUBJECT = { name: '张三', idCard: '110101199003070134' };
const TEST = `mutation($input: TestCallInput!) { testCall(input: $input) {
  code message seqNo tradeNo charged fee data field envelope call { channel charged requestIp } } }`;

beforeAll(async () => {
  graph = await startOwnGraph('skep_test_calls');
}, 120_000);
afterAll(() => graph?.stop());

const input = (more: object = {}) => ({
  productCode: 'id_two',
  parameters: SUBJECT,
  idempotencyKey: randomUUID(),
  ...more,
});

/** Each user may test once a second, which is the pace of this file. */
const spaced = async <T>(work: () => Promise<T>): Promise<T> => {
  await pause(1_010);
  return work();
};
const test$ = (given: object) => spaced(async () => (await graph.ask('customer', TEST, { input: given })).testCall);
const refusal = (given: object, account = 'customer') => spaced(() => graph.refusal(account, TEST, { input: given }));

describe('a test call', () => {
  test('is a real call: answered, charged, recorded as a test from where the user is', async () => {
    const answer = await test$(input());
    expect(answer).toMatchObject({ code: 0, charged: true, call: { channel: 'TEST', charged: true } });
    expect(answer.call.requestIp).toMatch(/127\.0\.0\.1|::1/);
    expect(JSON.parse(answer.envelope)).toMatchObject({ code: 0, seqNo: answer.seqNo, data: answer.data });
    const charge = await graph.eventually(`select * from billing.charges where seq_no = $1 and state = 'SETTLED'`, [
      answer.seqNo,
    ]);
    expect(charge.settled_amount).toBe(answer.fee);
  });

  test('by the old path answers what a program would get, and leaves a record', async () => {
    const body = { checkItem: 'id_two', params: SUBJECT };
    const answer = JSON.parse(await spaced(() => graph.legacy('customer', '/mt/beeback/apiTask/test', body)));
    expect(answer).toMatchObject({ code: 0, charged: true });
    const record = 'query($seqNo: String!) { call(seqNo: $seqNo) { channel productCode charged } }';
    const { call } = await graph.ask('operator', record, { seqNo: answer.seqNo });
    expect(call).toEqual({ channel: 'TEST', productCode: 'id_two', charged: true });
  });

  test('that is sent again with its key asks and charges once', async () => {
    const given = input();
    const first = await test$(given);
    const again = await test$(given);
    expect(again.envelope).toBe(first.envelope);
    expect(await graph.rows('select 1 from usage.calls where trade_no = $1', [first.tradeNo])).toHaveLength(1);
    expect(await refusal({ ...given, parameters: { ...SUBJECT, name: '李四' } })).toMatchObject({
      code: 'CONFLICT',
      reason: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  test('sends what the product declares and no more', async () => {
    expect(await test$(input({ parameters: { ...SUBJECT, vin: 'x', __proto__: 1, apiKeys: '' } }))).toMatchObject({
      code: 0,
    });
  });

  test('with a wrong parameter says which, costs nothing and is recorded', async () => {
    const answer = await test$(input({ parameters: { ...SUBJECT, idCard: '110101199003070135' } }));
    expect(answer).toMatchObject({ code: 1001, field: 'idCard', charged: false, call: { channel: 'TEST' } });
  });

  test('of a product that the account does not hold is refused as at the door', async () => {
    const [{ code }] = await graph.rows(`select k.code from usage.known_products k
      where (k.facts->>'singleTestable')::boolean and k.facts->>'state' = 'ON' and not exists (
        select from usage.known_authorizations a join usage.known_access d using (developer_account_id)
        where a.product_code = k.code and d.environment = 'PROD'
          and d.customer_id = (select customer_id from platform.accounts where login_name = 'customer')) limit 1`);
    expect((await test$(input({ productCode: code }))).code).toBe(3003);
  });

  test.each<[string, object, object]>([
    ['of a product that cannot be tried', { productCode: 'bank_bin' }, { reason: 'NOT_TESTABLE' }],
    ['of an unknown product', { productCode: 'nothing' }, { code: 'NOT_FOUND', field: 'input.productCode' }],
    ['with parameters that are no object', { parameters: [1] }, { code: 'BAD_USER_INPUT', field: 'input.parameters' }],
    ['with a short key', { idempotencyKey: 'x' }, { code: 'BAD_USER_INPUT', field: 'input.idempotencyKey' }],
  ])('%s is refused', async (_title, more, expected) => {
    await graph.rows(`update usage.known_products set facts = jsonb_set(facts, '{singleTestable}', 'false')
      where code = 'bank_bin'`);
    expect(await refusal(input(more))).toMatchObject(expected);
  });

  test('by the account of another customer is like one by a missing account', async () => {
    const [{ id }] = await graph.rows(`select developer_account_id::text as id from usage.known_access
      where customer_id <> (select customer_id from platform.accounts where login_name = 'customer') limit 1`);
    expect(await refusal(input({ developerAccountId: id }))).toMatchObject({
      code: 'NOT_FOUND',
      field: 'input.developerAccountId',
    });
  });

  test('is for customers alone', async () => {
    expect(await refusal(input(), 'operator')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal(input(), 'salesperson')).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('can be made once a second by each user', async () => {
    await test$(input());
    expect(await graph.refusal('customer', TEST, { input: input() })).toMatchObject({
      code: 'RATE_LIMITED',
      reason: 'ONE_CALL_A_SECOND',
      details: { retryAfterSeconds: 1 },
    });
  });
});
