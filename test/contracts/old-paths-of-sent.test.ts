import { type Json, signIn } from '../support/front-door';
import { oldData, oldPath } from '../support/old-paths';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';
import { secretsOf } from './contract-ground';

let graph: OwnGraph;
beforeAll(async () => {
  graph = await startOwnGraph('skep_contracts_sent');
}, 120_000);
afterAll(() => graph?.stop());

/** A link goes out once a minute: those of the demo world went days ago. */
const WAITING = `{ contracts(first: 20, filter: { states: [WAITING_FOR_SIGNATURE] }) {
  nodes { contractNo signerMobile customer { mobile } } } }`;
const LINK = 'query($contractNo: String!) { contract(contractNo: $contractNo) { signingUrl } }';

/** The recipients of the links of a contract that were sent here. */
async function sentTo(contractNo: string): Promise<string[]> {
  const told = await graph.rows(
    `select payload->'recipients' as recipients from contracts.outbox where topic = 'message.requested'
      and payload->>'businessNo' = $1 and payload->>'templateCode' = 'CONTRACT_TO_SIGN' order by id`,
    [contractNo],
  );
  return told.flatMap(({ recipients }) => recipients);
}

const resent = new Set<string>();

/** A contract that somebody sees, of which no test has sent the link yet. */
async function waitingOf(account: string): Promise<Json> {
  const { nodes } = (await graph.ask(account, WAITING)).contracts;
  const one = nodes.find(({ contractNo }: Json) => !resent.has(contractNo));
  resent.add(one.contractNo);
  return one;
}

/** Who sees least goes first. */
test.each([
  ['customer', '/mt/beeback/deptContract/resendSms'],
  ['salesperson', '/mt/sales/contract/resendSms'],
  ['operator', '/mt/crm/deptContract/resendSms'],
])('the old path of the %s sends the link of a contract again, and soon after not once more', async (account, path) => {
  const { contractNo, signerMobile, customer } = await waitingOf(account);
  const { accessToken } = await signIn(account, 'skep-demo', graph.server.url);
  const before = await sentTo(contractNo);
  const mobile = account === 'customer' ? customer.mobile : undefined;
  await oldData(accessToken, path, { contractNo, mobile }, graph.server.url);
  expect(await sentTo(contractNo)).toEqual([...before, mobile ?? signerMobile]);
  const { contract } = await graph.ask('customer', LINK, { contractNo });
  if (contract) expect((await secretsOf(contractNo, 'CONTRACT_TO_SIGN', graph.rows)).url).toBe(contract.signingUrl);
  const again = await oldPath(accessToken, path, { contractNo }, graph.server.url);
  expect(again.msg).toMatch(/^刚刚发送过,请\d+秒后再试$/);
  expect(await sentTo(contractNo)).toHaveLength(before.length + 1);
});
