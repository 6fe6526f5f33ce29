import { randomUUID } from 'node:crypto';
import { ask, graphql, type Json, request, tokenOf, type ViewerName } from '../../../test/support/front-door';

const SAVE = `mutation($input: SaveAudienceProfileInput!) { saveAudienceProfile(input: $input) {
  id companyId thirdId realName starred phoneNumbers { phone verified } industries } }`;

const phone = () => `199${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function save(input: object, viewer: ViewerName = 'operator'): Promise<Json> {
  const { body } = await graphql(
    SAVE,
    { input: { idempotencyKey: randomUUID(), ...input } },
    { token: await tokenOf(viewer) },
  );
  return body;
}

/** One call of the interface, as a third party sends it. */
async function call(body: unknown, viewer: ViewerName | null = 'operator') {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    ...(viewer && { stoken: await tokenOf(viewer) }),
  };
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return request('/api/audience/detail', { method: 'POST', headers, body: text });
}

/** The answer once the caller's second is over. */
async function detail(body: unknown) {
  for (;;) {
    const answer = await call(body);
    if (answer.status !== 429) return answer;
    await pause(100);
  }
}

test('a caller gets whom it names by identifier, third party or telephone, without the fields that are not known', async () => {
  const number = phone();
  const thirdId = randomUUID();
  const made = await save({ companyId: 'c-1', facts: { phone: number, realName: '张三', remark: null } });
  const other = await save({ companyId: 'c-2', thirdId, facts: { starred: true } });
  const [id, otherId] = [made, other].map(({ data }) => Number(data.saveAudienceProfile.id));
  const all = await detail({ audienceUserIdList: [id], thirdIdList: [thirdId], phoneList: [number] });
  expect(all.body).toMatchObject({ code: '0', errorCode: '0', msg: 'success' });
  expect(all.body.data).toEqual([
    { orgId: 'c-1', createTime: expect.any(String), audienceUserId: id, realName: '张三', phone: number },
    { orgId: 'c-2', createTime: expect.any(String), audienceUserId: otherId, markFlag: 1, thirdId },
  ]);
  const one = await detail({ companyId: 'c-2', thirdIdList: [thirdId], phoneList: [number] });
  expect(one.body.data.map(({ audienceUserId }: Json) => audienceUserId)).toEqual([otherId]);
});

test.each(['GET', 'PUT', 'DELETE'])('%s is answered with the method that is taken', async (method) => {
  const answer = await request('/api/audience/detail', { method });
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
  expect(answer.body).toMatchObject({ code: '405', errorCode: 'METHOD_NOT_ALLOWED', msg: '请使用POST' });
});

test('of a hundred calls at once by one caller one a second is answered, and refused ones do not put the next off', async () => {
  await detail({ phoneList: ['0'] });
  await pause(1_100);
  const started = performance.now();
  const answers = await Promise.all(Array.from({ length: 100 }, () => call({ phoneList: ['0'] })));
  const seconds = Math.floor((performance.now() - started) / 1_000);
  const answered = answers.filter(({ status }) => status === 200);
  expect(answered.length).toBeGreaterThan(0);
  expect(answered.length).toBeLessThanOrEqual(1 + seconds);
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(100 - answered.length);
  expect(refused[0]?.body).toEqual({ code: '429', errorCode: 'ONE_CALL_A_SECOND', msg: '操作频繁,请稍后重试' });
  expect(refused[0]?.headers.get('retry-after')).toBe('1');
});

test.each([
  ['nobody', {}, 'audienceUserIdList,thirdIdList,phoneList不能同时为空'],
  ['three empty lists', { audienceUserIdList: [], thirdIdList: [], phoneList: [] }, undefined],
  ['a telephone that is a number', { phoneList: [123] }, 'phoneList的元素类型不正确'],
  ['a list that is none', { thirdIdList: 'x' }, 'thirdIdList必须是数组'],
  ['what is no JSON', '{', undefined],
])('a call for %s is refused with what is wrong and uses up nothing', async (_, body, msg) => {
  const { status, body: answer } = await call(body);
  expect(status).toBe(400);
  expect(answer).toMatchObject({ code: '400', errorCode: 'INVALID_PARAMETER', msg: msg ?? expect.any(String) });
});

test.each([
  [null, 401],
  ['customer' as const, 403],
  ['salesperson' as const, 403],
])('%s has no permission to see profiles', async (viewer, status) => {
  const answer = await call({ phoneList: ['1'] }, viewer);
  expect(answer.status).toBe(status);
  expect(answer.body.code).toBe(String(status));
});

test('a change keeps what it does not name, takes away what it empties, and is made once a key', async () => {
  const thirdId = randomUUID();
  const number = phone();
  const facts = {
    realName: '李四',
    starred: true,
    industries: ['餐饮'],
    phoneNumbers: [{ phone: number, verified: true }],
  };
  const { id } = (await save({ companyId: 'c-3', thirdId, facts })).data.saveAudienceProfile;
  const change = { idempotencyKey: randomUUID(), id, facts: { realName: '', industries: [] } };
  const changed = await save(change);
  expect(changed.data.saveAudienceProfile).toEqual({
    id,
    companyId: 'c-3',
    thirdId,
    realName: null,
    starred: true,
    phoneNumbers: [{ phone: number, verified: true }],
    industries: [],
  });
  await save({ id, facts: { realName: '王五' } });
  expect((await save(change)).data.saveAudienceProfile.realName).toBe('王五');
  const taken = await save({ companyId: 'c-3', thirdId, facts: {} });
  expect(taken.errors[0].extensions).toMatchObject({ code: 'CONFLICT', reason: 'THIRD_ID_TAKEN' });
});

const LINKED = `query($after: String) {
  audienceProfiles(first: 100, after: $after) { nodes { id person { id } } pageInfo { hasNextPage endCursor } } }`;

/** Other tests bring in profiles of nobody, which are newer. */
async function firstLinked(): Promise<Json> {
  for (let after: string | null = null; ; ) {
    const { nodes, pageInfo }: Json = (await ask('operator', LINKED, { after })).audienceProfiles;
    const linked = nodes.find(({ person }: Json) => person);
    if (linked || !pageInfo.hasNextPage) return linked;
    after = pageInfo.endCursor;
  }
}

test('a profile is found from its person and leads back', async () => {
  const linked = await firstLinked();
  const { person } = await ask('operator', 'query($id: ID!) { person(id: $id) { audienceProfiles { id } } }', {
    id: linked.person.id,
  });
  expect(person.audienceProfiles).toContainEqual({ id: linked.id });
});
