import { authorize, done, eventually, freshHolder, freshProduct } from '../products/products-ground';
import { freshKey, refusalOf } from '../support/customers';
import { ask, baseUrl, graphql, type Json, tokenOf } from '../support/front-door';
import { call, type Program } from '../usage/callers';

let program: Program;
let accountId: string;
let customerId: string;
let code: string;

const change = async (query: string, variables: Record<string, unknown>) => {
  const { body } = await graphql(query, variables, { token: await tokenOf('operator') });
  if (body.errors) throw new Error(refusalOf(body));
  return body.data;
};

/** From nothing: a customer with money, a product of its own, and the right to call it. */
beforeAll(async () => {
  ({ accountId, customerId } = await freshHolder());
  code = await freshProduct();
  const [{ appId, appSecret }] = (
    await ask('operator', `{ developerAccounts(filter: { ids: ["${accountId}"] }) { nodes { appId appSecret } } }`)
  ).developerAccounts.nodes;
  program = { url: baseUrl(), appId, appSecret };
  const wallets = `{ customer(id: "${customerId}") { wallets { id isDefault } } }`;
  const wallet = await eventually(async () =>
    (await ask('operator', wallets)).customer.wallets.find(({ isDefault }: Json) => isDefault),
  );
  const input = { walletId: wallet.id, amount: '20.00', confirmed: true, idempotencyKey: freshKey() };
  await done('operator', 'topUpWallet', 'TopUpWalletInput', input, '{ id }');
  await authorize(accountId, [{ productCode: code, terms: { price: '0.50', feeType: 'PER_QUERY' } }]);
  // Whether the sandbox finds something is drawn from what it is asked, so for this product both are right.
  await eventually(async () => (await call(program, `/api/v1/${code}`, {})).body.code <= 1);
}, 90_000);

test('a signed call is answered, charged and seen by its customer, wherever usage and billing run', async () => {
  const { status, body, headers } = await call(program, `/api/v1/${code}`, { tradeNo: 'one' });
  expect([status, body.code <= 1, body.charged, body.fee]).toEqual([200, true, true, '0.500000']);
  expect(headers.get('x-skep-signature')).toMatch(/^[0-9a-f]{64}$/);
  const again = await call(program, `/api/v1/${code}`, { tradeNo: 'one' });
  expect([again.text, again.headers.get('x-skep-replayed')]).toEqual([JSON.stringify(body), 'true']);
  const wallets = `{ customer(id: "${customerId}") { wallets { entries(first: 5) { nodes { amount businessNo } } } } }`;
  const taken = await eventually(async () =>
    (await ask('operator', wallets)).customer.wallets
      .flatMap(({ entries }: Json) => entries.nodes)
      .find(({ businessNo }: Json) => businessNo === body.seqNo),
  );
  expect(Number(taken.amount)).toBe(-0.5);
  const { call: seen } = await ask('operator', `{ call(seqNo: "${body.seqNo}") { tradeNo fee channel: productCode } }`);
  expect(seen).toEqual({ tradeNo: 'one', fee: '0.500000', channel: code });
});

test('what nobody signed is refused, and what is too large as well', async () => {
  const refused = await fetch(`${program.url}/api/v1/${code}`, { method: 'POST', body: '{}' });
  expect([refused.status, (await refused.json()).code]).toEqual([401, 2001]);
  const large = await fetch(`${program.url}/api/v1/${code}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: Buffer.alloc(7 * 1024 * 1024, ' '),
  }).catch(() => null);
  // The server may hang up before all of it is sent.
  if (large) expect(large.status).toBe(413);
  expect((await call(program, '/api/v1/ping', '')).body.code).toBe(0);
});

test('how much an account may call is what operators say, from the next call on', async () => {
  const set = 'mutation($i: SetCallLimitsInput!) { r: setCallLimits(input: $i) { perSecond concurrent usual } }';
  const of = (more: object) => ({ i: { developerAccountId: accountId, ...more } });
  expect((await change(set, of({ perSecond: 1, concurrent: 3 }))).r).toEqual({
    perSecond: 1,
    concurrent: 3,
    usual: false,
  });
  await call(program, `/api/v1/${code}`, {});
  const many = await Promise.all(Array.from({ length: 12 }, () => call(program, `/api/v1/${code}`, {})));
  expect(many.filter(({ body }) => [4291, 4292].includes(body.code)).length).toBeGreaterThan(0);
  expect((await change(set, of({}))).r).toEqual({ perSecond: 50, concurrent: 200, usual: true });
  const refused = async (input: object) =>
    refusalOf((await graphql(set, of(input), { token: await tokenOf('operator') })).body);
  expect(await refused({ perSecond: 0, concurrent: 1 })).toMatch(/^BAD_USER_INPUT.*input.perSecond/);
  expect(await refused({ perSecond: 5 })).toMatch(/^BAD_USER_INPUT.*input.concurrent/);
  const shown = `{ callLimits(developerAccountId: "${accountId}") { usual } }`;
  expect((await ask('operator', shown)).callLimits).toEqual({ usual: true });
  expect((await ask('customer', shown)).callLimits).toBeNull();
});
