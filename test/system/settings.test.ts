import { readFileSync } from 'node:fs';
import { PUBLISHED_KEY, PUBLISHED_SECRETS_KEY, readConfig, WrongSettings } from '../../gateway/common/config';
import { SETTINGS, settingsTable, variablesOf } from '../../gateway/common/settings';
import { projectPath } from '../../subgraphs/kit/process/paths';
import { productionSettings } from './system';

type Env = Record<string, string>;

function faultsOf(env: Env): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof WrongSettings) return error.faults;
    throw error;
  }
}

test('the README lists every setting with its values and default', () => {
  expect(readFileSync(projectPath('README.md'), 'utf8')).toContain(settingsTable());
});

test('nothing set is allowed, and so is a production of its own keys', () => {
  expect(faultsOf({})).toEqual([]);
  expect(faultsOf(productionSettings())).toEqual([]);
});

test('all that is wrong is said at once, by the name of its variable and the values that it may have', () => {
  const env = {
    PORT: '',
    EXECUTOR: 'fast',
    DEMO_SCALE: 'abc',
    SEED_DEMO: 'yes',
    NODE_ENV: 'Production',
    BILLING_URL: 'x',
  };
  const faults = faultsOf(env);
  expect(faults).toHaveLength(6);
  for (const name of Object.keys(env)) expect(faults.some((fault) => fault.startsWith(`${name} must be `))).toBe(true);
});

const isText = ({ allowed }: { allowed: string }) => /^a text|^the path of a folder/.test(allowed);
test.each(Object.entries(SETTINGS))('%s refuses nonsense, and nothing', (name, reading) => {
  const [variable] = variablesOf(name as keyof typeof SETTINGS) as [string];
  const fault = expect.stringMatching(`^${variable.replace('*', '.')} must be `);
  for (const text of isText(reading) ? ['', ' ', '\u200b'] : ['', ' ', '\u0001 nonsense']) {
    expect(faultsOf({ [variable]: text })).toContainEqual(fault);
  }
});

test.each([
  ['CLOCK_AT', ['2026-02-30T00:00:00Z', '2026-13-01T00:00:00Z', 'Tue T Z'], ['2028-02-29T12:00:00+08:00']],
  ['HOUSE_EMAIL', ['foo', 'a@b'], ['house@example.com']],
  ['HOUSE_MOBILE', ['123', 'call us'], ['13900000000', '+86 21 5888 0000']],
  ['MAIL_FROM', ['nonsense', 'Skep <nobody>', 'a@b <'], ['a@b.example', 'Skep <no-reply@localhost>']],
  ['PUBLIC_URL', ['http://x/y?z', 'http://x/#y', 'ftp://x'], ['https://skep.example/api', 'http://localhost:4000']],
  ['BILLING_URL', ['http://x/y?z'], ['http://billing:4000']],
  ['OTEL_TRACES_SAMPLER_ARG', ['foo', '1.5', '-1'], ['0', '0.25', '1']],
  ['HOST', ['300.1.1.1', '1.2.3', 'not a host', 'a_b'], ['127.0.0.2', '::1', 'localhost']],
  ['DATA_DIR', [__filename, `${__filename}/below`], [__dirname, `${__dirname}/not-there-yet`]],
])('%s takes what it can be, and nothing that only looks like it', (name, wrong, right) => {
  for (const text of wrong) expect(faultsOf({ [name]: text })).toEqual([expect.stringMatching(`^${name} must be `)]);
  for (const text of right) expect(faultsOf({ [name]: text })).toEqual([]);
});

test('the value of a key or an address is never repeated', () => {
  expect(faultsOf({ TOKEN_KEY: 'short-secret', DATABASE_URL: 'mysql://me:secret@host' }).join()).not.toMatch(/secret/);
});

const OTHER = 'a-key-that-nobody-but-the-house-knows-0123456789';
test.each<[string, Env, RegExp]>([
  ['published keys in production', { ...productionSettings(), TOKEN_KEY: PUBLISHED_KEY }, /TOKEN_KEY .*published/],
  [
    'a published secrets key',
    { ...productionSettings(), SECRETS_KEY: PUBLISHED_SECRETS_KEY },
    /SECRETS_KEY .*published/,
  ],
  ['equal keys', { TOKEN_KEY: OTHER, INTERNAL_KEY: OTHER }, /must differ/],
  ['a secrets key of zeros', { SECRETS_KEY: '0'.repeat(64) }, /SECRETS_KEY must be drawn/],
  ['published keys outside loopback', { HOST: '0.0.0.0' }, /HOST .*TOKEN_KEY, INTERNAL_KEY, SECRETS_KEY/],
  ['no key in production', { NODE_ENV: 'production' }, /TOKEN_KEY must be set in production/],
  ['demo accounts in production', { ...productionSettings(), SEED_DEMO: 'on' }, /SEED_DEMO must be off/],
  ['a moved clock in production', { ...productionSettings(), CLOCK_AT: '2026-01-01T00:00:00Z' }, /CLOCK_AT must not/],
  ['a password of a seal without its file', { CONTRACT_SEAL_PASSWORD: 'x' }, /CONTRACT_SEAL_P12 must be set/],
  ['one port for two', { PORT: '4321', METRICS_PORT: '4321' }, /METRICS_PORT and PORT must differ/],
  ['text messages without what signs them', { SMS_URL: 'https://sms.example/' }, /SMS_KEY must be set/],
])('refused: %s', (_, env, fault) => {
  expect(faultsOf(env).join('\n')).toMatch(fault);
});
