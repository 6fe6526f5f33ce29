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

describe('a server that is told to stop', () => {
  it('finishes the requests that are inside, then ends by itself without a fault', async () => {
    const server = await startOwnServer('skep_shutdown');
    const signedIn = await post(server, SIGN_IN, { input: { account: 'operator', password: 'skep-demo' } });
    const { data } = (await signedIn.json()) as { data: { login: { accessToken: string } } };
    const token = data.login.accessToken;
    await (await post(server, SLOW, {}, token)).text();

    const inside = Array.from({ length: 10 }, () => post(server, SLOW, {}, token));
    await new Promise((resolve) => setImmediate(resolve));
    const ended = once(server.started.process, 'exit');
    // The first answer proves that all ten were sent; the others are still inside.
    await inside[0];
    server.started.process.kill('SIGTERM');
    const answers = await Promise.all(
      inside.map(async (answer) => (await (await answer).json()) as { errors?: unknown }),
    );
    expect(answers.map(({ errors }) => errors)).toEqual(Array(10).fill(undefined));
    expect(await ended).toEqual([0, null]);
    expect(server.started.output()).not.toMatch(/"level":(50|60)/);
  }, 60_000);
});
