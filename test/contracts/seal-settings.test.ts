import { writeFileSync } from 'node:fs';
import { runProgram } from '../system/processes';
import { type Certificates, certificates, PASSWORD } from './certificates';

let made: Certificates;
const at = (name: string) => made.at(name);

beforeAll(() => {
  made = certificates();
  const { makeKey, certify, pack } = made;
  for (const key of ['key.pem', 'other-key.pem']) makeKey(key);
  certify('key.pem', 'valid.pem', 30);
  certify('key.pem', 'expired.pem', -1);
  pack('valid.p12', '-inkey', 'key.pem', '-in', 'valid.pem');
  pack('expired.p12', '-inkey', 'key.pem', '-in', 'expired.pem');
  pack('key-of-another.p12', '-nocerts', '-inkey', 'other-key.pem', '-in', 'other-key.pem', '-certfile', 'valid.pem');
  pack('without-key.p12', '-nokeys', '-in', 'valid.pem');
  writeFileSync(at('nonsense.p12'), 'a letter about certificates');
});
afterAll(() => made.remove());

/** Why a server with this seal does not start: where it gets past its settings, because there is no database. */
const startOf = (file: string, password = PASSWORD): Promise<string> =>
  runProgram('gateway/programs/gateway.js', [], {
    ...{ CONTRACT_SEAL_P12: at(file), CONTRACT_SEAL_PASSWORD: password },
    ...{ DATABASE_URL: 'postgresql://127.0.0.1:1/none', PORT: '0', LOG_LEVEL: 'info' },
  }).then(
    () => 'started',
    (error: Error) => error.message,
  );

test('a server starts with a seal that it can use', async () => {
  expect(await startOf('valid.p12')).toContain('Nothing listens at 127.0.0.1:1');
});

test.each([
  ['a file that is not there', 'missing.p12', PASSWORD, /CONTRACT_SEAL_P12 must be the path of a file/],
  ['a file that is none', 'nonsense.p12', PASSWORD, /CONTRACT_SEAL_P12 must be a PKCS#12 that .* opens/],
  ['a wrong password', 'valid.p12', 'not-this-one', /CONTRACT_SEAL_P12 must be a PKCS#12 that .* opens/],
  ['a certificate without its key', 'without-key.p12', PASSWORD, /must be a PKCS#12 .*No private key/],
  ['a certificate that has ended', 'expired.p12', PASSWORD, /CONTRACT_SEAL_P12 holds a certificate that is valid from/],
  ['a key that is not of its certificate', 'key-of-another.p12', PASSWORD, /CONTRACT_SEAL_P12 holds a key that is not/],
])('a server refuses to start with %s, and says so without the password', async (_, file, password, why) => {
  const said = await startOf(file, password);
  expect(said).toMatch(why);
  expect(said).not.toMatch(/opens-the-seal|not-this-one|Nothing listens/);
});
