import { badInput, failedPrecondition, invariant } from '../../../kit/basics/errors';
import type { SubgraphRequest } from '../../../kit/requests/context';
import { keyedRequest, withIdempotency } from '../../../kit/requests/idempotency';
import { demand } from '../../../kit/requests/row-scope';
import type { Transaction } from '../../../kit/sql/database';
import type { ProductRow } from '../../products/tables';
import type {
  ApplyForProductsInput,
  AuthorizeBundleInput,
  AuthorizedItemInput,
  AuthorizeProductsInput,
  BundleItemInput,
} from '../../schema.generated';
import { followComponents, freeInstant, showTerms } from '../price-changes/commands/terms';
import { NOTICE_MS } from '../price-changes/rules';
import type { AuthorizationRow } from '../queries';
import { alreadyHeld, checkCount, checkOnce, MOST_COMPONENTS, remarkOf, wrongState } from '../rules';
import { addComponents, defaultComponents, heldComponents, type Opening, openProducts, productsOf } from './open';
import { publishAuthorizations, tellStates } from './publish';
import { publishOpenProducts } from './publish-open-products';
import { type Account, heldBy, lockAccount, lockAccounts, lockAuthorization } from './store';

/** Asks for products, for the viewer's productive account. */
export async function applyForProducts(
  context: SubgraphRequest,
  input: ApplyForProductsInput,
): Promise<AuthorizationRow[]> {
  demand(context, 'products:apply');
  checkCount(input.productCodes, 'input.productCodes');
  checkOnce(input.productCodes, 'input.productCodes');
  const remark = remarkOf(input.remark, 'input.remark');
  const request = keyedRequest(context, 'products', 'applyForProducts', input);
  return withIdempotency(context.db, request, async (tx) => {
    const account = await ownAccount(tx, context);
    const catalogue = await productsOf(tx, input.productCodes, 'input.productCodes');
    for (const product of catalogue.values()) checkApplicable(product);
    const held = await heldBy(tx, account.id, input.productCodes);
    if (held.length > 0)
      throw alreadyHeld(
        held.map(({ productCode }) => productCode),
        'input.productCodes',
      );
    const codes = await withComponents(tx, account, input.productCodes);
    const ids: string[] = [];
    for (const code of codes) ids.push(await insertPending(tx, context, account, code, remark));
    await tellStates(tx, ids);
    return publishAuthorizations(tx, ids, context.now());
  });
}

async function ownAccount(tx: Transaction, context: SubgraphRequest): Promise<Account> {
  const [row] = await tx.sql<{ id: string }[]>`
    /* ownAccount */ select developer_account_id as id from products.known_developer_accounts
    where customer_id = ${context.viewer.customerId}::bigint and environment = 'PROD'`;
  if (!row) throw failedPrecondition('ACCOUNT_MISSING', 'There is no productive developer account yet.');
  const account = await lockAccount(tx, context, row.id, 'input');
  if (account.customerState !== 'NORMAL')
    throw failedPrecondition('CUSTOMER_NOT_NORMAL', 'The customer is not in use.');
  return account;
}

function checkApplicable({ code, state, applicable }: ProductRow): void {
  if (!applicable || state === 'OFF') {
    throw badInput('input.productCodes', `${code} cannot be asked for online.`, 'PRODUCT_NOT_APPLICABLE', {
      productCode: code,
    });
  }
}

/** The products asked for, after those components of bundles among them that the account does not hold. */
async function withComponents(tx: Transaction, account: Account, codes: readonly string[]): Promise<string[]> {
  const components = [...(await defaultComponents(tx, codes)).values()].flat();
  const held = (await heldBy(tx, account.id, components)).map(({ productCode }) => productCode);
  return [...new Set([...components.filter((code) => !held.includes(code)), ...codes])];
}

async function insertPending(
  tx: Transaction,
  { viewer, now }: SubgraphRequest,
  account: Account,
  code: string,
  remark: string | null,
): Promise<string> {
  const [row] = await tx.sql<{ id: string }[]>`
    /* insertPending */ insert into products.authorizations (customer_id, developer_account_id, product_code, state, bundle,
      charge_type, fee_type, price, risk_threshold, apply_remark, created_by_id, created_at, updated_at)
    select ${account.customerId}::bigint, ${account.id}::bigint, p.code, 'PENDING', p.bundle, 'FLAT', p.fee_type,
      p.price, p.risk_threshold, ${remark}, ${viewer.accountId}::bigint, ${now()}::timestamptz, ${now()}::timestamptz
    from products.products p where p.code = ${code}
    returning id`;
  invariant(row, 'a product that was found can be asked for');
  return row.id;
}

export async function authorizeProducts(
  context: SubgraphRequest,
  input: AuthorizeProductsInput,
): Promise<AuthorizationRow[]> {
  demand(context, 'products:write', 'products:authorize');
  checkCount(input.items, 'input.items');
  const remark = remarkOf(input.remark, 'input.remark');
  const items = input.items.map((item, i) => openingOf(item, i, input.developerAccountId, remark));
  checkOnce(
    items.map(({ accountId, opening }) => `${opening.productCode} (${accountId})`),
    'input.items',
  );
  const request = keyedRequest(context, 'products', 'authorizeProducts', input);
  return withIdempotency(context.db, request, async (tx) => {
    const accounts = await lockAccounts(
      tx,
      context,
      items.map(({ accountId }) => accountId),
      'input.developerAccountId',
    );
    const ids: string[] = [];
    for (const account of accounts.values()) {
      const own = items.filter(({ accountId }) => accountId === account.id).map(({ opening }) => opening);
      ids.push(...(await openProducts(tx, context, account, own)));
    }
    const bundle = input.bundleAuthorizationId;
    if (bundle)
      await joinBundle(
        tx,
        context,
        bundle,
        items.map(({ opening }) => opening.productCode),
      );
    await publishOpenProducts(
      tx,
      [...accounts.values()].map(({ customerId }) => customerId),
    );
    const rows = await publishAuthorizations(tx, bundle ? [...ids, bundle] : ids, context.now());
    return rows.slice(0, ids.length);
  });
}

function openingOf(item: AuthorizedItemInput, i: number, outer: string | null | undefined, remark: string | null) {
  const field = `input.items[${i}]`;
  const accountId = item.developerAccountId ?? outer;
  if (!accountId)
    throw badInput(`${field}.developerAccountId`, 'developerAccountId says whose it is.', 'ACCOUNT_NEEDED');
  const opening: Opening = { productCode: item.productCode, terms: item.terms ?? {}, remark, field: `${field}.terms` };
  return { accountId, opening };
}

/** What was just authorised also becomes part of a bundle of the account. */
async function joinBundle(
  tx: Transaction,
  context: SubgraphRequest,
  bundleId: string,
  codes: readonly string[],
): Promise<void> {
  const field = 'input.bundleAuthorizationId';
  const bundle = await lockAuthorization(tx, context, bundleId, field);
  if (!bundle.bundle) throw badInput(field, 'This is no bundle.', 'NOT_A_BUNDLE');
  if (bundle.state !== 'OPEN' && bundle.state !== 'DISABLED') throw wrongState(bundle.state, field);
  await extendBundle(tx, context, bundle, codes, field);
}

/** Adds components that the account holds open to an authorised bundle, and writes what it costs with them. */
export async function extendBundle(
  tx: Transaction,
  context: SubgraphRequest,
  bundle: { id: string; developerAccountId: string },
  codes: readonly string[],
  field: string,
): Promise<void> {
  const components = await heldComponents(tx, bundle.developerAccountId, codes, field);
  const [last] = await tx.sql<{ place: number }[]>`
    /* lastComponent */ select coalesce(max(sort), 0)::int as place from products.authorization_components
    where bundle_authorization_id = ${bundle.id}`;
  await addComponents(tx, bundle.id, components, last?.place ?? 0);
  await settleBundle(tx, context, bundle.id);
}

/** Writes what a bundle costs now that it consists of something else. */
export async function settleBundle(tx: Transaction, context: SubgraphRequest, bundleId: string): Promise<void> {
  const at = await freeInstant(tx, [bundleId], new Date(context.now().getTime() + NOTICE_MS));
  await followComponents(tx, [bundleId], at);
  await showTerms(tx, [bundleId], at, context.now());
}

export async function authorizeBundle(
  context: SubgraphRequest,
  input: AuthorizeBundleInput,
): Promise<AuthorizationRow> {
  demand(context, 'products:write', 'products:authorize');
  checkCount(input.items, 'input.items', MOST_COMPONENTS);
  checkOnce(
    input.items.map(({ productCode }) => productCode),
    'input.items',
  );
  const request = keyedRequest(context, 'products', 'authorizeBundle', input);
  return withIdempotency(context.db, request, async (tx) => {
    const account = await lockAccount(tx, context, input.developerAccountId, 'input.developerAccountId');
    const catalogue = await productsOf(tx, [input.bundleCode], 'input.bundleCode');
    if (!catalogue.get(input.bundleCode)?.bundle) {
      throw badInput('input.bundleCode', 'This is no bundle.', 'NOT_A_BUNDLE');
    }
    const added = input.items.flatMap((item, i) => (item.added ? [componentOpening(item, i)] : []));
    const bundle: Opening = {
      productCode: input.bundleCode,
      terms: input.terms ?? {},
      remark: null,
      field: 'input.terms',
      componentCodes: input.items.map(({ productCode }) => productCode),
    };
    const ids = await openProducts(tx, context, account, [...added, bundle]);
    await publishOpenProducts(tx, [account.customerId]);
    const row = (await publishAuthorizations(tx, ids, context.now())).at(-1);
    invariant(row, 'a bundle that was just authorised is there');
    return row;
  });
}

function componentOpening({ productCode, terms }: BundleItemInput, i: number): Opening {
  return { productCode, terms: terms ?? {}, remark: null, field: `input.items[${i}].terms` };
}
