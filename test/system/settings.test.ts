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

test.each(Object.entries(SETTINGS).filter(([, { allowed }]) => allowed !== 'a text'))('%s refuses nonsense', (name) => {
  const [variable] = variablesOf(name as keyof typeof SETTINGS) as [string];
  expect(faultsOf({ [variable]: '\u0001 nonsense' })).toContainEqual(
    expect.stringMatching(`^${variable.replace('*', '.')} `),
  );
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
  ['text messages without what signs them', { SMS_URL: 'https://sms.example/' }, /SMS_KEY must be set/],
])('refused: %s', (_, env, fault) => {
  expect(faultsOf(env).join('\n')).toMatch(fault);
});
