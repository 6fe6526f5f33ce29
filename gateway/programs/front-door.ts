import { StartRefused } from '../common/start-errors';
import { SIGN_IN } from './documents';

interface Fault {
  message: string;
  extensions?: { code?: string };
}

interface Answer<Data> {
  status: number;
  data?: Data | null;
  errors?: Fault[];
}

/** @throws StartRefused when nothing answers there. */
export async function reach(address: string, path: string, init: RequestInit): Promise<Response> {
  return fetch(address + path, init).catch(() => {
    throw new StartRefused(`Nothing answers at ${address}. Is it running? PORT says where, DATA_DIR which one.`);
  });
}

/** Asks the graph of a running system; an answer that is no JSON has neither data nor errors. */
export async function ask<Data>(address: string, query: string, variables: object, token?: string) {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const body = JSON.stringify({ query, variables });
  const answer = await reach(address, '/graphql', { method: 'POST', headers, body });
  return { status: answer.status, ...((await answer.json().catch(() => ({}))) as object) } as Answer<Data>;
}

const DEMO_PASSWORD = 'skep-demo';

/** Signs a viewer in and answers its access token. @throws StartRefused */
export async function signIn(address: string, account: string, password = DEMO_PASSWORD): Promise<string> {
  const input = { account, password };
  const answer = await ask<{ login?: { accessToken: string } | null }>(address, SIGN_IN, { input });
  const token = answer.data?.login?.accessToken;
  if (!token) throw new StartRefused(refusal(account, answer.status, answer.errors?.[0]));
  return token;
}

function refusal(account: string, status: number, error?: Fault): string {
  if (!error) return `The server answered with status ${status} and no token.`;
  if (error.extensions?.code !== 'UNAUTHENTICATED') return error.message;
  return (
    `${error.message} There may be no account "${account}": the demo world has operator, salesperson and customer, ` +
    `with the password ${DEMO_PASSWORD}; \`npm run token\` takes another one as its second argument.`
  );
}
