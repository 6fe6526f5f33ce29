import { badInput, notFound } from '../../../kit/basics/errors';
import type { SubgraphRequest } from '../../../kit/requests/context';
import type { Transaction } from '../../../kit/sql/database';
import type { ProductRow } from '../../products/tables';
import type { AuthorizationTermsInput } from '../../schema.generated';
import { addPeriod, keepComponentPrices } from '../price-changes/commands/terms';
import type { ComponentFee, Terms } from '../price-changes/tables';
import { setShares } from '../promoter-royalties/commands';
import {
  alreadyHeld,
  checkFloors,
  checkFreeCeiling,
  componentsMissing,
  type Details,
  detailsOf,
  type Limits,
  termsOf,
} from '../rules';
import type { StoredAuthorization } from '../tables';
import { limitsOf } from './limits';
import { tellStates } from './publish';
import { type Account, heldBy } from './store';

/** One product that an account is to be authorised for. `field` is the path of it in the input. */
export interface Opening {
  productCode: string;
  terms: AuthorizationTermsInput;
  /** Said of it unless its own terms say something. */
  remark: string | null;
  field: string;
  /** Components of a bundle in their order; those that its product names unless given. */
  componentCodes?: readonly string[];
}

/** Products of the catalogue by code. Throws NOT_FOUND for the first that is missing or taken out of it. */
export async function productsOf(
  tx: Transaction,
  codes: readonly string[],
  field: string,
): Promise<Map<string, ProductRow>> {
  const rows = await tx.sql<ProductRow[]>`
    /* productsOf */ select p.* from products.products p where p.code = any(${[...codes]}) and p.enabled`;
  const byCode = new Map(rows.map((row) => [row.code, row]));
  for (const code of codes) if (!byCode.has(code)) throw notFound(`The product ${code}`, field);
  return byCode;
}

export async function defaultComponents(
  tx: Transaction,
  bundleCodes: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await tx.sql<{ bundleCode: string; codes: string[] }[]>`
    /* defaultComponents */ select bundle_code, array_agg(component_code order by sort, component_code) as codes
    from products.product_components where bundle_code = any(${[...bundleCodes]}) group by bundle_code`;
  return new Map(rows.map(({ bundleCode, codes }) => [bundleCode, codes]));
}

/** Single products before the bundles over them. Identifiers in the order asked; who calls it publishes. */
export async function openProducts(
  tx: Transaction,
  context: SubgraphRequest,
  account: Account,
  openings: readonly Opening[],
): Promise<string[]> {
  const codes = openings.map(({ productCode }) => productCode);
  const catalogue = await productsOf(tx, codes, 'input.items');
  const defaults = await defaultComponents(tx, codes);
  const held = await heldBy(tx, account.id, codes);
  const blocked = held.filter(({ state }) => state !== 'PENDING').map(({ productCode }) => productCode);
  if (blocked.length > 0) throw alreadyHeld(blocked, openings[0]?.field ?? 'input');
  const limits = await limitsOf(tx, context.viewer, [
    ...codes,
    ...[...defaults.values()].flat(),
    ...openings.flatMap((one) => one.componentCodes ?? []),
  ]);
  const ids = new Map<string, string>();
  const bundlesLast = [...openings].sort((a, b) => Number(bundleOf(a)) - Number(bundleOf(b)));
  function bundleOf({ productCode }: Opening): boolean {
    return catalogue.get(productCode)?.bundle ?? false;
  }
  for (const opening of bundlesLast) {
    const product = catalogue.get(opening.productCode) as ProductRow;
    const pending = held.find(({ productCode }) => productCode === product.code);
    const components = product.bundle
      ? await heldComponents(tx, account.id, opening.componentCodes ?? defaults.get(product.code) ?? [], opening.field)
      : [];
    const one = { tx, context, account, product, pending, components, limits, opening };
    ids.set(product.code, await openOne(one));
  }
  await tellStates(tx, [...ids.values()]);
  return codes.map((code) => ids.get(code) as string);
}

interface HeldComponent extends ComponentFee {
  authorizationId: string;
}

/** The account's open authorisations of these products in the same order. Throws BUNDLE_COMPONENTS_MISSING. */
export async function heldComponents(
  tx: Transaction,
  developerAccountId: string,
  codes: readonly string[],
  field: string,
): Promise<HeldComponent[]> {
  const rows = await tx.sql<{ id: string; productCode: string; price: string }[]>`
    /* heldComponents */ select a.id, a.product_code, a.price from products.authorizations a
    where a.developer_account_id = ${developerAccountId}::bigint and a.product_code = any(${[...codes]})
      and a.state = 'OPEN' and a.deleted_at is null and not a.bundle`;
  const byCode = new Map(rows.map((row) => [row.productCode, row]));
  const missing = codes.filter((code) => !byCode.has(code));
  if (missing.length > 0 || codes.length === 0) throw componentsMissing(missing, field);
  return codes.map((code) => {
    const { id, price } = byCode.get(code) as { id: string; price: string };
    return { productCode: code, price, authorizationId: id };
  });
}

interface OneOpening {
  tx: Transaction;
  context: SubgraphRequest;
  account: Account;
  product: ProductRow;
  pending: StoredAuthorization | undefined;
  components: readonly HeldComponent[];
  limits: Limits | null;
  opening: Opening;
}

async function openOne({
  tx,
  context,
  account,
  product,
  pending,
  components,
  limits,
  opening,
}: OneOpening): Promise<string> {
  const { field } = opening;
  const was = pending ?? product;
  const terms = termsOf(
    opening.terms,
    {
      chargeType: pending?.chargeType ?? 'FLAT',
      feeType: was.feeType,
      price: was.price,
      bundle: product.bundle,
      components: components.map(({ productCode, price }) => ({ productCode, price })),
      fixed: [],
    },
    field,
  );
  const details = detailsOf(opening.terms, pending ?? blankDetails(opening.remark), product.type, field);
  if (limits) {
    checkFloors(product.code, terms, limits, `${field}.price`);
    checkFreeCeiling(product.code, details.freeQuota, limits, `${field}.freeQuota`);
  }
  const now = context.now();
  const id = pending
    ? await openPending(tx, pending.id, terms, details, now)
    : await insertOpen(tx, context, account, product, terms, details);
  await addPeriod(tx, id, now, terms);
  if (product.bundle) await addComponents(tx, id, components, 0);
  if (product.bundle && terms.chargeType === 'PER_COMPONENT') await keepComponentPrices(tx, id, terms);
  if (opening.terms.royalties) {
    const one = {
      id,
      customerId: account.customerId,
      developerAccountId: account.id,
      productCode: product.code,
      createdAt: now,
    };
    await setShares(tx, context, one, opening.terms.royalties, `${field}.royalties`);
  }
  return id;
}

const blankDetails = (applyRemark: string | null): Details => ({
  freeQuota: 0,
  directClientCode: null,
  riskThreshold: null,
  usedVersion: null,
  hidden: false,
  applyRemark,
});

async function openPending(tx: Transaction, id: string, terms: Terms, details: Details, now: Date): Promise<string> {
  await tx.sql`
    /* openPending */ update products.authorizations set state = 'OPEN', charge_type = ${terms.chargeType},
      fee_type = ${terms.feeType}, price = ${terms.price}, free_quota = ${details.freeQuota},
      direct_client_code = ${details.directClientCode}, risk_threshold = ${details.riskThreshold},
      used_version = ${details.usedVersion}, hidden = ${details.hidden}, apply_remark = ${details.applyRemark},
      audited_at = ${now}, opened_at = ${now}, updated_at = ${now}, version = version + 1
    where id = ${id}`;
  return id;
}

async function insertOpen(
  tx: Transaction,
  { viewer, now }: SubgraphRequest,
  account: Account,
  product: ProductRow,
  terms: Terms,
  details: Details,
): Promise<string> {
  const at = now();
  const [row] = await tx.sql<{ id: string }[]>`
    /* insertOpen */ insert into products.authorizations (customer_id, developer_account_id, product_code, state, bundle,
      charge_type, fee_type, price, free_quota, direct_client_code, risk_threshold, used_version, hidden, apply_remark,
      audited_at, opened_at, created_by_id, created_at, updated_at)
    values (${account.customerId}, ${account.id}, ${product.code}, 'OPEN', ${product.bundle}, ${terms.chargeType},
      ${terms.feeType}, ${terms.price}, ${details.freeQuota}, ${details.directClientCode}, ${details.riskThreshold},
      ${details.usedVersion}, ${details.hidden}, ${details.applyRemark}, ${at}, ${at}, ${viewer.accountId}, ${at}, ${at})
    returning id`;
  return (row as { id: string }).id;
}

/** Adds components to an authorised bundle, after those that it has. */
export async function addComponents(
  tx: Transaction,
  bundleId: string,
  components: readonly HeldComponent[],
  from: number,
): Promise<void> {
  await tx.sql`
    /* addComponents */ insert into products.authorization_components
      (bundle_authorization_id, component_authorization_id, sort)
    select ${bundleId}::bigint, component.id, component.place + ${from}
    from unnest(${components.map(({ authorizationId }) => authorizationId)}::bigint[])
      with ordinality as component(id, place)
    on conflict do nothing`;
}

export function checkAddress(
  row: { developerAccountId: string; productCode: string },
  given: { developerAccountId?: string | null; productCode?: string | null },
  field: string,
): void {
  if (given.developerAccountId != null && given.developerAccountId !== row.developerAccountId) {
    throw notFound('The authorisation', `${field}.developerAccountId`);
  }
  if (given.productCode != null && given.productCode !== row.productCode) {
    throw badInput(`${field}.productCode`, 'The product of an authorisation never changes.', 'PRODUCT_FIXED');
  }
}
