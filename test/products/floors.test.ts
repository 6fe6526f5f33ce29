import { freshKey, salespersonOf } from '../support/customers';
import { ask, type Json, request } from '../support/front-door';
import { rows } from '../support/server-database';
import {
  authorize,
  done,
  eventually,
  freshBundle,
  freshProduct,
  type Holder,
  keptHolder,
  refused,
} from './products-ground';

/** Floors: 0.40 of every single product, 1.00 of every bundle. */
const BELOW = '0.39';
let kept: Holder;
let codes: string[];
let bundleCode: string;

beforeAll(async () => {
  [kept, codes] = await Promise.all([keptHolder(), Promise.all([freshProduct(), freshProduct(), freshProduct()])]);
  bundleCode = await freshBundle(codes.slice(0, 2));
  await eventually(async () => !(await refusedAuthorize([{ productCode: 'nothing' }])).endsWith('developerAccountId'));
}, 90_000);

const refusedAuthorize = (items: object[], more: object = {}) =>
  refused('salesperson', 'authorizeProducts', 'AuthorizeProductsInput', {
    ...{ developerAccountId: kept.accountId, items, idempotencyKey: freshKey(), ...more },
  });
const held = async (terms: object = {}): Promise<string> =>
  (await authorize(kept.accountId, [{ productCode: await freshProduct(), terms }]))[0].id;

/** An old path as the salesperson asks it. */
async function old(path: string, body: object): Promise<Json> {
  const { token } = await salespersonOf();
  const headers = { stoken: token, 'content-type': 'application/json' };
  return (await request(`/mt/sales/bee/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).body;
}

describe('a salesperson goes below no floor', () => {
  test('by authorising', async () => {
    const below = [{ productCode: codes[0], terms: { price: BELOW } }];
    expect(await refusedAuthorize(below)).toBe('BAD_USER_INPUT PRICE_BELOW_FLOOR input.items[0].terms.price');
  });

  test('by an old path that authorises', async () => {
    const body = { deptId: kept.accountId, checkItemList: [{ deptId: kept.accountId, itemCode: codes[0], fee: 0.39 }] };
    expect((await old('deptItem/accredit', body)).msg).toBe(`${codes[0]}价格不能低于销售底价0.400000`);
  });

  test('by a bundle at one price, by a component in it, or by one that comes with it', async () => {
    const bundle = (terms: object, items: object[]) =>
      refused('salesperson', 'authorizeBundle', 'AuthorizeBundleInput', {
        ...{ developerAccountId: kept.accountId, bundleCode, terms, items, idempotencyKey: freshKey() },
      });
    const added = codes.slice(0, 2).map((productCode) => ({ productCode, added: true }));
    expect(await bundle({ chargeType: 'FLAT', price: '0.99' }, added)).toMatch(
      /PRICE_BELOW_FLOOR input\.terms\.price$/,
    );
    const cheap = { chargeType: 'PER_COMPONENT', componentPrices: [{ productCode: codes[1], price: BELOW }] };
    expect(await bundle(cheap, added)).toMatch(/PRICE_BELOW_FLOOR input\.terms\.price$/);
    const one = [added[0], { productCode: codes[1], added: true, terms: { price: BELOW } }] as object[];
    expect(await bundle({ chargeType: 'PER_COMPONENT' }, one)).toMatch(/PRICE_BELOW_FLOOR input\.items\[1\]/);
  });

  test('by editing, by changing the price, at once or later, or by the old paths of both', async () => {
    const id = await held();
    const edit = { authorizationId: id, terms: { price: BELOW } };
    expect(await refused('salesperson', 'editAuthorization', 'EditAuthorizationInput', edit)).toMatch(
      /PRICE_BELOW_FLOOR/,
    );
    const change = (more: object) => ({
      ...{ items: [{ authorizationId: id, price: BELOW }], idempotencyKey: freshKey(), ...more },
    });
    for (const more of [{}, { effectiveAt: new Date(Date.now() + 3_600_000).toISOString() }]) {
      expect(await refused('salesperson', 'changePrices', 'ChangePricesInput', change(more))).toMatch(
        /PRICE_BELOW_FLOOR/,
      );
    }
    const { authorization } = await ask('operator', `{ authorization(id: "${id}") { product { code } } }`);
    const itemCode = authorization.product.code;
    const row = { deptId: kept.accountId, deptItemId: id, itemCode, fee: 0.39 };
    expect((await old('deptItem/edit', row)).msg).toBe(`${itemCode}价格不能低于销售底价0.400000`);
    expect((await old('deptItem/adjust', { itemList: [{ deptItemId: id, fee: 0.39 }] })).msg).toBe(
      `${itemCode}价格不能低于销售底价0.400000`,
    );
    expect((await ask('operator', `{ authorization(id: "${id}") { price } }`)).authorization.price).toBe('1.000000');
  });

  test('by the prices of components in a bundle that is held', async () => {
    const own = [await freshProduct(), await freshProduct()];
    const bundle = await freshBundle(own);
    const rows = await authorize(kept.accountId, [
      ...own.map((productCode) => ({ productCode })),
      { productCode: bundle, terms: { chargeType: 'PER_COMPONENT' } },
    ]);
    const componentPrices = [{ productCode: own[0], price: BELOW }];
    const change = { items: [{ authorizationId: rows[2].id, componentPrices }], idempotencyKey: freshKey() };
    expect(await refused('salesperson', 'changePrices', 'ChangePricesInput', change)).toMatch(/PRICE_BELOW_FLOOR/);
    const edit = { authorizationId: rows[2].id, terms: { componentPrices } };
    expect(await refused('salesperson', 'editAuthorization', 'EditAuthorizationInput', edit)).toMatch(
      /PRICE_BELOW_FLOOR/,
    );
    const flat = { authorizationId: rows[2].id, terms: { chargeType: 'FLAT', price: '0.99' } };
    expect(await refused('salesperson', 'editAuthorization', 'EditAuthorizationInput', flat)).toMatch(
      /PRICE_BELOW_FLOOR/,
    );
  });
});

test('a floor of a salesperson’s own goes before that of the product', async () => {
  const { id: salespersonId } = await salespersonOf();
  const productCode = await freshProduct();
  await done(
    'operator',
    'setFloorPrice',
    'SetFloorPriceInput',
    { salespersonId, productCode, floorPrice: '0.70' },
    '{ id }',
  );
  const [{ id: authorizationId }] = await authorize(kept.accountId, [{ productCode, terms: { price: '1.00' } }]);
  const at = (price: string) => ({ authorizationId, terms: { price } });
  // Products copies floors: a price that is tried before would be taken.
  const known = 'select 1 from products.known_floor_prices where salesperson_id = $1 and product_code = $2';
  await eventually(async () => (await rows(known, [salespersonId, productCode]))[0]);
  expect(await refused('salesperson', 'editAuthorization', 'EditAuthorizationInput', at('0.69'))).toMatch(
    /PRICE_BELOW_FLOOR/,
  );
  const row = await done('salesperson', 'editAuthorization', 'EditAuthorizationInput', at('0.70'), '{ price }');
  expect(row.price).toBe('0.700000');
});

test('a salesperson grants no more free calls than the product allows, by whatever way', async () => {
  const productCode = await freshProduct();
  const ceiling = 'FREE_QUOTA_ABOVE_CEILING';
  expect(await refusedAuthorize([{ productCode, terms: { freeQuota: 101 } }])).toContain(ceiling);
  const edit = { authorizationId: await held(), terms: { freeQuota: 101 } };
  expect(await refused('salesperson', 'editAuthorization', 'EditAuthorizationInput', edit)).toContain(ceiling);
});

test('what has no path for salespeople is forbidden to them', async () => {
  const id = await held();
  const own = { developerAccountId: kept.accountId, authorizationIds: [id] };
  const forbidden: [string, string, object][] = [
    ['auditAuthorizations', 'AuditAuthorizationsInput', { decision: 'PASS', items: [{ authorizationId: id }] }],
    ['setAuthorizationCache', 'SetAuthorizationCacheInput', { authorizationId: id, cacheFetchDays: 1 }],
    ['setFreeQuotas', 'SetFreeQuotasInput', { items: [{ authorizationId: id, freeQuota: 1 }] }],
    ['setPromoterRoyalties', 'SetPromoterRoyaltiesInput', { authorizationId: id, royalties: [] }],
    ['disableAuthorizations', 'AuthorizationsInput', own],
    ['enableAuthorizations', 'AuthorizationsInput', own],
    ['deleteAuthorizations', 'AuthorizationsInput', own],
    [
      'saveAssignedSources',
      'SaveAssignedSourcesInput',
      { developerAccountId: kept.accountId, productCode: 'id_two', sources: [{ routeId: '1', priority: 1 }] },
    ],
  ];
  for (const [name, type, input] of forbidden) {
    expect([name, await refused('salesperson', name, type, input)]).toEqual([
      name,
      expect.stringMatching(/^FORBIDDEN/),
    ]);
  }
  const pass = { authorizationId: id, terms: {}, pass: true };
  expect(await refused('salesperson', 'editAuthorization', 'EditAuthorizationInput', pass)).toMatch(/^FORBIDDEN/);
});
