import { setTimeout as pause } from 'node:timers/promises';
import { freshCustomer, freshKey, refusalOf, SELLER, salespersonOf, send } from '../support/customers';
import { ask, graphql, type Json, tokenOf, type ViewerName } from '../support/front-door';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** A product code that nobody has. */
export const freshCode = (prefix = 't'): string =>
  prefix + Array.from({ length: 10 }, () => letters[Math.floor(Math.random() * 26)]).join('');

/** The answer of a mutation with one input, under the name `r`. */
export async function mutate(viewer: ViewerName, name: string, type: string, input: object, fields = '{ id }') {
  return (await send(viewer, `mutation M($input: ${type}!) { r: ${name}(input: $input) ${fields} }`, input)) as Json;
}

/** The same where it must succeed. */
export async function done(viewer: ViewerName, name: string, type: string, input: object, fields?: string) {
  const { data, errors } = await mutate(viewer, name, type, input, fields);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.r as Json;
}

/** The same where it must be refused, as `CODE REASON field`. */
export const refused = async (viewer: ViewerName, name: string, type: string, input: object, fields?: string) =>
  refusalOf(await mutate(viewer, name, type, input, fields));

/** Looks until something is there: what one subgraph tells another takes a moment. */
export async function eventually<Value>(look: () => Promise<Value | null | undefined | false>): Promise<Value> {
  for (const deadline = Date.now() + 20_000; ; await pause(50)) {
    const value = await look();
    if (value) return value;
    if (Date.now() > deadline) throw new Error('What was waited for did not come.');
  }
}

/** A product of its own, on when it has a route; answers its code. */
export async function freshProduct(more: object = {}, { on = true } = {}): Promise<string> {
  const code = freshCode();
  const facts = {
    code,
    name: `测试产品${code}`,
    price: '1.00',
    floorPrice: '0.40',
    applicable: true,
    maxFreeCount: 100,
  };
  await done(
    'operator',
    'addProduct',
    'AddProductInput',
    { ...facts, ...more, idempotencyKey: freshKey() },
    '{ code }',
  );
  if (!on) return code;
  await freshRoute(code);
  await turn(code, 'ON');
  return code;
}

export const turn = (productCode: string, state: string, more: object = {}) =>
  done(
    'operator',
    'changeProductState',
    'ChangeProductStateInput',
    { productCode, state, noticeScope: 'NOBODY', idempotencyKey: freshKey(), ...more },
    '{ product { code state } scheduledChange { id state plannedAt } }',
  );

/** A route to the first supplier of the demo world; answers its identifier. */
export async function freshRoute(productCode: string, more: object = {}): Promise<string> {
  const { dataSources } = await ask(
    'operator',
    '{ dataSources(first: 1, filter: { keyword: "unicom" }) { nodes { id } } }',
  );
  const input = { productCode, dataSourceId: dataSources.nodes[0].id, adapter: 'sandbox', ...more };
  return (await done('operator', 'saveUpstreamRoute', 'SaveUpstreamRouteInput', input)).id;
}

/** A bundle of its own over these, on; answers its code. */
export async function freshBundle(componentCodes: string[]): Promise<string> {
  const bundleCode = await freshProduct({ bundle: true, price: '2.00', floorPrice: '1.00' }, { on: false });
  await done('operator', 'setBundleComponents', 'SetBundleComponentsInput', { bundleCode, componentCodes }, '{ code }');
  await turn(bundleCode, 'ON');
  return bundleCode;
}

export interface Holder {
  customerId: string;
  accountId: string;
}

const OPEN = `mutation($i: OpenDeveloperAccountInput!) { r: openDeveloperAccount(input: $i) { id } }`;

/** A customer of its own with a productive developer account that products knows. */
export async function freshHolder(more: object = {}): Promise<Holder> {
  const { id: customerId } = await freshCustomer(more);
  const input = { customerId, environment: 'PROD', idempotencyKey: freshKey() };
  const { data, errors } = (await graphql(OPEN, { i: input }, { token: await tokenOf('operator') })).body;
  const known = async () => {
    const { customer } = await ask('operator', `{ customer(id: "${customerId}") { developerAccounts { id } } }`);
    return customer?.developerAccounts[0]?.id as string | undefined;
  };
  const accountId = errors ? await eventually(known) : (data.r.id as string);
  await eventually(async () => {
    const probe = { developerAccountId: accountId, productCode: 'nothing', sources: [{ routeId: '1', priority: 1 }] };
    return (await refused('operator', 'saveAssignedSources', 'SaveAssignedSourcesInput', probe)).endsWith(
      'productCode',
    );
  });
  return { customerId, accountId };
}

const TERMS = 'id state price chargeType feeType freeQuota version: usedVersion';

/** Authorises products for an account; answers their authorisations. */
export const authorize = (developerAccountId: string, items: object[], more: object = {}): Promise<Json> =>
  done(
    'operator',
    'authorizeProducts',
    'AuthorizeProductsInput',
    { developerAccountId, items, idempotencyKey: freshKey(), ...more },
    `{ ${TERMS} product { code } }`,
  );

/** A customer that the salesperson of the tests keeps. */
export async function keptHolder(): Promise<Holder> {
  const { id: salespersonId } = await salespersonOf(SELLER);
  const holder = await freshHolder();
  await done('operator', 'assignCustomers', 'AssignCustomersInput', {
    salespersonId,
    customers: [{ customerId: holder.customerId, gradeCode: 'A', commissionRate: '0.05' }],
    idempotencyKey: freshKey(),
  });
  return holder;
}
