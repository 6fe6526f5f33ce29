import fc from 'fast-check';
import { isSafeNumber, LosslessNumber, parse } from 'lossless-json';
import { readJson, roundedNumberIn } from './json';

const digits = (most: number) => fc.stringMatching(new RegExp(`^[1-9]\\d{0,${most}}$`));
const number = fc
  .tuple(fc.constantFrom('', '-'), digits(24), fc.option(digits(20)), fc.option(fc.integer({ min: -400, max: 400 })))
  .map(([sign, whole, part, power]) => sign + whole + (part ? `.${part}` : '') + (power === null ? '' : `e${power}`));
const space = fc.constantFrom('', ' ', '\n\t', '\r\n  ');
const apart = <Text>(text: fc.Arbitrary<Text>) => fc.tuple(space, text, space).map((parts) => parts.join(''));

/** JSON with white space in all places, with long numbers in and outside of texts. */
const { json } = fc.letrec<{ json: string }>((tie) => ({
  json: apart(
    fc.oneof(
      { maxDepth: 3 },
      number,
      fc.oneof(digits(24), number, fc.string()).map((text) => JSON.stringify(text)),
      fc.constantFrom('true', 'null', '7', '0.5', '16.123456'),
      fc.array(tie('json'), { maxLength: 3 }).map((all) => `[${all.join(',')}]`),
      fc
        .uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,3}$/), tie('json')), {
          maxLength: 3,
          selector: ([name]) => name,
        })
        .map((all) => `{${all.map(([name, value]) => `"${name}":${value}`).join(',')}}`),
    ),
  ),
}));

function numbersIn(value: unknown): string[] {
  if (value instanceof LosslessNumber) return [value.value];
  if (typeof value === 'number') return [`${value}`];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

test('a number that JavaScript would round is found wherever it stands, and none that only stands in a text', () => {
  fc.assert(
    fc.property(json, (text) => {
      const rounded = numbersIn(parse(text)).some((written) => !isSafeNumber(written));
      expect([text, roundedNumberIn(text) !== undefined]).toEqual([text, rounded]);
    }),
    { numRuns: 2_000 },
  );
});

test('a number is read with all of its digits wherever it stands', () => {
  fc.assert(
    fc.property(json, (text) => {
      const read = numbersIn(readJson(text));
      expect([text, read]).toEqual([text, numbersIn(parse(text))]);
    }),
    { numRuns: 2_000 },
  );
});
