import { socialCreditCheckDigit } from '../../subgraphs/kit/basics/social-credit-code';
import { ask, graphql, type Json, signIn, tokenOf, type ViewerName } from './front-door';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const pick = (from: string, length: number) =>
  Array.from({ length }, () => from[Math.floor(Math.random() * from.length)]).join('');

/** A code that nobody has, with its check character. */
export function freshCreditCode(): string {
  const body = `91310106${pick(ALPHABET, 9)}`;
  return body + socialCreditCheckDigit(body);
}

export const freshMobile = (): string => `188${pick('0123456789', 8)}`;
export const freshKey = (): string => `test-${pick(ALPHABET, 20)}`;

export const ADDRESS = {
  ...{ provinceCode: '31', provinceName: '上海市', cityCode: '3101', cityName: '上海市' },
  ...{ districtCode: '310106', districtName: '静安区', addressDetail: '中山路1号' },
};

/** What must be filled in for a customer that nobody else has. */
export const freshRegistration = (more: object = {}): Json => ({
  organizationName: `测试企业${pick('0123456789', 6)}`,
  unifiedSocialCreditCode: freshCreditCode(),
  mobile: freshMobile(),
  appCodes: ['beeback'],
  ...more,
});

/** The first error of a refused request as `CODE REASON field`; the field may be missing. */
export function refusalOf({ errors }: Json): string {
  const { code, reason, field } = errors?.[0]?.extensions ?? {};
  return [code, reason, field].filter((part) => part !== undefined).join(' ');
}

let seller: Promise<{ id: string; token: string }> | undefined;

export async function send(viewer: ViewerName, query: string, input: object): Promise<Json> {
  if (viewer !== 'salesperson') return (await graphql(query, { input }, { token: await tokenOf(viewer) })).body;
  seller ??= salespersonOf();
  return (await graphql(query, { input }, { token: (await seller).token })).body;
}

export const REGISTER = `mutation Register($input: RegisterCustomerInput!) { registerCustomer(input: $input) { onItsWay
  customer { id merchantId name mobile state authType customerType address { fullAddress } enabledApps { code }
    salesperson { id } assignment { gradeCode commissionRate effectMonth } certification { id state enterpriseName } } } }`;

export const register = (input: object = {}): Promise<Json> =>
  send('operator', REGISTER, { registration: freshRegistration(), idempotencyKey: freshKey(), ...input });

/** With what the names of those begin who were hired by a test, who sell and leave beside other tests. */
export const HIRED = '测试销售';

/** A customer of its own for a test. */
export async function freshCustomer(more: object = {}): Promise<Json> {
  const { data, errors } = await register({ registration: freshRegistration(more) });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.registerCustomer.customer;
}

/** Nobody else's tests count what this salesperson keeps, so that customers may be given to it at any time. */
export const SELLER = 'salesperson6';

export async function salespersonOf(account = SELLER): Promise<{ id: string; token: string }> {
  const { accessToken: token } = await signIn(account);
  const { body } = await graphql('{ viewer { salesperson { id } } }', {}, { token });
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return { id: body.data.viewer.salesperson.id, token };
}

/** Messages about a customer, by template, once there are so many of them. */
export async function messagesAbout(customerId: string, count: number): Promise<Json[]> {
  const query = `query About($id: ID!) { messages(filter: { customerIds: [$id] }, first: 20) {
    nodes { templateCode recipients businessNo } } }`;
  for (const deadline = Date.now() + 10_000; ; await new Promise((wake) => setTimeout(wake, 50))) {
    const { nodes } = (await ask('operator', query, { id: customerId })).messages as { nodes: Json[] };
    const sorted = nodes.sort((a, b) => a.templateCode.localeCompare(b.templateCode));
    if (nodes.length >= count) return sorted;
    if (Date.now() > deadline) throw new Error(`${nodes.length} messages about ${customerId}, not ${count}.`);
  }
}

export const customerBy = async (filter: object): Promise<Json[]> =>
  (
    await ask('operator', 'query By($filter: CustomerFilter) { customers(filter: $filter) { nodes { id name } } }', {
      filter,
    })
  ).customers.nodes;
