import { containing, startingWith } from './conditions';

test.each([
  ['acme', '%acme%', 'acme%'],
  ['  acme trade ', '%acme trade%', 'acme trade%'],
  ['100%', '%100\\%%', '100\\%%'],
  ['a_b', '%a\\_b%', 'a\\_b%'],
  ['c:\\d', '%c:\\\\d%', 'c:\\\\d%'],
  [' ', '%%', '%'],
])('the keyword "%s" is found as typed', (keyword, anywhere, atTheStart) => {
  expect(containing(keyword)).toBe(anywhere);
  expect(startingWith(keyword)).toBe(atTheStart);
});
