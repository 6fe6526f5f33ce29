import { exactJson, keepableJson, unkeepableJson } from './json-text';

test.each([
  ['half of a pair', '{"a":"x\\ud800y"}', '{"a":"x\uFFFDy"}'],
  ['the other half', '"\\uDC00"', '"\uFFFD"'],
  ['halves the wrong way round', '"\\udc00\\ud800"', '"\uFFFD\uFFFD"'],
  ['a half as it is', '"\ud800"', '"\uFFFD"'],
  ['U+0000', '{"\\u0000":1}', '{"\uFFFD":1}'],
])('JSON text with %s is kept with a sign in its place', (_title, json, kept) => {
  expect(keepableJson(json)).toBe(kept);
  expect(unkeepableJson(json)).toMatch(/half a character/);
  JSON.parse(keepableJson(json));
});

test.each(['"\\ud83d\\ude00"', '"😀"', '"\\\\ud800"', '"\\\\\\u0041"', '{"a":[1,"\\n"]}'])(
  '%s is kept as it is',
  (json) => {
    expect(keepableJson(json)).toBe(json);
    expect(unkeepableJson(json)).toBeUndefined();
  },
);

test.each([
  ['{"n":12345678901234567890}', '{"n":"12345678901234567890"}'],
  ['[0.1234567890123456789,-1e999]', '["0.1234567890123456789","-1e999"]'],
  ['{"12345678901234567890":1.50,"e":2E3}', '{"12345678901234567890":1.50,"e":2E3}'],
  ['[0.1,9007199254740991,"\\"12345678901234567890"]', '[0.1,9007199254740991,"\\"12345678901234567890"]'],
])('numbers that JavaScript would round become text: %s', (json, exact) => {
  expect(exactJson(json)).toBe(exact);
});
