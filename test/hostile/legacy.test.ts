import { type ContractEndpoint, type ContractField, contract, endpointKey } from '../../gateway/doors/legacy/contract';
import { keyOf } from '../../gateway/doors/legacy/endpoint';
import { implemented } from '../../gateway/doors/legacy/modules/index';
import { signIn } from '../support/front-door';
import { type OwnServer, startOwnServer } from '../support/own-server';
import { jsonOf, legacyValuesOf, some } from './values';

const VIEWERS = { crm: 'operator', sales: 'salesperson', beeback: 'customer', portal: 'customer' } as const;
const AT_ONCE = 8;
/** Few enough for a sweep of half a minute; the values take turns, so that all of them are tried at many fields. */
const MOST_ATTEMPTS = 600;

let server: OwnServer;
const sessions = new Map<string, string>();

beforeAll(async () => {
  server = await startOwnServer('skep_hostile_legacy');
  for (const viewer of ['operator', 'salesperson', 'customer']) {
    sessions.set(viewer, (await signIn(viewer, 'skep-demo', server.url)).accessToken);
  }
}, 120_000);
afterAll(() => server?.stop());

interface Attempt {
  entry: ContractEndpoint;
  part: 'body' | 'query';
  place: string;
  sent: Record<string, unknown>;
}

const PLAIN: Readonly<Record<string, unknown>> = { int32: 0, int64: '1', number: '1', boolean: true, object: {} };

function plainOf(field: ContractField): unknown {
  if (field.format) return field.format === 'yyyy-MM-dd' ? '2026-01-31' : '2026-01-31 00:00:00';
  if (field.fields) return field.type === 'array' ? [requiredOf(field.fields)] : requiredOf(field.fields);
  if (field.type === 'array') return ['1'];
  return field.pattern?.split('|')[0] ?? PLAIN[field.type] ?? 'x';
}

const requiredOf = (fields: readonly ContractField[]): Record<string, unknown> =>
  Object.fromEntries(fields.filter(({ required }) => required).map((field) => [field.name, plainOf(field)]));

function* hostileOf(field: ContractField): Generator<{ path: string; value: unknown }> {
  for (const value of some(legacyValuesOf(field.type, field.format))) yield { path: field.name, value };
  for (const part of field.fields ?? []) {
    const others = requiredOf(field.fields ?? []);
    for (const { path, value } of hostileOf(part)) {
      const whole = { ...others, [part.name]: value };
      yield { path: `${field.name}.${path}`, value: field.type === 'array' ? [whole] : whole };
    }
  }
}

function* attemptsOf(entry: ContractEndpoint): Generator<Attempt> {
  for (const part of ['body', 'query'] as const) {
    const fields = (entry.request[part] ?? []).filter(({ type }) => type !== 'file');
    for (const field of fields) {
      for (const { path, value } of hostileOf(field)) {
        // What is longer than a header may be never gets to the door.
        if (part === 'query' && jsonOf(value).length > 4_000) continue;
        yield { entry, part, place: path, sent: { ...requiredOf(fields), [field.name]: value } };
      }
    }
  }
}

async function faultOf({ entry, part, place, sent }: Attempt): Promise<string | undefined> {
  const viewer = VIEWERS[entry.path.split('/')[2] as keyof typeof VIEWERS];
  const headers = { stoken: sessions.get(viewer) as string, 'content-type': 'application/json' };
  const path = entry.path.replace(/\{\w+\}/g, '1');
  const search =
    part === 'query'
      ? `?${new URLSearchParams(Object.entries(sent).map(([name, value]) => [name, jsonOf(value)]))}`
      : '';
  const isRead = entry.method === 'GET';
  const told = (what: string) => `${endpointKey(entry)} ${place} ${jsonOf(sent).slice(0, 160)}: ${what}`;
  let answer: Response;
  let text: string;
  try {
    answer = await fetch(server.url + path + search, {
      method: entry.method,
      headers,
      ...(isRead ? {} : { body: part === 'body' ? jsonOf(sent) : '{}' }),
    });
    text = await answer.text();
  } catch (error) {
    return told(`no answer, ${String((error as Error).cause ?? error)}`);
  }
  if (answer.status >= 500) return told(text.slice(0, 200));
  if (!(answer.headers.get('content-type') ?? '').includes('json')) return undefined;
  const { code, msg = '' } = JSON.parse(text) as { code: number; msg?: string };
  if (code === 0) return undefined;
  return code === 500 || !/\p{Script=Han}/u.test(msg) || /[a-z]{3,} [a-z]{2,} [a-z]{2,}/i.test(msg)
    ? told(text.slice(0, 200))
    : undefined;
}

test('no value of a legacy field makes an endpoint fail, and refusals are in Chinese', async () => {
  const served = new Set(implemented().map(keyOf));
  const all = contract()
    .filter(
      (entry) =>
        served.has(endpointKey(entry)) &&
        !/\/(logout|login)$/.test(entry.path) &&
        entry.contentType !== 'multipart/form-data',
    )
    .flatMap((entry) => [...attemptsOf(entry)]);
  const step = Math.max(1, all.length / MOST_ATTEMPTS);
  const attempts = Array.from(
    { length: Math.floor(all.length / step) },
    (_, i) => all[Math.floor(i * step)] as Attempt,
  );
  expect(attempts.length).toBeGreaterThan(500);
  const faults: string[] = [];
  const worker = async () => {
    for (let attempt = attempts.pop(); attempt; attempt = attempts.pop()) {
      const fault = await faultOf(attempt);
      if (fault) faults.push(fault);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  expect(faults).toEqual([]);
}, 180_000);
