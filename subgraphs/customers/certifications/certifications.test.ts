import { freshCreditCode, freshCustomer, freshKey, refusalOf, send } from '../../../test/support/customers';
import { ask, type Json, tokenOf } from '../../../test/support/front-door';

const FIELDS =
  'id state authType enterpriseName auditRemark auditedAt customer { id name authType unifiedSocialCreditCode }';
const AUDIT = `mutation Audit($input: AuditCertificationInput!) { auditCertification(input: $input) { ${FIELDS} } }`;
const EDIT = `mutation Edit($input: EditCertificationInput!) { editCertification(input: $input) { ${FIELDS} realName } }`;
const SUBMIT = `mutation Submit($input: SubmitCertificationInput!) { submitCertification(input: $input) { ${FIELDS} } }`;
const MANUAL = `mutation Manual($input: CertifyManuallyInput!) { certifyManually(input: $input) { ${FIELDS} } }`;

const papers = (more: object = {}) => ({
  ...{ enterpriseName: '测试企业', unifiedSocialCreditCode: freshCreditCode(), realName: '王五' },
  ...more,
});

describe('papers', () => {
  test('certify the customer once they have passed, and not before', async () => {
    const { certification, authType } = await freshCustomer();
    expect([certification.state, authType]).toEqual(['PENDING', 'NONE']);
    const input = { certificationId: certification.id, decision: 'PASS' };
    const { data } = await send('operator', AUDIT, input);
    expect(data.auditCertification).toMatchObject({
      ...{ state: 'PASSED', auditedAt: expect.any(String), customer: { authType: 'ENTERPRISE' } },
    });
    expect(refusalOf(await send('operator', AUDIT, input))).toBe('CONFLICT CERTIFICATION_DECIDED');
  });

  test('of a person leave an enterprise an enterprise', async () => {
    const { id: customerId } = await freshCustomer();
    const handIn = async (authType: string) =>
      (await send('operator', SUBMIT, { customerId, papers: papers({ authType }), idempotencyKey: freshKey() })).data
        .submitCertification.id;
    const after: string[] = [];
    for (const authType of ['PERSON', 'ENTERPRISE', 'PERSON']) {
      const { data } = await send('operator', AUDIT, { certificationId: await handIn(authType), decision: 'PASS' });
      after.push(data.auditCertification.customer.authType);
    }
    expect(after).toEqual(['PERSON', 'ENTERPRISE', 'ENTERPRISE']);
  });

  test('are rejected with a reason, and then certify nobody', async () => {
    const { certification } = await freshCustomer();
    const reject = (remark?: string) =>
      send('operator', AUDIT, { certificationId: certification.id, decision: 'REJECT', remark });
    expect(refusalOf(await reject())).toBe('BAD_USER_INPUT REASON_NEEDED input.remark');
    const { data } = await reject('执照不清晰');
    expect(data.auditCertification).toMatchObject({
      ...{ state: 'REJECTED', auditRemark: '执照不清晰', customer: { authType: 'NONE' } },
    });
  });

  test('are decided once when two decide at once', async () => {
    const { certification } = await freshCustomer();
    const decide = (decision: string) =>
      send('operator', AUDIT, { certificationId: certification.id, decision, remark: '同时' });
    const answers = await Promise.all([decide('PASS'), decide('REJECT')]);
    expect(answers.filter(({ errors }) => errors).map(refusalOf)).toEqual(['CONFLICT CERTIFICATION_DECIDED']);
  });

  test('are corrected without a change of the decision', async () => {
    const { certification } = await freshCustomer();
    const edit = (more: object) =>
      send('operator', EDIT, { certificationId: certification.id, papers: { realName: '赵六', ...more } });
    expect((await edit({})).data.editCertification).toMatchObject({ realName: '赵六', state: 'PENDING' });
    expect(refusalOf(await edit({ unifiedSocialCreditCode: '91310106MA0000000X' }))).toBe(
      'BAD_USER_INPUT WRONG_CREDIT_CODE input.papers.unifiedSocialCreditCode',
    );
    expect(refusalOf(await edit({ businessLicenseUrl: 'javascript:alert(1)' }))).toBe(
      'BAD_USER_INPUT NOT_A_FILE_ADDRESS input.papers.businessLicenseUrl',
    );
    const missing = { certificationId: '12', papers: { realName: '赵六' } };
    expect(refusalOf(await send('operator', EDIT, missing))).toBe('NOT_FOUND NOT_FOUND input.certificationId');
  });

  test('of an enterprise need its name, its code and a person', async () => {
    const { id: customerId } = await freshCustomer();
    for (const field of ['enterpriseName', 'unifiedSocialCreditCode', 'realName']) {
      const input = { customerId, papers: papers({ [field]: '', authType: 'ENTERPRISE' }), idempotencyKey: freshKey() };
      expect(refusalOf(await send('operator', SUBMIT, input))).toBe(
        `BAD_USER_INPUT TEXT_MISSING input.papers.${field}`,
      );
    }
  });

  test.each([{}, { authType: null }])(
    'that do not say whose they are are an enterprise’s and need its name and code: %p',
    async (kind) => {
      const { id: customerId } = await freshCustomer();
      const input = { customerId, papers: { realName: '王五', ...kind }, idempotencyKey: freshKey() };
      expect(refusalOf(await send('operator', SUBMIT, input))).toBe(
        'BAD_USER_INPUT TEXT_MISSING input.papers.enterpriseName',
      );
      const complete = { ...input, papers: papers(kind), idempotencyKey: freshKey() };
      const { id: certificationId, authType } = (await send('operator', SUBMIT, complete)).data.submitCertification;
      expect(authType).toBe('ENTERPRISE');
      const emptied = { certificationId, papers: { ...kind, enterpriseName: '' } };
      expect(refusalOf(await send('operator', EDIT, emptied))).toBe(
        'BAD_USER_INPUT TEXT_MISSING input.papers.enterpriseName',
      );
    },
  );

  test('with the code of another customer certify nobody, neither when they pass nor afterwards', async () => {
    const foreign = freshCreditCode();
    await freshCustomer({ unifiedSocialCreditCode: foreign });
    const { id: customerId, certification: own } = await freshCustomer();
    const input = { customerId, papers: papers({ unifiedSocialCreditCode: foreign }), idempotencyKey: freshKey() };
    const { id: certificationId } = (await send('operator', SUBMIT, input)).data.submitCertification;
    expect(refusalOf(await send('operator', AUDIT, { certificationId, decision: 'PASS' }))).toBe(
      'CONFLICT CREDIT_CODE_TAKEN input.certificationId',
    );
    const { data } = await send('operator', AUDIT, { certificationId, decision: 'REJECT', remark: '他企执照' });
    expect(data.auditCertification).toMatchObject({ state: 'REJECTED', customer: { authType: 'NONE' } });
    await send('operator', AUDIT, { certificationId: own.id, decision: 'PASS' });
    const edit = (code: string) =>
      send('operator', EDIT, { certificationId: own.id, papers: { realName: '王五', unifiedSocialCreditCode: code } });
    expect(refusalOf(await edit(foreign))).toBe('CONFLICT CREDIT_CODE_TAKEN input.papers.unifiedSocialCreditCode');
    expect((await edit(freshCreditCode())).data.editCertification).toMatchObject({ id: own.id, state: 'PASSED' });
  });

  test('seen by an operator certify at once, and name the customer', async () => {
    const { id: customerId } = await freshCustomer();
    const input = { customerId, papers: papers({ enterpriseName: '改名后的企业' }), idempotencyKey: freshKey() };
    const [first, second] = [await send('operator', MANUAL, input), await send('operator', MANUAL, input)];
    expect(first.data.certifyManually).toMatchObject({
      state: 'PASSED',
      customer: {
        ...{ id: customerId, name: '改名后的企业', authType: 'ENTERPRISE' },
        unifiedSocialCreditCode: input.papers.unifiedSocialCreditCode,
      },
    });
    expect(second.data).toEqual(first.data);
    const other = { ...input, customerId: (await freshCustomer()).id, idempotencyKey: freshKey() };
    expect(refusalOf(await send('operator', MANUAL, other))).toMatch(/^CONFLICT CREDIT_CODE_TAKEN/);
  });
});

test("a customer hands in papers of its own and nobody else's", async () => {
  expect(await tokenOf('customer')).toBeTruthy();
  const { id: customerId } = await freshCustomer();
  const input = { customerId, papers: papers({ authType: 'ENTERPRISE' }), idempotencyKey: freshKey() };
  expect(refusalOf(await send('customer', SUBMIT, input))).toBe('NOT_FOUND NOT_FOUND input.customerId');
  const query = 'query List($filter: CertificationFilter) { certifications(filter: $filter) { totalCount } }';
  const { certifications } = await ask('operator', query, { filter: { customerIds: [customerId] } });
  expect(certifications.totalCount).toBe(1);
});

test('papers are listed by customer, state and kind', async () => {
  const { id, certification } = await freshCustomer();
  const query = 'query List($filter: CertificationFilter) { certifications(filter: $filter) { nodes { id } } }';
  const list = async (filter: object): Promise<Json> =>
    (await ask('operator', query, { filter: { customerIds: [id], ...filter } })).certifications.nodes;
  expect(await list({ states: ['PENDING'], authType: 'ENTERPRISE' })).toEqual([{ id: certification.id }]);
  expect(await list({ states: ['PASSED'] })).toEqual([]);
});
