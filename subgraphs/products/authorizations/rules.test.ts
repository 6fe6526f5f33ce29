import { checkFloors, checkFreeCeiling, detailsOf, sharesOf, type TermsGround, termsOf } from './rules';

const reason = (expected: string) => expect.objectContaining({ reason: expected });
const single: TermsGround = {
  ...{ chargeType: 'FLAT', feeType: 'PER_QUERY', price: '1.000000', components: [], fixed: [], bundle: false },
};
const bundle: TermsGround = {
  ...single,
  bundle: true,
  components: [
    { productCode: 'a', price: '1.000000' },
    { productCode: 'b', price: '2.000000' },
  ],
};

describe('terms', () => {
  test('that nobody mentions stay', () => {
    expect(termsOf({}, single, 'f')).toEqual({
      chargeType: 'FLAT',
      feeType: 'PER_QUERY',
      price: '1.000000',
      componentPrices: [],
    });
  });

  test('of a bundle charged per component are the sum of what its components cost', () => {
    const prices = [{ productCode: 'b', price: '0.5' }];
    const terms = termsOf({ chargeType: 'PER_COMPONENT', price: '99', componentPrices: prices }, bundle, 'f');
    expect(terms.price).toBe('1.500000');
    expect(terms.componentPrices).toEqual([
      { productCode: 'a', price: '1.000000' },
      { productCode: 'b', price: '0.500000', fixed: true },
    ]);
  });

  test.each([
    [{ chargeType: 'PER_COMPONENT' as const }, single, 'CHARGE_TYPE_OF_BUNDLE'],
    [{ chargeType: 'FLAT' as const }, { ...bundle, chargeType: 'PER_COMPONENT' as const }, 'PRICE_MISSING'],
    [{ price: '-1' }, single, 'AMOUNT_BELOW_ZERO'],
    [{ price: '1000000.01' }, single, 'AMOUNT_TOO_LARGE'],
    [
      { chargeType: 'PER_COMPONENT' as const, componentPrices: [{ productCode: 'c', price: '1' }] },
      bundle,
      'NOT_A_COMPONENT',
    ],
  ])('%j are refused where they do not fit', (input, ground, expected) => {
    expect(() => termsOf(input, ground, 'f')).toThrow(reason(expected));
  });
});

describe('a salesperson', () => {
  const limits = { floorOf: (code: string) => (code === 'a' ? '1.000000' : '3.000000'), maxFreeCountOf: () => 10 };

  test('goes down to the floor and not below it', () => {
    expect(() => checkFloors('a', termsOf({ price: '1' }, single, 'f'), limits, 'f')).not.toThrow();
    expect(() => checkFloors('a', termsOf({ price: '0.999999' }, single, 'f'), limits, 'f')).toThrow(
      reason('PRICE_BELOW_FLOOR'),
    );
  });

  test('keeps to the floor of each component where these are charged', () => {
    const terms = termsOf({ chargeType: 'PER_COMPONENT' }, bundle, 'f');
    expect(() => checkFloors('x', terms, limits, 'f')).toThrow(reason('PRICE_BELOW_FLOOR'));
  });

  test('grants free calls up to the ceiling', () => {
    expect(() => checkFreeCeiling('a', 10, limits, 'f')).not.toThrow();
    expect(() => checkFreeCeiling('a', 11, limits, 'f')).toThrow(reason('FREE_QUOTA_ABOVE_CEILING'));
  });
});

describe('what promoters earn', () => {
  const month = '2026-03';
  const one = { promoterId: '1', type: 'BY_RATE' as const, rate: '0.1' };

  test('counts from this month on unless said otherwise', () => {
    expect(sharesOf([one], month, 'f')).toEqual([{ ...one, price: null, effectMonth: '2026-03' }]);
  });

  test.each([
    [{ ...one, price: '1' }, 'ROYALTY_SHARE'],
    [{ ...one, rate: null }, 'ROYALTY_SHARE'],
    [{ ...one, rate: '1.1' }, 'RATE_OUT_OF_RANGE'],
    [{ ...one, type: 'BY_PRICE' as const }, 'ROYALTY_SHARE'],
  ])('%j is refused', (share, expected) => {
    expect(() => sharesOf([share], month, 'f')).toThrow(reason(expected));
  });

  test('names a promoter once', () => {
    expect(() => sharesOf([one, one], month, 'f')).toThrow(reason('NAMED_TWICE'));
  });
});

test('a risk threshold is for models; elsewhere 0 means none', () => {
  const was = {
    ...{
      freeQuota: 0,
      directClientCode: null,
      riskThreshold: null,
      usedVersion: null,
      hidden: false,
      applyRemark: null,
    },
  };
  expect(detailsOf({ riskThreshold: '0' }, was, 'BASIC', 'f').riskThreshold).toBeNull();
  expect(detailsOf({ riskThreshold: '60' }, was, 'MODEL', 'f').riskThreshold).toBe('60.000000');
  expect(() => detailsOf({ riskThreshold: '60' }, was, 'BASIC', 'f')).toThrow(reason('RISK_THRESHOLD_OF_MODELS'));
});
