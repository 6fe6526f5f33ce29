import {
  ADDRESS,
  customerBy,
  freshCreditCode,
  freshKey,
  freshMobile,
  freshRegistration,
  messagesAbout,
  REGISTER,
  refusalOf,
  register,
  salespersonOf,
  send,
} from '../support/customers';
import { ask } from '../support/front-door';

describe('a registration by an operator', () => {
  test('makes customer, papers, front ends and assignment before it answers', async () => {
    const { id: salespersonId } = await salespersonOf();
    const registration = freshRegistration({ address: ADDRESS, gradeCode: 'A', royaltyRate: '0.15' });
    const { data } = await register({ registration, salespersonId });
    const { onItsWay, customer } = data.registerCustomer;
    expect(onItsWay).toEqual([]);
    expect(customer).toMatchObject({
      name: registration.organizationName,
      state: 'NORMAL',
      authType: 'NONE',
      address: { fullAddress: '上海市静安区中山路1号' },
      enabledApps: [{ code: 'beeback' }],
      salesperson: { id: salespersonId },
      assignment: { gradeCode: 'A', commissionRate: expect.stringMatching(/^0\.15/) },
      certification: { state: 'PENDING', enterpriseName: registration.organizationName },
    });
  });

  test('takes the rate of the grade unless one was agreed', async () => {
    const { id: salespersonId } = await salespersonOf();
    const { data } = await register({ registration: freshRegistration({ gradeCode: 'B' }), salespersonId });
    const { customerGrades } = await ask('operator', '{ customerGrades(codes: ["B"]) { commissionRate } }');
    const { commissionRate } = data.registerCustomer.customer.assignment;
    expect(Number(commissionRate)).toBe(Number(customerGrades[0].commissionRate));
  });

  test('with the same key has one effect and one answer, with another content none', async () => {
    const input = { registration: freshRegistration(), idempotencyKey: freshKey() };
    const [first, second] = await Promise.all([send('operator', REGISTER, input), send('operator', REGISTER, input)]);
    expect(second.data.registerCustomer.customer).toEqual(first.data.registerCustomer.customer);
    const other = { ...input, registration: freshRegistration() };
    expect(refusalOf(await send('operator', REGISTER, other))).toMatch(/^CONFLICT IDEMPOTENCY_KEY_REUSED/);
  });

  const at = (field: string) => `input.registration.${field}`;
  const wrong = freshCreditCode().replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  test.each([
    [
      'a wrong check character',
      { unifiedSocialCreditCode: wrong },
      `WRONG_CREDIT_CODE ${at('unifiedSocialCreditCode')}`,
    ],
    ['half an address', { address: { ...ADDRESS, cityCode: null } }, `HALF_AN_ADDRESS ${at('address.cityCode')}`],
    [
      'a city of another province',
      { address: { ...ADDRESS, provinceCode: '11' } },
      `INVALID_INPUT ${at('address.cityCode')}`,
    ],
    ['a short mobile number', { mobile: '1380000' }, `WRONG_FORM ${at('mobile')}`],
    [
      'a credit code of zeros',
      { unifiedSocialCreditCode: '0'.repeat(18) },
      `WRONG_CREDIT_CODE ${at('unifiedSocialCreditCode')}`,
    ],
    ['a blank name', { organizationName: '  ' }, `TEXT_MISSING ${at('organizationName')}`],
    ['a front end of operators', { appCodes: ['crm'] }, `UNKNOWN_APP ${at('appCodes.0')}`],
    ['a rate above one', { royaltyRate: '1.5' }, `RATE_OUT_OF_RANGE ${at('royaltyRate')}`],
    ['a negative quota', { overdraftQuota: '-1' }, `INVALID_INPUT ${at('overdraftQuota')}`],
    [
      'a monthly quota of nothing',
      { monthlySettled: true, overdraftQuota: '0' },
      `INVALID_INPUT ${at('overdraftQuota')}`,
    ],
    ['a null character', { aliasName: 'a\0b' }, `TEXT_NOT_KEEPABLE ${at('aliasName')}`],
    ['a short appId', { appId: 'abc' }, `WRONG_FORM ${at('appId')}`],
    ['a long invitation', { invitationCode: 'x'.repeat(65) }, `TEXT_TOO_LONG ${at('invitationCode')}`],
  ])('refuses %s', async (_, more, refusal) => {
    const registration = freshRegistration(more);
    expect(refusalOf(await register({ registration }))).toBe(`BAD_USER_INPUT ${refusal}`);
    expect(await customerBy({ mobile: registration.mobile })).toEqual([]);
  });

  test.each([
    ['an unknown salesperson', { salespersonId: '12' }, { gradeCode: 'A' }, 'NOT_FOUND NOT_FOUND input.salespersonId'],
    ['a grade that is not in use', {}, { gradeCode: 'D' }, 'BAD_USER_INPUT UNKNOWN_GRADE input.registration.gradeCode'],
    [
      'an unknown grade of nobody',
      { salespersonId: null },
      { gradeCode: 'ZZ' },
      'BAD_USER_INPUT UNKNOWN_GRADE input.registration.gradeCode',
    ],
    ['a salesperson without a grade', {}, {}, 'BAD_USER_INPUT GRADE_NEEDED input.registration.gradeCode'],
  ])('refuses %s before anything is written', async (_, input, more, refusal) => {
    const { id: salespersonId } = await salespersonOf();
    const registration = freshRegistration(more);
    expect(refusalOf(await register({ registration, salespersonId, ...input }))).toBe(refusal);
    expect(await customerBy({ mobile: registration.mobile })).toEqual([]);
  });

  test('refuses a code that a customer has, whichever of two at once comes second', async () => {
    const unifiedSocialCreditCode = freshCreditCode();
    const asked = [1, 2, 3].map(() => register({ registration: freshRegistration({ unifiedSocialCreditCode }) }));
    const answers = (await Promise.all(asked)).map((body) => (body.errors ? refusalOf(body) : 'registered'));
    const taken = 'CONFLICT CREDIT_CODE_TAKEN input.registration.unifiedSocialCreditCode';
    expect(answers.sort()).toEqual([taken, taken, 'registered']);
  });

  test('refuses a mobile number in use unless the repetition is confirmed', async () => {
    const mobile = freshMobile();
    const again = (more: object = {}) => register({ registration: freshRegistration({ mobile }), ...more });
    expect((await again()).errors).toBeUndefined();
    expect(refusalOf(await again())).toBe('CONFLICT MOBILE_TAKEN input.registration.mobile');
    expect((await again({ confirmRepeat: true })).errors).toBeUndefined();
    expect(await customerBy({ mobile })).toHaveLength(2);
  });

  test('converts the opportunity that it names', async () => {
    const query = '{ opportunities(filter: { converted: false }, first: 100) { nodes { id salesperson { id } } } }';
    const { opportunities } = await ask('operator', query);
    const opportunityId = opportunities.nodes.at(-1).id;
    const { data } = await register({ opportunityId });
    const { customer } = await ask('operator', 'query Of($id: ID!) { customer(id: $id) { opportunity { id } } }', {
      id: data.registerCustomer.customer.id,
    });
    expect(customer.opportunity).toEqual({ id: opportunityId });
    expect(refusalOf(await register({ opportunityId }))).toBe('CONFLICT OPPORTUNITY_CONVERTED input.opportunityId');
  });

  test.each(['\u200b', '\ufeff \u00ad', '\u3164'])('needs a name that is seen, not %j', async (organizationName) => {
    expect(refusalOf(await register({ registration: freshRegistration({ organizationName }) }))).toBe(
      'BAD_USER_INPUT TEXT_MISSING input.registration.organizationName',
    );
  });

  test.each(['abc', '12345678901234567890', '12'])(
    'names an opportunity that there is, not %s',
    async (opportunityId) => {
      const registration = freshRegistration();
      const refused = await register({ registration, opportunityId });
      expect(refusalOf(refused)).toBe('NOT_FOUND NOT_FOUND input.opportunityId');
      expect(await customerBy({ mobile: registration.mobile })).toEqual([]);
    },
  );

  test('opens the developer account with the appId that it brings, and keeps the invitation', async () => {
    const registration = freshRegistration({ appId: freshKey(), invitationCode: 'YQ2026' });
    const { id } = (await register({ registration })).data.registerCustomer.customer;
    const query = `query Of($id: ID!) { customer(id: $id) {
      invitationCode developerAccount { appId appSecret environment } } }`;
    expect((await ask('operator', query, { id })).customer).toEqual({
      invitationCode: 'YQ2026',
      developerAccount: {
        ...{ appId: registration.appId, environment: 'PROD' },
        appSecret: expect.stringMatching(/^[0-9a-f]{32}$/),
      },
    });
    const again = freshRegistration({ appId: registration.appId });
    expect(refusalOf(await register({ registration: again }))).toBe(`CONFLICT APP_ID_TAKEN ${at('appId')}`);
    expect(await customerBy({ mobile: again.mobile })).toEqual([]);
  });

  test('tells the contact person at once when it is to', async () => {
    const [contactMobile, appId] = [freshMobile(), freshKey()];
    const registration = freshRegistration({ contactMobile, appId, notifyAtOnce: true });
    const { id } = (await register({ registration })).data.registerCustomer.customer;
    const messages = await messagesAbout(id, 3);
    expect(messages).toEqual([
      { templateCode: 'CONSOLE_ACCOUNT', recipients: [registration.mobile], businessNo: null },
      { templateCode: 'CUSTOMER_REGISTERED', recipients: [contactMobile], businessNo: null },
      { templateCode: 'DEVELOPER_INFO', recipients: [contactMobile], businessNo: appId },
    ]);
  });

  test('tells the console account alone unless it is to', async () => {
    const registration = freshRegistration({ contactMobile: freshMobile(), appId: freshKey() });
    const { id } = (await register({ registration })).data.registerCustomer.customer;
    expect((await messagesAbout(id, 1)).map(({ templateCode }) => templateCode)).toEqual(['CONSOLE_ACCOUNT']);
  });

  test.each(['salesperson', 'customer'] as const)('is refused to a %s', async (viewer) => {
    const input = { registration: freshRegistration(), idempotencyKey: freshKey() };
    expect(refusalOf(await send(viewer, REGISTER, input))).toMatch(/^FORBIDDEN/);
  });
});

test('a registration in another environment says that there is none', async () => {
  const input = { registration: freshRegistration(), idempotencyKey: freshKey() };
  const mirror = 'mutation M($input: RegisterCustomerInput!) { mirrorRegistration(input: $input) { customerId } }';
  expect(refusalOf(await send('operator', mirror, input))).toBe('FAILED_PRECONDITION NO_OTHER_ENVIRONMENT');
  expect(refusalOf(await register({ ...input, alsoElsewhere: true }))).toBe('FAILED_PRECONDITION NO_OTHER_ENVIRONMENT');
  expect(await customerBy({ mobile: input.registration.mobile })).toEqual([]);
});
