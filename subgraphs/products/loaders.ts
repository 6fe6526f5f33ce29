import type { Asked } from '../kit/asked';
import type { SubgraphContext } from '../kit/context';
import { invariant } from '../kit/errors';
import {
  type LoaderFactories,
  type LoadersOf,
  loadById,
  loadByKey,
  loadByKeyWithArgs,
  loadByParent,
  loadMembership,
  loadMembershipWith,
  loadWithArgs,
} from '../kit/loaders';
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

export const loaders = {
  products: (context) => loadByKey(codeOf, (codes) => productsByCodes(context, codes)),
  productsWith: (context) => loadByKeyWithArgs(codeOf, (codes, asked: Asked) => productsByCodes(context, codes, asked)),
  components: (context) =>
    loadByParent(
      (c: ComponentRow) => c.bundleCode,
      (codes) => componentsOfBundles(context, codes),
    ),
  categories: (context) => loadByKey(codeOf, (codes) => categoriesByCodes(context, codes)),
  subcategories: (context) =>
    loadByParent(
      (c: CategoryRow) => c.parentId as string,
      (ids) => subcategoriesOf(context, ids),
    ),
  collected: (context) =>
    loadMembershipWith((codes, accountId: string | null) => favouriteCodes(context, accountId, codes)),
  authorized: (context) =>
    loadMembershipWith((codes, developerAccountId: string) => heldCodes(context, developerAccountId, codes)),
  comingChanges: (context) =>
    loadByParent(
      (c: ProductChangeRow) => c.productCode,
      (codes) => comingChangesOf(context, codes),
    ),
  authorizations: (context) => loadById((ids) => authorizationsByIds(context, ids)),
  authorizedProducts: (context) =>
    loadWithArgs((ids, args: AuthorizationListArgs & PageArgs) => authorizationsOfCustomers(context, ids, args)),
  authorizationCounts: (context) =>
    loadByParent(
      (c: AuthorizationCountsRow) => c.customerId,
      (ids) => authorizationCountsOf(context, ids),
    ),
  authorizationComponents: (context) =>
    loadByParent(
      (c: AuthorizationComponentRow) => c.bundleAuthorizationId,
      (ids) => componentsOfAuthorizations(context, ids),
    ),
  waitingPriceChange: (context) =>
    loadByParent(
      (c: PriceChangeRow) => c.authorizationId,
      (ids) => waitingPriceChanges(context, ids),
    ),
  priceHistory: (context) => loadWithArgs((ids, first: number) => priceHistories(context, ids, first)),
  hasAssignedSource: (context) => loadMembership((ids) => withAssignedSource(context, ids)),
  assignedSources: (context) =>
    loadByParent(
      (s: AssignedSourceRow) => s.authorizationId,
      (ids) => assignedSourcesOf(context, ids),
    ),
  promoterRoyalties: (context) =>
    loadByParent(
      (r: PromoterRoyaltyRow) => r.authorizationId,
      (ids) => promoterRoyaltiesOf(context, ids),
    ),
  dataSources: (context) => loadById((ids) => dataSourcesByIds(context, ids)),
  upstreamRoutes: (context) => loadById((ids) => upstreamRoutesByIds(context, ids)),
} satisfies LoaderFactories;

export type Context = SubgraphContext<LoadersOf<typeof loaders>>;
