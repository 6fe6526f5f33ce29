import { SUBGRAPHS } from '../../subgraphs/index';
import { freshMobile } from '../support/customers';
import type { Json } from '../support/front-door';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';
import { DEPARTMENT, HIRE, ISSUE, NO_DEPARTMENT } from './organisation';

let graph: OwnGraph;
beforeAll(async () => {
  graph = await startOwnGraph('skep_changes', { FEED_POLL_MS: '200' });
}, 120_000);
afterAll(() => graph?.stop());

const EDIT_CUSTOMER = 'mutation($i: EditCustomerInput!) { r: editCustomer(input: $i) { id } }';
const ROTATE = 'mutation($i: RotateAppSecretInput!) { r: rotateAppSecret(input: $i) { appSecret } }';
const VISIT = 'mutation($i: SaveVisitInput!) { r: saveVisit(input: $i) { id } }';
const CHANGE = `mutation viewerKind name changedAt kind objectType objectId part requestId account { loginName }
  staffMember { name } fields { name before after }`;
const LIST = `query($filter: ChangeFilter) { changes(filter: $filter, first: 20) { nodes { ${CHANGE} } totalCount } }`;

const told = (mutation: string, objectId: string) =>
  graph.eventually('select * from platform.changes where mutation = $1 and object_id = $2', [mutation, objectId]);
const listed = async (filter: object): Promise<Json[]> => (await graph.ask('operator', LIST, { filter })).changes.nodes;
const field = (change: Json, name: string) => change.fields.find((one: Json) => one.name === name);

async function someCustomer(): Promise<{ id: string; description: string }> {
  const asked = '{ customers(first: 1) { nodes { id description } } }';
  return (await graph.ask('operator', asked)).customers.nodes[0];
}

describe('what somebody changes', () => {
  test('is told with who did it, by which mutation, and what it was before and after', async () => {
    const customer = await someCustomer();
    const before = new Date(Date.now() - 1_000).toISOString();
    await graph.ask('operator2', EDIT_CUSTOMER, { i: { customerId: customer.id, description: '改过的说明' } });
    await told('editCustomer', customer.id);
    const object = { type: 'Customer', id: customer.id };
    const [change] = await listed({ object, mutations: ['editCustomer'] });
    expect(change).toMatchObject({
      mutation: 'editCustomer',
      viewerKind: 'OPERATOR',
      kind: 'CHANGED',
      objectType: 'Customer',
      objectId: customer.id,
      part: 'customers',
      account: { loginName: 'operator2' },
    });
    expect(change.staffMember.name).toBe(change.name);
    expect(field(change, 'description')).toEqual({
      name: 'description',
      before: customer.description,
      after: '改过的说明',
    });
    expect(field(change, 'name')).toBeUndefined();

    const [{ id }] = await graph.rows("select id from platform.accounts where login_name = 'operator2'");
    const byPerson = await listed({ accountIds: [id] });
    expect(byPerson.every(({ account }) => account.loginName === 'operator2')).toBe(true);
    expect(byPerson.map(({ requestId }) => requestId)).toContain(change.requestId);
    const byTime = await listed({ from: before });
    expect(byTime.map(({ requestId }) => requestId)).toContain(change.requestId);
    expect(await listed({ until: before })).toEqual([]);

    const asked = `query($id: ID!) { customer(id: $id) { changes { ${CHANGE} } } }`;
    const shown = (await graph.ask('operator', asked, { id: customer.id })).customer.changes;
    expect(shown).toContainEqual(change);
  });

  test('is told of salespeople too', async () => {
    const kept = (await graph.ask('salesperson', '{ customers(first: 1) { nodes { id } } }')).customers.nodes[0];
    const { r } = await graph.ask('salesperson', VISIT, {
      i: { customerId: kept.id, content: '面谈', idempotencyKey: 'changes-visit-1' },
    });
    await told('saveVisit', r.id);
    const [change] = await listed({ object: { type: 'Visit', id: r.id } });
    expect(change).toMatchObject({ mutation: 'saveVisit', viewerKind: 'SALESPERSON', kind: 'ADDED', part: 'visits' });
    expect(field(change, 'content')).toEqual({ name: 'content', before: null, after: '面谈' });
  });

  test('is told of all that one mutation changes, under one request', async () => {
    const input = { name: '记录', mobile: freshMobile(), idempotencyKey: 'changes-hire-1' };
    const { r } = await graph.ask('operator', HIRE, { i: input });
    await told('addStaffMember', r.account.id);
    await told('addStaffMember', r.id);
    const changes = await listed({ mutations: ['addStaffMember'] });
    expect(changes.map(({ objectType }) => objectType).sort()).toEqual(['SignInAccount', 'StaffMember']);
    expect(new Set(changes.map(({ requestId }) => requestId)).size).toBe(1);
    await graph.ask('operator', HIRE, { i: input });
    expect(await listed({ mutations: ['addStaffMember'] })).toHaveLength(2);
  });

  test('is told in the transaction of the change: what is refused leaves no word', async () => {
    const { r } = await graph.ask('operator', DEPARTMENT, { i: { name: '先有的部门' } });
    await told('saveDepartment', r.id);
    const words = () =>
      graph.rows(
        "select count(*) from platform.outbox where topic = 'change.told' and payload->>'objectType' = 'Department'",
      );
    const before = await words();
    expect((await graph.refusal('operator', DEPARTMENT, { i: { name: '先有的部门' } })).reason).toBe(
      'DEPARTMENT_NAME_TAKEN',
    );
    expect(await words()).toEqual(before);
  });

  test('holds no secret: neither a password nor a key, sealed or hashed', async () => {
    const input = { name: '口令', mobile: freshMobile(), idempotencyKey: 'changes-hire-2' };
    const { account } = (await graph.ask('operator', HIRE, { i: input })).r;
    const { password } = (await graph.ask('operator', ISSUE, { i: { accountId: account.id } })).r;
    const { developerAccounts } = await graph.ask('operator', '{ developerAccounts(first: 1) { nodes { id } } }');
    const { id } = developerAccounts.nodes[0];
    const { appSecret } = (
      await graph.ask('operator', ROTATE, { i: { developerAccountId: id, idempotencyKey: 'changes-rotate-1' } })
    ).r;
    await graph.ask('operator', 'mutation { admitOwnAddress { address } }');
    const issued = await graph.ask('operator', 'mutation { issueTemporaryPassword { password } }');
    const [own] = await graph.rows("select id from platform.accounts where login_name = 'operator'");
    await told('issuePassword', account.id);
    await told('rotateAppSecret', id);
    await told('issueTemporaryPassword', own.id);
    const [{ hash }] = await graph.rows('select password_hash as hash from platform.accounts where id = $1', [
      account.id,
    ]);
    const [{ sealed }] = await graph.rows(
      'select sealed_app_secret as sealed from customers.developer_accounts where id = $1',
      [id],
    );
    const everything = (
      await graph.rows(`select string_agg(c::text, '') || (select string_agg(payload::text, '') from platform.outbox
        where topic = 'change.told') || (select string_agg(payload::text, '') from customers.outbox where topic = 'change.told') as text
        from platform.changes c`)
    )[0].text;
    expect(everything).toContain('rotateAppSecret');
    const temporary = issued.issueTemporaryPassword.password;
    for (const secret of [password, appSecret, hash, sealed, temporary]) expect(everything).not.toContain(secret);
  });
});

test('of an address that is called, the host alone is told, and that the rest of it changed', async () => {
  const save = 'mutation($i: SaveAlertContactInput!) { r: saveAlertContact(input: $i) { id } }';
  const contact = { name: '群机器人', mobile: '13900000081' };
  const webhook = 'https://hooks.example.com/services/T0123?key=opens-the-group';
  const { r } = await graph.ask('customer', save, { i: { ...contact, webhook } });
  const other = webhook.replace('T0123', 'T0124');
  await graph.ask('customer', save, { i: { ...contact, id: r.id, webhook: other } });
  await graph.eventually(
    "select 1 from platform.changes where object_id = $1 and before->>'webhook' <> after->>'webhook'",
    [r.id],
  );
  const changes = await listed({ object: { type: 'AlertContact', id: r.id } });
  const told = changes.map((change) => field(change, 'webhook')).filter(Boolean);
  const [changed, added] = told;
  expect(added).toMatchObject({
    before: null,
    after: expect.stringMatching(/^https:\/\/hooks\.example\.com\/…[0-9a-f]{4}$/),
  });
  expect(changed.before).toBe(added.after);
  expect(changed.after).not.toBe(added.after);
  expect(JSON.stringify(changes)).not.toMatch(/T012|opens-the-group/);
});

test('the address of a supplier is told without its query, and that this changed', async () => {
  const save = 'mutation($i: SaveUpstreamRouteInput!) { r: saveUpstreamRoute(input: $i) { id } }';
  const [route] = await graph.rows(
    'select id::text, product_code as "productCode", data_source_id::text as "dataSourceId" from products.upstream_routes limit 1',
  );
  const at = 'https://api.example.com/v2/score';
  for (const requestUrl of [at, `${at}?token=opens-one`, `${at}?token=opens-two`]) {
    await graph.ask('operator', save, { i: { ...route, adapter: 'http', requestUrl } });
  }
  await graph.eventually(
    "select 1 from platform.changes where object_id = $1 and before->>'request_url' like '%?%' and after->>'request_url' like '%?%'",
    [route.id],
  );
  const changes = await listed({ object: { type: 'UpstreamRoute', id: route.id } });
  const [last, first, plain] = changes.map((change) => field(change, 'request_url')).filter(Boolean);
  expect(plain.after).toBe(at);
  expect(first).toMatchObject({
    before: at,
    after: expect.stringMatching(/^https:\/\/api\.example\.com\/v2\/score\?…[0-9a-f]{4}$/),
  });
  expect(last.before).toBe(first.after);
  expect(last.after).not.toBe(first.after);
  expect(JSON.stringify(changes)).not.toContain('opens-');
});

describe('the log', () => {
  test('gives the state of an object as it was told at an instant', async () => {
    const { r } = await graph.ask('operator', DEPARTMENT, { i: { name: '第一个名字', remark: '甲' } });
    const first = await told('saveDepartment', r.id);
    const again = 'mutation($i: SaveDepartmentInput!) { r: saveDepartment(input: $i) { id } }';
    await graph.ask('operator', again, { i: { id: r.id, name: '第二个名字' } });
    await graph.eventually("select * from platform.changes where object_id = $1 and after->>'name' = '第二个名字'", [
      r.id,
    ]);
    const trail = `query($object: AuditedObjectInput!, $at: DateTime) { auditTrail(object: $object, at: $at) {
      state { part partId fields { name value } } changes { kind } } }`;
    const asOf = async (at?: Date) => {
      const object = { type: 'Department', id: r.id };
      const { auditTrail } = await graph.ask('operator', trail, { object, at: at?.toISOString() });
      const names = auditTrail.state.flatMap(({ fields }: Json) => fields.filter(({ name }: Json) => name === 'name'));
      return [names.map(({ value }: Json) => value), auditTrail.changes.map(({ kind }: Json) => kind)];
    };
    expect(await asOf(new Date(first.at.getTime() - 1))).toEqual([[], []]);
    expect(await asOf(first.at)).toEqual([['第一个名字'], ['ADDED']]);
    expect(await asOf()).toEqual([['第二个名字'], ['CHANGED', 'ADDED']]);
  });

  test('knows an object that nobody had changed before by what the first change found, and not what was taken away', async () => {
    const trail = `query($object: AuditedObjectInput!, $at: DateTime) { auditTrail(object: $object, at: $at) {
      state { part partId fields { name value } } } }`;
    const valueAsOf = async (object: object, name: string, at: Date) => {
      const { auditTrail } = await graph.ask('operator', trail, { object, at: at.toISOString() });
      return auditTrail.state
        .flatMap(({ fields }: Json) => fields.filter((one: Json) => one.name === name))
        .map(({ value }: Json) => value);
    };
    const asked =
      '{ customers(first: 2, orderBy: { field: CREATED_AT, direction: ASC }) { nodes { id description } } }';
    const customer = (await graph.ask('operator', asked)).customers.nodes[1];
    await graph.ask('operator', EDIT_CUSTOMER, { i: { customerId: customer.id, description: '第一次改' } });
    const first = await told('editCustomer', customer.id);
    const object = { type: 'Customer', id: customer.id };
    expect(await valueAsOf(object, 'description', new Date(first.at.getTime() - 1))).toEqual([customer.description]);
    expect(await valueAsOf(object, 'description', first.at)).toEqual(['第一次改']);

    const { r } = await graph.ask('operator', DEPARTMENT, { i: { name: '将撤销的部门' } });
    const made = await told('saveDepartment', r.id);
    await graph.ask('operator', NO_DEPARTMENT, { i: { id: r.id } });
    const gone = await told('deleteDepartment', r.id);
    const department = { type: 'Department', id: r.id };
    expect(await valueAsOf(department, 'name', made.at)).toEqual(['将撤销的部门']);
    expect(await valueAsOf(department, 'name', gone.at)).toEqual([]);
  });

  test('is never changed, shortened or emptied, whoever asks the database', async () => {
    await told('saveDepartment', (await graph.ask('operator', DEPARTMENT, { i: { name: '留痕' } })).r.id);
    for (const statement of [
      "update platform.changes set mutation = 'nothing'",
      'delete from platform.changes',
      'truncate platform.changes',
    ]) {
      await expect(graph.rows(statement)).rejects.toMatchObject({ code: '42501' });
    }
  });

  test('is read by who holds its button alone', async () => {
    const customer = await someCustomer();
    const onObject = `{ customer(id: "${customer.id}") { changes { id } } }`;
    for (const account of ['operator4', 'operator7', 'salesperson', 'customer']) {
      for (const query of ['{ changes(first: 1) { totalCount } }', onObject]) {
        expect([account, (await graph.refusal(account, query)).reason]).toEqual([account, 'SCOPE_MISSING']);
      }
    }
  });

  test('hears of every table that is named, and of no other', async () => {
    const rows = await graph.rows(`select n.nspname || '.' || c.relname as name from pg_trigger t
      join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where t.tgname = 'tell_change'`);
    const named = SUBGRAPHS.flatMap(({ name, told: rules }) =>
      Object.entries(rules).flatMap(([table, rule]) => ('untold' in rule ? [] : [`${name}.${table}`])),
    );
    expect(rows.map(({ name }) => name).sort()).toEqual(named.sort());
    expect(named.length).toBeGreaterThan(50);
  });
});
