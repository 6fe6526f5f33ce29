import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, ask, graphql, request, tokenOf, type ViewerName } from '../support/front-door';

const printed = readFileSync(join(__dirname, '../../subgraphs/customers/events/printed-message.txt'), 'utf8');
const TOPIC = '/events/acme/proj_1080446148159139840/v1-business-customer';
const START = 1_700_000_000_000;

/** Beyond 2^53 and never used before, in whichever database. */
const freshId = (): string => String(2n ** 60n + (randomBytes(8).readBigUInt64BE() >> 8n));

async function post(
  body: string | Uint8Array<ArrayBuffer>,
  options: { as?: ViewerName | null; path?: string; type?: string } = {},
): Promise<Answer> {
  const { as = 'operator', path = TOPIC, type = 'application/json' } = options;
  const headers = { 'content-type': type, ...(as && { authorization: `Bearer ${await tokenOf(as)}` }) };
  return request(path, { method: 'POST', headers, body });
}

const messageOf = (events: string, at: number, msgId = freshId()) =>
  `{"msgId":${msgId},"reportTs":${START + at},"events":${events}}`;

/** Sends one message at a moment of its own time line; it must be applied as a whole. */
async function report(at: number, events: string): Promise<void> {
  const { status, body } = await post(messageOf(events, at));
  expect([status, body.status, body.deadLetters]).toEqual([200, 'APPLIED', []]);
}

const personAdd = (id: string, more = '') =>
  `{"customerAdd":{"eventType":1,"id":${id},"projectId":1,"name":"added","phone":"1"${more}}}`;
const personUpdate = (id: string, name: string, more = '') =>
  `{"customerUpdate":{"eventType":1,"id":${id},"projectId":1,"name":"${name}","phone":"2"${more}}}`;
const bind = (kind: 'Bind' | 'Unbind', id: string, companies: string[]) =>
  `{"customer${kind}Company":{"eventType":1,"customerId":${id},"companyIds":[${companies}],"projectId":1,"userId":"u-${id}","openId":"o"}}`;
const personDelete = (id: string) =>
  `{"customerDelete":{"eventType":1,"customerUserDTOS":[{"customerId":${id},"openId":"o","companyIds":[]}]}}`;
const companyAdd = (id: string, more = '') =>
  `{"companyAdd":{"eventType":1,"id":${id},"projectId":1,"name":"company","phone":"3"${more}}}`;

const PERSON = `query Person($id: ID!) {
  person(id: $id) { id name phone email state stub openId userId unionId companies(first: 10) { nodes { id } } }
}`;
const COMPANY = `query Company($id: ID!) {
  company(id: $id) { id name state stub customer { id name } persons(first: 10) { nodes { id name } } }
}`;

const person = async (id: string) => (await ask('operator', PERSON, { id })).person;
const company = async (id: string) => (await ask('operator', COMPANY, { id })).company;
const companiesOf = async (id: string) =>
  (await person(id)).companies.nodes.map((node: { id: string }) => node.id).sort();

describe('the printed message', () => {
  const id = '324235435243243';
  const deadLetters = [
    { kind: 'companyAdd', reason: 'MISSING_FIELD', field: 'events.companyAdd.id' },
    { kind: 'companyUpdate', reason: 'MISSING_FIELD', field: 'events.companyUpdate.id' },
  ];

  it('is applied once, all but what carries no id, and leaves everything as documented', async () => {
    const first = await post(printed);
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ msgId: 123132131231, deadLetters });
    expect(first.body.applied).toEqual([
      ...['customerAdd', 'customerUpdate', 'customerBindCompany', 'customerUnbindCompany', 'customerDelete'],
      'companyDelete',
    ]);
    const again = await post(printed);
    expect(again.body).toEqual({ ...first.body, status: 'DUPLICATE' });

    expect(await person(id)).toMatchObject({ name: '12132', phone: '1231', stub: false, unionId: '6659967826199558' });
    expect(await person('1106257098023592000')).toBeNull();
    expect(await person('1106254901758820400')).toMatchObject({ stub: true, name: null, companies: { nodes: [] } });
    for (const named of ['1090560337592619000', '1095697073878896600', '1089935576986456000']) {
      expect(await company(named)).toMatchObject({ id: named, stub: true, name: null, persons: { nodes: [] } });
    }
    expect(await company('1106260436558184400')).toBeNull();
  });

  it('its companyAdd is a dead letter that operators can read, with all that was sent', async () => {
    await post(printed);
    const { deadLetters: list } = await ask(
      'operator',
      `{ deadLetters(filter: { msgId: "123132131231", kinds: ["companyAdd"] }) {
        totalCount nodes { tenant projectId reason field explanation payload reportedAt }
      } }`,
    );
    expect(list.totalCount).toBe(1);
    expect(list.nodes[0]).toMatchObject({
      ...{ tenant: 'acme', projectId: '1080446148159139840', reason: 'MISSING_FIELD', field: 'events.companyAdd.id' },
      ...{ explanation: 'events.companyAdd.id is missing.', reportedAt: '2023-04-23T02:22:29.951Z' },
    });
    expect(JSON.parse(list.nodes[0].payload)).toMatchObject({ name: '1111', projectId: 371344636432453 });
  });

  it('with another content under its msgId is a conflict and changes nothing', async () => {
    await post(printed);
    const { status, body } = await post(printed.replace('"name":"12132"', '"name":"forged"'));
    expect([status, body.error.code, body.error.field]).toEqual([409, 'CONFLICT', 'msgId']);
    expect((await person(id)).name).toBe('12132');
  });
});

describe('event by event', () => {
  it('a person is added, updated, bound, unbound and deleted', async () => {
    const [id, one, two] = [freshId(), freshId(), freshId()] as const;
    await report(1, personAdd(id, ',"email":"a@example.com","sex":2,"unionId":"u"'));
    expect(await person(id)).toMatchObject({ id, name: 'added', phone: '1', email: 'a@example.com', stub: false });
    await report(2, personUpdate(id, 'updated', ',"email":"","sex":0'));
    expect(await person(id)).toMatchObject({ name: 'updated', phone: '2', email: 'a@example.com', unionId: 'u' });
    await report(3, bind('Bind', id, [one, two]));
    expect(await companiesOf(id)).toEqual([one, two].sort());
    expect(await company(one)).toMatchObject({ stub: true, persons: { nodes: [{ id, name: 'updated' }] } });
    await report(4, bind('Unbind', id, [one]));
    expect(await companiesOf(id)).toEqual([two]);
    await report(5, personDelete(id));
    expect(await person(id)).toBeNull();
    expect(await company(two)).toMatchObject({ stub: true, persons: { nodes: [] } });
  });

  it('a company is added, updated and deleted, and is the customer with its credit code', async () => {
    const { customers } = await ask(
      'operator',
      '{ customers(first: 1) { nodes { id name unifiedSocialCreditCode } } }',
    );
    const [customer] = customers.nodes;
    const id = freshId();
    await report(1, companyAdd(id, `,"idType":1,"idNumber":"${customer.unifiedSocialCreditCode}"`));
    expect(await company(id)).toMatchObject({ name: 'company', customer: { id: customer.id, name: customer.name } });
    await report(2, `{"companyUpdate":{"eventType":1,"id":${id},"name":"renamed"}}`);
    expect(await company(id)).toMatchObject({ name: 'renamed', customer: { id: customer.id } });
    await report(3, `{"companyDelete":{"eventType":1,"ids":[${id}]}}`);
    expect(await company(id)).toBeNull();
  });

  it('a bind before the add makes a stub, which the add completes whatever its time', async () => {
    const [id, one] = [freshId(), freshId()] as const;
    await report(5, bind('Bind', id, [one]));
    expect(await person(id)).toMatchObject({ stub: true, name: null, userId: `u-${id}` });
    await report(3, personAdd(id));
    expect(await person(id)).toMatchObject({ stub: false, name: 'added', companies: { nodes: [{ id: one }] } });
    await report(4, companyAdd(one));
    expect(await company(one)).toMatchObject({ stub: false, name: 'company', persons: { nodes: [{ id }] } });
  });

  it('eventType 3 disables and 2 enables again; an older one changes nothing', async () => {
    const id = freshId();
    await report(1, personAdd(id));
    await report(3, personUpdate(id, 'x').replace('"eventType":1', '"eventType":3'));
    expect((await person(id)).state).toBe('DISABLED');
    await report(2, personUpdate(id, 'y').replace('"eventType":1', '"eventType":2'));
    expect(await person(id)).toMatchObject({ state: 'DISABLED', name: 'x' });
    await report(4, personUpdate(id, 'z').replace('"eventType":1', '"eventType":2'));
    expect(await person(id)).toMatchObject({ state: 'NORMAL', name: 'z' });
  });
});

describe('messages out of order', () => {
  it('an older update changes nothing', async () => {
    const id = freshId();
    await report(5, personAdd(id));
    await report(4, personUpdate(id, 'too late'));
    expect((await person(id)).name).toBe('added');
  });

  it('an older add does not bring back a deleted person, a newer one does, without its old bindings', async () => {
    const [id, one] = [freshId(), freshId()] as const;
    await report(5, personDelete(id));
    await report(3, personAdd(id));
    await report(4, bind('Bind', id, [one]));
    expect(await person(id)).toBeNull();
    await report(6, personAdd(id));
    expect(await person(id)).toMatchObject({ name: 'added', companies: { nodes: [] } });
  });

  it('an older bind does not undo an unbind, nor an older unbind a bind', async () => {
    const [id, one, two] = [freshId(), freshId(), freshId()] as const;
    await report(5, bind('Unbind', id, [one]));
    await report(4, bind('Bind', id, [one, two]));
    await report(3, bind('Unbind', id, [two]));
    expect(await companiesOf(id)).toEqual([two]);
  });
});

describe('one message', () => {
  it('sent many times at once is applied once', async () => {
    const id = freshId();
    const message = messageOf(personAdd(id), 1);
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(message)));
    expect(answers.map(({ body }) => body.status).sort()).toEqual(['APPLIED', ...Array(4).fill('DUPLICATE')]);
  });

  it('counts on its own in each project', async () => {
    const message = messageOf(personAdd(freshId()), 1);
    const other = TOPIC.replace('1080446148159139840', '2');
    expect((await post(message)).body.status).toBe('APPLIED');
    expect((await post(message, { path: other })).body.status).toBe('APPLIED');
  });

  it('goes on after an event that cannot be applied, whose work is undone', async () => {
    const [id, msgId] = [freshId(), freshId()] as const;
    const events = `{"fly":{},"customerAdd":{"id":"1"},"customerUpdate":{"id":${id},"name":"n","sex":9},"companyDelete":{"ids":[${id}]}}`;
    const { body } = await post(messageOf(events, 1, msgId));
    expect(body).toMatchObject({ status: 'PARTLY_APPLIED', applied: ['companyDelete'] });
    expect(body.deadLetters).toEqual([
      { kind: 'customerAdd', reason: 'WRONG_TYPE', field: 'events.customerAdd.id' },
      { kind: 'customerUpdate', reason: 'INVALID_VALUE', field: 'events.customerUpdate.sex' },
      { kind: 'fly', reason: 'UNKNOWN_EVENT', field: 'events.fly' },
    ]);
    expect(await person(id)).toBeNull();
  });
});

describe('the door', () => {
  const good = messageOf(personAdd(freshId()), 1);
  it.each([
    ['no token', () => post(good, { as: null }), 401, 'UNAUTHENTICATED', undefined],
    ['a customer', () => post(good, { as: 'customer' }), 403, 'FORBIDDEN', undefined],
    ['a salesperson', () => post(good, { as: 'salesperson' }), 403, 'FORBIDDEN', undefined],
    ['another type', () => post(good, { type: 'text/plain' }), 415, 'UNSUPPORTED_MEDIA_TYPE', undefined],
    ['a body beyond 1 MB', () => post(`"${'x'.repeat(1024 * 1024)}"`), 413, 'PAYLOAD_TOO_LARGE', undefined],
    ['no JSON', () => post('{"msgId":'), 400, 'BAD_USER_INPUT', 'message'],
    ['no UTF-8', () => post(new Uint8Array([0x22, 0xff, 0x22])), 400, 'MALFORMED_BODY', undefined],
    ['no msgId', () => post('{"reportTs":1,"events":{"a":{}}}'), 400, 'BAD_USER_INPUT', 'msgId'],
    ['no reportTs', () => post('{"msgId":1,"events":{"a":{}}}'), 400, 'BAD_USER_INPUT', 'reportTs'],
    ['no events', () => post('{"msgId":1,"reportTs":1}'), 400, 'BAD_USER_INPUT', 'events'],
    [
      'a project that is no number',
      () => post(good, { path: TOPIC.replace('1080446148159139840', 'x') }),
      400,
      'BAD_USER_INPUT',
      'projectId',
    ],
    [
      'a tenant that is the way up',
      () => post(good, { path: TOPIC.replace('acme', '%2E%2E%2E') }),
      400,
      'BAD_USER_INPUT',
      'tenant',
    ],
    [
      'a tenant with spaces',
      () => post(good, { path: TOPIC.replace('acme', 'a%20b') }),
      400,
      'BAD_USER_INPUT',
      'tenant',
    ],
  ])('refuses %s', async (_title, send, status, code, field) => {
    const answer = await send();
    expect([answer.status, answer.body.error?.code, answer.body.error?.field]).toEqual([status, code, field]);
    expect(answer.body.error.message).toMatch(/\.$/);
  });

  it('takes the session from the stoken header too', async () => {
    const headers = { 'content-type': 'application/json', stoken: await tokenOf('operator') };
    const answer = await request(TOPIC, { method: 'POST', headers, body: messageOf(personAdd(freshId()), 1) });
    expect([answer.status, answer.body.status]).toEqual([200, 'APPLIED']);
  });

  it('is also a mutation, whose message stays text', async () => {
    const id = freshId();
    const input = { tenant: 'acme', projectId: '1', message: messageOf(personAdd(id), 1) };
    const mutation = `mutation Send($input: ReceiveBusinessCustomerMessageInput!) {
      receiveBusinessCustomerMessage(input: $input) { status applied }
    }`;
    const answer = await ask('operator', mutation, { input });
    expect(answer.receiveBusinessCustomerMessage).toEqual({ status: 'APPLIED', applied: ['customerAdd'] });
    expect((await person(id)).id).toBe(id);
  });

  it('dead letters are for operators alone', async () => {
    const { body } = await graphql(
      '{ deadLetters(first: 1) { totalCount } }',
      {},
      { token: await tokenOf('customer') },
    );
    expect(body.errors[0].extensions.code).toBe('FORBIDDEN');
  });
});
