import { signIn } from '../support/front-door';
import { type OwnServer, startOwnServer } from '../support/own-server';
import { type Attempt, hostileAttempts } from './arguments';
import { jsonOf } from './values';

/** Ends what the other attempts ask with; its arguments are those of nobody. */
const LEFT_OUT = new Set(['logout']);
const AT_ONCE = 8;

let server: OwnServer;
let authorization: string;

beforeAll(async () => {
  server = await startOwnServer('skep_hostile');
  authorization = `Bearer ${(await signIn('operator', 'skep-demo', server.url)).accessToken}`;
}, 120_000);
afterAll(() => server?.stop());

interface Fault {
  place: string;
  sent: string;
  what: string;
}

/** What is wrong with the answer to an attempt; undefined when it did what it was asked or said clearly why not. */
function faultIn(status: number, text: string): string | undefined {
  if (status >= 500) return `HTTP ${status}`;
  const { errors = [] } = JSON.parse(text) as { errors?: { message: string; extensions?: Record<string, unknown> }[] };
  for (const { message, extensions = {} } of errors) {
    if (extensions.code === 'INTERNAL_SERVER_ERROR') return message;
    if (extensions.code === 'BAD_USER_INPUT' && typeof extensions.field !== 'string') return `no field: ${message}`;
  }
  return undefined;
}

async function tried({ place, query, variables }: Attempt): Promise<Fault | undefined> {
  const body = jsonOf({ query, variables });
  const headers = { 'content-type': 'application/json', authorization };
  const answer = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
  const what = faultIn(answer.status, await answer.text());
  return what === undefined ? undefined : { place, sent: jsonOf(variables).slice(0, 200), what };
}

async function faultsOf(attempts: readonly Attempt[]): Promise<Fault[]> {
  const faults: Fault[] = [];
  const left = attempts.filter(({ place }) => !LEFT_OUT.has(place.split('(')[0] as string)).reverse();
  const worker = async () => {
    for (let attempt = left.pop(); attempt; attempt = left.pop()) {
      const fault = await tried(attempt);
      if (fault) faults.push(fault);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return faults;
}

test.each(['query', 'mutation'] as const)(
  'no argument of a %s makes the graph fail, and input that is refused is named',
  async (operation) => {
    const attempts = hostileAttempts(operation);
    expect(attempts.length).toBeGreaterThan(500);
    expect(await faultsOf(attempts)).toEqual([]);
  },
  180_000,
);
