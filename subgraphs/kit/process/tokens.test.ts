import { createHmac } from 'node:crypto';
import { ACCESS_TOKEN_SECONDS, type AccessClaims, signAccessToken, verifyAccessToken } from './tokens';

const KEY = Buffer.alloc(32, 'k');
const NOW = new Date('2026-03-01T00:00:00.000Z');
const CLAIMS: AccessClaims = { accountId: '1080446148159139840', sessionId: '42', kind: 'operator' };
const SECONDS = NOW.getTime() / 1000;

const HEADER = { alg: 'HS256', typ: 'at+jwt' };
const PAYLOAD = {
  sub: CLAIMS.accountId,
  sid: CLAIMS.sessionId,
  kind: CLAIMS.kind,
  iss: 'skep',
  aud: 'skep',
  iat: SECONDS,
  exp: SECONDS + 900,
};

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token as an attacker would write it by hand. */
function forge(header: object, payload: object, key: string | Buffer = KEY, hash = 'sha256'): string {
  const text = `${part(header)}.${part(payload)}`;
  return `${text}.${createHmac(hash, key).update(text).digest('base64url')}`;
}

const verify = (token: string, now = NOW) => verifyAccessToken(KEY, token, now);
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

describe('an access token', () => {
  test('gives back what it was signed with', async () => {
    expect(await verify(await signAccessToken(KEY, CLAIMS, NOW))).toEqual(CLAIMS);
  });

  test('ends by the given clock, after fifteen minutes', async () => {
    const token = await signAccessToken(KEY, CLAIMS, NOW);
    expect(await verify(token, later(ACCESS_TOKEN_SECONDS - 1))).toEqual(CLAIMS);
    expect(await verify(token, later(ACCESS_TOKEN_SECONDS))).toBeNull();
  });

  test('written by hand with our key and our claims is accepted, so that the attacks below fail for their own reason', async () => {
    expect(await verify(forge(HEADER, PAYLOAD))).toEqual(CLAIMS);
  });
});

describe('refused is a token', () => {
  const { sub: _sub, ...withoutSubject } = PAYLOAD;
  const { exp: _exp, ...withoutEnd } = PAYLOAD;
  const attacks: readonly (readonly [string, string])[] = [
    ['without a signature (alg none)', `${part({ ...HEADER, alg: 'none' })}.${part(PAYLOAD)}.`],
    ['that says alg none but is signed', forge({ ...HEADER, alg: 'none' }, PAYLOAD)],
    ['with None in other letters', `${part({ ...HEADER, alg: 'NonE' })}.${part(PAYLOAD)}.`],
    ['of another algorithm with the right key', forge({ ...HEADER, alg: 'HS512' }, PAYLOAD, KEY, 'sha512')],
    ['that claims a public key algorithm', forge({ ...HEADER, alg: 'RS256' }, PAYLOAD)],
    ['signed with another key', forge(HEADER, PAYLOAD, Buffer.alloc(32, 'x'))],
    ['signed with an empty key', forge(HEADER, PAYLOAD, '')],
    ['whose kid points to a file', forge({ ...HEADER, kid: '../../../../dev/null' }, PAYLOAD, '')],
    ['whose kid is an injection', forge({ ...HEADER, kid: "x' union select 'secret" }, PAYLOAD, 'secret')],
    [
      'that brings its own key',
      forge({ ...HEADER, jwk: { kty: 'oct', k: Buffer.from('own').toString('base64url') } }, PAYLOAD, 'own'),
    ],
    ['that names a key set', forge({ ...HEADER, jku: 'https://attacker.example.com/keys' }, PAYLOAD, 'own')],
    ['with an unknown critical header', forge({ ...HEADER, crit: ['exp'], exp: 1 }, PAYLOAD)],
    ['of another type', forge({ ...HEADER, typ: 'JWT' }, PAYLOAD)],
    ['of another issuer', forge(HEADER, { ...PAYLOAD, iss: 'other' })],
    ['for another audience', forge(HEADER, { ...PAYLOAD, aud: 'other' })],
    ['that has ended', forge(HEADER, { ...PAYLOAD, exp: SECONDS })],
    ['that never ends', forge(HEADER, withoutEnd)],
    ['whose end is text', forge(HEADER, { ...PAYLOAD, exp: '9999999999' })],
    ['that is not valid yet', forge(HEADER, { ...PAYLOAD, nbf: SECONDS + 60 })],
    ['of nobody', forge(HEADER, withoutSubject)],
    ['whose account is not an identifier', forge(HEADER, { ...PAYLOAD, sub: 'admin' })],
    ['whose session is an object', forge(HEADER, { ...PAYLOAD, sid: { $ne: null } })],
    ['of kind system', forge(HEADER, { ...PAYLOAD, kind: 'system' })],
    ['that is empty', ''],
    ['that is no token', 'a.b.c'],
  ];

  test.each(attacks)('%s', async (_title, token) => {
    expect(await verify(token)).toBeNull();
  });

  test('with one changed letter in any of its parts', async () => {
    const parts = (await signAccessToken(KEY, CLAIMS, NOW)).split('.');
    for (let i = 0; i < parts.length; i++) {
      const text = parts[i] as string;
      const changed = `${text.startsWith('f') ? 'g' : 'f'}${text.slice(1)}`;
      expect(await verify(parts.map((p, at) => (at === i ? changed : p)).join('.'))).toBeNull();
    }
  });
});
