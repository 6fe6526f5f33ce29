import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { until } from '../support/own-database';
import { type OwnServer, startOwnServer } from '../support/own-server';

const SIGN_IN = 'mutation SignIn($input: LoginInput!) { login(input: $input) { accessToken } }';
const SLOW = '{ customers(first: 20) { nodes { id bills(first: 5) { nodes { lines { id } } } } } }';

function post(server: OwnServer, query: string, variables: unknown, token?: string) {
  return fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
}

const json = async (answer: Response) => (await answer.json()) as { data?: unknown; errors?: unknown };

/** The status of one request on a connection that is kept, or the code of the fault. */
function statusOf(server: OwnServer, agent: Agent): Promise<string> {
  const body = '{"query":"{ __typename }"}';
  const headers = { 'content-type': 'application/json', 'content-length': body.length };
  return new Promise((resolve) => {
    const asked = request(`${server.url}/graphql`, { method: 'POST', agent, headers }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(String(answer.statusCode)));
    });
    asked.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    asked.end(body);
  });
}

describe('a server that is told to stop', () => {
  it('answers the requests that are inside or on their way, then ends by itself without a fault', async () => {
    const server = await startOwnServer('skep_shutdown');
    const signedIn = await post(server, SIGN_IN, { input: { account: 'operator', password: 'skep-demo' } });
    const { data } = (await signedIn.json()) as { data: { login: { accessToken: string } } };
    const token = data.login.accessToken;
    await (await post(server, SLOW, {}, token)).text();

    const inside = Array.from({ length: 10 }, () => post(server, SLOW, {}, token));
    await new Promise((resolve) => setImmediate(resolve));
    const ended = once(server.started.process, 'exit');
    await inside[0];
    server.started.process.kill('SIGTERM');
    const late = Array.from({ length: 10 }, () => post(server, SLOW, {}, token));
    for (const answer of await Promise.all([...inside, ...late])) {
      expect(answer.status).toBe(200);
      const { data: rows, errors } = await json(answer);
      expect(rows).toBeTruthy();
      expect(errors).toBeUndefined();
    }
    expect(await ended).toEqual([0, null]);
    expect(server.started.output()).not.toMatch(/"level":(50|60)/);
  }, 60_000);

  it('answers those who keep asking, until nobody listens', async () => {
    const server = await startOwnServer('skep_shutdown_load');
    const agent = new Agent({ keepAlive: true });
    const outcomes = new Map<string, number>();
    const count = (outcome: string) => outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    const asker = async () => {
      for (;;) {
        const outcome = await statusOf(server, agent);
        count(outcome);
        if (outcome !== '200') return;
      }
    };
    const all = Promise.all(Array.from({ length: 16 }, asker));
    const ended = once(server.started.process, 'exit');
    await until(() => (outcomes.get('200') ?? 0) > 100, 'answers before the end');
    server.started.process.kill('SIGTERM');
    await all;
    // Who knocked at the very moment may find the connection broken; nothing was done for it.
    const { 200: _, ECONNREFUSED: refused = 0, ECONNRESET: broken = 0, ...others } = Object.fromEntries(outcomes);
    expect([others, refused + broken]).toEqual([{}, 16]);
    expect(broken).toBeLessThanOrEqual(2);
    expect(await ended).toEqual([0, null]);
    agent.destroy();
  }, 60_000);
});
