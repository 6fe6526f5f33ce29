import { once } from 'node:events';
import { type OwnServer, startOwnServer } from './own-server';

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
});
