import { apiPathOf, codeOf, factsOf, NEW_PRODUCT, parametersOf } from './rules';

const reason = (expected: string) => expect.objectContaining({ reason: expected });
const named = { name: '产品' };

test.each(['a', '1ab', 'a b', 'a/b', `a${'b'.repeat(64)}`, 'docs', 'calls_x', '产品'])('%s is no code', (code) => {
  expect(() => codeOf(code, 'f')).toThrow(reason('PRODUCT_CODE_FORM'));
});

test('the path of a product follows its code', () => {
  expect(apiPathOf(codeOf('id_two', 'f'))).toBe('/api/v1/id/two');
});

test.each([
  [{ ...named, price: '1', floorPrice: '1.000001' }, 'FLOOR_ABOVE_PRICE'],
  [{ ...named, cacheEnabled: true }, 'CACHE_DAYS_NEEDED'],
  [{ ...named, cacheEnabled: true, cacheDays: 366 }, 'CACHE_DAYS_NEEDED'],
  [{ ...named, riskThreshold: '1' }, 'RISK_THRESHOLD_OF_MODELS'],
  [{ ...named, encryptions: [] }, 'LIST_EMPTY'],
  [{ ...named, deadlineMs: 999 }, 'NUMBER_OUT_OF_RANGE'],
  [{ name: ' ' }, 'TEXT_MISSING'],
])('%j makes no product', (input, expected) => {
  expect(() => factsOf(input, NEW_PRODUCT)).toThrow(reason(expected));
});

test('what is not said stays, and days of a cache that is off are none', () => {
  const facts = factsOf({ ...named, cacheEnabled: true, cacheDays: 7 }, NEW_PRODUCT);
  expect(factsOf({ price: '2' }, facts)).toEqual({ ...facts, price: '2.000000' });
  expect(factsOf({ cacheEnabled: false }, facts).cacheDays).toBe(0);
});

describe('parameters', () => {
  const one = { name: 'idCard', title: '身份证号' };
  const all = { type: 'TEXT' as const, required: true, inCacheKey: true, hiddenInTests: false };

  test('of the subject come as digests unless said otherwise', () => {
    expect(parametersOf([{ ...all, ...one, role: 'ID_CARD' }])[0]?.hashable).toBe(true);
    expect(parametersOf([{ ...all, ...one }])[0]?.hashable).toBe(false);
  });

  test.each([
    [[{ ...all, ...one, name: 'tradeNo' }], 'PARAMETER_NAME'],
    [[{ ...all, ...one, name: '__proto__' }], 'PARAMETER_NAME'],
    [
      [
        { ...all, ...one },
        { ...all, ...one, name: 'IDCARD' },
      ],
      'NAMED_TWICE',
    ],
    [
      [
        { ...all, ...one, role: 'NAME' as const },
        { ...all, name: 'b', title: 'b', role: 'NAME' as const },
      ],
      'ROLE_TWICE',
    ],
    [[{ ...all, ...one, type: 'OPTION' as const }], 'PARAMETER_OPTIONS'],
    [[{ ...all, ...one, pattern: '(a+)+' }], 'PATTERN_UNSAFE'],
    [[{ ...all, ...one, pattern: '[' }], 'PATTERN_WRONG'],
  ])('%j are refused', (given, expected) => {
    expect(() => parametersOf(given)).toThrow(reason(expected));
  });
});
