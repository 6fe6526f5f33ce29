import { type BillingGround, openBillingGround } from '../../../test/billing/billing-ground';
import { REVIEW, SEND } from '../../../test/billing/statement-requests';
import { sleep } from '../../../test/support/own-database';

let ground: BillingGround;
beforeAll(async () => {
  ground = await openBillingGround('skep_statement_mails');
}, 120_000);
afterAll(() => ground?.stop());

type Json = ReturnType<typeof JSON.parse>;

const RECORDS = `query($no: String!) { statement(statementNo: $no) {
  statementNo emails sendRecords { recipients cc state failure sentAt endedAt } } }`;
const MESSAGES = `query($filter: MessageFilter) { messages(filter: $filter, first: 1) {
  nodes { id state subject content error } } }`;
const SAVE_TEMPLATE = 'mutation($input: SaveMessageTemplateInput!) { saveMessageTemplate(input: $input) { version } }';
const RESEND = 'mutation($input: ResendMessageInput!) { resendMessage(input: $input) { id } }';

/** Sends a reviewed statement by mail; returns its number. */
async function sent(addresses: object = { recipients: ['a@example.com'] }): Promise<string> {
  const { statements } = await ground.customer([{ month: '2024-03', total: '10.00', state: 'TO_BE_REVIEWED' }]);
  const [{ id, statementNo }] = statements as [{ id: string; statementNo: string }];
  await ground.ask(ground.operator, REVIEW, { input: { statementIds: [id] } });
  const input = { statementId: id, ...addresses, idempotencyKey: `mails-${id}` };
  await ground.ask(ground.operator, SEND, { input });
  return statementNo;
}

async function recordIn(state: string, no: string): Promise<Json> {
  for (const deadline = performance.now() + 20_000; ; ) {
    const { statement } = await ground.ask(ground.operator, RECORDS, { no });
    if (statement.sendRecords[0].state === state) return statement.sendRecords[0];
    if (performance.now() > deadline) throw new Error(`not in time: ${JSON.stringify(statement)}`);
    await sleep(100);
  }
}

const messageAbout = async (no: string) =>
  (await ground.ask(ground.operator, MESSAGES, { filter: { keyword: no } })).messages.nodes[0];

const saveTemplate = (content: string) =>
  ground.ask(ground.operator, SAVE_TEMPLATE, {
    input: { code: 'STATEMENT_SENT', channel: 'EMAIL', name: 'n', subject: 's', content },
  });

test('a statement that was mailed says so once the mail was handed over', async () => {
  const no = await sent();
  const record = await recordIn('SENT', no);
  expect(record).toMatchObject({ failure: null, endedAt: expect.any(String) });
  expect(await messageAbout(no)).toMatchObject({ state: 'SENT', subject: `2024-03 账单 ${no}` });
});

test('a mail that cannot be sent says why, and is sent after all once an operator has it sent again', async () => {
  await saveTemplate('{nobodyTells}');
  const no = await sent();
  const failed = await recordIn('FAILED', no);
  const { id } = await messageAbout(no);
  expect(failed.failure).toContain('nobodyTells');
  await saveTemplate(`{statementNo}`);
  await ground.ask(ground.operator, RESEND, { input: { id, idempotencyKey: `again-${id}` } });
  expect(await recordIn('SENT', no)).toMatchObject({ failure: null });
});

test('a statement goes to addresses with whatever marks an address may have', async () => {
  const recipients = ["o'neil+{vip}@example.com", '{a}@example.com', 'null@example.com'];
  const cc = ['收件@例子.cn'];
  const { statement } = await ground.ask(ground.operator, RECORDS, { no: await sent({ recipients, cc }) });
  expect(statement).toMatchObject({ emails: recipients, sendRecords: [{ recipients, cc }] });
});
