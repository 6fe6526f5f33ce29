import { addMonths, businessMonth } from '../../subgraphs/kit/basics/time';
import { freshKey } from '../support/customers';
import { ask, type Json } from '../support/front-door';
import { authorize, done, freshHolder, freshProduct, type Holder, mutate, refused, turn } from './products-ground';

let holder: Holder;
let promoters: string[];
beforeAll(async () => {
  holder = await freshHolder();
  const { salespeople } = await ask(
    'operator',
    '{ salespeople(first: 50, filter: { type: OUTER }) { nodes { id enabled } } }',
  );
  promoters = salespeople.nodes.filter(({ enabled }: Json) => enabled).map((one: Json) => one.id);
}, 60_000);

async function held(): Promise<string> {
  const [row] = await authorize(holder.accountId, [{ productCode: await freshProduct() }]);
  return row.id;
}
const sharesOf = async (id: string): Promise<Json[]> =>
  (
    await ask(
      'operator',
      `{ authorization(id: "${id}") { promoterRoyalties { id type price rate state effectMonth untilMonth promoter { id } } } }`,
    )
  ).authorization.promoterRoyalties;

describe('what promoters earn', () => {
  const type = 'SetPromoterRoyaltiesInput';
  const set = (authorizationId: string, royalties: object[]) =>
    done('operator', 'setPromoterRoyalties', type, { authorizationId, royalties });
  const refusedSet = (viewer: 'operator' | 'salesperson' | 'customer', authorizationId: string, royalties: object[]) =>
    refused(viewer, 'setPromoterRoyalties', type, { authorizationId, royalties });
  const rate = (i: number, share = '0.1') => ({ promoterId: promoters[i], type: 'BY_RATE', rate: share });

  test('is replaced as a whole: the same stays, another begins, who is left out earns no more', async () => {
    const id = await held();
    await set(id, [rate(0), { promoterId: promoters[1], type: 'BY_PRICE', price: '0.02' }]);
    const first = await sharesOf(id);
    expect(first.map(({ state }) => state)).toEqual(['BOUND', 'BOUND']);
    await set(id, [rate(0), { promoterId: promoters[1], type: 'BY_PRICE', price: '0.02' }]);
    expect(await sharesOf(id)).toEqual(first);
    await set(id, [rate(0, '0.2')]);
    const bound = (await sharesOf(id)).filter(({ state }) => state === 'BOUND');
    expect(bound).toMatchObject([{ type: 'BY_RATE', rate: expect.stringMatching(/^0\.20*$/) }]);
    await set(id, []);
    expect((await sharesOf(id)).map(({ state }) => state)).toEqual(['UNBOUND', 'UNBOUND', 'UNBOUND']);
  });

  test('ends at once with who is left out, whatever was planned for later', async () => {
    const id = await held();
    const thisMonth = businessMonth(new Date());
    const later = { effectMonth: addMonths(thisMonth, 4) };
    await set(id, [rate(0)]);
    await set(id, [{ ...rate(0, '0.05'), ...later }]);
    const [until] = (await sharesOf(id)).filter(({ state }) => state === 'UNBOUND');
    expect(until).toMatchObject({ effectMonth: thisMonth, untilMonth: later.effectMonth });
    const EARNS = `query($p: ID!, $m: Month) { authorizations(filter: { ids: ["${id}"], promoterId: $p, promoterMonth: $m }) { totalCount } }`;
    const earnsIn = async (m: string) =>
      (await ask('operator', EARNS, { p: promoters[0], m })).authorizations.totalCount;
    expect([await earnsIn(thisMonth), await earnsIn(later.effectMonth)]).toEqual([1, 1]);
    await set(id, []);
    for (const share of await sharesOf(id)) expect(share.untilMonth).toBe(share.effectMonth);
    expect([await earnsIn(thisMonth), await earnsIn(later.effectMonth)]).toEqual([0, 0]);
  });

  test('makes no more than the fee in any month, what is planned included', async () => {
    const id = await held();
    await set(id, [rate(0, '0.8')]);
    const later = { effectMonth: addMonths(businessMonth(new Date()), 2) };
    const refusal = await refusedSet('operator', id, [{ ...rate(0, '0.2'), ...later }, rate(1, '0.8')]);
    expect(refusal).toMatch(/ROYALTIES_ABOVE_FEE/);
    await set(id, [
      { ...rate(0, '0.2'), ...later },
      { ...rate(1, '0.8'), ...later },
    ]);
  });

  test.each([
    [(): object[] => [{ promoterId: '1', type: 'BY_RATE', rate: '0.1' }], /PROMOTER_UNKNOWN/],
    [(): object[] => [{ ...rate(0), price: '1' }], /ROYALTY_SHARE/],
    [(): object[] => [{ promoterId: promoters[0], type: 'BY_PRICE' }], /ROYALTY_SHARE/],
    [(): object[] => [rate(0, '1.1')], /^BAD_USER_INPUT/],
    [(): object[] => [rate(0), rate(0)], /NAMED_TWICE/],
    [(): object[] => [{ ...rate(0), effectMonth: '2000-01' }], /ROYALTY_BEFORE_START/],
    [(): object[] => [rate(0, '0.6'), rate(1, '0.5')], /ROYALTIES_ABOVE_FEE/],
  ])('is refused when it makes no sense (%#)', async (royalties, expected) => {
    expect(await refusedSet('operator', await held(), royalties())).toMatch(expected);
  });

  test('is for operators to say, of authorisations that are there and were not refused', async () => {
    const id = await held();
    for (const viewer of ['salesperson', 'customer'] as const) {
      expect(await refusedSet(viewer, id, [rate(0)])).toMatch(/^FORBIDDEN/);
    }
    expect(await refusedSet('operator', '1', [rate(0)])).toMatch(/^NOT_FOUND/);
    const [{ id: asked }] = await done(
      'customer',
      'applyForProducts',
      'ApplyForProductsInput',
      { productCodes: [await freshProduct()], idempotencyKey: freshKey() },
      '{ id }',
    );
    const reject = { decision: 'REJECT', rejectReason: '不符合', items: [{ authorizationId: asked }] };
    await done('operator', 'auditAuthorizations', 'AuditAuthorizationsInput', reject);
    expect(await refusedSet('operator', asked, [rate(0)])).toMatch(/AUTHORIZATION_STATE/);
  });
});

describe('quotas and details', () => {
  test('are set for many at once or for none, again to the same without harm', async () => {
    const ids = [await held(), await held()];
    const quotas = (freeQuota: number) => ({ items: ids.map((authorizationId) => ({ authorizationId, freeQuota })) });
    for (const count of [5, 5]) {
      expect(await done('operator', 'setFreeQuotas', 'SetFreeQuotasInput', quotas(count), '{ freeQuota }')).toEqual([
        { freeQuota: 5 },
        { freeQuota: 5 },
      ]);
    }
    expect(await refused('operator', 'setFreeQuotas', 'SetFreeQuotasInput', quotas(-1))).toMatch(/FREE_QUOTA_NEGATIVE/);
    const foreign = { items: [...quotas(9).items, { authorizationId: '1', freeQuota: 9 }] };
    expect(await refused('operator', 'setFreeQuotas', 'SetFreeQuotasInput', foreign)).toMatch(/^NOT_FOUND/);
    const { authorizations } = await ask(
      'operator',
      `{ authorizations(first: 5, filter: { ids: ${JSON.stringify(ids)} }) { nodes { freeQuota } } }`,
    );
    expect(authorizations.nodes).toEqual([{ freeQuota: 5 }, { freeQuota: 5 }]);
  });

  test('leave what they do not mention', async () => {
    const id = await held();
    const set = (more: object) => ({ items: [{ authorizationId: id, ...more }] });
    const details = (more: object) =>
      done('operator', 'setAuthorizationDetails', 'SetAuthorizationDetailsInput', set(more), '{ hidden usedVersion }');
    expect(await details({ hidden: true, usedVersion: 'v3' })).toEqual([{ hidden: true, usedVersion: 'v3' }]);
    expect(await details({ hidden: false })).toEqual([{ hidden: false, usedVersion: 'v3' }]);
    expect(await refused('operator', 'setAuthorizationDetails', 'SetAuthorizationDetailsInput', { items: [] })).toMatch(
      /LIST_EMPTY/,
    );
  });
});

/** The outcomes of requests that are sent at once: `ok`, or the reason. */
async function atOnce(requests: Promise<Json>[]): Promise<string[]> {
  const answers = await Promise.all(requests);
  return answers.map(({ errors }) => errors?.[0].extensions.reason ?? 'ok').sort();
}

describe('at once', () => {
  test('one of two who authorise the same product does, the other is told that it is held', async () => {
    const productCode = await freshProduct();
    const input = () => ({
      developerAccountId: holder.accountId,
      items: [{ productCode }],
      idempotencyKey: freshKey(),
    });
    const request = () => mutate('operator', 'authorizeProducts', 'AuthorizeProductsInput', input());
    expect(await atOnce([request(), request(), request()])).toEqual(['AUTHORIZATION_HELD', 'AUTHORIZATION_HELD', 'ok']);
  });

  test('two changes planned for one authorisation are a conflict, never the last one wins', async () => {
    const id = await held();
    const effectiveAt = new Date(Date.now() + 3_600_000).toISOString();
    const request = (price: string) =>
      mutate('operator', 'changePrices', 'ChangePricesInput', {
        ...{ effectiveAt, items: [{ authorizationId: id, price }], idempotencyKey: freshKey() },
      });
    const outcomes = await atOnce([request('0.61'), request('0.62'), request('0.63')]);
    expect(outcomes).toEqual(['PRICE_CHANGE_WAITING', 'PRICE_CHANGE_WAITING', 'ok']);
  });

  test('changes at once follow one another, each with an instant of its own', async () => {
    const id = await held();
    const request = (price: string) =>
      mutate('operator', 'changePrices', 'ChangePricesInput', {
        ...{ items: [{ authorizationId: id, price }], idempotencyKey: freshKey() },
      });
    expect(await atOnce(['0.61', '0.62', '0.63', '0.64'].map(request))).toEqual(['ok', 'ok', 'ok', 'ok']);
    const { authorization } = await ask(
      'operator',
      `{ authorization(id: "${id}") { price priceHistory { effectiveAt terms { price } } } }`,
    );
    const instants = authorization.priceHistory.map((period: Json) => period.effectiveAt);
    expect(instants).toHaveLength(5);
    expect(new Set(instants).size).toBe(5);
    expect(authorization.price).toBe(authorization.priceHistory[0].terms.price);
  });

  test('one key makes one change, whoever comes first', async () => {
    const id = await held();
    const input = { items: [{ authorizationId: id, price: '0.65' }], idempotencyKey: freshKey() };
    const fields = '{ id effectiveAt }';
    const request = () => mutate('operator', 'changePrices', 'ChangePricesInput', input, fields);
    const answers = await Promise.all([request(), request(), request()]);
    const made = answers.flatMap(({ data }) => (data?.r ? [JSON.stringify(data.r)] : []));
    expect(new Set(made).size).toBe(1);
    const other = { ...input, items: [{ authorizationId: id, price: '0.66' }] };
    expect(await refused('operator', 'changePrices', 'ChangePricesInput', other, fields)).toMatch(/^CONFLICT/);
  });

  test('a product is turned once', async () => {
    const productCode = await freshProduct();
    const input = () => ({ productCode, state: 'OFF', noticeScope: 'NOBODY', idempotencyKey: freshKey() });
    const request = () =>
      mutate('operator', 'changeProductState', 'ChangeProductStateInput', input(), '{ product { state } }');
    expect(await atOnce([request(), request()])).toEqual(['PRODUCT_STATE_SAME', 'ok']);
    await turn(productCode, 'ON');
  });

  test('what was asked for is decided once', async () => {
    const [{ id }] = await done(
      'customer',
      'applyForProducts',
      'ApplyForProductsInput',
      { productCodes: [await freshProduct()], idempotencyKey: freshKey() },
      '{ id }',
    );
    const input = (decision: string) => ({ decision, rejectReason: '不符合', items: [{ authorizationId: id }] });
    const request = (decision: string) =>
      mutate('operator', 'auditAuthorizations', 'AuditAuthorizationsInput', input(decision));
    const outcomes = await atOnce([request('PASS'), request('REJECT'), request('PASS')]);
    expect(outcomes).toEqual(['AUTHORIZATION_DECIDED', 'AUTHORIZATION_DECIDED', 'ok']);
  });
});
