import {
  customerBy,
  freshKey,
  freshMobile,
  freshRegistration,
  messagesAbout,
  refusalOf,
  register,
  salespersonOf,
  send,
} from '../../../test/support/customers';
import { ask, graphql, type Json } from '../../../test/support/front-door';

const FIELDS =
  'id applyNo state superseded submitRemark auditRemark companyName createdById customer { id } salesperson { id }';
const APPLY = `mutation Apply($input: ApplyForCustomerInput!) { applyForCustomer(input: $input) { ${FIELDS} } }`;
const EDIT = `mutation Edit($input: EditApplicationInput!) { editApplication(input: $input) { ${FIELDS} } }`;
const AUDIT = `mutation Audit($input: AuditApplicationInput!) { auditApplication(input: $input) { onItsWay
  application { ${FIELDS} customer { id salesperson { id } assignment { gradeCode commissionRate } opportunity { id } } } } }`;

async function apply(more: object = {}): Promise<Json> {
  const input = { registration: freshRegistration({ gradeCode: 'B' }), idempotencyKey: freshKey(), ...more };
  const body = await send('salesperson', APPLY, input);
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return { ...body.data.applyForCustomer, registration: input.registration };
}

const audit = (input: object): Promise<Json> => send('operator', AUDIT, { idempotencyKey: freshKey(), ...input });
const edit = (viewer: 'operator' | 'salesperson', input: object): Promise<Json> =>
  send(viewer, EDIT, { registration: freshRegistration({ gradeCode: 'B' }), idempotencyKey: freshKey(), ...input });

async function ownOpportunity(): Promise<string> {
  const save = 'mutation Save($input: SaveOpportunityInput!) { saveOpportunity(input: $input) { id } }';
  const input = { companyName: `商机${freshKey()}`, idempotencyKey: freshKey() };
  return (await send('salesperson', save, input)).data.saveOpportunity.id;
}

async function foreignOpportunity(): Promise<string> {
  const { id } = await salespersonOf();
  const query = '{ opportunities(filter: { converted: false }, first: 100) { nodes { id salesperson { id } } } }';
  const all: Json[] = (await ask('operator', query)).opportunities.nodes;
  return all.find(({ salesperson }) => salesperson.id !== id)?.id;
}

describe('an application', () => {
  test('names an opportunity of the salesperson, or none', async () => {
    const own = await ownOpportunity();
    const { id: applicationId } = await apply({ opportunityId: own });
    const missing = 'NOT_FOUND NOT_FOUND input.opportunityId';
    for (const opportunityId of ['abc', '12345678901234567890', '12', await foreignOpportunity()]) {
      const input = { registration: freshRegistration({ gradeCode: 'B' }), opportunityId, idempotencyKey: freshKey() };
      expect(refusalOf(await send('salesperson', APPLY, input))).toBe(missing);
      expect(refusalOf(await edit('salesperson', { applicationId, opportunityId }))).toBe(missing);
      expect(refusalOf(await edit('operator', { applicationId, opportunityId }))).toBe(missing);
    }
    const { id: salespersonId } = await salespersonOf('salesperson3');
    expect(refusalOf(await edit('operator', { applicationId, salespersonId }))).toBe(missing);
    const given = await edit('operator', { applicationId, salespersonId, opportunityId: null });
    expect(given.data.editApplication.salesperson).toEqual({ id: salespersonId });
  });

  test('waits for an audit and makes no customer', async () => {
    const { id } = await salespersonOf();
    const application = await apply({ submitRemark: '请尽快' });
    expect(application).toMatchObject({
      ...{ state: 'PENDING', superseded: false, submitRemark: '请尽快', customer: null, salesperson: { id } },
      applyNo: expect.stringMatching(/^AP\d{16}$/),
    });
    expect(await customerBy({ mobile: application.registration.mobile })).toEqual([]);
  });

  test('is the only one of its code that waits: a second one is refused, also as an edit of another', async () => {
    const registration = freshRegistration({ gradeCode: 'B' });
    const first = await apply({ registration });
    const again = { registration: { ...registration, mobile: freshMobile() }, idempotencyKey: freshKey() };
    const refused = 'CONFLICT APPLICATION_PENDING input.registration.unifiedSocialCreditCode';
    expect(refusalOf(await send('salesperson', APPLY, again))).toBe(refused);
    const other = await apply();
    expect(refusalOf(await edit('salesperson', { ...again, applicationId: other.id }))).toBe(refused);
    const changed = await edit('salesperson', { ...again, idempotencyKey: freshKey(), applicationId: first.id });
    expect(changed.data.editApplication.state).toBe('PENDING');
    await audit({ applicationId: first.id, decision: 'REJECT', remark: '资料不全' });
    expect(await apply({ registration })).toMatchObject({ state: 'PENDING' });
  });

  test('of a share from a month that is over, of an unknown grade, or for no front end, is refused', async () => {
    for (const [more, refused] of [
      [{ royaltyEffectMonth: '2019-01' }, 'MONTH_IS_PAST input.registration.royaltyEffectMonth'],
      [{ gradeCode: 'ZZ' }, 'UNKNOWN_GRADE input.registration.gradeCode'],
      [{ appCodes: [] }, 'APP_MISSING input.registration.appCodes'],
    ] as const) {
      const input = { registration: freshRegistration({ gradeCode: 'B', ...more }), idempotencyKey: freshKey() };
      expect(refusalOf(await send('salesperson', APPLY, input))).toBe(`BAD_USER_INPUT ${refused}`);
    }
  });

  test('shows again what was submitted, and does it when it passes', async () => {
    const told = { invitationCode: 'YQ7', appId: freshKey(), notifyAtOnce: true };
    const registration = freshRegistration({ gradeCode: 'B', contactMobile: freshMobile(), ...told });
    const { id } = await apply({ registration });
    const query = `query Of($id: ID!) { application(id: $id) { submission {
      invitationCode appId notifyAtOnce alsoElsewhere apps { code systemName } } } }`;
    expect((await ask('operator', query, { id })).application.submission).toEqual({
      ...{ ...told, alsoElsewhere: false, apps: [{ code: 'beeback', systemName: '数据服务平台' }] },
    });
    const { data } = await audit({ applicationId: id, decision: 'PASS' });
    const customerId = data.auditApplication.application.customer.id;
    const messages = await messagesAbout(customerId, 3);
    expect(messages.slice(1)).toEqual([
      { templateCode: 'CUSTOMER_REGISTERED', recipients: [registration.contactMobile], businessNo: null },
      { templateCode: 'DEVELOPER_INFO', recipients: [registration.contactMobile], businessNo: told.appId },
    ]);
  });

  test('for another environment too is refused while there is none', async () => {
    const input = { registration: freshRegistration(), alsoElsewhere: true, idempotencyKey: freshKey() };
    expect(refusalOf(await send('salesperson', APPLY, input))).toBe('FAILED_PRECONDITION NO_OTHER_ENVIRONMENT');
  });

  test('with the same key is one', async () => {
    const input = { registration: freshRegistration(), idempotencyKey: freshKey() };
    expect((await apply(input)).id).toBe((await apply(input)).id);
  });

  test('for a customer that exists is refused', async () => {
    const registration = freshRegistration();
    await register({ registration });
    const input = {
      registration: { ...freshRegistration(), unifiedSocialCreditCode: registration.unifiedSocialCreditCode },
    };
    expect(refusalOf(await send('salesperson', APPLY, { ...input, idempotencyKey: freshKey() }))).toMatch(
      /^CONFLICT CREDIT_CODE_TAKEN/,
    );
  });

  test.each(['operator', 'customer'] as const)('is refused to a %s', async (viewer) => {
    const input = { registration: freshRegistration(), idempotencyKey: freshKey() };
    expect(refusalOf(await send(viewer, APPLY, input))).toMatch(/^FORBIDDEN/);
  });
});

describe('an audit', () => {
  test('that passes makes the customer, assigned with the grade and rate that the auditor decided', async () => {
    const { id, applyNo, salesperson } = await apply();
    const { data } = await audit({ applyNo, decision: 'PASS', gradeCode: 'S', royaltyRate: '0.2' });
    expect(data.auditApplication).toMatchObject({
      onItsWay: [],
      application: { id, state: 'PASSED', customer: { salesperson, assignment: { gradeCode: 'S' } } },
    });
    expect(Number(data.auditApplication.application.customer.assignment.commissionRate)).toBe(0.2);
  });

  test.each(['1000', '1.5', '-1', '0.1234567'])(
    'with a rate of %s is refused by name and decides nothing',
    async (royaltyRate) => {
      const { id: applicationId } = await apply();
      const { errors } = await audit({ applicationId, decision: 'PASS', gradeCode: 'A', royaltyRate });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.royaltyRate' });
      expect((await audit({ applicationId, decision: 'REJECT', remark: '比例有误' })).errors).toBeUndefined();
    },
  );

  test('wins once when several come at once, and makes one customer', async () => {
    const { id: applicationId, registration } = await apply();
    const answers = await Promise.all(
      (['PASS', 'PASS', 'REJECT'] as const).map((decision) => audit({ applicationId, decision, remark: '重复' })),
    );
    const refused = answers.filter(({ errors }) => errors).map(refusalOf);
    expect(refused).toEqual(['CONFLICT APPLICATION_DECIDED', 'CONFLICT APPLICATION_DECIDED']);
    expect((await customerBy({ mobile: registration.mobile })).length).toBeLessThanOrEqual(1);
  });

  test('with the same key gives the same answer again', async () => {
    const { id: applicationId } = await apply();
    const input = { applicationId, decision: 'PASS', idempotencyKey: freshKey() };
    const [first, second] = [await audit(input), await audit(input)];
    expect(second.data.auditApplication.application).toEqual(first.data.auditApplication.application);
  });

  test('needs a reason to reject', async () => {
    const { id: applicationId } = await apply();
    expect(refusalOf(await audit({ applicationId, decision: 'REJECT', remark: ' ' }))).toBe(
      'BAD_USER_INPUT REASON_NEEDED input.remark',
    );
  });

  test("converts the salesperson's own opportunity", async () => {
    const opportunityId = await ownOpportunity();
    const { id: applicationId } = await apply({ opportunityId });
    const { data } = await audit({ applicationId, decision: 'PASS' });
    const { customer } = data.auditApplication.application;
    expect(customer.opportunity).toEqual({ id: opportunityId });
    const again = { registration: freshRegistration({ gradeCode: 'B' }), opportunityId, idempotencyKey: freshKey() };
    expect(refusalOf(await send('salesperson', APPLY, again))).toBe(
      'CONFLICT OPPORTUNITY_CONVERTED input.opportunityId',
    );
  });

  test('passes no application whose opportunity became another customer or was deleted, until it names none', async () => {
    const became = await ownOpportunity();
    const [one, other] = [await apply({ opportunityId: became }), await apply({ opportunityId: became })];
    await audit({ applicationId: one.id, decision: 'PASS' });
    const pass = { applicationId: other.id, decision: 'PASS' };
    expect(refusalOf(await audit(pass))).toBe('CONFLICT OPPORTUNITY_CONVERTED input');
    const deleted = await ownOpportunity();
    const third = await apply({ opportunityId: deleted });
    const DELETE = 'mutation($input: DeleteOpportunityInput!) { deleteOpportunity(input: $input) }';
    await send('salesperson', DELETE, { id: deleted });
    expect(refusalOf(await audit({ applicationId: third.id, decision: 'PASS' }))).toBe('NOT_FOUND NOT_FOUND input');
    await edit('operator', { applicationId: other.id, opportunityId: null });
    const { data } = await audit(pass);
    expect(data.auditApplication.application).toMatchObject({ state: 'PASSED', customer: { opportunity: null } });
    const rejected = await audit({ applicationId: third.id, decision: 'REJECT', remark: '商机已删除' });
    expect(rejected.data.auditApplication.application.state).toBe('REJECTED');
  });

  test('is refused to the salesperson who applied', async () => {
    const { id: applicationId } = await apply();
    const input = { applicationId, decision: 'PASS', idempotencyKey: freshKey() };
    expect(refusalOf(await send('salesperson', AUDIT, input))).toMatch(/^FORBIDDEN/);
  });
});

describe('an edit', () => {
  test('of a pending application changes it', async () => {
    const { id: applicationId, applyNo } = await apply({ submitRemark: '一' });
    const { data } = await edit('salesperson', { applicationId });
    expect(data.editApplication).toMatchObject({ id: applicationId, applyNo, state: 'PENDING', submitRemark: '一' });
  });

  test('of a rejected one submits it again under its number and supersedes the old', async () => {
    const { id: applicationId, applyNo } = await apply();
    await audit({ applicationId, decision: 'REJECT', remark: '资料不全' });
    const { data } = await edit('salesperson', { applicationId });
    const again = data.editApplication;
    expect(again).toMatchObject({ applyNo, state: 'PENDING', superseded: false, auditRemark: null });
    expect(again.id).not.toBe(applicationId);
    const query = `query All($filter: ApplicationFilter) { applications(filter: $filter) { nodes { id superseded } } }`;
    const { applications } = await ask('operator', query, { filter: { applyNo } });
    expect(applications.nodes).toEqual([
      { id: again.id, superseded: false },
      { id: applicationId, superseded: true },
    ]);
    expect(refusalOf(await edit('salesperson', { applicationId }))).toBe('CONFLICT APPLICATION_SUPERSEDED');
    expect(refusalOf(await audit({ applicationId, decision: 'PASS' }))).toBe('CONFLICT APPLICATION_SUPERSEDED');
    const passed = await audit({ applyNo, decision: 'PASS' });
    expect(passed.data.auditApplication.application).toMatchObject({ id: again.id, state: 'PASSED' });
    expect(refusalOf(await edit('operator', { applicationId: again.id }))).toBe(
      'FAILED_PRECONDITION APPLICATION_PASSED',
    );
  });

  test("of somebody else's application answers like a missing one", async () => {
    const { id: applicationId } = await apply();
    const { token } = await salespersonOf('salesperson3');
    const send3 = async (id: string) =>
      (
        await graphql(
          EDIT,
          { input: { applicationId: id, registration: freshRegistration(), idempotencyKey: freshKey() } },
          { token },
        )
      ).body;
    const missing = 'NOT_FOUND NOT_FOUND input.applicationId';
    expect([refusalOf(await send3(applicationId)), refusalOf(await send3('12'))]).toEqual([missing, missing]);
  });
});
