import { spawnSync } from 'node:child_process';
import { projectPath } from '../../subgraphs/kit/process/paths';
import { freshKey, freshMobile, freshRegistration, REGISTER } from '../support/customers';
import { graphql, type Json, request, signIn } from '../support/front-door';
import { makeDatabase, type OwnDatabase, until } from '../support/own-database';
import { type Started, startProgram, stopProgram } from './processes';
import { LISTENING, productionSettings } from './system';

const settings = productionSettings();
let database: OwnDatabase;
let server: Started;
let url: string;

beforeAll(async () => {
  database = await makeDatabase('skep_first_start');
  const env = { ...settings, DATABASE_URL: database.url };
  server = await startProgram('gateway/programs/gateway.js', [], env, LISTENING);
  url = `http://127.0.0.1:${server.ready}`;
}, 120_000);

afterAll(async () => {
  if (server) await stopProgram(server.process);
  await database?.drop();
});

/** What `npm run operator` prints, or says when it refuses. */
function makeOperator(login: string): { status: number | null; stdout: string; stderr: string } {
  const program = projectPath('dist', 'gateway', 'programs', 'operator.js');
  const args = ['--name', '张三', '--mobile', freshMobile(), '--login', login];
  const env = { ...process.env, ...settings, DATABASE_URL: database.url };
  return spawnSync(process.execPath, ['--enable-source-maps', program, ...args], { env, encoding: 'utf8' });
}

async function done(token: string, query: string, variables: object = {}): Promise<Json> {
  const { body } = await graphql(query, variables as Record<string, unknown>, { token, url });
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data;
}

test('an empty production lets its first operator in, who lets the first customer in', async () => {
  await until(() => server.output().includes('npm run operator'), 'word of how to make the first operator');
  expect((await request('/health/ready', {}, url)).status).toBe(200);
  const made = makeOperator('zhangsan');
  expect([made.status, made.stderr]).toEqual([0, expect.stringContaining('zhangsan')]);
  const again = makeOperator('lisi');
  expect([again.status, again.stdout]).toEqual([1, '']);
  expect(again.stderr).toContain('An operator exists');

  const { accessToken: operator } = await signIn('zhangsan', made.stdout.trim(), url);
  const input = { registration: freshRegistration(), idempotencyKey: freshKey() };
  const { registerCustomer } = await done(operator, REGISTER, { input });
  const { id, name, merchantId, mobile } = registerCustomer.customer;
  expect(registerCustomer.onItsWay).toEqual([]);

  const { wallets } = (await done(operator, 'query($of: ID!) { customer(id: $of) { wallets { state } } }', { of: id }))
    .customer;
  expect(wallets).toEqual([{ state: 'NORMAL' }]);
  const issue = 'mutation($input: IssuePasswordInput!) { issuePassword(input: $input) { password } }';
  const { issuePassword } = await done(operator, issue, { input: { accountId: merchantId } });
  const customer = await signIn(mobile, issuePassword.password, url);
  expect((await done(customer.accessToken, '{ viewer { customer { id name } } }')).viewer.customer).toEqual({
    id,
    name,
  });
  const { body } = await request('/mt/beeback/dept/querySession', { headers: { stoken: customer.accessToken } }, url);
  expect([body.code, String(body.data.merchantId)]).toEqual([0, merchantId]);
}, 120_000);

test('nobody of the demo world is let in', async () => {
  for (const account of ['operator', 'salesperson', 'customer']) {
    await expect(signIn(account, 'skep-demo', url)).rejects.toThrow('UNAUTHENTICATED');
  }
});
