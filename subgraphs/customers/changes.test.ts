import { randomBytes, randomUUID } from 'node:crypto';
import { ask, graphql, type Json, request, tokenOf } from '../../test/support/front-door';

const PROJECT = '1080446148159139840';
/** Never used before, in whichever database, so that the topic holds what this test did and nothing else. */
const freshTenant = () => `t-${randomBytes(6).toString('hex')}`;
const freshId = (): string => String(2n ** 60n + (randomBytes(8).readBigUInt64BE() >> 8n));
const key = () => randomUUID();

const PERSON = 'id name phone email sex state bornOn openId userId companies(first: 10) { nodes { id } }';
const mutation = (name: string, type: string, selection: string) =>
  `mutation Change($input: ${type}!) { ${name}(input: $input) { ${selection} } }`;
const change = async (name: string, type: string, input: object, selection = PERSON): Promise<Json> =>
  (await ask('operator', mutation(name, type, selection), { input }))[name];

const savePerson = (input: object) => change('savePerson', 'SavePersonInput', { idempotencyKey: key(), ...input });
const saveCompany = (input: object) =>
  change(
    'saveCompany',
    'SaveCompanyInput',
    { idempotencyKey: key(), ...input },
    'id name state legalPersonName status',
  );

const TOPIC = `query Topic($tenant: String!, $projectId: ID!, $after: String) {
  businessCustomerMessages(tenant: $tenant, projectId: $projectId, after: $after) { position messages { position message } }
}`;

/** Everything that left on the topic of a tenant, which other transactions may hold back for a moment. */
async function published(tenant: string, count: number): Promise<{ message: Json; text: string }[]> {
  const deadline = performance.now() + 15_000;
  for (;;) {
    const page = (await ask('operator', TOPIC, { tenant, projectId: PROJECT, after: '0' })).businessCustomerMessages;
    if (page.messages.length >= count || performance.now() > deadline) {
      return page.messages.map(({ message }: Json) => ({ message: JSON.parse(message), text: message }));
    }
  }
}

describe('a person that an operator saves', () => {
  it('is told on the topic in the documented form, once for each change', async () => {
    const tenant = freshTenant();
    const fields = {
      tenant,
      projectId: PROJECT,
      name: '王芳',
      phone: '13800000000',
      sex: 'FEMALE',
      bornOn: '1990-02-28',
    };
    const saved = await savePerson(fields);
    expect(saved).toMatchObject({ name: '王芳', sex: 'FEMALE', bornOn: '1990-02-28', state: 'NORMAL', email: null });
    const changed = await savePerson({ id: saved.id, email: 'w@example.com' });
    expect(changed).toMatchObject({ id: saved.id, name: '王芳', email: 'w@example.com' });
    const [added, updated] = await published(tenant, 2);
    expect(added?.message).toMatchObject({
      profile: { poiCode: 's009', appType: 'customer', modelId: 9 },
      events: { customerAdd: { eventType: 1, name: '王芳', phone: '13800000000', sex: 2, email: '', spaceIds: [] } },
    });
    expect(added?.text).toContain(`"projectId":${PROJECT},`);
    expect(added?.text).toContain(`"id":${saved.id},`);
    expect(added?.message.events.customerAdd.bornDate).toBe(Date.parse('1990-02-27T16:00:00.000Z'));
    expect(updated?.message.events.customerUpdate).toMatchObject({ name: '王芳', email: 'w@example.com', sex: 2 });
    expect(updated?.message.reportTs).toBeGreaterThan(added?.message.reportTs);
  });

  it('with the same key is saved once, and with another content under it refused', async () => {
    const [tenant, idempotencyKey] = [freshTenant(), key()];
    const input = { tenant, projectId: PROJECT, name: 'n', phone: '1', idempotencyKey };
    const first = await savePerson(input);
    expect((await savePerson(input)).id).toBe(first.id);
    expect(await published(tenant, 1)).toHaveLength(1);
    const query = mutation('savePerson', 'SavePersonInput', 'id');
    const token = await tokenOf('operator');
    const { body } = await graphql(query, { input: { ...input, name: 'other' } }, { token });
    expect(body.errors[0].extensions.reason).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it.each([
    ['without a project', { name: 'n', phone: '1' }, 'BAD_USER_INPUT', 'input.projectId'],
    ['without a name', { projectId: PROJECT, phone: '1' }, 'BAD_USER_INPUT', 'input.name'],
    [
      'of an age beyond all ages',
      { projectId: PROJECT, name: 'n', phone: '1', age: 900 },
      'BAD_USER_INPUT',
      'input.age',
    ],
    [
      'with a grade that is no number',
      { projectId: PROJECT, name: 'n', phone: '1', gradeId: 'x' },
      'BAD_USER_INPUT',
      'input.gradeId',
    ],
    [
      'of a tenant that is none',
      { tenant: 'a b', projectId: PROJECT, name: 'n', phone: '1' },
      'BAD_USER_INPUT',
      'tenant',
    ],
    ['that does not exist', { id: '99', name: 'n' }, 'NOT_FOUND', 'input.id'],
  ])('%s is refused', async (_title, input, code, field) => {
    const query = mutation('savePerson', 'SavePersonInput', 'id');
    const variables = { input: { idempotencyKey: key(), ...input } };
    const { body } = await graphql(query, variables, { token: await tokenOf('operator') });
    expect(body.errors[0].extensions).toMatchObject({ code, field });
  });

  it('is disabled and enabled, each told once however often it is asked', async () => {
    const tenant = freshTenant();
    const { id } = await savePerson({ tenant, projectId: PROJECT, name: 'n', phone: '1' });
    const states: string[] = [];
    for (const name of ['disablePerson', 'disablePerson', 'enablePerson', 'enablePerson']) {
      states.push((await change(name, 'PersonInput', { id })).state);
    }
    expect(states).toEqual(['DISABLED', 'DISABLED', 'NORMAL', 'NORMAL']);
    const told = (await published(tenant, 3)).map(({ message }) => Object.values<Json>(message.events)[0].eventType);
    expect(told).toEqual([1, 3, 2]);
  });

  it('is bound to companies and unbound, from both sides', async () => {
    const tenant = freshTenant();
    const { id } = await savePerson({ tenant, projectId: PROJECT, name: 'n', phone: '1', openId: 'o' });
    const company = await saveCompany({ tenant, projectId: PROJECT, name: 'c', phone: '2', status: 'OPERATING' });
    expect(company).toMatchObject({ name: 'c', status: 'OPERATING' });
    const both = { personId: id, companyIds: [company.id] };
    expect((await change('bindCompanies', 'BindCompaniesInput', both)).companies.nodes).toEqual([{ id: company.id }]);
    expect((await change('unbindCompanies', 'BindCompaniesInput', both)).companies.nodes).toEqual([]);
    const messages = await published(tenant, 4);
    expect(messages.map(({ message }) => Object.keys(message.events)[0])).toEqual([
      ...['customerAdd', 'companyAdd', 'customerBindCompany', 'customerUnbindCompany'],
    ]);
    expect(messages[2]?.text).toContain(`"companyIds":[${company.id}],"customerId":${id},"projectId":${PROJECT}`);
    const disabled = await change('disableCompany', 'CompanyInput', { id: company.id }, 'state');
    const enabled = await change('enableCompany', 'CompanyInput', { id: company.id }, 'state');
    expect([disabled.state, enabled.state]).toEqual(['DISABLED', 'NORMAL']);
  });

  it('is nobody else’s to change', async () => {
    const query = mutation('disablePerson', 'PersonInput', 'id');
    for (const viewer of ['customer', 'salesperson'] as const) {
      const { body } = await graphql(query, { input: { id: '1' } }, { token: await tokenOf(viewer) });
      expect(body.errors[0].extensions.code).toBe('FORBIDDEN');
    }
  });
});

describe('a dead letter', () => {
  const LETTERS = `query Letters($msgId: ID!, $states: [DeadLetterState!]) {
    deadLetters(filter: { msgId: $msgId, states: $states }, first: 5) { nodes { id kind state settledAt } }
  }`;
  const REPLAY = `mutation Replay($input: ReplayDeadLettersInput!) {
    replayDeadLetters(input: $input) { applied reason field explanation deadLetter { id state } }
  }`;

  async function deadLetter(): Promise<{ id: string; msgId: string }> {
    const msgId = freshId();
    const body = `{"msgId":${msgId},"reportTs":1700000000000,"events":{"companyDelete":{"ids":["x"]}}}`;
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf('operator')}` };
    await request(`/events/acme/proj_${PROJECT}/v1-business-customer`, { method: 'POST', headers, body });
    return { id: (await ask('operator', LETTERS, { msgId })).deadLetters.nodes[0].id, msgId };
  }

  it('that still cannot be applied stays open and says why', async () => {
    const { id } = await deadLetter();
    const { replayDeadLetters } = await ask('operator', REPLAY, { input: { ids: [id] } });
    expect(replayDeadLetters).toEqual([
      {
        ...{ applied: false, reason: 'WRONG_TYPE', field: 'events.companyDelete.ids[0]' },
        ...{ explanation: 'events.companyDelete.ids[0] must be a whole number.', deadLetter: { id, state: 'OPEN' } },
      },
    ]);
  });

  it('is discarded once, and is then seen by those who ask for what is settled', async () => {
    const { id, msgId } = await deadLetter();
    const query = mutation('discardDeadLetter', 'DeadLetterInput', 'id state settledAt');
    const { discardDeadLetter } = await ask('operator', query, { input: { id } });
    expect(discardDeadLetter).toEqual({ id, state: 'DISCARDED', settledAt: expect.any(String) });
    const { body } = await graphql(query, { input: { id } }, { token: await tokenOf('operator') });
    expect(body.errors[0].extensions).toMatchObject({ code: 'FAILED_PRECONDITION', reason: 'DEAD_LETTER_SETTLED' });
    expect((await ask('operator', LETTERS, { msgId })).deadLetters.nodes).toEqual([]);
    const { deadLetters } = await ask('operator', LETTERS, { msgId, states: ['DISCARDED'] });
    expect(deadLetters.nodes).toHaveLength(1);
  });
});
