import { done, ISSUE } from '../platform/organisation';
import { freshKey } from '../support/customers';
import { ask, graphql, type Json, request, signIn, tokenOf } from '../support/front-door';
import { until } from '../support/own-database';
import { rows } from '../support/server-database';
import { type Account, act, draft, freshAccount, submit } from './contract-ground';

const SEEN = 'contractNo state draftHash previewUrl url events { kind } products { productName }';

/** A user of the account's own customer, signed in. */
async function userOf({ mobile }: Account): Promise<string> {
  const query =
    'query A($of: String!) { signInAccounts(filter: { keyword: $of }, first: 1) { nodes { id loginName } } }';
  let account: Json;
  await until(async () => {
    [account] = (await ask('operator', query, { of: mobile })).signInAccounts.nodes;
    return account !== undefined;
  }, 'the account of the customer');
  const { password } = await done(ISSUE, { accountId: account.id });
  return (await signIn(account.loginName, password)).accessToken;
}

interface Draft {
  account: Account;
  contractNo: string;
  token: string;
}

async function drawn(): Promise<Draft> {
  const account = await freshAccount(1);
  const { contractNo } = await draft(account);
  return { account, contractNo, token: await userOf(account) };
}

async function asked(query: string, variables: Json, token: string): Promise<Json> {
  const { body } = await graphql(query, variables, { token });
  return body.errors ? body.errors[0].extensions.code : body.data;
}

async function old(path: string, body: object | undefined, token: string): Promise<Json> {
  const headers = { stoken: token, 'content-type': 'application/json' };
  return (await request(path, body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers })).body;
}

/** Whatever a customer can ask that might show a contract, each with what it answers where there is none. */
const WAYS: readonly [string, (of: Draft) => Promise<Json>, Json][] = [
  [
    'by its number',
    ({ contractNo: no, token }) =>
      asked(`query($no: String!) { r: contract(contractNo: $no) { ${SEEN} } }`, { no }, token),
    { r: null },
  ],
  [
    'in the list',
    ({ token }) =>
      asked(`{ r: contracts(filter: { states: [NOT_STARTED] }) { totalCount nodes { ${SEEN} } } }`, {}, token),
    { r: { totalCount: 0, nodes: [] } },
  ],
  [
    'in the whole list',
    ({ token }) => asked(`{ r: contracts { totalCount nodes { ${SEEN} } } }`, {}, token),
    { r: { totalCount: 0, nodes: [] } },
  ],
  [
    'through the customer',
    ({ token }) =>
      asked(
        `{ customers(first: 1) { nodes { contractState contracts { totalCount nodes { ${SEEN} } } } } }`,
        {},
        token,
      ),
    { customers: { nodes: [{ contractState: 'NOT_STARTED', contracts: { totalCount: 0, nodes: [] } }] } },
  ],
  [
    'through its products',
    ({ token }) => asked('{ authorizations(first: 5) { nodes { contract { contractNo } } } }', {}, token),
    { authorizations: { nodes: [] } },
  ],
  [
    'by looking whether it is intact',
    ({ contractNo: no, token }) =>
      asked('query($no: String!) { r: contractVerification(contractNo: $no) { draftIntact } }', { no }, token),
    { r: null },
  ],
  [
    'by the number of its file',
    async ({ contractNo, token }) => {
      const [{ id }] = await rows('select draft_file_id as id from contracts.contracts where contract_no = $1', [
        contractNo,
      ]);
      return asked(
        'query($input: VerifyDocumentInput!) { verifyDocument(input: $input) { documentHash kind } }',
        { input: { file: id } },
        token,
      );
    },
    'NOT_FOUND',
  ],
  [
    'by asking for its link',
    ({ contractNo, token }) =>
      asked(
        'mutation($input: ResendSigningLinkInput!) { resendSigningLink(input: $input) { signingUrl } }',
        { input: { contractNo } },
        token,
      ),
    'NOT_FOUND',
  ],
  ['in the old list', async ({ token }) => (await old('/mt/beeback/deptContract/list', {}, token)).data.results, []],
  [
    'by its number on the old path',
    async ({ contractNo, token }) =>
      (await old(`/mt/beeback/deptContract/getSignInfo/${contractNo}`, undefined, token)).code,
    404,
  ],
  [
    'by asking for its link on the old path',
    async ({ contractNo, token }) => (await old('/mt/beeback/deptContract/resendSms', { contractNo }, token)).code,
    404,
  ],
];

let made: Draft;
beforeAll(async () => {
  made = await drawn();
});

describe('a draft is shown to the customer', () => {
  test.each(WAYS)('never %s', async (_way, look, nothing) => {
    expect(await look(made)).toEqual(nothing);
  });

  test('not by its bytes either, which the customer may have got elsewhere', async () => {
    const { contractNo, token } = made;
    const [{ bytes }] = await rows(
      `select f.bytes from contracts.files f join contracts.contracts c on c.draft_file_id = f.id
      where c.contract_no = $1`,
      [contractNo],
    );
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)]), 'draft.pdf');
    const { body } = await request('/files/contract', { method: 'POST', headers: { stoken: token }, body: form });
    const query =
      'query($input: VerifyDocumentInput!) { r: verifyDocument(input: $input) { kind contract { contractNo } } }';
    expect(await asked(query, { input: { file: body.file } }, token)).toEqual({ r: { kind: null, contract: null } });
  });

  test('nor after it was taken back unsent', async () => {
    const { contractNo, token } = await drawn();
    expect(await act('withdrawContract', { contractNo })).toMatchObject({ state: 'WITHDRAWN' });
    expect(await asked(`{ r: contracts { totalCount nodes { ${SEEN} } } }`, {}, token)).toEqual({
      r: { totalCount: 0, nodes: [] },
    });
  });

  test('from its first sending on, without the way to draw up another', async () => {
    const one = await drawn();
    expect(await submit(one.contractNo)).toMatchObject({ state: 'WAITING_FOR_SIGNATURE' });
    const { r } = await asked(`{ r: contracts { nodes { ${SEEN} } } }`, {}, one.token);
    expect(r.nodes).toEqual([
      expect.objectContaining({ contractNo: one.contractNo, url: expect.any(String), previewUrl: null }),
    ]);
  });
});

test('what cannot be printed, or is too long, is refused where it was sent', async () => {
  const account = await freshAccount(1);
  const [{ authorizationId = '' } = {}] = account.products;
  const products = (remark: string) => ({ products: [{ authorizationId, remark }] });
  const unprintable = 'BAD_USER_INPUT CHARACTER_NOT_PRINTABLE';
  expect(await draft(account, { name: '合同😀' })).toBe(`${unprintable} input.name`);
  expect(await draft(account, products('见附件😀'))).toBe(`${unprintable} input.products.0.remark`);
  expect(await draft(account, products('长'.repeat(201)))).toBe('BAD_USER_INPUT TEXT_TOO_LONG input.products.0.remark');
  const values = [{ key: 'dealMobile', value: '021-58000000😀' }];
  expect(await draft(account, { values })).toBe(`${unprintable} input.values`);
});

test('a step that a contract does not allow says where it stands: the graph by the value, the old paths in Chinese', async () => {
  const account = await freshAccount(0);
  const { contractNo } = await draft(account);
  const token = await tokenOf('operator');
  const renew = 'mutation($input: RenewContractInput!) { renewContract(input: $input) { id } }';
  const { body } = await graphql(renew, { input: { contractNo, idempotencyKey: freshKey() } }, { token });
  const { reason, details } = body.errors[0].extensions;
  expect({ reason, details }).toEqual({ reason: 'CONTRACT_STATE', details: { state: 'NOT_STARTED' } });
  const { msg } = await old('/mt/crm/deptContract/renewal', { contractNo }, token);
  expect(msg).toBe('合同当前状态(未发起)不允许此操作');
});
