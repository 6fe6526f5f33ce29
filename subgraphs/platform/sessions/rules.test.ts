import { BUTTONS } from '../../kit/basics/grants';
import { checkLogin, scopesOf, tooManyAttempts, wrongCredentials } from './rules';

const NONE = { scopes: [], buttons: [], administers: false };

describe('the scopes of a viewer', () => {
  test('an operator holds those of its roles, and nothing without a role', () => {
    expect(scopesOf('OPERATOR', { ...NONE, scopes: ['sales:read', 'billing:read'] })).toEqual([
      'billing:read',
      'sales:read',
    ]);
    expect(scopesOf('OPERATOR', NONE)).toEqual([]);
  });

  test('an operator presses the buttons of its roles, none that somebody invented, and who administers every one', () => {
    const buttons = ['payment:audit', 'billing:write', 'staff:invented'];
    expect(scopesOf('OPERATOR', { ...NONE, buttons })).toEqual(['payment:audit']);
    expect(scopesOf('OPERATOR', { ...NONE, administers: true })).toEqual([...BUTTONS].sort());
  });

  test.each(['CUSTOMER', 'SALESPERSON'] as const)('no role gives a %s more than its fixed list', (kind) => {
    const granted = { scopes: ['platform:write'], buttons: ['role:save'], administers: true };
    expect(scopesOf(kind, granted)).toEqual(scopesOf(kind, NONE));
  });

  test('a customer holds no scope of sales, of the platform but for its own webhooks, or that writes', () => {
    expect(scopesOf('CUSTOMER', NONE).filter((scope) => /^(sales|platform|secrets):|:write$/.test(scope))).toEqual([
      'platform:webhook',
    ]);
  });
});

describe('what is typed at sign-in', () => {
  test('is one name whatever the case and the blanks around it', () => {
    expect(checkLogin({ account: ' Operator ', password: 'x' })).toBe('operator');
  });

  test.each([
    ['no account', { account: '  ', password: 'x' }, 'input.account'],
    ['a long account', { account: 'a'.repeat(65), password: 'x' }, 'input.account'],
    ['a NUL character', { account: 'a\0b', password: 'x' }, 'input.account'],
    ['no password', { account: 'a', password: '' }, 'input.password'],
    ['a password that would cost time to hash', { account: 'a', password: 'x'.repeat(257) }, 'input.password'],
  ])('%s is refused and named', (_title, input, field) => {
    expect(() => checkLogin(input)).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', extensions: expect.objectContaining({ field }) }),
    );
  });

  test('a refusal does not say which of account and password is wrong', () => {
    expect(wrongCredentials().message).toMatch(/account or the password/);
  });

  test('too many tries say when the next is possible', () => {
    const wait = { retryAt: new Date('2026-03-01T00:15:00.000Z'), retryAfterSeconds: 900 };
    expect(tooManyAttempts(wait).extensions).toMatchObject({
      code: 'RATE_LIMITED',
      details: { retryAt: '2026-03-01T00:15:00.000Z', retryAfterSeconds: 900 },
    });
  });
});
