import { freshKey, messagesAbout } from '../support/customers';
import { ask, type Json, legacy } from '../support/front-door';
import {
  authorize,
  done,
  freshBundle,
  freshCode,
  freshHolder,
  freshProduct,
  freshRoute,
  type Holder,
  refused,
} from './products-ground';

let holder: Holder;
beforeAll(async () => {
  holder = await freshHolder();
}, 60_000);

const state = async (id: string) =>
  (await ask('operator', `{ authorization(id: "${id}") { state } }`)).authorization?.state;
const ofAccount = (authorizationIds: string[], developerAccountId = holder.accountId) => ({
  developerAccountId,
  authorizationIds,
});
const doing = (step: string) => (ids: string[]) =>
  done('operator', `${step}Authorizations`, 'AuthorizationsInput', ofAccount(ids), '{ state }');
const [disable, enable, end] = [doing('disable'), doing('enable'), doing('delete')];
const remove = (ids: string[]) => refused('operator', 'deleteAuthorizations', 'AuthorizationsInput', ofAccount(ids));

async function held(): Promise<string> {
  const [row] = await authorize(holder.accountId, [{ productCode: await freshProduct() }]);
  return row.id;
}

describe('authorising', () => {
  test('opens with the terms of the product where none are given, once for one key', async () => {
    const productCode = await freshProduct({ price: '1.25', feeType: 'PER_HIT' });
    const input = { developerAccountId: holder.accountId, items: [{ productCode }], idempotencyKey: freshKey() };
    const fields = '{ id state price feeType chargeType freeQuota }';
    const once = await done('operator', 'authorizeProducts', 'AuthorizeProductsInput', input, fields);
    expect(once).toMatchObject([
      { state: 'OPEN', price: '1.250000', feeType: 'PER_HIT', chargeType: 'FLAT', freeQuota: 0 },
    ]);
    expect(await done('operator', 'authorizeProducts', 'AuthorizeProductsInput', input, fields)).toEqual(once);
    const again = { ...input, idempotencyKey: freshKey() };
    expect(await refused('operator', 'authorizeProducts', 'AuthorizeProductsInput', again)).toMatch(
      /^CONFLICT AUTHORIZATION_HELD/,
    );
  });

  test('is refused for what does not exist or does not fit', async () => {
    const attempt = (item: object, more: object = {}) => {
      const input = { developerAccountId: holder.accountId, items: [item], idempotencyKey: freshKey(), ...more };
      return refused('operator', 'authorizeProducts', 'AuthorizeProductsInput', input);
    };
    const productCode = await freshProduct();
    expect(await attempt({ productCode: 'nothing' })).toBe('NOT_FOUND NOT_FOUND input.items');
    expect(await attempt({ productCode }, { developerAccountId: '1' })).toBe(
      'NOT_FOUND NOT_FOUND input.developerAccountId',
    );
    expect(await attempt({ productCode, terms: { price: '-1' } })).toMatch(
      /AMOUNT_BELOW_ZERO input.items\[0\].terms.price$/,
    );
    expect(await attempt({ productCode, terms: { freeQuota: -1 } })).toMatch(/FREE_QUOTA_NEGATIVE/);
    expect(await attempt({ productCode, terms: { chargeType: 'PER_COMPONENT' } })).toMatch(/CHARGE_TYPE_OF_BUNDLE/);
    const royalties = [{ promoterId: '1', type: 'BY_RATE', rate: '0.1' }];
    expect(await attempt({ productCode, terms: { royalties } })).toMatch(/PROMOTER_UNKNOWN/);
  });

  test('of a bundle needs its components', async () => {
    const codes = [await freshProduct(), await freshProduct()];
    const bundleCode = await freshBundle(codes);
    const input = {
      developerAccountId: holder.accountId,
      items: [{ productCode: bundleCode }],
      idempotencyKey: freshKey(),
    };
    expect(await refused('operator', 'authorizeProducts', 'AuthorizeProductsInput', input)).toMatch(
      /BUNDLE_COMPONENTS_MISSING/,
    );
    const rows = await authorize(
      holder.accountId,
      [...codes, bundleCode].map((productCode) => ({ productCode })),
    );
    expect(rows.map(({ state: now }: Json) => now)).toEqual(['OPEN', 'OPEN', 'OPEN']);
    const component = rows[0].id;
    expect(await remove([component])).toBe('FAILED_PRECONDITION COMPONENT_IN_USE input.authorizationIds');
  });
});

describe('an authorisation', () => {
  test('is closed and opened again as often as asked', async () => {
    const id = await held();
    expect(await disable([id])).toEqual([{ state: 'DISABLED' }]);
    expect(await disable([id])).toEqual([{ state: 'DISABLED' }]);
    expect(await enable([id])).toEqual([{ state: 'OPEN' }]);
  });

  test('is deleted once, answers that it is closed, and may be given again', async () => {
    const productCode = await freshProduct();
    const [{ id }] = await authorize(holder.accountId, [{ productCode }]);
    expect(await end([id])).toEqual([{ state: 'DISABLED' }]);
    expect(await state(id)).toBeUndefined();
    expect(await remove([id])).toBe('NOT_FOUND NOT_FOUND input.authorizationIds');
    expect((await authorize(holder.accountId, [{ productCode }]))[0].state).toBe('OPEN');
  });

  test('of another account is like a missing one', async () => {
    const id = await held();
    const input = ofAccount([id], (await freshHolder()).accountId);
    expect(await refused('operator', 'disableAuthorizations', 'AuthorizationsInput', input)).toBe(
      'NOT_FOUND NOT_FOUND input.authorizationIds',
    );
    expect(await state(id)).toBe('OPEN');
  });

  test('keeps what an edit does not mention', async () => {
    const id = await held();
    const terms = { freeQuota: 7, usedVersion: 'v2', hidden: true, remark: '试点' };
    const fields = '{ freeQuota usedVersion hidden applyRemark price }';
    const edit = (given: object) =>
      done('operator', 'editAuthorization', 'EditAuthorizationInput', { authorizationId: id, terms: given }, fields);
    expect(await edit(terms)).toEqual({
      freeQuota: 7,
      usedVersion: 'v2',
      hidden: true,
      applyRemark: '试点',
      price: '1.000000',
    });
    expect(await edit({ price: '0.9' })).toMatchObject({ freeQuota: 7, usedVersion: 'v2', price: '0.900000' });
    const other = { authorizationId: id, productCode: 'other', terms: {} };
    expect(await refused('operator', 'editAuthorization', 'EditAuthorizationInput', other)).toMatch(/PRODUCT_FIXED/);
  });

  test('has cache days from 0 to a year, or none of its own', async () => {
    const id = await held();
    const set = (cacheFetchDays: number | null) => ({ authorizationId: id, cacheFetchDays });
    const type = 'SetAuthorizationCacheInput';
    for (const days of [0, 365, null]) {
      expect(await done('operator', 'setAuthorizationCache', type, set(days), '{ cacheFetchDays }')).toEqual({
        cacheFetchDays: days,
      });
    }
    expect(await refused('operator', 'setAuthorizationCache', type, set(366))).toMatch(/CACHE_DAYS_OUT_OF_RANGE/);
  });
});

describe('a bundle', () => {
  test('gains and loses components, but never its last', async () => {
    const codes = [await freshProduct(), await freshProduct(), await freshProduct()];
    const bundleCode = await freshBundle(codes.slice(0, 2));
    const rows = await authorize(
      holder.accountId,
      [...codes, bundleCode].map((productCode) => ({ productCode })),
    );
    const id = rows[3].id;
    const input = (operation: string, productCodes: string[]) => ({ authorizationId: id, operation, productCodes });
    const type = 'ChangeBundleComponentsInput';
    const fields = '{ components { authorization { product { code } } } }';
    const after = await done('operator', 'changeBundleComponents', type, input('ADD', [codes[2] as string]), fields);
    expect(after.components.map((c: Json) => c.authorization.product.code)).toEqual(codes);
    expect(await refused('operator', 'changeBundleComponents', type, input('ADD', [codes[2] as string]))).toMatch(
      /COMPONENT_PRESENT/,
    );
    expect(await refused('operator', 'changeBundleComponents', type, input('DELETE', codes))).toMatch(/LAST_COMPONENT/);
    expect(await refused('operator', 'changeBundleComponents', type, input('DELETE', ['x']))).toMatch(
      /NOT_A_COMPONENT/,
    );
    await done('operator', 'changeBundleComponents', type, input('DELETE', codes.slice(1)), fields);
  });

  test('is brought in line with what its product consists of now, as far as the account holds it', async () => {
    const codes = [await freshProduct(), await freshProduct(), await freshProduct(), await freshProduct()];
    const bundleCode = await freshBundle(codes.slice(0, 2));
    const rows = await authorize(
      holder.accountId,
      [...codes.slice(0, 3), bundleCode].map((productCode) => ({ productCode })),
    );
    await done(
      'operator',
      'setBundleComponents',
      'SetBundleComponentsInput',
      { bundleCode, componentCodes: codes },
      '{ code }',
    );
    const { product } = await ask('operator', `{ product(code: "${bundleCode}") { id } }`);
    const sync = () =>
      done(
        'operator',
        'syncBundleAuthorizations',
        'SyncBundleAuthorizationsInput',
        { bundleIds: [product.id] },
        '{ authorization { id } addedCodes missingCodes }',
      );
    const old = await legacy('operator', '/mt/crm/api/historyRsTemplateSync', { templateIds: [product.id] });
    const brought = { deptItemId: Number(rows[3].id), checkItem: bundleCode, added: [codes[2]], missing: [codes[3]] };
    expect(old.body.data.list).toMatchObject([brought]);
    expect(await sync()).toEqual([{ authorization: { id: rows[3].id }, addedCodes: [], missingCodes: [codes[3]] }]);
  });
});

describe("a customer's own order of sources", () => {
  test('holds routes of the product, each once, and moves and loses them', async () => {
    const productCode = await freshProduct();
    const routes = [await freshRoute(productCode), await freshRoute(productCode)];
    await authorize(holder.accountId, [{ productCode }]);
    const save = (sources: object[]) => ({ developerAccountId: holder.accountId, productCode, sources });
    const type = 'SaveAssignedSourcesInput';
    const fields = '{ assignedSources { id priority route { id } } }';
    const first = routes.map((routeId, priority) => ({ routeId, priority }));
    const { assignedSources } = await done('operator', 'saveAssignedSources', type, save(first), fields);
    expect(assignedSources.map((s: Json) => s.route.id)).toEqual(routes);
    const moved = { id: assignedSources[0].id, routeId: routes[0], priority: 9 };
    const after = await done('operator', 'saveAssignedSources', type, save([moved]), fields);
    expect(after.assignedSources.map((s: Json) => s.route.id)).toEqual([...routes].reverse());
    const foreign = await freshRoute(await freshProduct());
    expect(await refused('operator', 'saveAssignedSources', type, save([{ routeId: foreign, priority: 1 }]))).toMatch(
      /ROUTE_OF_OTHER_PRODUCT/,
    );
    expect(await refused('operator', 'saveAssignedSources', type, save([{ routeId: '1', priority: 1 }]))).toMatch(
      /^NOT_FOUND/,
    );
    const gone = { id: assignedSources[0].id };
    await done('operator', 'removeAssignedSource', 'RemoveAssignedSourceInput', gone);
    expect(await refused('operator', 'removeAssignedSource', 'RemoveAssignedSourceInput', gone)).toBe(
      'NOT_FOUND NOT_FOUND input.id',
    );
  });
});

describe('what a customer asks for', () => {
  test('waits, is decided once, and the applicant is told', async () => {
    const [one, other] = [await freshProduct(), await freshProduct()];
    const apply = (productCodes: string[]) => ({ productCodes, remark: '新业务', idempotencyKey: freshKey() });
    const fields = '{ id state price customer { id } }';
    const rows = await done('customer', 'applyForProducts', 'ApplyForProductsInput', apply([one, other]), fields);
    expect(rows).toMatchObject([{ state: 'PENDING', price: '1.000000' }, { state: 'PENDING' }]);
    expect(await refused('customer', 'applyForProducts', 'ApplyForProductsInput', apply([one]))).toMatch(
      /AUTHORIZATION_HELD/,
    );
    const hiddenCode = await freshProduct({ applicable: false });
    expect(await refused('customer', 'applyForProducts', 'ApplyForProductsInput', apply([hiddenCode]))).toMatch(
      /PRODUCT_NOT_APPLICABLE/,
    );
    const audit = (decision: string, authorizationId: string, more: object = {}) => ({
      decision,
      items: [{ authorizationId, ...more }],
      rejectReason: decision === 'REJECT' ? '不符合' : undefined,
    });
    const type = 'AuditAuthorizationsInput';
    const passed = audit('PASS', rows[0].id, { terms: { price: '0.7', freeQuota: 3 } });
    expect(await done('operator', 'auditAuthorizations', type, passed, '{ state price freeQuota }')).toEqual([
      { state: 'OPEN', price: '0.700000', freeQuota: 3 },
    ]);
    expect(await refused('operator', 'auditAuthorizations', type, passed)).toMatch(/AUTHORIZATION_DECIDED/);
    expect(
      await refused('operator', 'auditAuthorizations', type, {
        decision: 'REJECT',
        items: [{ authorizationId: rows[1].id }],
      }),
    ).toMatch(/REJECT_REASON_MISSING/);
    expect(
      await done('operator', 'auditAuthorizations', type, audit('REJECT', rows[1].id), '{ state auditRemark }'),
    ).toEqual([{ state: 'REJECTED', auditRemark: '不符合' }]);
    expect(await refused('customer', 'auditAuthorizations', type, passed)).toMatch(/^FORBIDDEN/);
    const messages = await messagesAbout(rows[0].customer.id, 1);
    expect(messages.map(({ templateCode }) => templateCode)).toContain('AUTHORIZATION_AUDITED');
  });
});

test('the old paths authorise, change, close and delete', async () => {
  const productCode = await freshProduct();
  const { accountId } = holder;
  const accredit = { deptId: accountId, checkItemList: [{ itemCode: productCode, fee: 0.9, freeCount: 5 }] };
  expect((await legacy('operator', '/mt/crm/customer/deptItem/accredit', accredit)).body).toMatchObject({ code: 0 });
  const again = (await legacy('operator', '/mt/crm/customer/deptItem/accredit', accredit)).body;
  expect(again.code).not.toBe(0);
  expect(again.msg).toBe(`该账户已有此产品的授权(${productCode})`);
  const list = await legacy('operator', '/mt/crm/customer/deptItem/list', {
    deptIdList: [accountId],
    checkItemList: [productCode],
  });
  const [row] = list.body.data.results;
  expect(row).toMatchObject({ checkItem: productCode, fee: 0.9, freeCount: 5, state: 10 });
  const adjusted = await legacy('operator', '/mt/crm/customer/deptItem/adjust', {
    itemList: [{ deptItemId: row.id, fee: 0.8 }],
  });
  expect(adjusted.body.code).toBe(0);
  const ids = { deptId: accountId, deptItemIds: [row.id] };
  for (const step of ['disable', 'enable', 'delete']) {
    expect((await legacy('operator', `/mt/crm/customer/deptItem/${step}`, ids)).body.code).toBe(0);
  }
  const nothing = await legacy('operator', '/mt/crm/customer/deptItem/accredit', {
    deptId: accountId,
    checkItemList: [{ itemCode: freshCode() }],
  });
  expect(nothing.body.code).not.toBe(0);
});
