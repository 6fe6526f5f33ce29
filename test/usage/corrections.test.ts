import { randomUUID } from 'node:crypto';
import { type Database, openDatabase } from '../../subgraphs/kit/sql/database';
import { countDirtyHours } from '../../subgraphs/usage/statistics/counting';
import type { Json } from '../support/front-door';
import { until } from '../support/own-database';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';
import { putAccount, putCallable, type WorldAccount } from './call-world';
import { call, type Program } from './callers';

let graph: OwnGraph;
let db: Database;
let numbers = 800;

beforeAll(async () => {
  graph = await startOwnGraph('skep_corrections');
  db = openDatabase(graph.server.databaseUrl, { readers: 1, writers: 1 });
}, 120_000);
afterAll(async () => {
  await db?.close();
  await graph?.stop();
});

interface Made {
  account: WorldAccount;
  seqNo: string;
  walletId: string;
  authorizationId: string;
}

/** A customer of its own whose call was answered by the sandbox and settled. */
async function madeCall(terms: { monthly?: boolean; freeQuota?: number; mobile?: string } = {}): Promise<Made> {
  const account = await putAccount(graph.rows, ++numbers, terms.monthly ? { monthly: true } : { balance: '10' });
  await graph.rows(
    `insert into billing.known_customers (customer_id, merchant_id, name, mobile, state) values ($1, $1, 'c', '', 'NORMAL')`,
    [account.customerId],
  );
  const freeQuota = terms.freeQuota ?? 0;
  const { path, authorizationId } = await putCallable(
    graph.rows,
    account,
    { paths: ['sandbox:'], url: '' },
    { adapter: 'sandbox', settings: { hitRate: 1 } },
    { authorization: { freeQuota }, product: { parameters: [PARAMETER] } },
  );
  const program: Program = { url: graph.server.url, appId: account.appId, appSecret: account.appSecret };
  const { body } = await call(program, path, { mobile: terms.mobile ?? '13900000001' });
  if (freeQuota === 0 && !terms.mobile) await settled(body.seqNo);
  const [wallet] = await graph.rows('select id from billing.wallets where customer_id = $1', [account.customerId]);
  return { account, seqNo: body.seqNo, walletId: wallet.id, authorizationId };
}

const PARAMETER = {
  name: 'mobile',
  title: 'mobile',
  type: 'TEXT' as const,
  required: true,
  pattern: null,
  maxLength: null,
  options: [],
  role: 'MOBILE' as const,
  hashable: true,
  inCacheKey: true,
};

const settled = (seqNo: string) =>
  graph.eventually(`select 1 from billing.charges where seq_no = $1 and state = 'SETTLED'`, [seqNo]);

const EDIT = `mutation($input: EditCallInput!) { editCall(input: $input) {
  success hit charged free fee price resultCode tag result edits { before after refundedAmount createdByName } } }`;
const input = (seqNo: string, more: object) => ({ input: { seqNo, idempotencyKey: randomUUID(), ...more } });
const edit = async (seqNo: string, more: object) => (await graph.ask('operator', EDIT, input(seqNo, more))).editCall;
const refused = async (seqNo: string, more: object, account = 'operator') => {
  const { code, reason, field } = (await graph.refusal(account, EDIT, input(seqNo, more))) ?? {};
  return { code, reason, field };
};

const one = async (statement: string, ...parameters: unknown[]): Promise<Json> =>
  (await graph.rows(statement, parameters))[0];
const money = ({ walletId, seqNo }: Made) =>
  one(
    `select w.balance, w.accrued_amount as accrued, c.refunded_amount as refunded, (select count(*)::int
       from billing.wallet_entries e where e.wallet_id = w.id and e.business_type = 'REFUND') as entries
     from billing.wallets w, billing.charges c where w.id = $1 and c.seq_no = $2`,
    walletId,
    seqNo,
  );
/** What usage counts, at once instead of every ten seconds, and what billing knows of the calls of an account. */
async function counted({ account }: Made, fee: string): Promise<void> {
  const read = () =>
    one(
      `select (select sum(fee) from usage.daily_rollups where customer_id = $1) as rollup,
         (select sum(fee) from usage.hourly_rollups where customer_id = $1) as hours,
         (select sum(fee) from billing.known_usages where customer_id = $1) as billed,
         (select sum(charge_count * price) from billing.known_usages where customer_id = $1) as multiplied`,
      account.customerId,
    );
  await until(async () => {
    await countDirtyHours(db);
    const { rollup, hours, billed, multiplied } = await read();
    return [rollup, hours, billed, multiplied].every((sum) => Number(sum ?? -1) === Number(fee));
  }, `all sums are ${fee}`);
}

describe('a call is charged, corrected and refunded', () => {
  test('and wallet, record, rollup, bill and dashboard agree', async () => {
    const made = await madeCall();
    await counted(made, '0.25');
    expect(await money(made)).toMatchObject({ balance: '9.750000', refunded: '0.000000' });
    const record = await edit(made.seqNo, { fee: '0.1', tag: 'wrong price', reason: 'agreed by telephone' });
    expect(record).toMatchObject({ fee: '0.100000', price: '0.100000', charged: true, tag: 'wrong price' });
    expect(record.edits).toEqual([
      {
        before: { fee: '0.250000', price: '0.250000' },
        after: { fee: '0.100000', price: '0.100000' },
        refundedAmount: '0.150000',
        createdByName: expect.any(String),
      },
      {
        before: { tag: '' },
        after: { tag: 'wrong price' },
        refundedAmount: '0.000000',
        createdByName: expect.any(String),
      },
    ]);
    expect(await money(made)).toMatchObject({ balance: '9.900000', refunded: '0.150000', entries: 1 });
    await counted(made, '0.1');
    const again = await edit(made.seqNo, { charged: false });
    expect(again).toMatchObject({ fee: '0.000000', charged: false });
    expect(await money(made)).toMatchObject({ balance: '10.000000', refunded: '0.250000', entries: 2 });
    await counted(made, '0');
  });

  test('the old path of a record corrects it and gives back what the fee is lowered by', async () => {
    const made = await madeCall();
    const sent = { seqNo: made.seqNo, fee: 0.05, tag: 'phone', resultMsg: '人工更正' };
    await graph.legacy('operator', '/mt/crm/api/editApiRecord', sent);
    const record = 'query($seqNo: String!) { call(seqNo: $seqNo) { fee tag resultMessage } }';
    const { call: corrected } = await graph.ask('operator', record, { seqNo: made.seqNo });
    expect(corrected).toEqual({ fee: '0.050000', tag: 'phone', resultMessage: '人工更正' });
    expect(await money(made)).toMatchObject({ balance: '9.950000', refunded: '0.200000', entries: 1 });
  });

  test('the old path of a record takes 0 and 1 alone where it writes one of two', async () => {
    const { seqNo } = await madeCall();
    for (const [name, said] of [
      ['success', /success.*须在0至1之间/],
      ['isFee', /isFee.*须在0至1之间/],
    ] as const) {
      await expect(graph.legacy('operator', '/mt/crm/api/editApiRecord', { seqNo, [name]: 2 })).rejects.toThrow(said);
    }
  });

  test('a fee never goes up, and what contradicts itself is refused', async () => {
    const { seqNo } = await madeCall();
    const bad = { code: 'BAD_USER_INPUT' };
    expect(await refused(seqNo, { fee: '0.3' })).toMatchObject({ reason: 'FEE_ONLY_DOWN', field: 'input.fee' });
    expect(await refused(seqNo, { charged: false, fee: '0.1' })).toMatchObject({ ...bad, reason: 'FEE_CONTRADICTS' });
    expect(await refused(seqNo, { success: false, resultCode: 0 })).toMatchObject({ reason: 'RESULT_CONTRADICTS' });
    expect(await refused(seqNo, {})).toMatchObject({ ...bad, reason: 'NOTHING_CHANGES' });
    expect(await refused('20200101000000000', { tag: 'x' })).toMatchObject({ code: 'NOT_FOUND', field: 'input.seqNo' });
    for (const account of ['customer', 'salesperson']) {
      expect(await refused(seqNo, { tag: 'x' }, account)).toMatchObject({ code: 'FORBIDDEN' });
    }
    await edit(seqNo, { charged: false });
    expect(await refused(seqNo, { charged: true })).toMatchObject({ reason: 'FEE_ONLY_DOWN' });
  });

  test('what fails after all says so, and keeps no fee', async () => {
    const { seqNo } = await madeCall();
    expect(await edit(seqNo, { success: false, charged: false, result: '' })).toMatchObject({
      success: false,
      hit: false,
      resultCode: 5002,
      charged: false,
      result: null,
    });
  });

  test('a free call that is not charged after all gives its place in the free quota back', async () => {
    const made = await madeCall({ freeQuota: 1 });
    const used = 'select used from usage.free_quotas where authorization_id = $1';
    expect(await one(used, made.authorizationId)).toEqual({ used: 1 });
    expect(await edit(made.seqNo, { charged: false })).toMatchObject({ charged: false, free: false, fee: '0.000000' });
    expect(await one(used, made.authorizationId)).toEqual({ used: 0 });
  });
});

describe('a refund', () => {
  const REFUND = 'mutation($input: RefundChargeInput!) { refundCharge(input: $input) { refundedAmount } }';

  test('repeated and interleaved with others never gives more than was taken, and the record follows', async () => {
    const made = await madeCall();
    const { seqNo, account } = made;
    const keys = [randomUUID(), randomUUID(), randomUUID()];
    const asked = Array.from({ length: 12 }, (_, i) =>
      i % 2
        ? graph.call('operator', EDIT, { input: { seqNo, fee: '0.15', idempotencyKey: keys[0] } })
        : graph.call('operator', REFUND, {
            input: {
              customerId: account.customerId,
              seqNo,
              amount: '0.05',
              reason: 'x',
              idempotencyKey: keys[1 + (i % 4) / 2],
            },
          }),
    );
    await Promise.all(asked);
    await until(async () => {
      const { refunded } = await money(made);
      const { fee } = await one('select fee from usage.calls where seq_no = $1', seqNo);
      return Number(fee) + Number(refunded) === 0.25;
    }, 'the record is lower by what was refunded');
    const { balance, refunded, entries } = await money(made);
    expect(Number(balance)).toBeCloseTo(9.75 + Number(refunded), 6);
    expect(Number(refunded)).toBeLessThanOrEqual(0.25);
    const kept = await one(
      `select count(*)::int as count, sum(r.amount) as amount from billing.charge_refunds r join billing.charges c
         on c.id = r.charge_id where c.seq_no = $1`,
      seqNo,
    );
    expect(kept).toEqual({ count: entries, amount: refunded });
  });

  test('of a monthly wallet takes the fee off the statement, made or not', async () => {
    const made = await madeCall({ monthly: true });
    await counted(made, '0.25');
    expect(await money(made)).toMatchObject({ accrued: '0.250000' });
    await edit(made.seqNo, { fee: '0.05' });
    expect(await money(made)).toMatchObject({ accrued: '0.050000', refunded: '0.200000', entries: 0 });
    await counted(made, '0.05');
  });
});

describe('a failed call', () => {
  const COMPENSATE = `mutation($input: CompensateCallsInput!) { compensateCalls(input: $input) {
    id calls { seqNo state } } }`;
  const run = (seqNos: string[], more: object = {}) => ({ input: { seqNos, idempotencyKey: randomUUID(), ...more } });

  test('has to be named to be asked for again', async () => {
    const path = '/mt/crm/api/retryDexMock';
    await expect(graph.legacy('operator', path, { seqNos: [] })).rejects.toThrow(/seqNos.*不能为空/);
    const many = Array.from({ length: 101 }, (_, i) => `20200101000000${i}`);
    await expect(graph.legacy('operator', path, { seqNos: many })).rejects.toThrow(/seqNos.*最多100项/);
    await expect(graph.legacy('operator', path, { seqNos: ['20200101000000000'] })).rejects.toThrow(/seqNos/);
    const refusal = await graph.call('operator', COMPENSATE, run(['20200101000000000']));
    expect(refusal.errors[0].message).toBe('A call of these numbers was not found.');
  });

  test('is asked for again at our expense, and the record has the answer', async () => {
    const made = await madeCall({ mobile: '13800000004' });
    expect(await one('select success from usage.calls where seq_no = $1', made.seqNo)).toEqual({ success: false });
    await graph.rows(`update usage.calls set mobile = '13900000001' where seq_no = $1`, [made.seqNo]);
    const sent = { seqNos: [made.seqNo, '20200101000000000'] };
    const retried = await graph.legacy('operator', '/mt/crm/api/retryDexMock', sent);
    const [asked, unknown] = retried.list.map(({ state }: Json) => state);
    // The job may have begun before the answer was read.
    expect(unknown).toBe('NOT_FOUND');
    expect(['WAITING', 'ASKING', 'DONE']).toContain(asked);
    await graph.eventually('select 1 from usage.compensation_runs where id = $1 and finished_at is not null', [
      retried.id,
    ]);
    const states = 'select state, result_code as code from usage.compensation_calls where run_id = $1 order by place';
    expect(await graph.rows(states, [retried.id])).toEqual([
      { state: 'DONE', code: 0 },
      { state: 'NOT_FOUND', code: null },
    ]);
    expect(
      await one(
        `select success, hit, charged, fee, cost, upstream_count, compensated_at is not null as compensated
         from usage.calls where seq_no = $1`,
        made.seqNo,
      ),
    ).toEqual({
      success: true,
      hit: true,
      charged: false,
      fee: '0.000000',
      cost: '0.100000',
      upstream_count: 2,
      compensated: true,
    });
    expect(await graph.refusal('operator', COMPENSATE, run([made.seqNo]))).toMatchObject({ reason: 'CALL_NOT_FAILED' });
    const other = run([made.seqNo], { accountId: '1' });
    expect(await graph.refusal('operator', COMPENSATE, other)).toMatchObject({ code: 'NOT_FOUND' });
  });
});
