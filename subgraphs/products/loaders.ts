import type { Asked } from '../kit/asked';
import type { Reader, SubgraphContext } from '../kit/context';
import { invariant } from '../kit/errors';
import { loadById, loadByKey, loadByKeyWithArgs, loadByParent, loadMembership, loadWithArgs } from '../kit/loaders';
import type { PageArgs } from '../kit/pagination';
import {
  type AuthorizationComponentRow,
  type AuthorizationCountsRow,
  type AuthorizationListArgs,
  authorizationCountsOf,
  authorizationsByIds,
  authorizationsOfCustomers,
  componentsOfAuthorizations,
} from './authorizations/queries';
import { categoriesByCodes, subcategoriesOf } from './categories/queries';
import type { CategoryRow } from './categories/tables';
import { type PriceChangeRow, priceHistories, waitingPriceChanges } from './price-changes/queries';
import { type ComponentRow, componentsOfBundles, favouriteCodes, heldCodes, productsByCodes } from './products/queries';
import { promoterRoyaltiesOf } from './promoter-royalties/queries';
import type { PromoterRoyaltyRow } from './promoter-royalties/tables';
import { comingChangesOf, type ProductChangeRow } from './scheduled-changes/queries';
import { assignedSourcesOf, dataSourcesByIds, upstreamRoutesByIds, withAssignedSource } from './sources/queries';
import type { AssignedSourceRow } from './sources/tables';

/** A row that a foreign key guarantees; its absence is a fault of ours. */
export async function existing<Row>(row: Promise<Row | null>): Promise<Row> {
  const found = await row;
  invariant(found, 'a row that another one names exists');
  return found;
}

const codeOf = ({ code }: { code: string }) => code;

export function createLoaders(context: Reader) {
  return {
    products: loadByKey(codeOf, (codes) => productsByCodes(context, codes)),
    productsWith: loadByKeyWithArgs(codeOf, (codes, asked: Asked) => productsByCodes(context, codes, asked)),
    components: loadByParent(
      (c: ComponentRow) => c.bundleCode,
      (codes) => componentsOfBundles(context, codes),
    ),
    categories: loadByKey(codeOf, (codes) => categoriesByCodes(context, codes)),
    subcategories: loadByParent(
      (c: CategoryRow) => c.parentId as string,
      (ids) => subcategoriesOf(context, ids),
    ),
    collected: loadMembership((codes) => favouriteCodes(context, codes)),
    authorized: loadWithArgs(async (codes, developerAccountId: string) => {
      const held = await heldCodes(context, developerAccountId, codes);
      return codes.map((code) => held.has(code));
    }),
    comingChanges: loadByParent(
      (c: ProductChangeRow) => c.productCode,
      (codes) => comingChangesOf(context, codes),
    ),
    authorizations: loadById((ids) => authorizationsByIds(context, ids)),
    authorizedProducts: loadWithArgs((ids, args: AuthorizationListArgs & PageArgs) =>
      authorizationsOfCustomers(context, ids, args),
    ),
    authorizationCounts: loadByParent(
      (c: AuthorizationCountsRow) => c.customerId,
      (ids) => authorizationCountsOf(context, ids),
    ),
    authorizationComponents: loadByParent(
      (c: AuthorizationComponentRow) => c.bundleAuthorizationId,
      (ids) => componentsOfAuthorizations(context, ids),
    ),
    waitingPriceChange: loadByParent(
      (c: PriceChangeRow) => c.authorizationId,
      (ids) => waitingPriceChanges(context, ids),
    ),
    priceHistory: loadWithArgs((ids, first: number) => priceHistories(context, ids, first)),
    hasAssignedSource: loadMembership((ids) => withAssignedSource(context, ids)),
    assignedSources: loadByParent(
      (s: AssignedSourceRow) => s.authorizationId,
      (ids) => assignedSourcesOf(context, ids),
    ),
    promoterRoyalties: loadByParent(
      (r: PromoterRoyaltyRow) => r.authorizationId,
      (ids) => promoterRoyaltiesOf(context, ids),
    ),
    dataSources: loadById((ids) => dataSourcesByIds(context, ids)),
    upstreamRoutes: loadById((ids) => upstreamRoutesByIds(context, ids)),
  };
}

export type Context = SubgraphContext<ReturnType<typeof createLoaders>>;
