import { isSocialCreditCode, socialCreditCheckDigit } from './social-credit-code';

// The first is the example of GB 32100-2015; the others are printed on the companies' own licences and sites.
const published = [
  '91350100M000100Y43',
  '9144030071526726XG',
  '914403001922038216',
  '91330106673959654P',
  '91110000802100433B',
];

describe('unified social credit code', () => {
  test.each(published)('%s, a published code, is accepted', (code) => {
    expect(isSocialCreditCode(code)).toBe(true);
    expect(socialCreditCheckDigit(code.slice(0, 17))).toBe(code.slice(17));
  });

  test('a code with any one character changed is refused', () => {
    for (const code of published) {
      for (let i = 0; i < code.length; i++) {
        const other = code[i] === '7' ? '8' : '7';
        expect(isSocialCreditCode(code.slice(0, i) + other + code.slice(i + 1))).toBe(false);
      }
    }
  });

  test.each([
    ['', 'nothing'],
    ['91350100M000100Y4', 'too short'],
    ['91350100M000100Y433', 'too long'],
    ['0'.repeat(18), 'registered by nobody'],
    ['91350100m000100y43', 'small letters'],
    ['9135010OM000100Y43', 'a letter outside the alphabet'],
    ['91350100M000100Y43 ', 'trailing space'],
    ['91350100M000100Y43\n', 'trailing line break'],
  ])('%j is refused: %s', (code) => {
    expect(isSocialCreditCode(code)).toBe(false);
  });

  test('a check digit is not made for a body that cannot be one', () => {
    expect(() => socialCreditCheckDigit('91350100M000100Y')).toThrow(RangeError);
    expect(() => socialCreditCheckDigit('9135010OM000100Y4')).toThrow(RangeError);
  });
});
