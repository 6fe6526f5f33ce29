import {
  ADDRESS,
  customerBy,
  freshCustomer,
  freshMobile,
  refusalOf,
  salespersonOf,
  send,
} from '../../../test/support/customers';
import { ask, type Json } from '../../../test/support/front-door';

const EDIT = `mutation Edit($input: EditCustomerInput!) { editCustomer(input: $input) { id name aliasName mobile state
  customerType gainChannel contactName address { fullAddress } certification { id state realName } } }`;
const APP = `mutation App($input: EnableAppInput!) { enableApp(input: $input) { industry enabledApps { code } } }`;

const edit = async (input: object): Promise<Json> => send('operator', EDIT, input);

describe('an edit of a customer', () => {
  test('changes what is given, clears what is null, and leaves the rest', async () => {
    const { id: customerId, name } = await freshCustomer({ aliasName: '简称', contactName: '甲', gainChannel: '展会' });
    const { data } = await edit({ customerId, aliasName: '新简称', contactName: null, address: ADDRESS });
    expect(data.editCustomer).toMatchObject({
      ...{ name, aliasName: '新简称', contactName: null, gainChannel: '展会' },
      address: { fullAddress: '上海市静安区中山路1号' },
    });
  });

  test('reaches base data and papers together, or neither', async () => {
    const { merchantId, certification } = await freshCustomer();
    const papers = { realName: '改名' };
    const { data } = await edit({ merchantId, aliasName: '一起', papers });
    expect(data.editCustomer).toMatchObject({
      aliasName: '一起',
      certification: { id: certification.id, realName: '改名' },
    });
    const half = await edit({ merchantId, aliasName: '不要', papers: { unifiedSocialCreditCode: 'X' } });
    expect(refusalOf(half)).toMatch(/^BAD_USER_INPUT WRONG_CREDIT_CODE/);
    expect((await edit({ merchantId })).data.editCustomer.aliasName).toBe('一起');
  });

  test('corrects no papers of another customer', async () => {
    const [{ id: customerId }, { certification }] = [await freshCustomer(), await freshCustomer()];
    const input = { customerId, certificationId: certification.id, papers: { realName: '别人' } };
    expect(refusalOf(await edit(input))).toBe('NOT_FOUND NOT_FOUND input.certificationId');
  });

  test('takes a mobile number of another customer only when that is confirmed', async () => {
    const mobile = freshMobile();
    await freshCustomer({ mobile });
    const { id: customerId } = await freshCustomer();
    expect(refusalOf(await edit({ customerId, mobile }))).toBe('CONFLICT MOBILE_TAKEN input.mobile');
    expect((await edit({ customerId, mobile, confirmRepeat: true })).data.editCustomer.mobile).toBe(mobile);
  });

  test('closes and opens a customer, which does not go back to waiting', async () => {
    const { id: customerId } = await freshCustomer();
    const states = [];
    for (const state of ['DISABLED', 'NORMAL'])
      states.push((await edit({ customerId, state })).data.editCustomer.state);
    expect(states).toEqual(['DISABLED', 'NORMAL']);
    expect(refusalOf(await edit({ customerId, state: 'PENDING' }))).toBe(
      'FAILED_PRECONDITION CUSTOMER_STATE_NOT_ALLOWED input.state',
    );
  });

  test.each([
    ['nobody', {}, 'BAD_USER_INPUT INVALID_INPUT input.customerId'],
    ['two names at once', { customerId: '1', merchantId: '1' }, 'BAD_USER_INPUT INVALID_INPUT input.customerId'],
    ['who is missing', { customerId: '12' }, 'NOT_FOUND NOT_FOUND input.customerId'],
    ['a name that is no number', { merchantId: 'x' }, 'NOT_FOUND NOT_FOUND input.merchantId'],
  ])('is refused for %s', async (_, named, refusal) => {
    expect(refusalOf(await edit({ ...named, aliasName: '甲' }))).toBe(refusal);
  });

  test.each(['salesperson', 'customer'] as const)('is refused to a %s', async (viewer) => {
    const { id: customerId } = await freshCustomer();
    expect(refusalOf(await send(viewer, EDIT, { customerId, aliasName: '甲' }))).toMatch(/^FORBIDDEN/);
  });
});

test('a front end is opened once, and only one that customers use', async () => {
  const { merchantId } = await freshCustomer();
  const open = (appCode: string): Promise<Json> => send('operator', APP, { merchantId, appCode, industry: '银行' });
  await open('portal');
  const { enableApp } = (await open('portal')).data;
  expect([enableApp.industry, enableApp.enabledApps.map(({ code }: Json) => code).sort()]).toEqual([
    '银行',
    ['beeback', 'portal'],
  ]);
  expect(refusalOf(await open('crm'))).toBe('BAD_USER_INPUT UNKNOWN_APP input.appCode.0');
});

test('a customer is found by each of its words and by who keeps it', async () => {
  const { id: salespersonId } = await salespersonOf();
  const customer = await freshCustomer({ aliasName: '独一无二' });
  const { customer: known } = await ask(
    'operator',
    'query C($id: ID!) { customer(id: $id) { unifiedSocialCreditCode } }',
    {
      id: customer.id,
    },
  );
  const self = [{ id: customer.id, name: customer.name }];
  const { unifiedSocialCreditCode } = known;
  const filters = [
    { keyword: customer.name },
    { keyword: customer.mobile.slice(2) },
    { keyword: unifiedSocialCreditCode.toLowerCase() },
    { mobile: customer.mobile },
    { unifiedSocialCreditCode },
    { nameLike: customer.name.slice(1) },
    { aliasStartsWith: '独一', ids: [customer.id] },
    { unassigned: true, ids: [customer.id], states: ['NORMAL'] },
  ];
  for (const filter of filters) expect([filter, await customerBy(filter)]).toEqual([filter, self]);
  expect(await customerBy({ ids: [customer.id], salespersonId })).toEqual([]);
});
