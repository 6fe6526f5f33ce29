import { DEFAULT_TEMPLATES } from './default-templates';
import {
  checkResend,
  checkTemplate,
  masked,
  maskRecipient,
  placeholdersOf,
  render,
  waitSeconds,
  withoutRecipients,
} from './rules';

const template = {
  code: 'HELLO',
  channel: 'EMAIL' as const,
  subject: 'To {name}',
  content: 'Dear {name},\n{text}',
  isHtml: false,
  enabled: true,
};

describe('a template', () => {
  test('is filled in with its parameters, and others are left aside', () => {
    expect(render(template, { name: 'Li', text: 'a {b}', other: 'x' })).toEqual({
      subject: 'To Li',
      content: 'Dear Li,\na {b}',
    });
  });

  test('that names a parameter which is missing cannot be sent, and says which', () => {
    expect(() => render(template, { name: 'Li' })).toThrow(/HELLO for EMAIL needs the parameter text/);
    expect(() => render({ ...template, content: '{toString}' }, { name: 'Li' })).toThrow(
      /needs the parameter toString/,
    );
  });

  test('that is off cannot be sent', () => {
    expect(() => render({ ...template, enabled: false }, { name: 'Li', text: '' })).toThrow(/switched off/);
  });

  test('keeps its subject on one line, so that nobody adds a header to our mails', () => {
    const { subject } = render(template, { name: 'Li\r\nBcc: all@example.com', text: '' });
    expect(subject).toBe('To Li Bcc: all@example.com');
  });

  test('in HTML escapes what is filled in', () => {
    const { content } = render({ ...template, isHtml: true }, { name: '<a href="x">', text: "'&\n" });
    expect(content).toBe('Dear &#60;a href=&#34;x&#34;&#62;,\n&#39;&#38;<br>');
  });

  test('of the house passes the check of those that operators write', () => {
    for (const one of DEFAULT_TEMPLATES) expect(() => checkTemplate(one)).not.toThrow();
  });

  test.each([
    ['code', { code: 'hello' }],
    ['code', { code: 'H'.repeat(61) }],
    ['name', { name: ' ' }],
    ['subject', { subject: null }],
    ['subject', { subject: 'two\nlines' }],
    ['content', { content: '' }],
    ['content', { content: 'a\0b' }],
    ['content', { channel: 'SMS' as const, subject: null, content: 'x'.repeat(501) }],
    ['subject', { channel: 'SMS' as const }],
    ['isHtml', { channel: 'SMS' as const, subject: null, isHtml: true }],
    ['signName', { signName: 'x'.repeat(101) }],
  ])('with a wrong %s is refused: %j', (field, wrong) => {
    expect(() => checkTemplate({ ...template, name: 'Hello', ...wrong })).toThrow(
      expect.objectContaining({
        code: 'BAD_USER_INPUT',
        extensions: expect.objectContaining({ field: `input.${field}` }),
      }),
    );
  });
});

test('the parameters of a text are known by their names', () => {
  expect(placeholdersOf('{a} and {b2}, {a}, { c } {} {1}')).toEqual(['a', 'b2', 'a']);
});

test('secrets are kept as a mask', () => {
  expect(masked({ appSecret: 'abc' })).toEqual({ appSecret: '******' });
});

test('a message waits four times as long after each failure and is given up after the fifth', () => {
  expect([1, 2, 3, 4, 5, 6].map((attempts) => waitSeconds(attempts, 15_000))).toEqual([15, 60, 240, 960, null, null]);
});

test.each([
  ['13800001234', '138****1234'],
  ['li.ming@example.com', 'l***@example.com'],
  ['123', '****'],
])('%s is shown as %s to who may not see it', (whole, shown) => {
  expect(maskRecipient(whole)).toBe(shown);
});

test.each(['QUEUED', 'SENDING', 'SENT'] as const)('a message that is %s is not sent again', (state) => {
  expect(() => checkResend({ state })).toThrow(expect.objectContaining({ reason: 'MESSAGE_NOT_FAILED' }));
});

describe('a text for those who may not see recipients', () => {
  test.each([
    ['您的账号13911112222已开通,初始密码******', '您的账号139****2222已开通,初始密码******'],
    [
      'Call +8613911112222 or write to zhang.san+a@mail.example.com.',
      'Call +861****2222 or write to z***@mail.example.com.',
    ],
    ['Statement ST2026111748471032496128 of 2026-11', 'Statement ST2026111748471032496128 of 2026-11'],
    ['139111122223 is no number, a@b no address', '139111122223 is no number, a@b no address'],
  ])('%s', (text, shown) => {
    expect(withoutRecipients(text)).toBe(shown);
  });

  test('takes a long one at once', () => {
    const started = performance.now();
    withoutRecipients('a'.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});
