import { readConfig } from '../../gateway/common/config';
import { messageSecretsOf, Secrets } from '../../subgraphs/kit/process/secrets';
import { freshCustomer, freshKey, refusalOf } from '../support/customers';
import { graphql, type Json, tokenOf, type ViewerName } from '../support/front-door';
import { until } from '../support/own-database';
import { rows } from '../support/server-database';

const SECRETS = new Secrets([readConfig({}).secretsKey]);

export interface Account {
  customerId: string;
  customerName: string;
  mobile: string;
  accountId: string;
  products: { authorizationId: string; productCode: string; price: string; feeType: string }[];
}

const OPEN = `mutation Open($input: OpenDeveloperAccountInput!) { openDeveloperAccount(input: $input) { id } }`;

/** A customer of its own with a productive account and so many open products. */
export async function freshAccount(products = 2, more: object = {}): Promise<Account> {
  const customer = await freshCustomer(more);
  const opened = await mutate('operator', OPEN, {
    customerId: customer.id,
    environment: 'PROD',
    idempotencyKey: freshKey(),
  });
  const account: Account = {
    customerId: customer.id,
    customerName: customer.name,
    mobile: customer.mobile,
    accountId: opened.openDeveloperAccount.id,
    products: [],
  };
  for (let i = 0; i < products; i++) await openProduct(account, i);
  await until(async () => (await preparation(account)).data !== null, 'the account in contracts');
  await until(
    async () => (await preparation(account)).data.contractPreparation.products.length === products,
    'the products in contracts',
  );
  return account;
}

/** Tells of an authorisation as products would. */
async function openProduct(account: Account, i: number, change: object = {}): Promise<void> {
  const known = account.products[i];
  const [{ id }] = (await rows('select skep.next_id()::text as id')) as [{ id: string }];
  const product = known ?? {
    authorizationId: id,
    productCode: `T${id.slice(-6)}`,
    price: '0.500000',
    feeType: 'PER_HIT',
  };
  if (!known) account.products.push(product);
  const payload = {
    ...product,
    ...{ customerId: account.customerId, developerAccountId: account.accountId, productName: `测试产品${i}` },
    ...{ bundle: false, state: 'OPEN', chargeType: 'FLAT', auditedAt: '2026-01-01T00:00:00.000Z', deleted: false },
    ...change,
  };
  await rows(`insert into products.outbox (topic, key, payload) values ('authorization.changed', $1, $2)`, [
    product.authorizationId,
    payload,
  ]);
}

const FIELDS = `id contractNo name state sequence version versionName signerName signerMobile draftHash documentHash
  finalHash url previewUrl signingUrl submittedAt signEndsAt finishedAt expiresAt rejectReason uploadedManually
  products { productName price feeType remark } events { kind position }`;

export async function preparation(account: Account): Promise<Json> {
  return answer(
    'operator',
    `query Prepare($input: ContractPreparationInput!) { contractPreparation(input: $input) {
      name sequence template { code name } fields { key name value required fixed }
      products { productCode price feeType authorization { id } } } }`,
    { developerAccountId: account.accountId },
  );
}

/** The whole answer of one operation with one input. */
async function answer(viewer: ViewerName | null, query: string, input: object): Promise<Json> {
  const token = viewer ? { token: await tokenOf(viewer) } : {};
  return (await graphql(query, { input }, token)).body;
}

/** The data of a mutation that must succeed. */
async function mutate(viewer: ViewerName | null, query: string, input: object): Promise<Json> {
  const { data, errors } = await answer(viewer, query, input);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

const operation = (field: string, type: string, selection: string) =>
  `mutation M($input: ${type}!) { ${field}(input: $input) ${selection} }`;

/** Mutations of contracts by name: `act('draftContract', input)` answers the contract or the refusal as text. */
export async function act(field: string, input: object, viewer: ViewerName = 'operator'): Promise<Json> {
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  const inputType = field === 'withdrawContract' || field === 'deleteContract' ? 'ContractNoInput' : type;
  const selection = field === 'deleteContract' ? '' : `{ ${FIELDS} }`;
  const body = await answer(viewer, operation(field, inputType, selection), input);
  return body.errors ? refusalOf(body) : body.data[field];
}

export const draft = (account: Account, more: object = {}): Promise<Json> =>
  act('draftContract', {
    ...{ developerAccountId: account.accountId, name: '测试合同', sequence: 0, idempotencyKey: freshKey() },
    values: [{ key: 'dealMobile', value: '021-58000000' }],
    ...more,
  });

export const SIGNER = { signerName: '张三', signerIdCard: '110101199003077977', signerMobile: '13900001234' };

export const submit = (contractNo: string, more: object = {}): Promise<Json> =>
  act('submitContract', { contractNo, ...SIGNER, idempotencyKey: freshKey(), ...more });

export const tokenIn = (signingUrl: string): string => signingUrl.split('#')[1] ?? '';

/** The secret of the newest message of a template about a contract; `read` asks the database of another server. */
export async function secretsOf(contractNo: string, templateCode: string, read = rows): Promise<Json> {
  const [message] = await read(
    `select payload from contracts.outbox where topic = 'message.requested' and payload->>'businessNo' = $1
       and payload->>'templateCode' = $2 order by id desc limit 1`,
    [contractNo, templateCode],
  );
  const { requestId, sealedParameters } = message.payload;
  return JSON.parse(SECRETS.unseal(sealedParameters, messageSecretsOf(requestId)));
}

export const BROWSER = 'browser-of-the-signer-0000000';

const SIGNING = '{ contractNo state documentHash finishedAt signerMobile rejectReason }';

/** An operation of the holder of a link: the answer or the refusal as text. */
export async function bySigner(
  field: 'sendSigningCode' | 'signContract' | 'refuseContract',
  input: object,
): Promise<Json> {
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  const body = await answer(null, operation(field, type, SIGNING), { browser: BROWSER, ...input });
  return body.errors ? refusalOf(body) : body.data[field];
}

/** A contract that waits, with a code for the browser of the signer. */
export async function waiting(account: Account, more: object = {}): Promise<Json> {
  const drawn = await draft(account, more);
  if (typeof drawn === 'string') throw new Error(drawn);
  const sent = await submit(drawn.contractNo);
  if (typeof sent === 'string') throw new Error(sent);
  const token = tokenIn(sent.signingUrl);
  await bySigner('sendSigningCode', { token });
  const { code } = await secretsOf(sent.contractNo, 'CONTRACT_CODE');
  return { ...sent, token, code, signature: { token, code, documentHash: sent.draftHash } };
}

export async function signed(account: Account, more: object = {}): Promise<Json> {
  const contract = await waiting(account, more);
  const done = await bySigner('signContract', contract.signature);
  if (typeof done === 'string') throw new Error(done);
  return contract;
}

export async function contractOf(contractNo: string, viewer: ViewerName = 'operator'): Promise<Json> {
  const query = `query Contract($no: String!) { contract(contractNo: $no) { ${FIELDS} } }`;
  const { body } = await graphql(query, { no: contractNo }, { token: await tokenOf(viewer) });
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data.contract;
}
