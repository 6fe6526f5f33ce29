import { freshKey } from '../support/customers';
import { ask, type Json, legacy } from '../support/front-door';
import {
  authorize,
  done,
  eventually,
  freshBundle,
  freshCode,
  freshHolder,
  freshProduct,
  freshRoute,
  refused,
  turn,
} from './products-ground';

const refusedTurn = (productCode: string, state: string, more: object = {}) => {
  const input = { productCode, state, noticeScope: 'NOBODY', idempotencyKey: freshKey(), ...more };
  return refused('operator', 'changeProductState', 'ChangeProductStateInput', input, '{ product { code } }');
};
const stateOf = async (code: string): Promise<string> =>
  (await ask('operator', `{ product(code: "${code}") { state } }`)).product.state;
const messagesOf = async (businessNo: string): Promise<Json[]> => {
  const { messages } = await ask(
    'operator',
    '{ messages(first: 50, filter: { templateCode: "PRODUCT_STATE_CHANGED" }) { nodes { businessNo channel recipients } } }',
  );
  return messages.nodes.filter((m: Json) => m.businessNo === businessNo);
};

describe('a product', () => {
  test('is off when it is new, and goes on only when something answers its calls', async () => {
    const code = await freshProduct({}, { on: false });
    expect(await stateOf(code)).toBe('OFF');
    expect(await refusedTurn(code, 'ON')).toBe('FAILED_PRECONDITION PRODUCT_NOT_CALLABLE');
    await freshRoute(code);
    await turn(code, 'ON');
    expect(await refusedTurn(code, 'ON')).toBe('CONFLICT PRODUCT_STATE_SAME input.state');
    expect(await refusedTurn('nothing', 'ON')).toBe('NOT_FOUND NOT_FOUND input.productCode');
  });

  test('goes down and comes back, and whoever holds it is told once', async () => {
    const code = await freshProduct();
    const email = `${code}@example.com`;
    const { accountId } = await freshHolder({ email });
    await authorize(accountId, [{ productCode: code }]);
    expect(await refusedTurn(code, 'OFF')).toBe('CONFLICT PRODUCT_CHANGE_NOT_CONFIRMED input.confirmed');
    const told = {
      confirmed: true,
      noticeScope: 'ALL',
      noticeChannels: ['SMS', 'EMAIL'],
      note: '数据源维护',
      idempotencyKey: freshKey(),
    };
    const down = await turn(code, 'OFF', told);
    expect(await turn(code, 'OFF', told)).toEqual(down);
    expect(down).toMatchObject({ product: { state: 'OFF' }, scheduledChange: { state: 'DONE' } });
    const all = await eventually(async () => {
      const found = await messagesOf(down.scheduledChange.id);
      return found.length === 2 && found;
    });
    expect(all.find(({ channel }) => channel === 'EMAIL')?.recipients).toEqual([email]);
    const named = [{ developerAccountId: accountId, mobile: '13900000001', email: 'ops@example.com' }];
    const notice = { noticeScope: 'NAMED', noticeChannels: ['SMS', 'EMAIL'], noticeRecipients: named };
    const up = await turn(code, 'ON', notice);
    const messages = await eventually(async () => {
      const found = await messagesOf(up.scheduledChange.id);
      return found.length === 2 && found;
    });
    expect(messages.map(({ channel }) => channel).sort()).toEqual(['EMAIL', 'SMS']);
  });

  test('is taken down at its time by itself, once, unless that is called off', async () => {
    const code = await freshProduct();
    const effectiveAt = new Date(Date.now() + 1_500).toISOString();
    const { scheduledChange } = await turn(code, 'OFF', { effectiveAt });
    expect(scheduledChange.state).toBe('WAITING');
    expect(await refusedTurn(code, 'ABNORMAL', { effectiveAt })).toBe(
      'CONFLICT PRODUCT_CHANGE_WAITING input.productCode',
    );
    expect(await stateOf(code)).toBe('ON');
    await eventually(async () => (await stateOf(code)) === 'OFF');
    const later = await turn(code, 'ON', { effectiveAt: new Date(Date.now() + 3_600_000).toISOString() });
    const id = { id: later.scheduledChange.id };
    expect(await done('operator', 'cancelScheduledChange', 'CancelScheduledChangeInput', id, '{ state }')).toEqual({
      state: 'CANCELLED',
    });
  });

  test('whose change fails keeps the reason, and the change can be tried again', async () => {
    const code = await freshProduct();
    const routes = `{ upstreamRoutes(first: 5, filter: { productCode: "${code}" }) { nodes { id } } }`;
    await turn(code, 'OFF');
    await turn(code, 'ON', { effectiveAt: new Date(Date.now() + 1_500).toISOString() });
    const { upstreamRoutes } = await ask('operator', routes);
    await done('operator', 'deleteUpstreamRoute', 'DeleteUpstreamRouteInput', { id: upstreamRoutes.nodes[0].id }, '');
    const list = `{ scheduledChanges(first: 5, filter: { key: "${code}", states: [WAITING, DONE] }) { nodes { id state failure attemptCount toState } } }`;
    const waiting = async () =>
      (await ask('operator', list)).scheduledChanges.nodes.find((s: Json) => s.toState === 'ON' && s.failure);
    const failed = await eventually(waiting);
    expect(failed).toMatchObject({ state: 'WAITING', failure: expect.stringContaining('PRODUCT_NOT_CALLABLE') });
    await freshRoute(code);
    const { body } = await legacy('operator', '/mt/crm/schedule/retry', { id: failed.id });
    expect([body.code, body.msg]).toEqual([0, '']);
    await eventually(async () => (await stateOf(code)) === 'ON');
  });

  test.each([
    [{ noticeScope: 'ALL' }],
    [{ noticeScope: 'NAMED', noticeChannels: ['SMS'] }],
    [{ noticeScope: 'NOBODY', noticeChannels: ['SMS'] }],
  ])('changes with a whole notice or none: %j is refused', async (notice) => {
    expect(await refusedTurn(await freshProduct(), 'ABNORMAL', notice)).toMatch(/NOTICE_INCOMPLETE/);
  });
});

describe('the catalogue', () => {
  test('takes a code once, whatever its case, and once for one key', async () => {
    const input = { code: freshCode('T'), name: '产品', idempotencyKey: freshKey() };
    const add = (more: object = {}) =>
      done('operator', 'addProduct', 'AddProductInput', { ...input, ...more }, '{ id code state }');
    const once = await add();
    expect(await add()).toEqual(once);
    const again = { ...input, code: input.code.toLowerCase(), idempotencyKey: freshKey() };
    expect(await refused('operator', 'addProduct', 'AddProductInput', again)).toBe(
      'CONFLICT PRODUCT_CODE_TAKEN input.code',
    );
    expect(await refused('customer', 'addProduct', 'AddProductInput', again)).toMatch(/^FORBIDDEN/);
    expect(await refused('operator', 'mirrorProduct', 'AddProductInput', again, '')).toMatch(/NO_OTHER_ENVIRONMENT/);
  });

  test('loses a product that nobody ever held, and keeps every other', async () => {
    const [code, used] = [await freshProduct(), await freshProduct()];
    await authorize((await freshHolder()).accountId, [{ productCode: used }]);
    const idOf = async (of: string) => (await ask('operator', `{ product(code: "${of}") { id } }`)).product?.id;
    const remove = async (of: string) => ({ id: await idOf(of) });
    expect(await refused('operator', 'deleteProduct', 'DeleteProductInput', await remove(used), '')).toMatch(
      /PRODUCT_IN_USE/,
    );
    expect(await done('operator', 'deleteProduct', 'DeleteProductInput', await remove(code), '')).toBe(code);
    expect(await idOf(code)).toBeUndefined();
  });

  test('changes what is said of a product and nothing else', async () => {
    const code = await freshProduct({ price: '2.00' });
    const { product } = await ask('operator', `{ product(code: "${code}") { id price floorPrice state } }`);
    const edit = (input: object) =>
      done('operator', 'editProduct', 'EditProductInput', input, '{ name price floorPrice state }');
    expect(await edit({ id: product.id, code, name: '新名' })).toEqual({
      name: '新名',
      price: '2.000000',
      floorPrice: product.floorPrice,
      state: 'ON',
    });
    const wrong = (input: object) => refused('operator', 'editProduct', 'EditProductInput', input);
    expect(await wrong({ name: 'x' })).toMatch(/PRODUCT_UNNAMED/);
    expect(await wrong({ id: product.id, code: 'id_two', name: 'x' })).toMatch(/^NOT_FOUND/);
    expect(await wrong({ code, price: '0.1' })).toMatch(/FLOOR_ABOVE_PRICE/);
  });

  test('has bundles of two single products at least', async () => {
    const one = await freshProduct();
    const bundleCode = await freshBundle([one, await freshProduct()]);
    const set = (componentCodes: string[], of = bundleCode) =>
      refused('operator', 'setBundleComponents', 'SetBundleComponentsInput', { bundleCode: of, componentCodes });
    expect(await set([one])).toMatch(/BUNDLE_SIZE/);
    expect(await set([one, one])).toMatch(/NAMED_TWICE/);
    expect(await set([one, bundleCode])).toMatch(/^NOT_FOUND/);
    expect(await set([one, 'id_two'], one)).toMatch(/NOT_A_BUNDLE/);
  });

  test('takes the parameters of a product into its bundles, its document and its lists', async () => {
    const [one, other] = [await freshProduct(), await freshProduct()];
    const bundleCode = await freshBundle([one, other]);
    const parameters = [
      { name: 'idCard', title: '身份证号', role: 'ID_CARD' },
      { name: 'kind', title: '类别', type: 'OPTION', options: [{ label: '甲', value: 'a' }] },
    ];
    const set = (productCode: string) => ({ productCode, parameters });
    await done('operator', 'setProductParameters', 'SetProductParametersInput', set(one));
    await done('operator', 'saveApiDocument', 'SaveApiDocumentInput', { productCode: one });
    const fields = 'parameters parameterDetails { name hashable } subjectDimension';
    const { own, bundle } = await ask(
      'operator',
      `{ own: product(code: "${one}") { ${fields} docUrl } bundle: product(code: "${bundleCode}") { ${fields} } }`,
    );
    expect(own).toMatchObject({
      parameters: ['idCard', 'kind'],
      subjectDimension: 'IDENTITY',
      docUrl: `/api/v1/docs/${one}.pdf`,
    });
    expect(bundle).toEqual({
      parameters: own.parameters,
      parameterDetails: own.parameterDetails,
      subjectDimension: 'IDENTITY',
    });
    const { apiDocument } = await ask(
      null,
      `{ apiDocument(productCode: "${one}") { paramsExample paramSchema { rows } } }`,
    );
    expect(JSON.parse(apiDocument.paramsExample)).toMatchObject({ idCard: expect.any(String), kind: 'a' });
    expect(await refused('operator', 'setProductParameters', 'SetProductParametersInput', set(bundleCode))).toMatch(
      /BUNDLE_PARAMETERS/,
    );
  });
});

test('answers are kept only by a parameter that keeps them apart', async () => {
  const code = await freshProduct();
  const set = (inCacheKey: boolean) => ({ productCode: code, parameters: [{ name: 'key', title: '键', inCacheKey }] });
  const keep = { code, cacheEnabled: true, cacheDays: 7 };
  await done('operator', 'setProductParameters', 'SetProductParametersInput', set(false));
  expect(await refused('operator', 'editProduct', 'EditProductInput', keep)).toMatch(/CACHE_KEY_EMPTY/);
  await done('operator', 'setProductParameters', 'SetProductParametersInput', set(true));
  await done('operator', 'editProduct', 'EditProductInput', keep);
  expect(await refused('operator', 'setProductParameters', 'SetProductParametersInput', set(false))).toMatch(
    /CACHE_KEY_EMPTY/,
  );
});

test('the old paths add, change, turn and delete a product', async () => {
  const checkItem = freshCode();
  const added = await legacy('operator', '/mt/crm/checkItem/add', {
    checkItem,
    itemName: '产品',
    price: 1.5,
    floorPrice: 0.5,
    checkType: 200,
  });
  expect(added.body).toMatchObject({ code: 0, data: checkItem });
  expect(
    (await legacy('operator', '/mt/crm/checkItem/edit', { itemCode: checkItem, itemName: '新名', cacheFlag: 1 })).body
      .msg,
  ).toBe('启用缓存须填写1-365天');
  expect(
    (await legacy('operator', '/mt/crm/checkItem/edit', { itemCode: checkItem, itemName: '新名' })).body.code,
  ).toBe(0);
  const on = { checkItem, state: 10, noticeScope: 0 };
  expect((await legacy('operator', '/mt/crm/checkItem/changeState', on)).body.msg).toBe(
    '产品没有可用的上游或子项,不能上架',
  );
  const list = await legacy('operator', '/mt/crm/checkItem/list', { checkItemList: [checkItem] });
  const [row] = list.body.data.results;
  expect(row).toMatchObject({ itemName: '新名', price: 1.5, floorPrice: 0.5, checkType: 200, state: -1 });
  expect((await legacy('operator', '/mt/crm/checkItem/delete', { id: row.id })).body).toMatchObject({
    code: 0,
    data: checkItem,
  });
});
