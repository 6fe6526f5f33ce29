import { freshKey } from '../support/customers';
import { ask, type Json } from '../support/front-door';
import {
  authorize,
  done,
  eventually,
  freshBundle,
  freshHolder,
  freshProduct,
  type Holder,
  keptHolder,
  refused,
} from './products-ground';

const CHANGE = '{ id state plannedAt effectiveAt before { price } after { price componentPrices { price } } }';
const change = (viewer: 'operator' | 'salesperson', items: object[], more: object = {}) =>
  done(viewer, 'changePrices', 'ChangePricesInput', { items, idempotencyKey: freshKey(), ...more }, CHANGE);
const refusedChange = (viewer: 'operator' | 'salesperson' | 'customer', items: object[], more: object = {}) =>
  refused(viewer, 'changePrices', 'ChangePricesInput', { items, idempotencyKey: freshKey(), ...more }, CHANGE);

const inFuture = (ms: number) => new Date(Date.now() + ms).toISOString();
const read = async (id: string): Promise<Json> =>
  (
    await ask(
      'operator',
      `{ authorization(id: "${id}") { price waitingPriceChange { id state } priceHistory { effectiveAt terms { price } } } }`,
    )
  ).authorization;

let holder: Holder;
let code: string;
beforeAll(async () => {
  [holder, code] = await Promise.all([freshHolder(), freshProduct()]);
}, 60_000);

async function held(price = '0.80'): Promise<string> {
  const product = await freshProduct();
  const [row] = await authorize(holder.accountId, [{ productCode: product, terms: { price } }]);
  return row.id;
}

describe('a change of price at once', () => {
  test('is shown from its commit on and holds two seconds later; what was before stays as it was', async () => {
    const id = await held();
    const asked = Date.now();
    const [made] = await change('operator', [{ authorizationId: id, price: '0.50' }]);
    expect(made).toMatchObject({ state: 'IN_EFFECT', before: { price: '0.800000' }, after: { price: '0.500000' } });
    expect(Date.parse(made.effectiveAt) - asked).toBeGreaterThanOrEqual(1_900);
    const { price, priceHistory } = await read(id);
    expect(price).toBe('0.500000');
    expect(priceHistory.map(({ terms }: Json) => terms.price)).toEqual(['0.500000', '0.800000']);
  });

  test('is made once for one key', async () => {
    const id = await held();
    const input = { items: [{ authorizationId: id, price: '0.51' }], idempotencyKey: freshKey() };
    const once = await done('operator', 'changePrices', 'ChangePricesInput', input, CHANGE);
    expect(await done('operator', 'changePrices', 'ChangePricesInput', input, CHANGE)).toEqual(once);
    expect((await read(id)).priceHistory).toHaveLength(2);
  });

  test('to the terms that hold is refused, and so is one for nobody', async () => {
    const id = await held();
    expect(await refusedChange('operator', [{ authorizationId: id, price: '0.8' }])).toBe(
      'BAD_USER_INPUT PRICE_UNCHANGED input.items[0]',
    );
    expect(await refusedChange('operator', [{ authorizationId: '1', price: '0.5' }])).toBe(
      'NOT_FOUND NOT_FOUND input.items',
    );
    expect(await refusedChange('operator', [])).toBe('BAD_USER_INPUT LIST_EMPTY input.items');
    expect(await refusedChange('customer', [{ authorizationId: id, price: '0.5' }])).toMatch(/^FORBIDDEN/);
  });

  test('of many is all or nothing', async () => {
    const [one, other] = [await held(), await held()];
    const items = [
      { authorizationId: one, price: '0.5' },
      { authorizationId: other, price: '0.8' },
    ];
    expect(await refusedChange('operator', items)).toBe('BAD_USER_INPUT PRICE_UNCHANGED input.items[1]');
    expect((await read(one)).price).toBe('0.800000');
  });
});

describe('a planned change of price', () => {
  test('comes into force at its instant by itself, even though what shows it comes later', async () => {
    const id = await held();
    const [made] = await change('operator', [{ authorizationId: id, price: '0.60' }], { effectiveAt: inFuture(1_500) });
    expect(made.state).toBe('WAITING_EFFECT');
    expect(await read(id)).toMatchObject({ price: '0.800000', waitingPriceChange: { id: made.id } });
    const after = await eventually(async () => {
      const now = await read(id);
      return now.price === '0.600000' && now;
    });
    expect(after.waitingPriceChange).toBeNull();
    expect(after.priceHistory[0]).toEqual({ effectiveAt: made.plannedAt, terms: { price: '0.600000' } });
  });

  test('is called off before its instant, and its schedule with it', async () => {
    const id = await held();
    const [{ id: changeId }] = await change('operator', [{ authorizationId: id, price: '0.60' }], {
      effectiveAt: inFuture(3_600_000),
    });
    const cancel = () => refused('operator', 'cancelPriceChange', 'CancelPriceChangeInput', { id: changeId });
    expect(
      await done('operator', 'cancelPriceChange', 'CancelPriceChangeInput', { id: changeId }, '{ state }'),
    ).toEqual({
      state: 'CANCELLED',
    });
    expect(await cancel()).toBe('FAILED_PRECONDITION PRICE_CHANGE_STATE');
    expect(await read(id)).toMatchObject({ price: '0.800000', waitingPriceChange: null });
    const { scheduledChanges } = await ask(
      'operator',
      '{ scheduledChanges(first: 20, filter: { kind: PRICE, states: [CANCELLED] }) { nodes { priceChanges { id } } } }',
    );
    expect(scheduledChanges.nodes.flatMap((s: Json) => s.priceChanges.map((c: Json) => c.id))).toContain(changeId);
  });

  test('leaves room for no second one', async () => {
    const id = await held();
    const later = { effectiveAt: inFuture(3_600_000) };
    await change('operator', [{ authorizationId: id, price: '0.60' }], later);
    expect(await refusedChange('operator', [{ authorizationId: id, price: '0.70' }], later)).toBe(
      'CONFLICT PRICE_CHANGE_WAITING',
    );
    expect(await refusedChange('operator', [{ authorizationId: id, price: '0.70' }])).toBe(
      'CONFLICT PRICE_CHANGE_WAITING',
    );
  });

  test('for the past or too far ahead is refused', async () => {
    const id = await held();
    const at = (ms: number) =>
      refusedChange('operator', [{ authorizationId: id, price: '0.60' }], { effectiveAt: inFuture(ms) });
    expect(await at(-1_000)).toBe('BAD_USER_INPUT EFFECT_TIME_PAST input.effectiveAt');
    expect(await at(367 * 86_400_000)).toBe('BAD_USER_INPUT EFFECT_TIME_FAR input.effectiveAt');
  });

  test('is called off with its schedule, which is over then', async () => {
    const id = await held();
    await change('operator', [{ authorizationId: id, price: '0.60' }], { effectiveAt: inFuture(3_600_000) });
    const list =
      '{ scheduledChanges(first: 50, filter: { kind: PRICE, states: [WAITING] }) { nodes { id priceChanges { authorization { id } } } } }';
    const { scheduledChanges } = await ask('operator', list);
    const own = scheduledChanges.nodes.find((s: Json) => s.priceChanges.some((c: Json) => c.authorization?.id === id));
    const input = { id: own.id };
    expect(await refused('operator', 'retryScheduledChange', 'RetryScheduledChangeInput', input)).toMatch(
      /SCHEDULE_STATE/,
    );
    const fields = '{ state }';
    expect(await done('operator', 'cancelScheduledChange', 'CancelScheduledChangeInput', input, fields)).toEqual({
      state: 'CANCELLED',
    });
    expect(await refused('operator', 'cancelScheduledChange', 'CancelScheduledChangeInput', input)).toMatch(
      /SCHEDULE_STATE/,
    );
    expect((await read(id)).waitingPriceChange).toBeNull();
  });
});

test('a preview shows what a change would make, and changes nothing', async () => {
  const id = await held();
  const query = `query($i: PreviewPriceChangeInput!) { previewPriceChange(input: $i) { before { price } after { price } } }`;
  const { previewPriceChange } = await ask('operator', query, {
    i: { items: [{ authorizationId: id, price: '0.10' }] },
  });
  expect(previewPriceChange).toEqual([{ before: { price: '0.800000' }, after: { price: '0.100000' } }]);
  expect((await read(id)).price).toBe('0.800000');
});

describe('a bundle charged per component', () => {
  test('follows its components, but for those whose price was agreed for it', async () => {
    const codes = [await freshProduct(), await freshProduct()];
    const bundleCode = await freshBundle(codes);
    const rows = await authorize(
      holder.accountId,
      codes.map((productCode) => ({ productCode, terms: { price: '0.50' } })),
    );
    const input = {
      developerAccountId: holder.accountId,
      bundleCode,
      terms: { chargeType: 'PER_COMPONENT', componentPrices: [{ productCode: codes[1], price: '0.45' }] },
      items: codes.map((productCode) => ({ productCode, added: false })),
      idempotencyKey: freshKey(),
    };
    const bundle = await done(
      'operator',
      'authorizeBundle',
      'AuthorizeBundleInput',
      input,
      '{ id price components { price } }',
    );
    expect(bundle).toMatchObject({ price: '0.950000', components: [{ price: '0.500000' }, { price: '0.450000' }] });
    await change(
      'operator',
      rows.map(({ id }: Json) => ({ authorizationId: id, price: '0.40' })),
    );
    const { price, priceHistory } = await read(bundle.id);
    expect(price).toBe('0.850000');
    expect(priceHistory.map(({ terms }: Json) => terms.price)).toEqual(['0.850000', '0.950000']);
  });
});

describe('a salesperson', () => {
  test('goes below the floor through none of the ways in', async () => {
    const kept = await keptHolder();
    const below = { productCode: code, terms: { price: '0.39' } };
    const authorizeBelow = { developerAccountId: kept.accountId, items: [below], idempotencyKey: freshKey() };
    const known = () => refused('salesperson', 'authorizeProducts', 'AuthorizeProductsInput', authorizeBelow);
    await eventually(async () => !(await known()).startsWith('NOT_FOUND'));
    expect(await known()).toBe('BAD_USER_INPUT PRICE_BELOW_FLOOR input.items[0].terms.price');
    const at = { developerAccountId: kept.accountId, items: [{ productCode: code, terms: { price: '0.40' } }] };
    const [{ id }] = await done('salesperson', 'authorizeProducts', 'AuthorizeProductsInput', {
      ...at,
      idempotencyKey: freshKey(),
    });
    expect(await refusedChange('salesperson', [{ authorizationId: id, price: '0.39' }])).toBe(
      'BAD_USER_INPUT PRICE_BELOW_FLOOR input.items[0].price',
    );
    const edit = (terms: object) =>
      refused('salesperson', 'editAuthorization', 'EditAuthorizationInput', { authorizationId: id, terms });
    expect(await edit({ price: '0.39' })).toBe('BAD_USER_INPUT PRICE_BELOW_FLOOR input.terms.price');
    expect(await edit({ freeQuota: 101 })).toBe('BAD_USER_INPUT FREE_QUOTA_ABOVE_CEILING input.terms.freeQuota');
    const other = await freshProduct();
    const bundleCode = await freshBundle([code, other]);
    const bundle = {
      developerAccountId: kept.accountId,
      bundleCode,
      terms: { chargeType: 'PER_COMPONENT' },
      items: [
        { productCode: code, added: false },
        { productCode: other, added: true, terms: { price: '0.39' } },
      ],
      idempotencyKey: freshKey(),
    };
    expect(await refused('salesperson', 'authorizeBundle', 'AuthorizeBundleInput', bundle)).toBe(
      'BAD_USER_INPUT PRICE_BELOW_FLOOR input.items[1].terms.price',
    );
  });

  test("cannot name another's customer", async () => {
    const id = await held();
    expect(await refusedChange('salesperson', [{ authorizationId: id, price: '0.9' }])).toBe(
      'NOT_FOUND NOT_FOUND input.items',
    );
    const [{ id: changeId }] = await change('operator', [{ authorizationId: id, price: '0.60' }], {
      effectiveAt: inFuture(3_600_000),
    });
    expect(await refused('salesperson', 'cancelPriceChange', 'CancelPriceChangeInput', { id: changeId })).toMatch(
      /^FORBIDDEN/,
    );
  });
});
