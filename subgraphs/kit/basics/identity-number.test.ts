import { identityCheckDigit, isFormerIdentityNumber, isIdentityNumber } from './identity-number';

test.each([
  // The two examples of GB 11643-1999.
  ['11010519491231002X', true],
  ['440524188001010014', true],
  ['110101199003070134', true],
  ['110105491231002', false],
  ['110105194912310021', false],
  ['11010519491231002x', false],
  ['110101199002300130', false],
  ['01010519491231002X', false],
  ['1101051949123100', false],
  ['', false],
])('%s is the number of an identity card: %s', (text, expected) => {
  expect(isIdentityNumber(text)).toBe(expected);
});

test('each wrong digit is found', () => {
  const number = '11010519491231002X';
  for (let at = 0; at < 17; at += 1) {
    const wrong = `${number.slice(0, at)}${(Number(number[at]) + 1) % 10}${number.slice(at + 1)}`;
    expect(identityCheckDigit(wrong.slice(0, 17))).not.toBe('X');
  }
});

test('the fifteen digits of earlier cards hold a day that exists', () => {
  expect([isFormerIdentityNumber('110105491231002'), isFormerIdentityNumber('110105490230002')]).toEqual([true, false]);
});
