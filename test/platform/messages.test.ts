import { createHmac } from 'node:crypto';
import { readConfig } from '../../gateway/common/config';
import type { SubgraphName } from '../../subgraphs/kit/basics/subgraph-names';
import { checkFileLink, fileKeyOf } from '../../subgraphs/kit/documents/file-links';
import { storeFile } from '../../subgraphs/kit/documents/files';
import type { MessageCode } from '../../subgraphs/kit/exchange/message-codes';
import { publish } from '../../subgraphs/kit/exchange/outbox';
import type { EventPayloads } from '../../subgraphs/kit/exchange/topics';
import { openDatabase, type Transaction, withTx } from '../../subgraphs/kit/sql/database';
import { type MailServer, type SmsServer, startMailServer, startSmsServer } from '../support/mail-and-sms';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';

const SEND = `mutation($i: SendDeveloperCredentialsInput!) { r: sendDeveloperCredentials(input: $i) { id appId } }`;
const RESEND = 'mutation($i: ResendMessageInput!) { r: resendMessage(input: $i) { id state } }';
const SAVE = 'mutation($i: SaveMessageTemplateInput!) { r: saveMessageTemplate(input: $i) { version parameters } }';
const READ = `query($filter: MessageFilter) { messages(filter: $filter, first: 100) {
  nodes { id recipients subject content businessNo state attempts provider providerReference error sentAt } totalCount } }`;

const SMS_KEY = 'a key of the provider';

let graph: OwnGraph;
let mail: MailServer;
let sms: SmsServer;
/** Developer accounts of customers whom the demo salesperson keeps. */
let accounts: { id: string; appId: string; appSecret: string; customer: { id: string; email: string } }[];

let keys = 0;
const key = () => `messages-${++keys}`;

beforeAll(async () => {
  [mail, sms] = [await startMailServer(), await startSmsServer()];
  const providers = { SMTP_URL: mail.url, MAIL_FROM: 'Skep <no-reply@skep.example>', SMS_URL: sms.url, SMS_KEY };
  const pace = { FEED_POLL_MS: '200', MESSAGE_RETRY_MS: '5', PUBLIC_URL: 'https://skep.example' };
  graph = await startOwnGraph('skep_messages', { ...providers, ...pace });
  const kept = (await graph.ask('salesperson', '{ customers(first: 20) { nodes { id } } }')).customers.nodes;
  const asked = `query($of: [ID!]!) { developerAccounts(filter: { customerIds: $of, environment: PROD }, first: 20) {
    nodes { id appId appSecret customer { id email } } } }`;
  accounts = (await graph.ask('operator', asked, { of: kept.map(({ id }: { id: string }) => id) })).developerAccounts
    .nodes;
}, 120_000);

afterAll(async () => {
  mail.stop();
  sms.stop();
  await graph?.stop();
});

beforeEach(() => {
  mail.refusals.length = 0;
  sms.statuses.length = 0;
});

/** The text of a mail, from whatever its body was encoded in. */
function textOf({ text }: { text: string }): string {
  const [headers = '', ...body] = text.split('\n\n');
  if (/encoding: base64/i.test(headers)) return Buffer.from(body.join(''), 'base64').toString('utf8');
  const bytes = body
    .join('\n\n')
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => `%${hex}`);
  return /quoted-printable/i.test(headers) ? decodeURIComponent(bytes.replace(/%(?![0-9A-F]{2})/g, '%25')) : bytes;
}

/** The one message about a business number, once it is in that state. */
async function messageIn(state: string, businessNo: string) {
  const { id } = await graph.eventually('select id from platform.messages where business_no = $1 and state = $2', [
    businessNo,
    state,
  ]);
  return (await graph.ask('operator', READ, { filter: { ids: [id] } })).messages.nodes[0];
}

type Request = EventPayloads['message.requested'];

/** Asks for a message as a subgraph does. */
async function request(of: Partial<Request>, publisher: SubgraphName = 'billing', first?: Before): Promise<Request> {
  const requestId = key();
  const payload: Request = {
    ...{ requestId, channel: 'EMAIL', recipients: ['li@example.com'], templateCode: 'WALLET_BALANCE_LOW' },
    parameters: { customerName: 'Acme', accountName: 'main', balance: '1.00', threshold: '5.00' },
    ...{ customerId: null, businessNo: requestId, requestedById: null },
    ...of,
  };
  const db = openDatabase(graph.server.databaseUrl, { readers: 1, writers: 1 });
  await withTx(db, async (tx) => {
    const more = await first?.(tx);
    await publish(tx, publisher, 'message.requested', [{ key: requestId, payload: { ...payload, ...more } }]);
  });
  await db.close();
  return payload;
}

type Before = (tx: Transaction) => Promise<Partial<Request>>;

describe('appId and secret', () => {
  test('go to the one who was named, and the secret is in no table and no line of the log', async () => {
    const [account] = accounts as [(typeof accounts)[0]];
    const i = {
      developerAccountId: account.id,
      channel: 'EMAIL',
      recipients: ['li@example.org'],
      idempotencyKey: key(),
    };
    expect((await graph.ask('operator', SEND, { i })).r.id).toBe(account.id);
    expect((await graph.ask('operator', SEND, { i })).r.id).toBe(account.id);
    const message = await messageIn('SENT', account.appId);
    expect(mail.mails).toHaveLength(1);
    expect(mail.mails[0]?.to).toEqual(['li@example.org']);
    expect(mail.mails[0]?.text).toContain(`Message-ID: <${message.id}@skep.example>`);
    expect(textOf(mail.mails[0] as { text: string })).toContain(`appSecret:${account.appSecret}`);
    expect(message).toMatchObject({ provider: 'smtp', attempts: 1, error: null });
    expect(message.content).toContain(account.appId);
    expect(message.content).toContain('appSecret:******');

    const tables = await graph.rows(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname !~ '^pg_|information_schema'`,
    );
    for (const { name } of tables) {
      const [{ count }] = await graph.rows(`select count(*)::int from ${name} t where strpos(t::text, $1) > 0`, [
        account.appSecret,
      ]);
      expect([name, count]).toEqual([name, 0]);
    }
    expect(graph.server.started.output()).not.toContain(account.appSecret);
    expect(await graph.rows('select 1 from platform.messages where sealed_parameters is not null')).toEqual([]);

    const soon = { i: { ...i, idempotencyKey: key() } };
    const limited = await graph.refusal('operator', SEND, soon);
    expect(limited).toMatchObject({ code: 'RATE_LIMITED', reason: 'CREDENTIALS_SENT_RECENTLY' });
    expect(limited.details.retryAfterSeconds).toBeGreaterThan(0);
    expect(limited.details.retryAfterSeconds).toBeLessThanOrEqual(60);
  });

  test("are sent by a salesperson to the customer's own contact alone, without being seen", async () => {
    const [, account] = accounts as [(typeof accounts)[0], (typeof accounts)[0]];
    const i = { developerAccountId: account.id, channel: 'EMAIL', idempotencyKey: key() };
    const toMe = { i: { ...i, recipients: ['me@example.org'] } };
    expect(await graph.refusal('salesperson', SEND, toMe)).toMatchObject({ reason: 'RECIPIENT_NOT_OF_CUSTOMER' });
    const answer = await graph.call('salesperson', SEND.replace('appId', 'appId appSecret'), { i });
    expect(answer.data.r).toMatchObject({ id: account.id, appSecret: null });
    await messageIn('SENT', account.appId);
    expect(mail.mails.at(-1)?.to).toEqual([account.customer.email]);
    expect(await graph.refusal('operator7', SEND, { i: { ...i, idempotencyKey: key() } })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('a message', () => {
  test('is signed and posted to the SMS provider under its own number', async () => {
    const { requestId } = await request({ channel: 'SMS', recipients: ['13800000000'] });
    const message = await messageIn('SENT', requestId);
    const { headers, body } = sms.posts.at(-1) as SmsServer['posts'][0];
    const signature = createHmac('sha256', SMS_KEY).update(`${headers['x-timestamp']}.${body}`).digest('hex');
    expect(headers).toMatchObject({ 'idempotency-key': message.id, 'x-signature': signature });
    expect(JSON.parse(body)).toMatchObject({
      messageId: message.id,
      recipients: ['13800000000'],
      templateCode: 'WALLET_BALANCE_LOW',
      content: message.content,
    });
    expect(message).toMatchObject({ provider: 'sms-http', providerReference: `sms-${sms.posts.length}` });
  });

  test('is tried again while the provider is down, given up after five times with the reason, and sent again on request', async () => {
    sms.statuses.push(503, 503, 500, 429, 502);
    const posts = sms.posts.length;
    const { requestId } = await request({ channel: 'SMS', recipients: ['13800000000'] });
    const message = await messageIn('FAILED', requestId);
    expect(message).toMatchObject({ attempts: 5, error: 'The SMS provider answered 502.', sentAt: null });
    const ids = sms.posts.slice(posts).map(({ headers }) => headers['idempotency-key']);
    expect(ids).toEqual(Array.from({ length: 5 }, () => message.id));

    const i = { id: message.id, idempotencyKey: key() };
    expect((await graph.ask('operator', RESEND, { i })).r.id).toBe(message.id);
    expect(await messageIn('SENT', requestId)).toMatchObject({ attempts: 1, error: null });
    expect((await graph.ask('operator', RESEND, { i })).r.state).toBe('SENT');
    expect(sms.posts).toHaveLength(posts + 6);
    const once = { i: { ...i, idempotencyKey: key() } };
    expect(await graph.refusal('operator', RESEND, once)).toMatchObject({ reason: 'MESSAGE_NOT_FAILED' });
    const nobody = { i: { id: '997', idempotencyKey: key() } };
    expect(await graph.refusal('operator', RESEND, nobody)).toMatchObject({ code: 'NOT_FOUND', field: 'input.id' });
  });

  test('that the provider refuses for good is not tried again; what may mend is', async () => {
    sms.statuses.push(400);
    const refused = await request({ channel: 'SMS', recipients: ['13800000000'] });
    expect(await messageIn('FAILED', refused.requestId)).toMatchObject({ attempts: 1 });
    mail.refusals.push('550 no such user');
    const unknown = await request({});
    expect(await messageIn('FAILED', unknown.requestId)).toMatchObject({
      attempts: 1,
      error: 'The mail server answered 550.',
    });
    mail.refusals.push('451 later');
    const later = await request({});
    expect(await messageIn('SENT', later.requestId)).toMatchObject({ attempts: 2, error: null });
  });

  test('fails by name when its template is missing, wants more or is off, and goes when that is mended', async () => {
    const { requestId } = await request({ templateCode: 'NEVER_WRITTEN' as MessageCode });
    const { id, error } = await messageIn('FAILED', requestId);
    expect(error).toBe('There is no template NEVER_WRITTEN for EMAIL.');
    const template = { code: 'NEVER_WRITTEN', channel: 'EMAIL', name: 'New', subject: 'To {customerName}' };
    const save = async (text: object) => (await graph.ask('operator', SAVE, { i: { ...template, ...text } })).r;
    expect(await save({ content: '{surprise}' })).toEqual({ version: 1, parameters: ['customerName', 'surprise'] });
    const resend = () => graph.ask('operator', RESEND, { i: { id, idempotencyKey: key() } });
    const failedWith = (text: string) =>
      graph.eventually('select 1 from platform.messages where id = $1 and error like $2', [id, `%${text}%`]);
    await resend();
    await failedWith('needs the parameter surprise');
    await save({ content: 'Hello', enabled: false });
    await resend();
    await failedWith('switched off');
    expect((await save({ content: '<b>{customerName}</b>', isHtml: true })).version).toBe(3);
    await resend();
    expect(await messageIn('SENT', requestId)).toMatchObject({ subject: 'To Acme', content: '<b>Acme</b>' });
    expect(await graph.refusal('operator', SAVE, { i: { ...template, content: '' } })).toMatchObject({
      field: 'input.content',
    });
  });

  test('is one, however often it is asked for, whichever subgraph asks', async () => {
    const first = await request({}, 'sales');
    await messageIn('SENT', first.requestId);
    await request({ ...first, parameters: {} }, 'usage');
    const after = await request({}, 'usage');
    await messageIn('SENT', after.requestId);
    const sent = mail.mails.filter(({ to }) => to[0] === 'li@example.com').length;
    expect((await graph.rows('select 1 from platform.messages where request_id = $1', [first.requestId])).length).toBe(
      1,
    );
    await request({ recipients: ['wang@example.com'], businessNo: 'last' });
    await messageIn('SENT', 'last');
    expect(mail.mails.filter(({ to }) => to[0] === 'li@example.com')).toHaveLength(sent);
  });

  test('carries its files, and signed links to what is too large for a mail, neither of which is kept', async () => {
    const kept = async (tx: Transaction, name: string, bytes: Buffer) => {
      const mediaType = 'text/plain';
      return { name, mediaType, file: await storeFile(tx, 'billing', { name, mediaType, bytes }) };
    };
    const attach: Before = async (tx) => ({
      attachments: [
        await kept(tx, 'large.txt', Buffer.alloc(7_000_001, 'x')),
        await kept(tx, '合同.txt', Buffer.from('the bytes of the file')),
      ],
    });
    const { requestId } = await request({}, 'billing', attach);
    const { content } = await messageIn('SENT', requestId);
    for (const name of ['large.txt', '合同.txt']) expect(content).toContain(`附件:${name}`);
    expect(content).not.toContain('/files/');

    const [, text = '', file = ''] = (mail.mails.at(-1)?.text ?? '').split(/\n--.*\n/);
    expect(Buffer.from(file.split('\n\n')[1] ?? '', 'base64').toString()).toBe('the bytes of the file');
    expect(file).toContain('Content-Disposition: attachment');
    const links = textOf({ text }).match(/https:\/\/skep\.example\S+/g) ?? [];
    expect(links).toHaveLength(1);
    const link = new URL(links[0] as string);
    const [, , schema, id = ''] = link.pathname.split('/');
    expect(schema).toBe('billing');
    const asked = (name: string) => link.searchParams.get(name) ?? '';
    const named = { schema: 'billing', id, expires: asked('expires'), signature: asked('signature') } as const;
    expect(checkFileLink(fileKeyOf(readConfig({}).tokenKey), named, new Date())).toBe('valid');
  });

  test('shows its recipients to who may write, masks them for who may read, and is shut to others', async () => {
    const { requestId } = await request({ recipients: ['zhang@example.com'] });
    const { id, recipients } = await messageIn('SENT', requestId);
    expect(recipients).toEqual(['zhang@example.com']);
    const asked = { filter: { ids: [id] } };
    expect((await graph.ask('operator7', READ, asked)).messages.nodes[0].recipients).toEqual(['z***@example.com']);
    const found = async (account: string) =>
      (await graph.ask(account, READ, { filter: { keyword: 'zhang@' } })).messages.totalCount;
    expect([await found('operator'), await found('operator7')]).toEqual([1, 0]);
    const { id: opened } = await graph.eventually(
      `update platform.messages set content = '账号13911110007已开通,请告知zhang@example.com', business_no = '13911110007'
        where id = $1 returning id`,
      [id],
    );
    const told = async (account: string) =>
      (await graph.ask(account, READ, { filter: { ids: [opened] } })).messages.nodes[0];
    expect(await told('operator')).toMatchObject({ content: '账号13911110007已开通,请告知zhang@example.com' });
    expect(await told('operator7')).toMatchObject({
      content: '账号139****0007已开通,请告知z***@example.com',
      businessNo: '139****0007',
    });
    const hits = async (account: string, keyword: string) =>
      (await graph.ask(account, READ, { filter: { ids: [id], keyword } })).messages.totalCount;
    for (const keyword of ['13911110007', '1391111', 'zhang', '110007已']) {
      expect([keyword, await hits('operator', keyword), await hits('operator7', keyword)]).toEqual([keyword, 1, 0]);
    }
    expect(await hits('operator7', '已开通')).toBe(1);
    for (const account of ['customer', 'salesperson']) {
      expect(await graph.refusal(account, READ)).toMatchObject({ code: 'FORBIDDEN' });
    }
    const i = { id, idempotencyKey: key() };
    expect(await graph.refusal('operator7', RESEND, { i })).toMatchObject({ code: 'FORBIDDEN' });
  });
});
