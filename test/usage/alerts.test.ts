import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Json, legacyAs, signIn } from '../support/front-door';
import { until } from '../support/own-database';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';

let graph: OwnGraph;
let hook: Server;
let url: string;
const posted: { headers: IncomingHttpHeaders; body: string }[] = [];
/** What the customer holds. */
let code: string;

beforeAll(async () => {
  hook = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      posted.push({ headers: request.headers, body: Buffer.concat(parts).toString() });
      // The first one fails, so that it has to be posted again.
      response.writeHead(posted.length === 1 ? 500 : 204).end();
    });
  });
  await new Promise<void>((done) => hook.listen(0, '127.0.0.1', done));
  const host = `127.0.0.1:${(hook.address() as AddressInfo).port}`;
  url = `http://${host}/alert`;
  graph = await startOwnGraph('skep_alerts', { UPSTREAM_HOSTS: host });
  code = (await ask('{ alertItems(withoutRule: true) { productCode } }')).alertItems[0].productCode;
}, 180_000);
afterAll(async () => {
  await graph?.stop();
  hook?.close();
});

const ask = (query: string, input?: object, account = 'customer') => graph.ask(account, query, { input });
const refused = async (query: string, input: object, account = 'customer') => {
  const { code: kind, reason, field } = (await graph.refusal(account, query, { input })) ?? {};
  return { code: kind, reason, field };
};
const SAVE_CONTACT = `mutation($input: SaveAlertContactInput!) {
  saveAlertContact(input: $input) { id name mobile webhook webhookSecret isDefault } }`;
const REMOVE_CONTACT = 'mutation($input: RemoveAlertContactInput!) { removeAlertContact(input: $input) { id } }';
const SAVE_RULES = `mutation($input: SaveAlertRulesInput!) {
  saveAlertRules(input: $input) { productCode periodSeconds errorCount firing contacts { id } } }`;
const REMOVE_RULES = 'mutation($input: RemoveAlertRulesInput!) { removeAlertRules(input: $input) }';
const CONTACTS = '{ alertContacts { id name isDefault } }';
const contact = async (more: object = {}) =>
  (await ask(SAVE_CONTACT, { name: '值班', mobile: '13900000077', ...more })).saveAlertContact;
const foreignContact = async (): Promise<string> => {
  const [row] = await graph.rows(
    `select id from usage.alert_contacts where customer_id <> (
       select customer_id from platform.accounts where login_name = 'customer') order by id limit 1`,
  );
  return row.id;
};

describe('a contact', () => {
  test('is the default alone, and another becomes it when it goes', async () => {
    const before = (await ask(CONTACTS)).alertContacts;
    const made = await contact({ isDefault: true });
    const after: Json[] = (await ask(CONTACTS)).alertContacts;
    expect(after[0]).toEqual({ id: made.id, name: '值班', isDefault: true });
    expect(after.filter(({ isDefault }) => isDefault)).toHaveLength(1);
    await ask(REMOVE_CONTACT, { id: made.id });
    const last: Json[] = (await ask(CONTACTS)).alertContacts;
    expect(last).toHaveLength(before.length);
    expect(last.filter(({ isDefault }) => isDefault)).toHaveLength(1);
  });

  test('is added once with a key however often it is sent, and each time without', async () => {
    const before = (await ask(CONTACTS)).alertContacts.length;
    const keyed = { webhook: 'https://example.com/alerts', idempotencyKey: 'contact-of-one-form' };
    const [one, same] = [await contact(keyed), await contact(keyed)];
    expect(same).toEqual(one);
    const others = [await contact(), await contact()];
    expect((await ask(CONTACTS)).alertContacts).toHaveLength(before + 3);
    for (const { id } of [one, ...others]) await ask(REMOVE_CONTACT, { id });
  });

  test('is known to billing, and gone from its wallets once it is removed', async () => {
    const { id } = await contact();
    await graph.eventually('select 1 from billing.known_alert_contacts where contact_id = $1', [id]);
    await graph.rows(
      `insert into billing.wallet_alert_contacts (wallet_id, contact_id) select w.id, $1::bigint from billing.wallets w
       where w.customer_id = (select customer_id from platform.accounts where login_name = 'customer') limit 1`,
      [id],
    );
    await ask(REMOVE_CONTACT, { id });
    await graph.eventually(
      `select 1 where not exists (select from billing.known_alert_contacts where contact_id = $1)
         and not exists (select from billing.wallet_alert_contacts where contact_id = $1)`,
      [id],
    );
  });

  test('keeps what a change leaves out, and null clears', async () => {
    const made = await contact({ webhook: 'https://example.com/alerts' });
    const { id } = made;
    const saved = async (more: object) => (await ask(SAVE_CONTACT, { id, name: '夜班', ...more })).saveAlertContact;
    expect(await saved({})).toEqual({ ...made, name: '夜班' });
    expect(await saved({ webhook: null })).toEqual({ ...made, name: '夜班', webhook: null, webhookSecret: null });
    const unreachable = { id, name: '夜班', mobile: null };
    expect(await refused(SAVE_CONTACT, unreachable)).toMatchObject({ reason: 'CONTACT_INCOMPLETE' });
    await ask(REMOVE_CONTACT, { id });
  });

  test.each<[string, object, string]>([
    ['without any way to be reached', { mobile: null }, 'CONTACT_INCOMPLETE'],
    ['with a number that is none', { mobile: '12345' }, 'WRONG_FORM'],
    ['without a name', { name: ' ' }, 'TEXT_MISSING'],
    ['with a webhook in a private network', { webhook: 'https://10.0.0.1/x' }, 'WEBHOOK_UNFIT'],
    ['with a webhook at a loopback address', { webhook: 'https://127.0.0.1/x' }, 'WEBHOOK_UNFIT'],
    ['with a webhook that is not https', { webhook: 'ftp://example.com/x' }, 'WEBHOOK_UNFIT'],
  ])('%s is refused', async (_title, more, reason) => {
    const input = { name: '值班', mobile: '13900000077', ...more };
    expect(await refused(SAVE_CONTACT, input)).toMatchObject({ code: 'BAD_USER_INPUT', reason });
  });

  test('of another customer is like a missing one', async () => {
    const id = await foreignContact();
    const [before] = await graph.rows('select * from usage.alert_contacts where id = $1', [id]);
    const missing = { code: 'NOT_FOUND' };
    expect(await refused(SAVE_CONTACT, { id, name: 'x', mobile: '13900000077' })).toMatchObject(missing);
    expect(await refused(REMOVE_CONTACT, { id })).toMatchObject(missing);
    const rule = { productCodes: [code], periodSeconds: 60, errorCount: 1, contactIds: [id] };
    expect(await refused(SAVE_RULES, rule)).toMatchObject({ ...missing, field: 'input.contactIds.0' });
    expect(await graph.rows('select * from usage.alert_contacts where id = $1', [id])).toEqual([before]);
    for (const account of ['operator', 'salesperson']) {
      expect(await refused(REMOVE_CONTACT, { id }, account)).toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});

describe('an alert', () => {
  test('is set for products that are held, and ends', async () => {
    const { id } = await contact();
    const rule = { productCodes: [code], periodSeconds: 60, errorCount: 2, contactIds: [id] };
    expect((await ask(SAVE_RULES, rule)).saveAlertRules).toEqual([
      { productCode: code, periodSeconds: 60, errorCount: 2, firing: false, contacts: [{ id }] },
    ]);
    const again = { ...rule, errorCount: 3 };
    expect((await ask(SAVE_RULES, again)).saveAlertRules).toMatchObject([{ errorCount: 3 }]);
    expect(await refused(REMOVE_CONTACT, { id })).toMatchObject({ reason: 'CONTACT_IN_USE' });
    const unheld = { ...rule, productCodes: ['nothing'] };
    expect(await refused(SAVE_RULES, unheld)).toMatchObject({ code: 'NOT_FOUND', field: 'input.productCodes.0' });
    expect(await refused(SAVE_RULES, { ...rule, periodSeconds: 59 })).toMatchObject({ reason: 'NUMBER_OUT_OF_RANGE' });
    expect(await refused(SAVE_RULES, { ...rule, contactIds: [] })).toMatchObject({ reason: 'LIST_EMPTY' });
    expect(await refused(REMOVE_RULES, { productCodes: [] })).toMatchObject({ reason: 'ALERT_ITEMS_EMPTY' });
    expect((await ask(REMOVE_RULES, { productCodes: [code, 'nothing'] })).removeAlertRules).toEqual([code]);
    await ask(REMOVE_CONTACT, { id });
  });

  test('is not offered for products that are hidden from the customer, nor set for them', async () => {
    const held = (
      await ask('{ authorizations(first: 100) { nodes { id product { code } } } }')
    ).authorizations.nodes.filter(({ product }: Json) => product.code === code);
    const hide = (hidden: boolean) =>
      ask(
        'mutation($input: SetAuthorizationDetailsInput!) { setAuthorizationDetails(input: $input) { hidden } }',
        { items: held.map(({ id }: Json) => ({ authorizationId: id, hidden })) },
        'operator',
      );
    const isOffered = async () =>
      (await ask('{ alertItems(withoutRule: true) { productCode } }')).alertItems.some(
        ({ productCode }: Json) => productCode === code,
      );
    const { id } = await contact();
    await hide(true);
    await until(async () => !(await isOffered()), 'usage hears that it is hidden');
    const rule = { productCodes: [code], periodSeconds: 60, errorCount: 2, contactIds: [id] };
    expect(await refused(SAVE_RULES, rule)).toMatchObject({ code: 'NOT_FOUND', field: 'input.productCodes.0' });
    await hide(false);
    await until(isOffered, 'usage hears that it is shown');
    await ask(REMOVE_CONTACT, { id });
  });

  test('goes out once by SMS and signed webhook when calls fail, and says when they recovered', async () => {
    const { id, webhookSecret } = await contact({ webhook: url });
    await ask(SAVE_RULES, { productCodes: [code], periodSeconds: 60, errorCount: 2, contactIds: [id] });
    await graph.rows(FAIL, [code]);
    const sent = (template: string) =>
      graph.rows(
        `select payload from usage.outbox where topic = 'message.requested' and payload ->> 'templateCode' = $1`,
        [template],
      );
    await until(async () => (await sent('CALLS_FAILING')).length > 0, 'the alert goes out');
    await until(async () => posted.length >= 2, 'the webhook is called, and again after its failure', 60_000);
    const [{ payload }] = await sent('CALLS_FAILING');
    expect(payload).toMatchObject({ channel: 'SMS', recipients: ['13900000077'] });
    const { headers, body } = posted[1] as (typeof posted)[number];
    const signedText = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    const key = Buffer.from(webhookSecret.replace('whsec_', ''), 'base64');
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signedText).digest('base64')}`);
    expect(JSON.parse(body)).toMatchObject({ msgtype: 'text', skep: { event: 'CALLS_FAILING', productCode: code } });
    expect(posted[0]?.headers['webhook-id']).toBe(headers['webhook-id']);
    await graph.rows(`update usage.calls set result_code = 1001 where product_code = $1 and trade_no like 'alert-%'`, [
      code,
    ]);
    await graph.rows(`update usage.alert_rules set below_since = now() - interval '1 hour' where product_code = $1`, [
      code,
    ]);
    await until(async () => (await sent('CALLS_RECOVERED')).length > 0, 'the recovery is told', 60_000);
    expect(await sent('CALLS_FAILING')).toHaveLength(1);
    const { alertFirings } = await ask('{ alertFirings { productCode failedCount recoveredAt } }');
    expect(alertFirings[0]).toEqual({ productCode: code, failedCount: 3, recoveredAt: expect.any(String) });
  }, 180_000);
});

/** Three calls of the customer that failed now, as sources fail. */
const FAIL = `insert into usage.calls (id, called_at, seq_no, trade_no, customer_id, developer_account_id, authorization_id,
    app_id, product_code, product_name, encryption, success, hit, charged, free, cached, price, fee, cost, upstream_count,
    result_code, result_message, latency_ms)
  select skep.next_id(), now() - interval '5 s', to_char((now() - interval '5 s') at time zone 'Asia/Shanghai', 'YYYYMMDDHH24MISS') || n,
    'alert-' || n, a.customer_id, k.developer_account_id, k.authorization_id, 'app', $1, 'x', 'PLAIN', false, false, false,
    false, false, 1, 0, 0, 0, 5002, 'x', 1
  from usage.known_access a join usage.known_authorizations k using (developer_account_id), generate_series(1, 3) n
  where k.product_code = $1 and a.environment ilike 'prod' and a.customer_id = (
    select customer_id from platform.accounts where login_name = 'customer')`;

describe('alerts by the old paths', () => {
  let token: string;
  beforeAll(async () => {
    token = (await signIn('customer', 'skep-demo', graph.server.url)).accessToken;
  });
  const send = async (path: string, body?: object): Promise<Json> =>
    (await legacyAs(token, `/mt/beeback/forewarn/${path}`, body, graph.server.url)).body;
  const forewarn = async (path: string, body?: object) => {
    const { code, msg, data } = await send(path, body);
    expect([path, code, msg]).toEqual([path, 0, '']);
    return data;
  };
  const shown = async (id: number): Promise<Json> =>
    (await forewarn('queryAllContacts')).find((one: Json) => one.id === id);

  test('have contacts that are added, changed and removed', async () => {
    const { id } = await forewarn('addContacts', { linkman: '值班', mobile: '13900000077' });
    expect(await shown(id)).toMatchObject({ linkman: '值班', mobile: '13900000077', isDefault: false });
    await forewarn('addContacts', { id, linkman: '夜班', email: 'night@example.com', isDefault: true });
    expect(await shown(id)).toMatchObject({ linkman: '夜班', email: 'night@example.com', isDefault: true });
    await forewarn('deleteContacts', { id });
    expect(await shown(id)).toBeUndefined();
    expect(await send('addContacts', { linkman: '谁' })).toMatchObject({ code: 400 });
  });

  test('are set for products that have none, changed, and ended by name', async () => {
    const { id } = await forewarn('addContacts', { linkman: '值班', mobile: '13900000077' });
    const [{ checkItem }] = await forewarn('itemList', { queryForAdd: true });
    const alertOf = async () => (await forewarn('itemList', {})).find((item: Json) => item.checkItem === checkItem);
    const withoutAlert = async () =>
      (await forewarn('itemList', { queryForAdd: true })).some((item: Json) => item.checkItem === checkItem);
    const config = { checkItemList: [checkItem], periodSeconds: 60, errorCount: 3, contacts: [id] };
    for (const [wrong, said] of [
      [{ periodSeconds: 1 }, /periodSeconds.*须在60至86400之间/],
      [{ errorCount: 0 }, /errorCount.*须在1至10000之间/],
      [{ contacts: [] }, /contacts.*不能为空/],
      [{ checkItemList: [] }, /checkItemList.*不能为空/],
      [{ checkItemList: ['nothing'] }, /checkItemList/],
    ] as const) {
      expect(await send('configItem', { ...config, ...wrong })).toMatchObject({ msg: expect.stringMatching(said) });
    }
    await forewarn('configItem', config);
    expect(await alertOf()).toMatchObject({ periodSeconds: 60, errorCount: 3, contactList: [{ id, linkman: '值班' }] });
    expect(await withoutAlert()).toBe(false);
    await forewarn('configItem', { ...config, errorCount: 9 });
    expect(await alertOf()).toMatchObject({ periodSeconds: 60, errorCount: 9 });
    expect(await send('deleteContacts', { id })).toMatchObject({ code: 412 });
    expect(await send('deleteItem', {})).toMatchObject({ code: 400 });
    await forewarn('deleteItem', { checkItemList: [checkItem] });
    expect([await alertOf(), await withoutAlert()]).toEqual([undefined, true]);
    await forewarn('deleteContacts', { id });
    expect(await shown(id)).toBeUndefined();
  });
});
