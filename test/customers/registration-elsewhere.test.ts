import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { freshRegistration } from '../support/customers';
import { signIn } from '../support/front-door';
import { oldData } from '../support/old-paths';
import { until } from '../support/own-database';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';

/** Whatever JSON.parse gives. */
type Json = ReturnType<typeof JSON.parse>;

const APPLY = `mutation($i: ApplyForCustomerInput!) { r: applyForCustomer(input: $i) {
  id submission { alsoElsewhere } } }`;
const AUDIT = 'mutation($i: AuditApplicationInput!) { r: auditApplication(input: $i) { application { state } } }';

/** What the other environment was asked, and by whom. */
const asked: { authorization: string | undefined; input: Json }[] = [];
let elsewhere: Server;
let graph: OwnGraph;

const REGISTERED = { id: '7', merchantId: '8', name: 'there', mobile: '18800000000', state: 'NORMAL' };

beforeAll(async () => {
  elsewhere = createServer(async (request, response) => {
    const chunks = await request.toArray();
    const { variables } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    asked.push({ authorization: request.headers.authorization, input: variables.input });
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ data: { registerCustomer: { customer: REGISTERED } } }));
  });
  await new Promise<void>((listening) => elsewhere.listen(0, '127.0.0.1', listening));
  const { port } = elsewhere.address() as AddressInfo;
  const env = { SYNC_REGISTER_URL: `http://127.0.0.1:${port}/graphql`, SYNC_REGISTER_KEY: 'theirs' };
  graph = await startOwnGraph('skep_registration_elsewhere', env);
}, 120_000);

afterAll(async () => {
  await graph?.stop();
  elsewhere.close();
});

test('an application for another environment too is registered there once it passes, under its own key', async () => {
  const registration = freshRegistration({ gradeCode: 'B', invitationCode: 'YQ9' });
  const wanted = { registration, alsoElsewhere: true, idempotencyKey: 'elsewhere-apply' };
  const { r: application } = await graph.ask('salesperson', APPLY, { i: wanted });
  expect(application.submission).toEqual({ alsoElsewhere: true });
  expect(asked).toEqual([]);
  const pass = { applicationId: application.id, decision: 'PASS', idempotencyKey: 'elsewhere-audit' };
  const { r: audited } = await graph.ask('operator', AUDIT, { i: pass });
  expect(audited.application.state).toBe('PASSED');
  await until(async () => asked.length > 0, 'the other environment to be asked');
  const { organizationName, unifiedSocialCreditCode, mobile, appCodes, invitationCode } = registration;
  expect(asked).toEqual([
    {
      authorization: 'Bearer theirs',
      input: {
        idempotencyKey: `application-${application.id}`,
        confirmRepeat: false,
        registration: expect.objectContaining({
          ...{ organizationName, unifiedSocialCreditCode, mobile, appCodes, invitationCode },
        }),
      },
    },
  ]);
  for (const name of ['alsoElsewhere', 'gradeCode']) expect(asked[0]?.input.registration).not.toHaveProperty(name);
});

test('the old path that registers in the other environment alone makes nobody here, and answers what was made there', async () => {
  const { organizationName, unifiedSocialCreditCode, mobile } = freshRegistration();
  const form = { organizationName, enterpriseNo: unifiedSocialCreditCode, mobile, appcodes: [{ appcode: 'beeback' }] };
  const { url } = graph.server;
  const { accessToken } = await signIn('operator', 'skep-demo', url);
  const from = asked.length;
  expect(await oldData(accessToken, '/mt/crm/customer/syncRegister', { ...form, confirmRepeat: true }, url)).toEqual({
    ...{ organizationId: 7, merchantId: 8, mobile: REGISTERED.mobile, organizationName: 'there', state: 10 },
  });
  expect(asked.slice(from)).toMatchObject([
    {
      authorization: 'Bearer theirs',
      input: { confirmRepeat: true, registration: { organizationName, unifiedSocialCreditCode, mobile } },
    },
  ]);
  const { customers } = await graph.ask(
    'operator',
    'query($filter: CustomerFilter) { customers(filter: $filter) { totalCount } }',
    {
      filter: { keyword: organizationName },
    },
  );
  expect(customers.totalCount).toBe(0);
});
