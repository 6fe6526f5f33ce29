import { baseUrl, tokenOf } from './front-door';

export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  errors: Array<{ message: string; extensions?: Record<string, unknown> }>;
  data?: Record<string, unknown> | null;
}

/** One raw request; what it sends is not made well-formed by a client library. */
export async function send(url: string, init: RequestInit): Promise<Reply> {
  const response = await fetch(url, init);
  const text = await response.text();
  let body: { errors?: Reply['errors']; data?: Reply['data'] } = {};
  try {
    body = JSON.parse(text) ?? {};
  } catch {
    // Not every refusal is JSON: Fastify and proxies answer plain text too.
  }
  return { status: response.status, headers: response.headers, text, errors: body.errors ?? [], data: body.data };
}

export function post(body: unknown, headers: Record<string, string> = {}, url = baseUrl()): Promise<Reply> {
  return send(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

export function get(query: string, headers: Record<string, string> = {}): Promise<Reply> {
  return send(`${baseUrl()}/graphql?query=${encodeURIComponent(query)}`, { headers });
}

/** As an operator, who may ask everything, so that no refusal comes from a missing right. */
export async function ask(query: string, variables: Record<string, unknown> = {}): Promise<Reply> {
  return post({ query, variables }, { authorization: `Bearer ${await tokenOf('operator')}` });
}

export function reasons(reply: Reply): unknown[] {
  return reply.errors.map((error) => error.extensions?.reason);
}

export function codes(reply: Reply): unknown[] {
  return reply.errors.map((error) => error.extensions?.code);
}
