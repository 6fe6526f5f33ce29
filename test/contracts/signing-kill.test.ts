import { once } from 'node:events';
import { verifyContracts } from '../../subgraphs/contracts/verification/promises';
import { SUBGRAPH_NAMES } from '../../subgraphs/kit/basics/subgraph-names';
import { openDatabase } from '../../subgraphs/kit/sql/database';
import type { Json } from '../support/front-door';
import { until } from '../support/own-database';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';
import { freePort } from '../support/postgres-server';
import { type Started, startProgram, stopProgram } from '../system/processes';
import { BROWSER, secretsOf, tokenIn } from './contract-ground';

const SETTINGS = { HOUSE_EMAIL: 'house@example.com' };
/** What the others tell is nothing to a contract that was sent days ago. */
const AWAY = Object.fromEntries(
  SUBGRAPH_NAMES.filter((name) => name !== 'contracts').map((name) => [
    `${name.toUpperCase()}_URL`,
    'http://127.0.0.1:1',
  ]),
);

const SENT = `query Sent($no: String!) { contract(contractNo: $no) { signingUrl draftHash signerMobile } }`;
const SIGNING = 'contractNo state documentHash finishedAt';
const SEND_CODE = `mutation($input: SendSigningCodeInput!) { sendSigningCode(input: $input) { ${SIGNING} } }`;
const SIGN = `mutation($input: SignContractInput!) { signContract(input: $input) { ${SIGNING} } }`;
const OPEN = `query($token: String!) { signing(token: $token) { ${SIGNING} } }`;
const RESEND = `mutation($input: ResendSigningLinkInput!) { resendSigningLink(input: $input) { signingUrl } }`;

/** What is kept of the contract: everything that signing makes, however often. */
const TRACES = `select c.state, c.finished_at, c.document_hash = c.draft_hash as signed_as_sent,
    c.final_file_id is not null as has_final,
    (select count(*)::int from contracts.signing_events e where e.contract_id = c.id and e.kind = 'SIGNED') as signatures,
    (select count(*)::int from contracts.signing_events e where e.contract_id = c.id and e.kind = 'FINALIZED') as finals,
    (select count(*)::int from contracts.files f where f.name = c.contract_no || '.pdf') as documents,
    (select count(*)::int from contracts.signing_codes s where s.contract_id = c.id and s.used_at is not null) as codes,
    (select count(*)::int from contracts.outbox o where o.topic = 'message.requested'
      and o.payload->>'templateCode' = 'CONTRACT_SIGNED' and o.payload->>'businessNo' = c.contract_no) as mails
  from contracts.contracts c where c.contract_no = $1`;

const WAITS = { state: 'WAITING_FOR_SIGNATURE', signatures: 0, codes: 0, documents: 1, has_final: false, mails: 0 };
const SIGNED = { state: 'SIGNED', signatures: 1, codes: 1, documents: 1, has_final: false, mails: 0 };
/** Mails to the customer, to its keeper and to the house. */
const FINISHED = { ...SIGNED, documents: 2, has_final: true, finals: 1, mails: 3 };

describe('a contract that was sent days ago', () => {
  let graph: OwnGraph;
  /** Contracts by themselves, which start in a moment: the others live through every death. */
  let contracts: Started;
  let port: number;
  let contractNo: string;

  beforeAll(async () => {
    port = await freePort();
    graph = await startOwnGraph('skep_signing_kill', { CONTRACTS_URL: `http://127.0.0.1:${port}` });
    await startAgain('codeProved');
    const waiting = '{ contracts(filter: { states: [WAITING_FOR_SIGNATURE] }) { nodes { contractNo } } }';
    contractNo = (await graph.ask('customer', waiting)).contracts.nodes[0].contractNo;
  }, 240_000);

  afterAll(async () => {
    await stopProgram(contracts.process);
    await graph.stop();
  });

  const kept = async () => (await graph.rows(TRACES, [contractNo]))[0];
  const sent = async () => (await graph.ask('operator', SENT, { no: contractNo })).contract;

  /** Another process in the place of the one that died, until it serves or is dead as well. */
  async function startAgain(failpoint: string | null): Promise<void> {
    const env = { ...SETTINGS, ...AWAY, DATABASE_URL: graph.server.databaseUrl, PORT: String(port) };
    const dying = failpoint === null ? env : { ...env, FAILPOINT: failpoint };
    try {
      contracts = await startProgram('gateway/programs/subgraph.js', ['contracts'], dying, /subgraph contracts at/);
    } catch (error) {
      // A job may meet the failpoint before the process listens; any other end is a code.
      if (failpoint === null || !String(error).includes('ended with null')) throw error;
    }
  }

  async function death(): Promise<void> {
    if (contracts.process.signalCode === null) await once(contracts.process, 'exit');
    expect(contracts.process.signalCode).toBe('SIGKILL');
  }

  async function promisesAreKept(): Promise<void> {
    const db = openDatabase(graph.server.databaseUrl, { readers: 1, writers: 1 });
    const broken = (await verifyContracts(db)).filter(({ violationCount }) => violationCount > 0);
    await db.close();
    expect(broken).toEqual([]);
  }

  test('is sent to another number by another link, and the one before opens nothing any more', async () => {
    const before = await sent();
    const other = { contractNo, mobile: '13912345678' };
    const { signingUrl } = (await graph.ask('operator', RESEND, { input: other })).resendSigningLink;
    expect((await secretsOf(contractNo, 'CONTRACT_TO_SIGN', graph.rows)).url).toBe(signingUrl);
    expect(await sent()).toMatchObject({ signingUrl, signerMobile: other.mobile });
    const opened = (url: string) => graph.ask('customer', OPEN, { token: tokenIn(url) });
    expect(await opened(before.signingUrl)).toEqual({ signing: null });
    expect((await opened(signingUrl)).signing.contractNo).toBe(contractNo);
    const again = await graph.refusal('operator', RESEND, { input: { contractNo } });
    expect([again.code, again.reason]).toEqual(['RATE_LIMITED', 'LINK_SENT_RECENTLY']);
  });

  test('is signed once, into one document, wherever its process is killed, and the signer is told what is true', async () => {
    const { signingUrl, draftHash } = await sent();
    const token = tokenIn(signingUrl);
    await graph.ask('customer', SEND_CODE, { input: { token, browser: BROWSER } });
    const { code } = await secretsOf(contractNo, 'CONTRACT_CODE', graph.rows);
    const input = { token, browser: BROWSER, code, documentHash: draftHash };
    /** The same request each time, as a browser asks again whose connection broke. */
    const sign = async () => (await graph.ask('customer', SIGN, { input })).signContract;
    const killedWhileSigning = async (traces: object) => {
      await expect(sign()).rejects.toThrow();
      await death();
      expect(await kept()).toMatchObject(traces);
      await promisesAreKept();
    };
    const killedAtItsJob = async (failpoint: string, traces: object) => {
      await startAgain(failpoint);
      await death();
      expect(await kept()).toMatchObject(traces);
      await promisesAreKept();
    };

    await killedWhileSigning(WAITS);
    await startAgain('decisionWritten');
    await killedWhileSigning(WAITS);
    await startAgain('decisionKept');
    await killedWhileSigning(SIGNED);
    await killedAtItsJob('documentMade', SIGNED);
    await killedAtItsJob('documentSealed', SIGNED);
    await killedAtItsJob('documentKept', FINISHED);
    const { finished_at: finishedAt } = await kept();
    await startAgain('signatureTold');
    await killedWhileSigning(FINISHED);
    await startAgain(null);
    const told = await sign();
    expect(told).toEqual({
      contractNo,
      state: 'SIGNED',
      documentHash: draftHash,
      finishedAt: finishedAt.toISOString(),
    });
    expect((await graph.ask('customer', OPEN, { token })).signing).toEqual(told);
    // The job that was killed when all was done runs once more, and finds so.
    const idle = `select where not exists (select from contracts_jobs.jobs where key like 'finalize-%')`;
    await graph.eventually(idle);
    expect(await kept()).toMatchObject({ ...FINISHED, finished_at: finishedAt, signed_as_sent: true });
    await promisesAreKept();
    const { contractVerification } = await graph.ask(
      'operator',
      `query($no: String!) { contractVerification(contractNo: $no) { intact draftIntact finalIntact chainIntact sealed
        seal { signatureValid contentUnchanged coversWholeFile ours } } }`,
      { no: contractNo },
    );
    const seal = { signatureValid: true, contentUnchanged: true, coversWholeFile: true, ours: true };
    const whole = { intact: true, draftIntact: true, finalIntact: true, chainIntact: true, sealed: true };
    expect(contractVerification).toEqual({ ...whole, seal });
  }, 300_000);

  test('tells products how it stands, and they are free when it ends', async () => {
    const query = `query($no: String!) { contract(contractNo: $no) { products { authorization { contractState } } } }`;
    const stand = (state: string) => async () => {
      const { products } = (await graph.ask('operator', query, { no: contractNo })).contract;
      return products.every(({ authorization }: Json) => authorization.contractState === state);
    };
    await until(stand('SIGNED'), 'products under a signed contract');
    await graph.rows(
      `update contracts.contracts set expires_at = now() - interval '1 hour' where expires_at is not null
         and developer_account_id = (select developer_account_id from contracts.contracts where contract_no = $1)`,
      [contractNo],
    );
    await graph.rows(`select contracts_jobs.add_job('settleContracts', '{}'::json)`);
    await until(stand('NOT_STARTED'), 'products that are free');
    await promisesAreKept();
  });
});
