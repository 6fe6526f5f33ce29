import { graphql, type Json, signIn, tokenOf } from '../support/front-door';

let keys = 0;
const key = () => `selling-${process.pid}-${++keys}`;
const send = async (token: string, query: string, variables: object = {}): Promise<Json> =>
  (await graphql(query, variables as Record<string, unknown>, { token })).body;
const tokenOfSeller = async (account: string) => (await signIn(account)).accessToken;

const SAVE = `mutation($input: SaveOpportunityInput!) { saveOpportunity(input: $input) { id companyName } }`;
const DELETE = `mutation($input: DeleteOpportunityInput!) { deleteOpportunity(input: $input) }`;
const VISIT = `mutation($input: SaveVisitInput!) { saveVisit(input: $input) { id visitedOn content visitedName } }`;
const refusal = ({ errors }: Json) => {
  const { code, reason, field } = errors?.[0]?.extensions ?? {};
  return { code, reason, field };
};

describe('an opportunity', () => {
  test('is recorded once by name, changed and deleted by who found it, and for others like a missing one', async () => {
    const [mine, other] = [await tokenOfSeller('salesperson2'), await tokenOfSeller('salesperson3')];
    const companyName = `测试商机 ${key()}`;
    const input = { companyName, idempotencyKey: key() };
    const first = await send(mine, SAVE, { input });
    expect(await send(mine, SAVE, { input })).toEqual(first);
    const { id } = first.data.saveOpportunity;
    const again = await send(mine, SAVE, {
      input: { companyName: companyName.replace(' ', '').toUpperCase(), idempotencyKey: key() },
    });
    expect(refusal(again)).toMatchObject({ code: 'CONFLICT', reason: 'OPPORTUNITY_EXISTS' });
    for (const foreign of [id, '12']) {
      const edit = { input: { id: foreign, companyName: 'x', idempotencyKey: key() } };
      expect(refusal(await send(other, SAVE, edit))).toMatchObject({ code: 'NOT_FOUND', field: 'input.id' });
      expect(refusal(await send(other, DELETE, { input: { id: foreign } }))).toMatchObject({ code: 'NOT_FOUND' });
      const visit = { input: { opportunityId: foreign, idempotencyKey: key() } };
      expect(refusal(await send(other, VISIT, visit))).toMatchObject({
        code: 'NOT_FOUND',
        field: 'input.opportunityId',
      });
    }
    const visit = await send(mine, VISIT, { input: { opportunityId: id, content: '首次拜访', idempotencyKey: key() } });
    expect(visit.data.saveVisit).toMatchObject({ content: '首次拜访', visitedName: companyName });
    const foreign = { input: { id: visit.data.saveVisit.id, content: 'x', idempotencyKey: key() } };
    expect(refusal(await send(other, VISIT, foreign))).toMatchObject({ code: 'NOT_FOUND', field: 'input.id' });
    expect((await send(mine, DELETE, { input: { id } })).data.deleteOpportunity).toBe(id);
    expect(refusal(await send(mine, DELETE, { input: { id } }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

test('what a change of an opportunity or a visit leaves out stays, and null clears', async () => {
  const token = await tokenOfSeller('salesperson2');
  const change = async (mutation: string, selection: string, input: object): Promise<Json> => {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation($input: ${type}!) { r: ${mutation}(input: $input) { id ${selection} } }`;
    return (await send(token, query, { input: { ...input, idempotencyKey: key() } })).data.r;
  };
  const company = { companyName: `测试商机 ${key()}`, contactName: '李四', contactMobile: '13900001111' };
  const opportunity = (input: object) =>
    change('saveOpportunity', 'companyName contactName contactMobile customerNature', input);
  const { id } = await opportunity({ ...company, customerNature: '消费金融' });
  const renamed = { id, ...company, companyName: `测试商机 ${key()}`, customerNature: '消费金融' };
  expect(await opportunity({ id, companyName: renamed.companyName })).toEqual(renamed);
  const cleared = { ...renamed, contactName: null };
  expect(await opportunity({ id, companyName: renamed.companyName, contactName: null })).toEqual(cleared);
  const fields = 'visitedOn contactName contactPosition contactMobile content companyDescription feedback imageUrls';
  const visit = (input: object) => change('saveVisit', fields, input);
  const said = {
    ...{ visitedOn: '2026-01-15', contactName: '李四', contactPosition: '经理', contactMobile: '13900001111' },
    ...{ content: '初访', companyDescription: '大', feedback: '好', imageUrls: ['https://example.com/a.png'] },
  };
  const made = await visit({ opportunityId: id, ...said });
  expect(made).toEqual({ id: made.id, ...said });
  expect(await visit({ id: made.id, content: '补充' })).toEqual({ ...made, content: '补充' });
  expect(await visit({ id: made.id, feedback: null, imageUrls: null })).toEqual({
    ...{ ...made, content: '补充', feedback: null, imageUrls: [] },
  });
});

describe('a visit', () => {
  test.each([
    [{}, 'VISIT_NEEDS_SUBJECT', 'input.customerId'],
    [{ visitedOn: '2099-01-01' }, 'VISIT_IN_FUTURE', 'input.visitedOn'],
    [{ content: '长'.repeat(501) }, 'TEXT_TOO_LONG', 'input.content'],
    [{ imageUrls: Array(6).fill('https://example.com/a.png') }, 'TOO_MANY_IMAGES', 'input.imageUrls'],
  ])('is refused with %j', async (more, reason, field) => {
    const body = await send(await tokenOf('salesperson'), VISIT, { input: { ...more, idempotencyKey: key() } });
    expect(refusal(body)).toEqual({ code: 'BAD_USER_INPUT', reason, field });
  });

  test('is not recorded by operators or customers', async () => {
    for (const viewer of ['operator', 'customer'] as const) {
      const body = await send(await tokenOf(viewer), VISIT, { input: { idempotencyKey: key() } });
      expect(refusal(body).code).toBe('FORBIDDEN');
    }
  });
});

describe('plans and statements of another', () => {
  test('are like missing ones for a salesperson', async () => {
    const token = await tokenOfSeller('salesperson2');
    const { data } = await send(await tokenOfSeller('salesperson3'), '{ viewer { salesperson { id } } }');
    const ids = [data.viewer.salesperson.id];
    const query = `query($ids: [ID!], $id: ID) {
      kpiPlans(filter: { salespersonId: $id }) { totalCount } commissionStatements(filter: { salespersonIds: $ids }) { totalCount } }`;
    const own = await send(token, query, { ids, id: ids[0] });
    expect(own.data).toEqual({ kpiPlans: { totalCount: 0 }, commissionStatements: { totalCount: 0 } });
  });
});
