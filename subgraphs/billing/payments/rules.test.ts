import { amountOf } from '../../kit/basics/money';
import { MOST_OF_TRANSFER } from '../rules';
import { checkPaidOn, checkPending, residueOf } from './rules';

const refusal = (field: string) =>
  expect.objectContaining({ code: 'BAD_USER_INPUT', extensions: expect.objectContaining({ field: `input.${field}` }) });

describe('a payment', () => {
  test('arrived today or earlier, as the business zone counts days', () => {
    expect(checkPaidOn('2026-03-01', new Date('2026-02-28T16:00:00Z'))).toBe('2026-03-01');
    expect(() => checkPaidOn('2026-03-01', new Date('2026-02-28T15:59:59Z'))).toThrow(refusal('paidOn'));
  });

  test.each([
    ['10', '10.00'],
    ['0.01', '0.01'],
    ['1000000000000', '1000000000000.00'],
    ['1.100000', '1.10'],
  ])('of %s is %s', (amount, kept) => {
    expect(amountOf(amount, 'input.amount', { most: MOST_OF_TRANSFER })).toBe(kept);
  });

  test.each(['0', '-1', '0.001', '1000000000000.01'])('of %s is refused', (amount) => {
    expect(() => amountOf(amount, 'input.amount', { most: MOST_OF_TRANSFER })).toThrow(refusal('amount'));
  });

  test('is audited once', () => {
    expect(() => checkPending('PENDING')).not.toThrow();
    for (const state of ['PASSED', 'REJECTED'] as const) expect(() => checkPending(state)).toThrow(/cannot be audited/);
  });

  test('leaves what its allocations did not take', () => {
    expect(residueOf('10.00', [{ amount: '3.33' }, { amount: '6.67' }])).toBe('0.00');
    expect(residueOf('10.00', [])).toBe('10.00');
  });
});
