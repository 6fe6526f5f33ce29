import { Secrets } from './secrets';

const key = Buffer.alloc(32, 7);
const place = 'developer_accounts.app_secret:1';
const secrets = new Secrets([key]);

describe('a sealed secret', () => {
  it('opens at its own place', () => {
    expect(secrets.unseal(secrets.seal('a secret with 汉字', place), place)).toBe('a secret with 汉字');
  });

  it('shows nothing of itself and differs each time', () => {
    const sealed = secrets.seal('plain-text', place);
    expect(sealed).not.toContain('plain-text');
    expect(sealed).not.toContain(Buffer.from('plain-text').toString('base64url'));
    expect(secrets.seal('plain-text', place)).not.toBe(sealed);
  });

  it('does not open in another row', () => {
    expect(() => secrets.unseal(secrets.seal('x', place), 'developer_accounts.app_secret:2')).toThrow();
  });

  it('does not open when a character of it was changed', () => {
    const [keyId, nonce, tag, text = ''] = secrets.seal('secret', place).split('.');
    const changed = [keyId, nonce, tag, (text.startsWith('A') ? 'B' : 'A') + text.slice(1)].join('.');
    expect(() => secrets.unseal(changed, place)).toThrow();
  });

  it('does not open with another key', () => {
    const sealed = secrets.seal('x', place);
    expect(() => new Secrets([Buffer.alloc(32, 8)]).unseal(sealed, place)).toThrow(/sealed with the key/);
  });

  it('still opens after the keys were changed, and a new one is sealed with the new key', () => {
    const sealed = secrets.seal('x', place);
    const changed = new Secrets([Buffer.alloc(32, 8), Buffer.alloc(32, 9), key]);
    expect(changed.unseal(sealed, place)).toBe('x');
    const anew = changed.seal('x', place);
    expect(anew.split('.')[0]).toBe(changed.currentKeyId);
    expect(anew.split('.')[0]).not.toBe(sealed.split('.')[0]);
    expect(new Secrets([Buffer.alloc(32, 8)]).unseal(anew, place)).toBe('x');
  });
});

it('a key of another length is refused', () => {
  expect(() => new Secrets([Buffer.alloc(16)])).toThrow(/16 bytes/);
  expect(() => new Secrets([key, Buffer.alloc(31)])).toThrow(/31 bytes/);
});
