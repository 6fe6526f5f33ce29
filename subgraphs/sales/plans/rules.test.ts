import fc from 'fast-check';
import { Money } from '../../kit/basics/money';
import { indicatorsOf, kpiCommission, kpiOf } from './rules';

const MEASURED = ['sales_amount', 'payment_amount', 'charge_calls', 'new_customer_count', 'visit_count'];
const six = (millionths: number) => (millionths / 1_000_000).toFixed(6);

/** Plans whose weights add up to 1, of what is counted and what somebody judges. */
const plan = fc
  .uniqueArray(
    fc.record({
      code: fc.constantFrom(...MEASURED, 'manner', 'training'),
      share: fc.integer({ min: 1, max: 100 }),
      cap: fc.integer({ min: 1, max: 5_000_000 }).map(six),
      target: fc.integer({ min: 1, max: 1_000_000 }).map(String),
      reachedRate: fc.integer({ min: 0, max: 5_000_000 }).map(six),
    }),
    { minLength: 1, selector: ({ code }) => code },
  )
  .map((indicators) => {
    const all = indicators.reduce((sum, { share }) => sum + share, 0);
    const weights = indicators.map(({ share }) => Math.max(1, Math.floor((share * 1_000_000) / all)));
    const rest = 1_000_000 - weights.reduce((a, b) => a + b, 0);
    return indicators.map(({ share: _, ...one }, i) => ({
      ...{ ...one, name: one.code, weight: six((weights[i] as number) + (i === 0 ? rest : 0)) },
    }));
  });
const counted = fc.oneof(fc.constant('0'), fc.integer({ min: -1_000, max: 10_000_000 }).map(String));
const actuals = fc.record({
  ...{ sales_amount: counted, payment_amount: counted, charge_calls: counted, new_customer_count: counted },
  visit_count: counted,
});

test('however a month went, the reached rate is 0 at least and the sum of weight x cap at most, and KPI commission follows it', () => {
  fc.assert(
    fc.property(plan, actuals, fc.option(counted), (asked, did, monthTarget) => {
      const indicators = indicatorsOf(asked, []);
      const { rate, details } = kpiOf({ actuals: did, monthTarget, indicators, frozen: null });
      const most = indicators.reduce((sum, { weight, cap }) => sum.plus(new Money(weight).times(cap)), new Money(0));
      expect(new Money(rate as string).gte(0)).toBe(true);
      // The sum is rounded once.
      expect(new Money(rate as string).lte(most.plus('0.0000005'))).toBe(true);
      expect(details.map(({ code }) => code)).toEqual(asked.map(({ code }) => code));
      expect(kpiCommission('800', rate)).toBe(new Money('800').times(rate as string).toFixed(6));
      const frozen = { rate: '0.500000', details };
      expect(kpiOf({ actuals: did, monthTarget, indicators: null, frozen })).toBe(frozen);
    }),
    { numRuns: 1_000 },
  );
});

test('without a plan nothing is measured, and commission is what it was', () => {
  const did = { sales_amount: '1', payment_amount: '1', charge_calls: '1', new_customer_count: '1', visit_count: '1' };
  const { rate } = kpiOf({ actuals: did, monthTarget: '9', indicators: null, frozen: null });
  expect([rate, kpiCommission('12.5', rate)]).toEqual([null, '12.500000']);
});
