import { state } from '../system/state';

export type ViewerName = 'operator' | 'salesperson' | 'customer' | 'manager';

/** What a viewer of the demo world signs in with; the manager is a salesperson who leads a department of others. */
const accountOf = (viewer: ViewerName): string => (viewer === 'manager' ? 'salesperson8' : viewer);

type Mode = 'one-process' | 'spread-out';

/** Whatever JSON.parse gives: tests read answers of every shape. */
export type Json = ReturnType<typeof JSON.parse>;

export interface Answer {
  status: number;
  headers: Headers;
  body: Json;
}

export interface AskOptions {
  token?: string;
  headers?: Record<string, string>;
  url?: string;
}

/** How the system under test runs; every front-door test runs once for each. */
export const mode = (): Mode => (globalThis as unknown as { SKEP_MODE: Mode }).SKEP_MODE ?? 'one-process';

export const baseUrl = (): string => (mode() === 'one-process' ? state().oneProcessUrl : state().spreadOutUrl);

/** A server that runs as production does. */
export const hardenedUrl = (): string => state().hardenedUrl;

/** Where a subgraph listens when the system runs spread out; undefined in one process. */
export const subgraphUrl = (name: string): string | undefined =>
  mode() === 'spread-out' ? state().subgraphUrls[name] : undefined;

export async function request(path: string, init: RequestInit = {}, url = baseUrl()): Promise<Answer> {
  const answer = await fetch(url + path, init);
  const text = await answer.text();
  const isJson = (answer.headers.get('content-type') ?? '').includes('json');
  return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : text };
}

/** Sends one GraphQL request as a browser client would. */
export function graphql(
  query: string,
  variables: Record<string, unknown> = {},
  options: AskOptions = {},
): Promise<Answer> {
  const headers = {
    'content-type': 'application/json',
    ...(options.token && { authorization: `Bearer ${options.token}` }),
    ...options.headers,
  };
  return request('/graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables }) }, options.url);
}

/** The data of a request that must succeed; fails with the errors otherwise. */
export async function ask(
  viewer: ViewerName | null,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Json> {
  const { body } = await graphql(query, variables, viewer ? { token: await tokenOf(viewer) } : {});
  if (body.errors) throw new Error(JSON.stringify(body.errors, null, 1));
  return body.data;
}

export interface Session {
  accessToken: string;
  refreshToken: string;
}

export async function signIn(account: string, password = 'skep-demo', url = baseUrl()): Promise<Session> {
  const query = 'mutation SignIn($input: LoginInput!) { login(input: $input) { accessToken refreshToken } }';
  const { body } = await graphql(query, { input: { account, password } }, { url });
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data.login;
}

const tokens = new Map<string, Promise<string>>();

/** An access token of a demo viewer, signed in once for each test file. */
export function tokenOf(viewer: ViewerName, url = baseUrl()): Promise<string> {
  const key = `${viewer} ${url}`;
  const known = tokens.get(key) ?? signIn(accountOf(viewer), 'skep-demo', url).then(({ accessToken }) => accessToken);
  tokens.set(key, known);
  return known;
}

/** Calls a legacy endpoint: a body makes it a POST. */
export const legacy = async (viewer: ViewerName | null, path: string, body?: unknown): Promise<Answer> =>
  legacyAs(viewer && (await tokenOf(viewer)), path, body);

/** The same with any session, at any server. */
export async function legacyAs(token: string | null, path: string, body?: unknown, url = baseUrl()): Promise<Answer> {
  const headers: Record<string, string> = token ? { stoken: token } : {};
  if (body === undefined) return request(path, { headers }, url);
  headers['content-type'] = 'application/json';
  return request(path, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) }, url);
}
