import { randomBytes } from 'node:crypto';
import { baseUrl, graphql, request, signIn, tokenOf, type ViewerName } from '../support/front-door';

const pathOf = (tenant: string) => `/events/${tenant}/proj_7/v1-business-customer`;
const freshTenant = () => `s-${randomBytes(6).toString('hex')}`;
const freshId = () => String(2n ** 60n + (randomBytes(8).readBigUInt64BE() >> 8n));

async function post(tenant: string, name: string): Promise<void> {
  const body = `{"msgId":${freshId()},"reportTs":1700000000000,"events":{"customerAdd":{"id":${freshId()},"projectId":7,"name":"${name}","phone":"1"}}}`;
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf('operator')}` };
  expect((await request(pathOf(tenant), { method: 'POST', headers, body })).status).toBe(200);
}

interface Heard {
  names: string[];
  lastId: string;
}

/** Listens as a browser would, until it heard `count` messages, and hangs up. */
async function listen(
  tenant: string,
  count: number,
  lastEventId?: string,
  onOpen?: () => Promise<void>,
): Promise<Heard> {
  const headers = {
    authorization: `Bearer ${await tokenOf('operator')}`,
    ...(lastEventId && { 'last-event-id': lastEventId }),
  };
  const hangUp = new AbortController();
  const timer = setTimeout(() => hangUp.abort(), 25_000);
  const answer = await fetch(baseUrl() + pathOf(tenant), { headers, signal: hangUp.signal });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  const heard: Heard = { names: [], lastId: lastEventId ?? '' };
  let text = '';
  await onOpen?.();
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    text += new TextDecoder().decode(chunk);
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      heard.lastId = /^id: (.+)$/m.exec(event)?.[1] ?? heard.lastId;
      const data = /^data: (.+)$/m.exec(event)?.[1];
      if (data) heard.names.push(JSON.parse(data).events.customerAdd.name);
      if (heard.names.length === count) break;
    }
    if (heard.names.length >= count) break;
  }
  clearTimeout(timer);
  hangUp.abort();
  return heard;
}

describe('the topic as a stream', () => {
  it('gives what is posted while one listens, and to who comes back exactly what was missed', async () => {
    const tenant = freshTenant();
    const first = await listen(tenant, 2, undefined, async () => {
      for (const name of ['a', 'b']) await post(tenant, name);
    });
    expect(first.names).toEqual(['a', 'b']);
    for (const name of ['c', 'd', 'e']) await post(tenant, name);
    const second = await listen(tenant, 2, first.lastId);
    expect(second.names).toEqual(['c', 'd']);
    expect((await listen(tenant, 1, second.lastId)).names).toEqual(['e']);
    expect((await listen(tenant, 5, '0')).names).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('is heard by nobody of another topic', async () => {
    const [own, other] = [freshTenant(), freshTenant()];
    await post(other, 'other');
    await post(own, 'own');
    expect((await listen(own, 1, '0')).names).toEqual(['own']);
  });

  it.each([
    ['nobody', null, 401, 'UNAUTHENTICATED'],
    ['a customer', 'customer', 403, 'FORBIDDEN'],
    ['a salesperson', 'salesperson', 403, 'FORBIDDEN'],
  ] as const)('is refused to %s', async (_title, viewer: ViewerName | null, status, code) => {
    const headers: Record<string, string> = viewer ? { authorization: `Bearer ${await tokenOf(viewer)}` } : {};
    const answer = await request(pathOf('acme'), { headers });
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
  });

  it('is open five times at most for one account', async () => {
    const headers = { authorization: `Bearer ${(await signIn('operator3')).accessToken}` };
    const hangUp = new AbortController();
    const open = () => fetch(baseUrl() + pathOf('acme'), { headers, signal: hangUp.signal });
    const statuses = (await Promise.all(Array.from({ length: 7 }, open))).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 200, 200, 200, 200, 429, 429]);
    hangUp.abort();
  });

  it('tells nothing any more to a session that signed out', async () => {
    const tenant = freshTenant();
    const token = (await signIn('operator')).accessToken;
    const answer = await fetch(baseUrl() + pathOf(tenant), { headers: { authorization: `Bearer ${token}` } });
    expect(answer.status).toBe(200);
    expect((await graphql('mutation { logout }', {}, { token })).body.data).toEqual({ logout: true });
    await post(tenant, 'secret');
    const heard = await answer.text().catch(() => 'cut off');
    expect(heard).not.toContain('secret');
  });

  it('refuses a position that is none', async () => {
    const headers = { authorization: `Bearer ${await tokenOf('operator')}`, 'last-event-id': 'x' };
    const answer = await request(pathOf('acme'), { headers });
    expect([answer.status, answer.body.error.code]).toEqual([400, 'BAD_USER_INPUT']);
  });

  it('is for operators in the graph too', async () => {
    const query = '{ businessCustomerMessages(tenant: "acme", projectId: "7", after: "0") { position } }';
    const { body } = await graphql(query, {}, { token: await tokenOf('customer') });
    expect(body.errors[0].extensions.code).toBe('FORBIDDEN');
  });
});
