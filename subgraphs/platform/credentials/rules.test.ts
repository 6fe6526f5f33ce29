import { checkPassword } from './rules';

describe('a password', () => {
  test.each(['Abcdefg1', 'abcdef1!', 'correct horse battery'])('%s is taken', (password) => {
    expect(() => checkPassword(password, 'operator')).not.toThrow();
  });

  test.each(['Abcde1!', 'abcdefgh1', 'My-Operator-1', 'a'.repeat(129)])('%s is refused', (password) => {
    expect(() => checkPassword(password, 'operator')).toThrow(expect.objectContaining({ reason: 'PASSWORD_TOO_WEAK' }));
  });
});
