import type { CallParameter, TermsSpan } from '../../kit/exchange/product-events';
import { isFault, readCommon, readParameters } from './parameter-rules';
import { feeOf, mostOf, seqNoAt, termsAt, together } from './rules';

const flat = (price: string, feeType: TermsSpan['feeType'], effectiveAt = '2026-01-01T00:00:00Z'): TermsSpan => ({
  effectiveAt,
  chargeType: 'FLAT',
  feeType,
  price,
  componentPrices: [],
});
const part = (
  productCode: string,
  outcome: 'HIT' | 'NO_HIT' | 'FAILED',
  feeType: TermsSpan['feeType'] = 'PER_QUERY',
) => ({
  productCode,
  outcome,
  feeType,
});

describe('the fee of a call', () => {
  test.each([
    ['PER_QUERY', 'HIT', true, '0.300000'],
    ['PER_QUERY', 'NO_HIT', true, '0.300000'],
    ['PER_QUERY', 'FAILED', false, '0.000000'],
    ['PER_HIT', 'HIT', true, '0.300000'],
    ['PER_HIT', 'NO_HIT', false, '0.000000'],
  ] as const)('charged %s, a %s', (feeType, outcome, charged, fee) => {
    expect(feeOf(flat('0.3', feeType), [part('p', outcome, feeType)], false)).toEqual({ charged, fee });
  });

  test('is nothing while the free quota pays, which counts as charged', () => {
    expect(feeOf(flat('0.3', 'PER_QUERY'), [part('p', 'HIT')], true)).toEqual({ charged: true, fee: '0.000000' });
  });

  test('of a bundle charged per component is the sum of those that answered, each by its own way', () => {
    const terms: TermsSpan = {
      ...flat('0.6', 'PER_QUERY'),
      chargeType: 'PER_COMPONENT',
      componentPrices: [
        { productCode: 'a', price: '0.1' },
        { productCode: 'b', price: '0.2' },
        { productCode: 'c', price: '0.3' },
      ],
    };
    const parts = [part('a', 'FAILED'), part('b', 'NO_HIT'), part('c', 'NO_HIT', 'PER_HIT')];
    expect(feeOf(terms, parts, false)).toEqual({ charged: true, fee: '0.200000' });
    expect(mostOf(terms, ['a', 'c'])).toBe('0.400000');
    expect(feeOf(terms, [part('a', 'FAILED')], false)).toEqual({ charged: false, fee: '0.000000' });
  });
});

test('a bundle is answered when one of its parts is', () => {
  expect(together([part('a', 'FAILED'), part('b', 'NO_HIT')])).toBe('NO_HIT');
  expect(together([part('a', 'NO_HIT'), part('b', 'HIT')])).toBe('HIT');
  expect(together([part('a', 'FAILED')])).toBe('FAILED');
});

test('a price holds from its instant on, to the millisecond', () => {
  const periods = [flat('0.1', 'PER_QUERY'), flat('0.2', 'PER_QUERY', '2026-06-01T00:00:00.000Z')];
  const at = Date.parse('2026-06-01T00:00:00.000Z');
  expect(termsAt(periods, at - 1)?.price).toBe('0.1');
  expect(termsAt(periods, at)?.price).toBe('0.2');
  expect(termsAt(periods, Date.parse('2025-12-31T23:59:59.999Z'))).toBeUndefined();
});

test('a sequence number begins with the business clock', () => {
  expect(seqNoAt(Date.parse('2026-11-28T16:00:00.007Z'), 0.123456789)).toBe('2026112900000000712345678');
});

const parameter = (name: string, more: Partial<CallParameter> = {}): CallParameter => ({
  name,
  title: name,
  type: 'TEXT',
  required: true,
  pattern: null,
  maxLength: null,
  options: [],
  role: null,
  hashable: false,
  inCacheKey: true,
  ...more,
});

describe('parameters', () => {
  const idCard = parameter('idCard', { role: 'ID_CARD', hashable: true });

  test.each([
    ['11010119900307013x', null],
    ['110101199003070134', '110101199003070134'],
    ['110101199002300134', null],
    ['１１０１０１199003070134', null],
  ])('an identity number %s', (value, read) => {
    const answer = readParameters({ idCard: value }, [idCard], 'PLAIN');
    expect(isFault(answer) ? null : answer.idCard).toBe(read);
  });

  test('a digest has the length of its algorithm and is written small', () => {
    expect(readParameters({ idCard: 'A'.repeat(32) }, [idCard], 'MD5')).toEqual({ idCard: 'a'.repeat(32) });
    expect(readParameters({ idCard: 'A'.repeat(32) }, [idCard], 'SM3')).toMatchObject({ field: 'idCard' });
  });

  test('unknown ones are refused by their name, common ones are known to all', () => {
    expect(readParameters({ idcard: '1' }, [idCard], 'PLAIN')).toMatchObject({ field: 'idcard' });
    const fields = { idCard: '110101199003070134', tradeNo: 'T1', extend: { a: 1 } };
    expect(readParameters(fields, [idCard], 'PLAIN')).toEqual({ idCard: '110101199003070134' });
  });

  test.each([
    [{ tradeNo: 'with blank' }, 'tradeNo'],
    [{ tradeNo: 'x'.repeat(65) }, 'tradeNo'],
    [{ encryptionType: 5 }, 'encryptionType'],
    [{ extend: 'x'.repeat(4_095) }, 'extend'],
    [{ tag: 'a\u0000' }, 'tag'],
  ])('of %j', (fields, field) => {
    expect(readCommon(fields)).toMatchObject({ field });
  });
});
