import { increaseRate } from './money';

test.each([
  [125, 100, '25.00'],
  ['0.000000', '10.5', '-100.00'],
  ['1.000000', '3.000000', '-66.67'],
  [0, 0, '0.00'],
  [5, 0, null],
])('from %2$s to %1$s is an increase of %3$s percent', (current, previous, rate) => {
  expect(increaseRate(current, previous)).toBe(rate);
});
