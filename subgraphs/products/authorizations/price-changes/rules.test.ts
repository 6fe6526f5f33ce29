import fc from 'fast-check';
import { type Agreed, type Course, effectiveFrom, sameTerms, spansFrom, termsAt } from './rules';
import type { Terms } from './tables';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));
const flat = (price: string): Terms => ({ chargeType: 'FLAT', feeType: 'PER_QUERY', price, componentPrices: [] });
const agreed = (minute: number, terms: Terms): Agreed => ({ at: at(minute), terms });
const course = (own: Agreed[], components: Course['components'] = []): Course => ({
  authorizationId: '1',
  agreed: own,
  components,
});
const perComponent = (fixed: Terms['componentPrices'] = []): Terms => ({
  ...{ chargeType: 'PER_COMPONENT', feeType: 'PER_QUERY', price: '0.000000', componentPrices: fixed },
});

test('a planned price holds from its instant on, not before', () => {
  const planned = course([agreed(0, flat('1.000000')), agreed(60, flat('2.000000'))]);
  expect(termsAt(planned, new Date(at(60).getTime() - 1))?.price).toBe('1.000000');
  expect(termsAt(planned, at(60))?.price).toBe('2.000000');
  expect(spansFrom(planned, at(30)).map(({ effectiveAt }) => effectiveAt)).toEqual([at(0), at(60)]);
});

test('nothing holds before the opening', () => {
  expect(termsAt(course([agreed(5, flat('1.000000'))]), at(4))).toBeUndefined();
  expect(spansFrom(course([]), at(4))).toEqual([]);
});

test('a bundle costs what its components cost at each instant, but for what was agreed for it', () => {
  const components = [
    { productCode: 'a', agreed: [agreed(0, flat('1.000000')), agreed(60, flat('3.000000'))] },
    { productCode: 'b', agreed: [agreed(0, flat('5.000000')), agreed(30, flat('6.000000'))] },
  ];
  const fixed = [{ productCode: 'b', price: '4.000000', fixed: true }];
  const bundle = course([agreed(0, perComponent()), agreed(45, perComponent(fixed))], components);
  expect(spansFrom(bundle, at(0)).map(({ effectiveAt, terms }) => [effectiveAt, terms.price])).toEqual([
    [at(0), '6.000000'],
    [at(30), '7.000000'],
    [at(45), '5.000000'],
    [at(60), '7.000000'],
  ]);
});

const price = fc.integer({ min: 0, max: 9_999_999 }).map((micro) => (micro / 1e6).toFixed(6));
const instants = fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 12 });
const own = instants.chain((minutes) =>
  fc.array(fc.tuple(price, fc.boolean()), { minLength: minutes.length, maxLength: minutes.length }).map((terms) =>
    [...minutes]
      .sort((a, b) => a - b)
      .map((minute, i) => {
        const [cost, whole] = terms[i] as [string, boolean];
        return agreed(minute, whole ? flat(cost) : perComponent([{ productCode: 'a', price: cost, fixed: true }]));
      }),
  ),
);
const components = fc.array(own, { minLength: 1, maxLength: 3 }).map((lists) =>
  lists.map((list, i) => ({
    productCode: 'abc'[i] as string,
    agreed: list.map((one) => ({ ...one, terms: flat(one.terms.price) })),
  })),
);

test('spans never overlap and leave no gap from the opening on, whatever was agreed', () => {
  fc.assert(
    fc.property(own, components, fc.integer({ min: 0, max: 600 }), (list, parts, from) => {
      const whole = course(list, parts);
      const opened = (list[0] as Agreed).at;
      const spans = spansFrom(whole, at(from));
      const begins = spans.map(({ effectiveAt }) => effectiveAt.getTime());
      expect(begins).toEqual([...new Set(begins)].sort((a, b) => a - b));
      for (let minute = from; minute <= 600; minute += 7) {
        if (at(minute) < opened) continue;
        const span = spans.filter(({ effectiveAt }) => effectiveAt <= at(minute)).at(-1);
        const terms = termsAt(whole, at(minute)) as Terms;
        expect(span && sameTerms(span.terms, terms)).toBe(true);
      }
    }),
  );
});

test('what is called off leaves no trace in the spans', () => {
  fc.assert(
    fc.property(own, price, fc.integer({ min: 501, max: 600 }), (list, cost, minute) => {
      const without = spansFrom(course(list), at(0));
      const planned = spansFrom(course([...list, agreed(minute, flat(cost))]), at(0));
      expect(planned.slice(0, without.length)).toEqual(without);
    }),
  );
});

test.each([
  ['the past', -1, 'EFFECT_TIME_PAST'],
  ['now', 0, 'EFFECT_TIME_PAST'],
  ['more than a year ahead', 367 * 24 * 60, 'EFFECT_TIME_FAR'],
])('a change for %s is refused', (_, minutes, reason) => {
  const asked = new Date(at(0).getTime() + minutes * 60_000);
  expect(() => effectiveFrom(asked, at(0), 'input.effectiveAt')).toThrow(expect.objectContaining({ reason }));
});
