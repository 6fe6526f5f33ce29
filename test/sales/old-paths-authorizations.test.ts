import {
  authorize,
  eventually,
  freshBundle,
  freshProduct,
  type Holder,
  keptHolder,
  refused,
} from '../products/products-ground';
import { salespersonOf } from '../support/customers';
import { ask, type Json } from '../support/front-door';
import { oldData } from '../support/old-paths';

let kept: Holder;
let token: string;
beforeAll(async () => {
  kept = await keptHolder();
  ({ token } = await salespersonOf());
  const unknown = {
    developerAccountId: kept.accountId,
    items: [{ productCode: 'nothing' }],
    idempotencyKey: 'of-nothing',
  };
  // Products has heard who keeps the customer once it no longer refuses the account.
  const refusal = () => refused('salesperson', 'authorizeProducts', 'AuthorizeProductsInput', unknown);
  await eventually(async () => !(await refusal()).endsWith('developerAccountId'));
}, 90_000);

const done = (path: string, body: object): Promise<Json> => oldData(token, `/mt/sales/bee/deptItem/${path}`, body);
const rowOf = async (checkItem: string): Promise<Json> => {
  const { results } = await done('list', { deptIdList: [kept.accountId], checkItemList: [checkItem] });
  expect(results).toHaveLength(1);
  return results[0];
};

test('a salesperson authorises a product through the old path, and changes its terms and details', async () => {
  const itemCode = await freshProduct();
  const { accountId: deptId } = kept;
  await done('accredit', { deptId, checkItemList: [{ itemCode, fee: 0.9, freeCount: 5 }], applyRemark: '试点' });
  const row = await rowOf(itemCode);
  expect(row).toMatchObject({ checkItem: itemCode, fee: 0.9, freeCount: 5, deptId: Number(deptId) });
  const deptItemId = row.id;
  await done('edit', { deptId, deptItemId, itemCode, fee: 0.85, freeCount: 3 });
  expect(await rowOf(itemCode)).toMatchObject({ id: deptItemId, fee: 0.85, freeCount: 3 });
  await done('editExtra', { itemList: [{ deptItemId, isHidden: true, usedVersion: 'v2' }] });
  expect(await rowOf(itemCode)).toMatchObject({ fee: 0.85, isHidden: true, usedVersion: 'v2' });
});

test('a salesperson changes a price through the old path, at once and later', async () => {
  const checkItem = await freshProduct();
  const [{ id: deptItemId }] = await authorize(kept.accountId, [{ productCode: checkItem }]);
  await done('adjust', { itemList: [{ deptItemId, fee: 0.8 }] });
  const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await done('adjust', { effectTime: `${day} 00:00:00`, itemList: [{ deptItemId, fee: 0.7 }] });
  const { results } = await done('adjustList', { deptId: kept.accountId, deptItemIdList: [deptItemId] });
  expect(results).toMatchObject([{}, {}]);
  expect(await rowOf(checkItem)).toMatchObject({ id: Number(deptItemId), fee: 0.8 });
});

test('a salesperson authorises a bundle with what it needs through the old path, and changes its components', async () => {
  const codes = [await freshProduct(), await freshProduct(), await freshProduct()] as [string, string, string];
  const checkItem = await freshBundle(codes.slice(0, 2));
  await authorize(kept.accountId, [{ productCode: codes[0] }, { productCode: codes[2] }]);
  await done('accreditFusion', {
    ...{ deptId: kept.accountId, checkItem, chargeType: 10, feeType: 10 },
    feeDetail: JSON.stringify([{ checkItem: codes[1], fee: 0.6 }]),
    subItemList: [
      { itemCode: codes[0], isAdded: false },
      { itemCode: codes[1], isAdded: true, fee: 0.7, feeType: 10 },
    ],
  });
  const bundle = await rowOf(checkItem);
  expect(bundle).toMatchObject({ fee: 1.6, chargeType: 10, isFusion: true });
  expect(await rowOf(codes[1])).toMatchObject({ fee: 0.7 });
  const components = async () => {
    const query = '{ components { authorization { product { code } } } }';
    const { authorization } = await ask('operator', `{ authorization(id: "${bundle.id}") ${query} }`);
    return authorization.components.map((one: Json) => one.authorization.product.code);
  };
  const deal = { deptItemId: bundle.id, checkItemList: [codes[2]] };
  await done('dealSub', { ...deal, dealType: 10 });
  expect(await components()).toEqual(codes);
  await done('dealSub', { ...deal, dealType: 20 });
  expect(await components()).toEqual(codes.slice(0, 2));
});
