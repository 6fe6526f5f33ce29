import { endAfter, kindsOf, laneOf, pauseAfter, sealedSecretsAt } from './rules';
import type { WebhookEndpointRow } from './tables';

const DAY_MS = 86_400_000;
const now = new Date('2026-11-30T00:00:00.000Z');
const DOWN = { status: 503, retryAfter: null };
const ago = (ms: number) => new Date(now.getTime() - ms);

test('ten attempts have growing pauses between them and end after three days', () => {
  const pauses = Array.from({ length: 10 }, (_, i) => pauseAfter('STATEMENT_SENT', i + 1, DOWN, now));
  expect(pauses.at(-1)).toBeNull();
  const some = pauses.slice(0, -1) as number[];
  expect([...some].sort((a, b) => a - b)).toEqual(some);
  const days = some.reduce((sum, pause) => sum + pause, 0) / 86_400;
  expect(days).toBeGreaterThan(3);
  expect(days).toBeLessThan(3.5);
});

test.each([
  ['seconds', 503, '600', 600],
  ['a date', 429, 'Mon, 30 Nov 2026 00:10:00 GMT', 600],
  ['less than the pause', 429, '1', 300],
  ['a date that is over', 503, 'Sun, 29 Nov 2026 00:00:00 GMT', 300],
  ['more than a day', 429, '99999999999999999999', 86_400],
  ['a date in years', 503, 'Fri, 30 Nov 2029 00:00:00 GMT', 86_400],
  ['nothing that can be read', 503, 'soon', 300],
  ['what is no number of seconds', 503, '-600', 300],
  ['a date without its zone', 503, '2026-11-30T01:00:00', 300],
  ['time with a status that says something else', 500, '600', 300],
])(
  'a receiver that asks for %s is waited for, never less than the pause and never more than a day',
  (_, status, retryAfter, seconds) => {
    expect(pauseAfter('STATEMENT_SENT', 2, { status, retryAfter }, now)).toBe(seconds);
  },
);

test('what is given up is not kept alive by Retry-After', () => {
  expect(pauseAfter('STATEMENT_SENT', 10, { status: 429, retryAfter: '60' }, now)).toBeNull();
  expect(pauseAfter('PING', 1, { status: 429, retryAfter: '60' }, now)).toBeNull();
});

test('a ping is tried once', () => {
  expect(pauseAfter('PING', 1, DOWN, now)).toBeNull();
});

test('an endpoint is disabled after five days without an accepted delivery, or when it says that it is gone', () => {
  expect(endAfter({ failingSince: null }, 500, now)).toBeNull();
  expect(endAfter({ failingSince: ago(5 * DAY_MS - 1) }, 500, now)).toBeNull();
  expect(endAfter({ failingSince: ago(5 * DAY_MS) }, null, now)).toBe('FAILING');
  expect(endAfter({ failingSince: null }, 410, now)).toBe('GONE');
});

test('the secret before signs as long as it holds', () => {
  const endpoint = { secret: 'new', previousSecret: 'old', previousSecretUntil: now } as WebhookEndpointRow;
  expect(sealedSecretsAt(endpoint, ago(1))).toEqual(['new', 'old']);
  expect(sealedSecretsAt(endpoint, now)).toEqual(['new']);
});

test('kinds are named once each, one at least, and pings by nobody', () => {
  expect(kindsOf(['WALLET_LOW', 'WALLET_LOW'])).toEqual(['WALLET_LOW']);
  expect(() => kindsOf([])).toThrow('one at least');
  expect(() => kindsOf(['PING'])).toThrow('leave it out');
});

test('what concerns one object goes through one of two queues of its endpoint', () => {
  const lanes = Array.from({ length: 50 }, (_, i) => laneOf({ endpointId: '7', object: `Wallet ${i}` }));
  expect([...new Set(lanes)].sort()).toEqual(['webhook-7-0', 'webhook-7-1']);
  expect(laneOf({ endpointId: '7', object: 'Wallet 1' })).toBe(lanes[1]);
});
