import { freshCustomer, freshMobile } from '../support/customers';
import { ask, graphql, type Json } from '../support/front-door';
import { oldPath } from '../support/old-paths';
import { rows } from '../support/server-database';
import { colleague, done, fresh, MENU, pages, refused, roleWith } from './organisation';

const withPages = async (grants: Record<string, string[]>) => colleague([(await roleWith(grants)).id]);
const answer = async (token: string, query: string, variables = {}): Promise<Json> =>
  (await graphql(query, variables, { token })).body;
const missing = async (token: string, query: string): Promise<Json> => {
  const [error] = (await answer(token, query)).errors ?? [];
  return [error?.extensions.reason, error?.extensions.field];
};

describe('an operator whose role opens one page', () => {
  test('reads names of what other pages keep, and no papers, contacts, terms or contracts, from wherever he comes', async () => {
    const menu = await withPages({ menu: [] });
    const ways = [
      ['certification { idCard idCardFrontUrl }', 'Customer.certification'],
      ['contactMobile', 'Customer.contactMobile'],
      ['developerAccounts { ipAllowList }', 'Customer.developerAccounts'],
      ['company { persons(first: 1) { nodes { idNumber } } }', 'Customer.company'],
      ['authorizedProducts(first: 1) { nodes { price } }', 'Customer.authorizedProducts'],
    ];
    for (const [fields, field] of ways) {
      const query = `{ signInAccounts(first: 1) { nodes { customer { name ${fields} } } } }`;
      expect(await missing(menu.token, query)).toEqual(['SCOPE_MISSING', field]);
    }
    const { data } = await answer(menu.token, '{ signInAccounts(first: 50) { nodes { customer { id name } } } }');
    expect(data.signInAccounts.nodes.some(({ customer }: Json) => customer?.name)).toBe(true);

    const product = await withPages({ 'product-list': [] });
    const through = (fields: string) => `{ authorizations(first: 1) { nodes { price ${fields} } } }`;
    for (const [fields, field] of [
      ['contract { contractNo url }', 'Authorization.contract'],
      ['customer { certification { idCard } }', 'Customer.certification'],
      ['developerAccount { ipAllowList }', 'DeveloperAccount.ipAllowList'],
    ] as const) {
      expect(await missing(product.token, through(fields))).toEqual(['SCOPE_MISSING', field]);
    }
    const plain = await answer(
      product.token,
      through('customer { name } developerAccount { name appId } contractState'),
    );
    expect(plain.errors).toBeUndefined();
  });

  test('of sales sees no costs, floors and routes, which salespeople do', async () => {
    const queries = [
      '{ upstreamRoutes(first: 1) { nodes { cost } } }',
      '{ usageBySource(from: "2026-01-01", to: "2026-01-31") { cost } }',
      '{ authorizationStatistics(month: "2026-01", first: 1) { nodes { authorization { product { floorPrice } } } } }',
    ];
    const { token } = await withPages({ performance: [] });
    for (const query of queries) {
      expect([query, (await missing(token, query))[0]]).toEqual([query, 'SCOPE_MISSING']);
      await ask('salesperson', query);
    }
  });

  test('learns of a colleague the name and what he does, not how he signs in and what he may', async () => {
    const { viewer } = await ask('operator', '{ viewer { staffMember { id mobile } } }');
    const boss = viewer.staffMember;
    const facts = 'name mobile email roles { code } account { loginName }';
    const query = `query($id: ID!) { staffMember(id: $id) { ${facts} department { manager { mobile account { id } } } }
      viewer { staffMember { mobile roles { code } account { loginName } } } }`;
    const { id, token } = await withPages({ calls: [] });
    const { staffMember, viewer: self } = (await answer(token, query, { id: boss.id })).data;
    expect(staffMember).toMatchObject({ name: expect.any(String), email: null, roles: [], account: null });
    expect(staffMember.mobile).toMatch(/\*\*\*/);
    expect(staffMember.department.manager.mobile).toMatch(/\*\*\*/);
    expect(self.staffMember).toMatchObject({ roles: [{ code: expect.any(String) }], account: expect.any(Object) });
    expect(self.staffMember.mobile).not.toMatch(/\*/);
    const seen = (await answer((await withPages({ staff: [] })).token, query, { id })).data.staffMember;
    expect(seen).toMatchObject({ roles: [{}], account: { loginName: seen.mobile } });
  });

  test('turns no webhook to what his role does not read, and finds no figures in what was posted', async () => {
    const { token } = await withPages({ webhook: ['webhook:save'] });
    const ADD = 'mutation($i: AddWebhookEndpointInput!) { r: addWebhookEndpoint(input: $i) { endpoint { id } } }';
    const TURN = 'mutation($i: EditWebhookEndpointInput!) { r: editWebhookEndpoint(input: $i) { id } }';
    const input = { name: 'ERP', url: 'https://hooks.example.com/x', email: 'ops@example.com' };
    expect(await refused(ADD, { ...input, kinds: ['STATEMENT_SENT'] }, token)).toBe('SCOPE_MISSING');
    const reads = await withPages({ webhook: ['webhook:save'], statement: [], 'product-list': [] });
    const made = await done(ADD, { ...input, kinds: ['STATEMENT_SENT'] }, reads.token);
    const { id } = made.endpoint;
    const catalogue = await withPages({ webhook: ['webhook:save'], 'product-list': [] });
    const turned = { ...input, id, kinds: ['PRODUCT_STATE_CHANGED'] };
    expect(await refused(TURN, turned, catalogue.token)).toBe('SCOPE_MISSING');
    expect((await done(TURN, turned, reads.token)).id).toBe(id);

    await rows(
      `insert into platform.webhook_deliveries (endpoint_id, event_key, kind, object, body, state, happened_at)
       values ($1, 'made', 'STATEMENT_SENT', 'Statement 1', $2, 'DEAD', now())`,
      [
        id,
        JSON.stringify({
          type: 'statement.sent',
          timestamp: '2026-01-01T00:00:00.000Z',
          data: { totalAmount: '1.00' },
        }),
      ],
    );
    const posted = async (by: string) => {
      const query =
        'query($id: ID!) { webhookDeliveries(filter: { endpointIds: [$id] }, first: 9) { nodes { payload } } }';
      const [{ payload }] = (await answer(by, query, { id })).data.webhookDeliveries.nodes;
      return JSON.parse(payload);
    };
    expect(await posted(token)).toEqual({ type: 'statement.sent', timestamp: '2026-01-01T00:00:00.000Z' });
    expect((await posted(reads.token)).data).toEqual({ totalAmount: '1.00' });
    await done(
      'mutation($i: WebhookEndpointInput!) { r: removeWebhookEndpoint(input: $i) { id } }',
      { id },
      reads.token,
    );
  });
});

test('who edits pages takes no button from a role that holds it while he does not, but takes one that he holds', async () => {
  const code = fresh('page');
  const made = { appCode: 'crm', code, title: code };
  const buttons = ['payment:audit', 'menu:delete'].map((button) => ({ code: button, label: button }));
  const page = await done(MENU, { ...made, buttons });
  const role = await roleWith({ [code]: ['payment:audit', 'menu:delete'] });
  const editor = await withPages({ menu: ['menu:save', 'menu:delete'], [code]: ['menu:delete'] });
  const drop = (left: string[]) => ({
    ...made,
    id: page.id,
    buttons: buttons.filter((one) => left.includes(one.code)),
  });
  expect(await refused(MENU, drop(['menu:delete']), editor.token)).toBe('GRANT_EXCEEDS_OWN');
  const held = async (): Promise<string[]> => {
    const query = '{ roles(first: 100) { nodes { id menus { buttons } } } }';
    const found = (await ask('operator', query)).roles.nodes.find(({ id }: Json) => id === role.id);
    return found.menus[0].buttons;
  };
  expect((await held()).sort()).toEqual(['menu:delete', 'payment:audit']);
  await done(MENU, drop(['payment:audit']), editor.token);
  expect(await held()).toEqual(['payment:audit']);
  await done(MENU, drop([]));
  expect(await held()).toEqual([]);
});

test('who sends secrets that he may not see does not change where they go; who sees them or sends none does', async () => {
  const { id } = await freshCustomer();
  const { customer: before } = await ask('operator', 'query($id: ID!) { customer(id: $id) { mobile email } }', { id });
  const CHANGE = 'mutation($i: EditCustomerInput!) { r: editCustomer(input: $i) { id email aliasName } }';
  const acting = (...buttons: string[]) => withPages({ 'customer-list': ['customer:edit', ...buttons] });
  const sender = await acting('developer:send');
  for (const change of [{ email: 'me@example.com' }, { contactMobile: freshMobile() }, { mobile: freshMobile() }]) {
    const asked = { customerId: id, aliasName: '改', ...change };
    expect(await refused(CHANGE, asked, sender.token)).toBe('CONTACT_HEARS_SECRETS');
  }
  const same = { customerId: id, aliasName: '甲', ...before };
  expect(await done(CHANGE, same, sender.token)).toEqual({ id, email: before.email, aliasName: '甲' });
  for (const { token } of [await acting(), await acting('developer:send', 'developer:secret')]) {
    const change = { customerId: id, email: `${fresh('to')}@example.com` };
    expect((await done(CHANGE, change, token)).email).toBe(change.email);
  }
});

const HELD = '{ authorizations(first: 1) { nodes { developerAccount { id } product { code } } } }';

describe('on old paths', () => {
  const paging = { pageNo: 1, pageSize: 5 };
  const lists: Record<string, string[]> = {
    payment: ['bill/payment/list', 'bill/payment/sum'],
    assignment: ['sales/maintain/list', 'customer/maintainList'],
    'customer-list': ['customer/maintainList'],
    calls: ['api/recordList'],
    'product-audit': ['customer/deptItem/list'],
    'customer-item': ['customer/deptItem/list'],
    performance: ['sales/salesman/customerStatisticsList'],
  };

  test.each(Object.entries(lists))(
    'a role with the page %s reads its lists, without what others own',
    async (code, paths) => {
      const known = await pages();
      const { token } = await withPages({ [code]: known[code].buttons.map((button: Json) => button.code) });
      for (const path of paths) {
        const asked = path.startsWith('sales/salesman') ? { ...paging, matchMonth: '2026-01', salesmanId: 0 } : paging;
        const { code: answered, msg, data } = await oldPath(token, `/mt/crm/${path}`, asked);
        expect([path, answered, msg]).toEqual([path, 0, '']);
        const text = JSON.stringify(data);
        for (const field of ['royaltyAmountSum', 'contractState', 'finalSource', 'thirdSeqNo', 'spreaderRoyalties']) {
          expect([path, text.includes(`"${field}":`)]).toEqual([path, false]);
        }
      }
    },
  );

  test('what a page does not show stays refused whole', async () => {
    const { token } = await withPages({ payment: [] });
    for (const path of ['sales/maintain/list', 'customer/wallet/merge']) {
      expect([path, (await oldPath(token, `/mt/crm/${path}`, paging)).code]).not.toEqual([path, 0]);
    }
    const item = await withPages({ 'customer-item': [] });
    const { nodes } = (await ask('operator', HELD)).authorizations;
    const asked = { deptId: nodes[0].developerAccount.id, checkItem: nodes[0].product.code };
    expect((await oldPath(item.token, '/mt/crm/customer/deptItem/sourceConfigList', asked)).code).toBe(403);
  });
});
