import { optionalText, requiredText } from './text';

const UNSEEN = {
  'a space of no width': '\u200b',
  'joiners between blanks': ' \u200c\u200d ',
  'a byte order mark': '\ufeff',
  'a soft hyphen': '\u00ad',
  'a word joiner and a filler': '\u2060\u3164',
  'blank Braille': '\u2800',
  'wide blanks': '\u3000\u00a0',
};

test.each(Object.entries(UNSEEN))('a text of %s alone is empty', (_, text) => {
  expect(optionalText(text, 'name')).toBeNull();
  expect(() => requiredText(text, 'name')).toThrow('name must not be empty.');
});

test('what is not seen stays inside a text that is', () => {
  for (const text of ['👩\u200d💻工作室', '葛\u{e0100}城', 'co\u00adoperation'])
    expect(requiredText(text, 'name')).toBe(text);
});

test.each([
  ['a control character', '\u0007'],
  ['a mark of writing direction', '\u202e'],
])('%s alone is refused as it is inside a text', (what, text) => {
  expect(() => optionalText(text, 'name')).toThrow(`it holds ${what}.`);
});
