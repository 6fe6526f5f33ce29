import { randomUUID } from 'node:crypto';
import { ask, graphql, type Json, request, tokenOf } from '../../../test/support/front-door';

const IMPORT = 'mutation($input: ImportAudienceProfilesInput!) { importAudienceProfiles(input: $input) { id state } }';
const STATE = `query($id: ID!) { audienceImport(id: $id) {
  state failure rowCount createdCount changedCount refusedCount refusals { row reason field } finishedAt } }`;

async function upload(text: string): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([text]), 'profiles.csv');
  const headers = { authorization: `Bearer ${await tokenOf('operator')}` };
  const { body } = await request('/files/audience-import', { method: 'POST', headers, body: form });
  return body.file;
}

async function handIn(text: string, companyId: string, idempotencyKey: string = randomUUID()): Promise<Json> {
  const { body } = await graphql(
    IMPORT,
    { input: { idempotencyKey, companyId, file: await upload(text) } },
    { token: await tokenOf('operator') },
  );
  return body.data?.importAudienceProfiles ?? body.errors[0].extensions;
}

/** What became of it, once it is over. */
async function outcome(text: string, companyId: string): Promise<Json> {
  const { id } = await handIn(text, companyId);
  for (const deadline = performance.now() + 20_000; performance.now() < deadline; ) {
    const { audienceImport } = await ask('operator', STATE, { id });
    if (audienceImport.finishedAt) return audienceImport;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The import did not end in time.');
}

const rowsOf = (count: number) =>
  Array.from(
    { length: count },
    (_, i) => `t-${i},1880000${String(i).padStart(4, '0')},姓名${i},男,是,商家/个人,1990-01-01`,
  );
const HEAD = '第三方用户ID,手机号码,真实姓名,性别,星标,用户类型,生日';

test('a file makes profiles, changes those that it finds again, and says of each bad row why it was left out', async () => {
  const companyId = randomUUID();
  const first = await outcome([HEAD, ...rowsOf(250)].join('\n'), companyId);
  expect(first).toMatchObject({ state: 'DONE', rowCount: 250, createdCount: 250, changedCount: 0, refusedCount: 0 });
  const second = [HEAD, 't-0,,新名,女,,,', 't-1,12,,,,,', 't-2,,,火,,,', ',,无名,,,,', '', 't-new,,,,,,1990-13-01'];
  expect(await outcome(second.join('\n'), companyId)).toMatchObject({
    state: 'DONE',
    rowCount: 5,
    createdCount: 0,
    changedCount: 1,
    refusedCount: 4,
    refusals: [
      { row: 3, field: 'phoneNumbers' },
      { row: 4, field: 'sex' },
      { row: 5, field: 'phone' },
      { row: 7, field: 'bornOn' },
    ],
  });
  const { audienceProfiles } = await ask(
    'operator',
    `query($filter: AudienceProfileFilter) { audienceProfiles(filter: $filter) {
      totalCount nodes { realName sex starred userTypes phone bornOn } } }`,
    { filter: { companyId, thirdIds: ['t-0'] } },
  );
  expect(audienceProfiles).toEqual({
    totalCount: 1,
    nodes: [
      {
        realName: '新名',
        sex: 'FEMALE',
        starred: true,
        userTypes: ['商家', '个人'],
        phone: '18800000000',
        bornOn: '1990-01-01',
      },
    ],
  });
});

test('one telephone number in four spellings is one profile', async () => {
  const companyId = randomUUID();
  const rows = ['13911112222', '+86 139-1111-2222', '008613911112222', '86-13911112222'].map((phone) => `${phone},甲`);
  expect(await outcome(['手机号码,真实姓名', ...rows].join('\n'), companyId)).toMatchObject({
    ...{ createdCount: 1, changedCount: 3, refusedCount: 0 },
  });
});

test('a cell with an error, an impossible day and what PostgreSQL refuses refuse their rows alone', async () => {
  const rows = ['a,#N/A,', 'b,,1990-02-30', 'c,甲,1990/1/5', 'd,乙,'].join('\n');
  const answer = await outcome(
    `导入表,,,\nthirdId*,真实姓名（必填）,生日,客户ID\n${rows},${'9'.repeat(25)}`,
    randomUUID(),
  );
  expect(answer).toMatchObject({ state: 'DONE', createdCount: 1, refusedCount: 3 });
  expect(answer.refusals).toMatchObject([
    { row: 3, reason: 'CELL_UNREADABLE', field: 'realName' },
    { row: 4, field: 'bornOn' },
    { row: 6 },
  ]);
});

test.each([
  ['whose head names an unknown field', 'thirdId,鞋码\na,42\n', /鞋码/],
  ['whose head says not who is meant', '真实姓名\n张三\n', /thirdId or phone/],
])('a file %s is refused as a whole', async (_, text, failure) => {
  const companyId = randomUUID();
  expect(await outcome(text, companyId)).toMatchObject({
    state: 'FAILED',
    failure: expect.stringMatching(failure),
    rowCount: 0,
  });
});

test('a file of somebody else is not found, and the same key hands in once', async () => {
  const key = randomUUID();
  const file = await upload(`${HEAD}\nk,,,,,,`);
  const send = async (input: object) => (await graphql(IMPORT, { input }, { token: await tokenOf('operator') })).body;
  const input = { idempotencyKey: key, companyId: 'k', file };
  const [one, two] = [await send(input), await send(input)];
  expect(two.data.importAudienceProfiles.id).toBe(one.data.importAudienceProfiles.id);
  const foreign = await send({ idempotencyKey: randomUUID(), companyId: 'k', file: '1' });
  expect(foreign.errors[0].extensions).toMatchObject({ code: 'NOT_FOUND', field: 'input.file' });
});
