import { badInput, conflict, failedPrecondition } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import type { SubgraphRequest } from '../../../kit/requests/context';
import { demand } from '../../../kit/requests/row-scope';
import { type Transaction, withTx } from '../../../kit/sql/database';
import type { BundleSync, ChangeBundleComponentsInput, SyncBundleAuthorizationsInput } from '../../schema.generated';
import type { AuthorizationRow } from '../queries';
import { checkCount, checkOnce, MOST_COMPONENTS, wrongState } from '../rules';
import { extendBundle, settleBundle } from './authorize';
import { publishAuthorizations } from './publish';
import { type LockedAuthorization, lockAuthorization, lockAuthorizations } from './store';

const FIELD = 'input.productCodes';

/** Changes what an authorised bundle consists of; it costs otherwise two seconds later. */
export async function changeBundleComponents(
  context: SubgraphRequest,
  input: ChangeBundleComponentsInput,
): Promise<AuthorizationRow> {
  demand(context, 'products:write', 'products:authorize');
  checkCount(input.productCodes, FIELD, MOST_COMPONENTS);
  checkOnce(input.productCodes, FIELD);
  return withTx(context.db, async (tx) => {
    const bundle = await lockAuthorization(tx, context, input.authorizationId);
    if (!bundle.bundle) throw badInput('input.authorizationId', 'This is no bundle.', 'NOT_A_BUNDLE');
    if (bundle.state !== 'OPEN' && bundle.state !== 'DISABLED') throw wrongState(bundle.state, 'input.authorizationId');
    const present = await componentCodes(tx, bundle.id);
    if (input.operation === 'ADD') await add(tx, context, bundle, present, input.productCodes);
    else await remove(tx, context, bundle, present, input.productCodes);
    const [row] = await publishAuthorizations(tx, [bundle.id], context.now());
    return row as AuthorizationRow;
  });
}

async function componentCodes(tx: Transaction, bundleId: string): Promise<string[]> {
  const rows = await tx.sql<{ productCode: string }[]>`
    /* componentCodes */ select a.product_code from products.authorization_components c
    join products.authorizations a on a.id = c.component_authorization_id
    where c.bundle_authorization_id = ${bundleId} order by c.sort, a.id`;
  return rows.map(({ productCode }) => productCode);
}

async function add(
  tx: Transaction,
  context: SubgraphRequest,
  bundle: LockedAuthorization,
  present: readonly string[],
  codes: readonly string[],
): Promise<void> {
  const twice = codes.filter((code) => present.includes(code));
  if (twice.length > 0) {
    throw conflict('COMPONENT_PRESENT', `The bundle has ${twice.join(', ')} already.`, {
      field: FIELD,
      details: { codes: twice.join(',') },
    });
  }
  if (present.length + codes.length > MOST_COMPONENTS) {
    throw badInput(FIELD, `A bundle has at most ${MOST_COMPONENTS} components.`, 'LIST_TOO_LONG', {
      most: MOST_COMPONENTS,
    });
  }
  await extendBundle(tx, context, bundle, codes, FIELD);
}

async function remove(
  tx: Transaction,
  context: SubgraphRequest,
  bundle: LockedAuthorization,
  present: readonly string[],
  codes: readonly string[],
): Promise<void> {
  const absent = codes.find((code) => !present.includes(code));
  if (absent !== undefined) throw badInput(FIELD, `${absent} is no component of the bundle.`, 'NOT_A_COMPONENT');
  if (codes.length === present.length) {
    throw failedPrecondition('LAST_COMPONENT', 'A bundle keeps one component at least.', { field: FIELD });
  }
  await tx.sql`
    /* removeComponents */ delete from products.authorization_components c using products.authorizations a
    where c.bundle_authorization_id = ${bundle.id} and a.id = c.component_authorization_id
      and a.product_code = any(${[...codes]})`;
  await settleBundle(tx, context, bundle.id);
}

/** Each bundle in a transaction of its own. Repeatable: what is there already is left as it is. */
export async function syncBundleAuthorizations(
  context: SubgraphRequest,
  input: SyncBundleAuthorizationsInput,
): Promise<BundleSync[]> {
  demand(context, 'products:write');
  const bundles = (input.bundleIds ?? []).map(lookupId);
  if (bundles.length > MOST_COMPONENTS) {
    throw badInput('input.bundleIds', `At most ${MOST_COMPONENTS} bundles.`, 'LIST_TOO_LONG', {
      most: MOST_COMPONENTS,
    });
  }
  const behind = await context.db.sql<{ id: string }[]>`
    /* bundlesBehind */ select a.id from products.authorizations a join products.products p on p.code = a.product_code
    where a.bundle and a.deleted_at is null and a.state in ('OPEN', 'DISABLED')
      and (${bundles.length === 0} or p.id = any(${bundles}::bigint[]))
      and (${input.accountId == null} or a.customer_id = (select k.customer_id from products.known_customers k
        where k.merchant_id = ${lookupId(input.accountId ?? '')}::bigint))
      and exists (select 1 from products.product_components d where d.bundle_code = a.product_code
        and not exists (select 1 from products.authorization_components c
          join products.authorizations held on held.id = c.component_authorization_id
          where c.bundle_authorization_id = a.id and held.product_code = d.component_code))
    order by a.id`;
  const answers: BundleSync[] = [];
  for (const { id } of behind) {
    answers.push(await withTx(context.db, (tx) => syncOne(tx, context, id)));
  }
  return answers;
}

async function syncOne(tx: Transaction, context: SubgraphRequest, id: string): Promise<BundleSync> {
  const [bundle] = await lockAuthorizations(tx, context, [id], 'input');
  const lacking = await tx.sql<{ code: string; held: boolean }[]>`
    /* lackingComponents */ select d.component_code as code,
      exists (select 1 from products.authorizations held where held.developer_account_id = a.developer_account_id
        and held.product_code = d.component_code and held.state = 'OPEN' and held.deleted_at is null) as held
    from products.authorizations a join products.product_components d on d.bundle_code = a.product_code
    where a.id = ${id} and not exists (select 1 from products.authorization_components c
      join products.authorizations part on part.id = c.component_authorization_id
      where c.bundle_authorization_id = a.id and part.product_code = d.component_code)
    order by d.sort, d.component_code`;
  const addedCodes = lacking.filter(({ held }) => held).map(({ code }) => code);
  if (addedCodes.length > 0) await extendBundle(tx, context, bundle as LockedAuthorization, addedCodes, 'input');
  const [authorization] = await publishAuthorizations(tx, [id], context.now());
  const missingCodes = lacking.filter(({ held }) => !held).map(({ code }) => code);
  return { authorization: authorization as never, addedCodes, missingCodes };
}
