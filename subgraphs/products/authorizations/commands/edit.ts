import { forbidden } from '../../../kit/basics/errors';
import { optionalText } from '../../../kit/basics/text';
import type { SubgraphRequest } from '../../../kit/requests/context';
import { demand } from '../../../kit/requests/row-scope';
import { type Transaction, withTx } from '../../../kit/sql/database';
import type {
  EditAuthorizationInput,
  SetAuthorizationCacheInput,
  SetAuthorizationDetailsInput,
  SetFreeQuotasInput,
  SetPromoterRoyaltiesInput,
} from '../../schema.generated';
import { applyTerms } from '../price-changes/commands/change';
import { setShares } from '../promoter-royalties/commands';
import type { AuthorizationRow } from '../queries';
import {
  cacheDaysOf,
  checkCount,
  checkFreeCeiling,
  checkOnce,
  type Details,
  detailsOf,
  freeQuotaOf,
  wrongState,
} from '../rules';
import { limitsOf } from './limits';
import { checkAddress, openProducts } from './open';
import { publishAuthorizations } from './publish';
import { publishOpenProducts } from './publish-open-products';
import { type LockedAuthorization, lockAccount, lockAuthorization, lockAuthorizations } from './store';

/** Changes an authorisation. Other terms are a change of price at once; one that waits may be passed with it. */
export async function editAuthorization(
  context: SubgraphRequest,
  input: EditAuthorizationInput,
): Promise<AuthorizationRow> {
  demand(context, 'products:write', 'products:authorize');
  if (input.pass && context.viewer.kind === 'salesperson')
    throw forbidden('Passing what was asked for is for operators.');
  return withTx(context.db, async (tx) => {
    const row = await lockAuthorization(tx, context, input.authorizationId);
    checkAddress(row, input, 'input');
    if (row.state === 'REJECTED') throw wrongState(row.state, 'input.authorizationId');
    if (row.state === 'PENDING' && input.pass) return passWith(tx, context, row, input);
    const { terms, royalties } = { terms: input.terms, royalties: input.terms.royalties };
    const details = detailsOf(terms, row, row.productType, 'input.terms');
    if (details.freeQuota !== row.freeQuota) {
      const limits = await limitsOf(tx, context.viewer, [row.productCode]);
      if (limits) checkFreeCeiling(row.productCode, details.freeQuota, limits, 'input.terms.freeQuota');
    }
    await writeDetails(tx, row.id, details, context.now());
    const priced =
      terms.price != null || terms.chargeType != null || terms.feeType != null || terms.componentPrices != null;
    const touched = priced ? await applyTerms(tx, context, row, terms, 'input.terms') : [row.id];
    if (royalties) await setShares(tx, context, row, royalties, 'input.terms.royalties');
    return only(await publishAuthorizations(tx, [row.id, ...touched], context.now()));
  });
}

const only = (rows: AuthorizationRow[]): AuthorizationRow => rows[0] as AuthorizationRow;

async function passWith(
  tx: Transaction,
  context: SubgraphRequest,
  row: LockedAuthorization,
  input: EditAuthorizationInput,
): Promise<AuthorizationRow> {
  const account = await lockAccount(tx, context, row.developerAccountId, 'input.authorizationId');
  const opening = { productCode: row.productCode, terms: input.terms, remark: null, field: 'input.terms' };
  await openProducts(tx, context, account, [opening]);
  await publishOpenProducts(tx, [row.customerId]);
  return only(await publishAuthorizations(tx, [row.id], context.now()));
}

async function writeDetails(tx: Transaction, id: string, details: Details, now: Date): Promise<void> {
  await tx.sql`
    /* writeDetails */ update products.authorizations set free_quota = ${details.freeQuota},
      direct_client_code = ${details.directClientCode}, risk_threshold = ${details.riskThreshold},
      used_version = ${details.usedVersion}, hidden = ${details.hidden}, apply_remark = ${details.applyRemark},
      updated_at = ${now}, version = version + 1
    where id = ${id}`;
}

export async function setAuthorizationCache(
  context: SubgraphRequest,
  input: SetAuthorizationCacheInput,
): Promise<AuthorizationRow> {
  demand(context, 'products:write');
  const days = cacheDaysOf(input.cacheFetchDays, 'input.cacheFetchDays');
  return withTx(context.db, async (tx) => {
    const row = await lockAuthorization(tx, context, input.authorizationId);
    await tx.sql`
      /* setCacheDays */ update products.authorizations set cache_fetch_days = ${days}, updated_at = ${context.now()},
        version = version + 1
      where id = ${row.id}`;
    return only(await publishAuthorizations(tx, [row.id], context.now()));
  });
}

export async function setPromoterRoyalties(
  context: SubgraphRequest,
  input: SetPromoterRoyaltiesInput,
): Promise<AuthorizationRow> {
  demand(context, 'products:write');
  return withTx(context.db, async (tx) => {
    const row = await lockAuthorization(tx, context, input.authorizationId);
    if (row.state === 'REJECTED') throw wrongState(row.state, 'input.authorizationId');
    await setShares(tx, context, row, input.royalties, 'input.royalties');
    return row;
  });
}

export async function setFreeQuotas(context: SubgraphRequest, input: SetFreeQuotasInput): Promise<AuthorizationRow[]> {
  demand(context, 'products:write');
  checkCount(input.items, 'input.items');
  const ids = input.items.map(({ authorizationId }) => authorizationId);
  checkOnce(ids, 'input.items');
  const quotas = input.items.map(({ freeQuota }, i) => freeQuotaOf(freeQuota, `input.items[${i}].freeQuota`));
  return withTx(context.db, async (tx) => {
    const rows = await lockAuthorizations(tx, context, ids, 'input.items');
    await tx.sql`
      /* setFreeQuotas */ update products.authorizations a set free_quota = wanted.quota, updated_at = ${context.now()},
        version = a.version + 1
      from unnest(${rows.map(({ id }) => id)}::bigint[], ${quotas.map(String)}::text[]::int[]) as wanted(id, quota)
      where a.id = wanted.id`;
    return publishAuthorizations(
      tx,
      rows.map(({ id }) => id),
      context.now(),
    );
  });
}

export async function setAuthorizationDetails(
  context: SubgraphRequest,
  input: SetAuthorizationDetailsInput,
): Promise<AuthorizationRow[]> {
  demand(context, 'products:write', 'products:authorize');
  checkCount(input.items, 'input.items');
  const ids = input.items.map(({ authorizationId }) => authorizationId);
  checkOnce(ids, 'input.items');
  const versions = input.items.map(({ usedVersion }, i) =>
    optionalText(usedVersion, `input.items[${i}].usedVersion`, { most: 32 }),
  );
  return withTx(context.db, async (tx) => {
    const rows = await lockAuthorizations(tx, context, ids, 'input.items');
    for (const [i, row] of rows.entries()) {
      const item = input.items[i];
      const usedVersion = item?.usedVersion === undefined ? row.usedVersion : (versions[i] ?? null);
      await tx.sql`
        /* setDetails */ update products.authorizations set hidden = ${item?.hidden ?? row.hidden},
          used_version = ${usedVersion}, updated_at = ${context.now()}, version = version + 1
        where id = ${row.id}`;
    }
    return publishAuthorizations(
      tx,
      rows.map(({ id }) => id),
      context.now(),
    );
  });
}
