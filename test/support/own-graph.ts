import pg from 'pg';
import { legacyAs } from './front-door';
import { until } from './own-database';
import { type OwnServer, startOwnServer } from './own-server';

/** Whatever JSON.parse gives. */
type Json = ReturnType<typeof JSON.parse>;

export interface OwnGraph {
  server: OwnServer;
  /** Rows of a statement on the server's database. */
  rows(statement: string, parameters?: unknown[]): Promise<Json[]>;
  /** The body of an answer to an account of the demo world, or to nobody. */
  call(account: string | null, query: string, variables?: object): Promise<Json>;
  /** The same as the text that it came as. */
  text(account: string | null, query: string, variables?: object): Promise<string>;
  /** The data of a request that must succeed. */
  ask(account: string, query: string, variables?: object): Promise<Json>;
  /** The data of a legacy path, posted, that must succeed. */
  legacy(account: string, path: string, body: object): Promise<Json>;
  /** The extensions of the first error of a request that must fail. */
  refusal(account: string, query: string, variables?: object): Promise<Json>;
  /** Waits until a statement gives a row, and answers it. */
  eventually(statement: string, parameters?: unknown[]): Promise<Json>;
  /** Starts the server again with other settings, which ends no session but may move the clock beyond them. */
  restart(env?: Record<string, string>): Promise<void>;
  stop(): Promise<void>;
}

const LOGIN = 'mutation($input: LoginInput!) { login(input: $input) { accessToken } }';

/** A server of one's own, asked as a client asks, with a look at its database. */
export async function startOwnGraph(name: string, env: Record<string, string> = {}): Promise<OwnGraph> {
  const server = await startOwnServer(name, env);
  const pool = new pg.Pool({ connectionString: server.databaseUrl, max: 2 });
  const tokens = new Map<string, string>();

  async function send(token: string | undefined, query: string, variables: object): Promise<string> {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const body = JSON.stringify({ query, variables });
    return (await fetch(`${server.url}/graphql`, { method: 'POST', headers, body })).text();
  }

  async function tokenOf(account: string): Promise<string> {
    const known = tokens.get(account);
    if (known) return known;
    const body = JSON.parse(await send(undefined, LOGIN, { input: { account, password: 'skep-demo' } }));
    if (!body.data) throw new Error(JSON.stringify(body.errors));
    tokens.set(account, body.data.login.accessToken);
    return body.data.login.accessToken;
  }

  const rows = async (statement: string, parameters: unknown[] = []) =>
    (await pool.query(statement, parameters)).rows as Json[];
  const text = async (account: string | null, query: string, variables: object = {}) =>
    send(account === null ? undefined : await tokenOf(account), query, variables);
  const call = async (account: string | null, query: string, variables?: object): Promise<Json> =>
    JSON.parse(await text(account, query, variables));

  return {
    server,
    rows,
    call,
    text,
    async ask(account, query, variables) {
      const body = await call(account, query, variables);
      if (body.errors) throw new Error(JSON.stringify(body.errors));
      return body.data;
    },
    async legacy(account, path, sent) {
      const { body } = await legacyAs(await tokenOf(account), path, sent, server.url);
      if (body.code !== 0) throw new Error(`${path}: ${JSON.stringify(body)}`);
      return body.data;
    },
    refusal: async (account, query, variables) => (await call(account, query, variables)).errors?.[0]?.extensions,
    async eventually(statement, parameters) {
      let found: Json[] = [];
      const look = async () => {
        found = await rows(statement, parameters);
        return found.length > 0;
      };
      await until(look, statement);
      return found[0];
    },
    async restart(settings) {
      await server.restart(settings);
      tokens.clear();
    },
    async stop() {
      await pool.end();
      await server.stop();
    },
  };
}
