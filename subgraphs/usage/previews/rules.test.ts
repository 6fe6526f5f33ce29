import { type MonthOfCalls, newFeeOf, termsOf } from './rules';

const month: MonthOfCalls = { calls: 120, answered: 100, hits: 60, free: 10, fee: '45.000000', fullFee: '90.000000' };
const feeUnder = (terms: string, more: Partial<MonthOfCalls> = {}) => newFeeOf({ ...month, ...more }, termsOf(terms));

test('what the fee type charges is charged anew, without what was free', () => {
  expect(feeUnder('FLAT PER_QUERY 0.500000')).toBe('45.000000');
  expect(feeUnder('FLAT PER_HIT 0.500000')).toBe('25.000000');
  expect(feeUnder('FLAT PER_HIT 0.500000', { free: 80 })).toBe('0.000000');
});

test('a bundle charged per component costs the share of its price that answered', () => {
  expect(feeUnder('PER_COMPONENT PER_QUERY 2.000000')).toBe('90.000000');
  expect(feeUnder('PER_COMPONENT PER_QUERY 2.000000', { fee: '0.000000', fullFee: '0.000000' })).toBe('180.000000');
});
