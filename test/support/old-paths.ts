import { ask, graphql, type Json, legacyAs, signIn, tokenOf } from './front-door';
import { until } from './own-database';
import { rows } from './server-database';

/** What an old path answers a token: a body makes it a POST. */
export const oldPath = async (token: string, path: string, body?: object, url?: string): Promise<Json> =>
  (await legacyAs(token, path, body, url)).body;

/** The data of an old path that must succeed. */
export async function oldData(stoken: string, path: string, body?: object, url?: string): Promise<Json> {
  const answer = await oldPath(stoken, path, body, url);
  expect([path, answer.code, answer.msg]).toEqual([path, 0, '']);
  return answer.data;
}

/** The token of somebody whose password an operator issues. */
export async function tokenOfAccount(accountId: string): Promise<string> {
  const issue = `mutation($i: IssuePasswordInput!) { r: issuePassword(input: $i) { password account { loginName } } }`;
  const { r } = await ask('operator', issue, { i: { accountId } });
  return (await signIn(r.account.loginName, r.password)).accessToken;
}

/** The token of the console account of a test's own customer, once platform has made it. */
export async function tokenOfCustomer(customerId: string): Promise<string> {
  let found: Json[] = [];
  await until(async () => {
    found = await rows('select id::text from platform.accounts where customer_id = $1', [customerId]);
    return found.length > 0;
  }, 'the account of the customer');
  return tokenOfAccount(found[0].id);
}

/** Gives customers to a salesperson, with the grade B. */
export async function keep(salespersonId: string, customerIds: string[]): Promise<void> {
  const query = 'mutation($input: AssignCustomersInput!) { assignCustomers(input: $input) { id } }';
  const customers = customerIds.map((customerId) => ({ customerId, gradeCode: 'B' }));
  const input = { salespersonId, customers, idempotencyKey: `keep-${salespersonId}-${customerIds.join('-')}` };
  const { body } = await graphql(query, { input }, { token: await tokenOf('operator') });
  if (body.errors) throw new Error(JSON.stringify(body.errors));
}
