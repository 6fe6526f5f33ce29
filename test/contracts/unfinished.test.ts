import { createHash } from 'node:crypto';
import type { Json } from '../support/front-door';
import { type MailServer, startMailServer } from '../support/mail-and-sms';
import { until } from '../support/own-database';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';
import { counterIn } from '../support/own-server';
import { type Certificates, certificates, PASSWORD } from './certificates';
import { BROWSER, secretsOf, tokenIn } from './contract-ground';

const SENT = `query Sent($no: String!) { contract(contractNo: $no) {
  state signingUrl draftHash documentHash finalHash sealed sealedBy } }`;
const WAITING = '{ contracts(filter: { states: [WAITING_FOR_SIGNATURE] }, first: 1) { nodes { contractNo } } }';
const SEND_CODE = 'mutation($input: SendSigningCodeInput!) { sendSigningCode(input: $input) { state } }';
const SIGN = 'mutation($input: SignContractInput!) { signContract(input: $input) { state } }';

const DAY_MS = 86_400_000;
/** Nobody stamps the time there. */
const NO_TSA = { CONTRACT_TSA_URL: 'http://127.0.0.1:1/' };

let graph: OwnGraph;
let made: Certificates;
let mail: MailServer;

beforeAll(async () => {
  made = certificates();
  made.makeKey('key.pem');
  for (const [name, days] of [
    ['short', 1],
    ['long', 60],
  ] as const) {
    made.certify('key.pem', `${name}.pem`, days);
    made.pack(`${name}.p12`, '-inkey', 'key.pem', '-in', `${name}.pem`);
  }
  mail = await startMailServer();
  graph = await startOwnGraph('skep_unfinished', NO_TSA);
}, 120_000);
afterAll(async () => {
  await graph?.stop();
  made.remove();
  mail.stop();
});

const sealedWith = (name: string) => ({ CONTRACT_SEAL_P12: made.at(`${name}.p12`), CONTRACT_SEAL_PASSWORD: PASSWORD });
const contractOf = async (no: string): Promise<Json> => (await graph.ask('operator', SENT, { no })).contract;

/** Signs a contract that waits; returns its number. */
async function sign(): Promise<string> {
  const { contractNo } = (await graph.ask('operator', WAITING)).contracts.nodes[0];
  const { signingUrl, draftHash } = await contractOf(contractNo);
  const token = tokenIn(signingUrl);
  await graph.ask('customer', SEND_CODE, { input: { token, browser: BROWSER } });
  const { code } = await secretsOf(contractNo, 'CONTRACT_CODE', graph.rows);
  await graph.ask('customer', SIGN, { input: { token, browser: BROWSER, code, documentHash: draftHash } });
  return contractNo;
}

const JOB = `select j.* from contracts_jobs.jobs j join contracts.contracts c on j.key = 'finalize-' || c.id
  where c.contract_no = $1 and j.locked_at is null and j.attempts > 0`;
const failedOnce = (contractNo: string): Promise<Json> => graph.eventually(JOB, [contractNo]);
const sweep = () => graph.rows(`select contracts_jobs.add_job('finishDocuments', '{}'::json)`);
const finished = (contractNo: string) =>
  until(async () => (await contractOf(contractNo)).finalHash !== null, 'the document', 60_000);
const problems = async (): Promise<string> =>
  (await (await fetch(`${graph.server.url}/health/ready`)).json()).problems.join(' ');
const missing = async () =>
  counterIn(await (await fetch(`${graph.server.url}/metrics`)).text(), 'skep_contract_documents_missing');
/** What is looked at now and then. */
const told = (look: () => Promise<boolean>, what: string) => until(look, what, 30_000);

/** SHA-256 of the file that goes along with a mail. */
function hashOfFile(text: string): string {
  const [, encoded = ''] = /application\/pdf[\s\S]*?\n\n([A-Za-z0-9+/=\n]+)/.exec(text) ?? [];
  return createHash('sha256').update(Buffer.from(encoded, 'base64')).digest('hex');
}

test('a document whose job gave up, or that has none, is asked for again until it is made and mailed, and somebody is told', async () => {
  const contractNo = await sign();
  const job = await failedOnce(contractNo);
  expect(job.max_attempts - job.attempts).toBeGreaterThan(1_000);
  expect(job.run_at.getTime()).toBeGreaterThan(job.created_at.getTime());
  expect(await contractOf(contractNo)).toMatchObject({ state: 'SIGNED', finalHash: null, sealed: false });
  await told(async () => (await missing()) === 1, 'the figure');
  await graph.restart({ ...NO_TSA, CLOCK_AT: new Date(Date.now() + 2 * 3600_000).toISOString() });
  await told(async () => /the document is late/.test(await problems()), 'the concern');

  const givenUp =
    'update contracts_jobs._private_jobs set attempts = max_attempts where id = $1 and locked_at is null returning id';
  await graph.eventually(givenUp, [job.id]);
  await sweep();
  const again = `${JOB} and j.attempts < 100 and j.last_error is not null`;
  await graph.eventually(again, [contractNo]);
  await graph.rows('delete from contracts_jobs._private_jobs where id = $1', [job.id]);

  await graph.restart({ SMTP_URL: mail.url });
  await sweep();
  await finished(contractNo);
  const contract = await contractOf(contractNo);
  expect(contract).toMatchObject({ state: 'SIGNED', sealed: true });
  await until(() => mail.mails.length > 0, 'the mail', 60_000);
  expect(hashOfFile(mail.mails[0]?.text ?? '')).toBe(contract.finalHash);
  await told(async () => (await missing()) === 0 && !/the document is late/.test(await problems()), 'the end of it');
}, 180_000);

test('a certificate that ends is told before; then what is signed stays signed and waits, and another seals it', async () => {
  await graph.restart(sealedWith('short'));
  await told(async () => /certificate .* ends at/.test(await problems()), 'the warning');
  const tomorrow = { CLOCK_AT: new Date(Date.now() + DAY_MS + 3600_000).toISOString() };
  await graph.restart({ ...sealedWith('short'), ...tomorrow });
  await told(async () => /certificate .* ended at/.test(await problems()), 'the end of it');
  const contractNo = await sign();
  expect((await failedOnce(contractNo)).last_error).toBe('SEAL_EXPIRED');
  const { state, documentHash, draftHash, finalHash } = await contractOf(contractNo);
  expect([state, documentHash, finalHash]).toEqual(['SIGNED', draftHash, null]);

  await graph.restart({ ...sealedWith('long'), ...tomorrow });
  await finished(contractNo);
  expect(await contractOf(contractNo)).toMatchObject({ sealed: true, sealedBy: '合同专用章', documentHash });
  expect(await problems()).not.toMatch(/certificate/);
}, 180_000);
