import { invariant } from '../kit/basics/errors';
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
} from '../kit/lists/loaders';
import type { PageArgs } from '../kit/lists/pagination';
import type { Selection } from '../kit/lists/selection';
import type { Reader, SubgraphContext } from '../kit/requests/context';
import {
  type PriceChangeRow,
  plannedPriceChanges,
  priceHistories,
  waitingPriceChanges,
} from './authorizations/price-changes/queries';
import { promoterRoyaltiesOf } from './authorizations/promoter-royalties/queries';
import type { PromoterRoyaltyRow } from './authorizations/promoter-royalties/tables';
import {
  type AuthorizationComponentRow,
  type AuthorizationCountsRow,
  type AuthorizationListArgs,
  authorizationCountsOf,
  authorizationsByIds,
  authorizationsOfCustomers,
  authorizationsOfProducts,
  componentsOfAuthorizations,
  type ProductAuthorizationRow,
} from './authorizations/queries';
import { categoriesByCodes, type ShelfRow, type Shown, subcategoriesOf } from './categories/queries';
import { documentedCodes, type ParameterRow, parametersByProduct } from './documents/queries';
import { type ComponentRow, componentsOfBundles, favouriteCodes, heldCodes, productsByCodes } from './products/queries';
import { accountNames, comingChangesOf } from './scheduled-changes/queries';
import {
  assignedSourcesOf,
  dataSourcesByIds,
  trialsOfRoutes,
  upstreamRoutesByIds,
  withAssignedSource,
} from './sources/queries';
import type { AssignedSourceRow, RouteTrialRow } from './sources/tables';
import type { ScheduledChangeRow } from './timetable/tables';

/** A row that a foreign key guarantees; its absence is a fault of ours. */
export async function existing<Row>(row: Promise<Row | null>): Promise<Row> {
  const found = await row;
  invariant(found, 'a row that another one names exists');
  return found;
}

const codeOf = ({ code }: { code: string }) => code;

async function subcategoriesIn(context: Reader, ids: string[], shown: Shown): Promise<ShelfRow[][]> {
  const rows = await subcategoriesOf(context, ids, shown);
  return ids.map((id) => rows.filter(({ parentId }) => parentId === id));
}

async function authorizationsOf(
  context: Reader,
  codes: string[],
  accountId: string | null,
): Promise<ProductAuthorizationRow[][]> {
  const rows = await authorizationsOfProducts(context, accountId, codes);
  return codes.map((code) => rows.filter(({ wantedCode }) => wantedCode === code));
}

export const loaders = {
  products: (context) => loadByKey(codeOf, (codes) => productsByCodes(context, codes)),
  productsWith: (context) =>
    loadByKeyWithArgs(codeOf, (codes, selection: Selection) => productsByCodes(context, codes, selection)),
  components: (context) =>
    loadByParent(
      (c: ComponentRow) => c.bundleCode,
      (codes) => componentsOfBundles(context, codes),
    ),
  categories: (context) => loadByKey(codeOf, (codes) => categoriesByCodes(context, codes)),
  subcategories: (context) => loadWithArgs((ids, shown: Shown) => subcategoriesIn(context, ids, shown)),
  parameters: (context) =>
    loadByParent(
      (p: ParameterRow) => p.productCode,
      (codes) => parametersByProduct(context, codes),
    ),
  documented: (context) => loadMembership((codes) => documentedCodes(context, codes)),
  authorizationOf: (context) =>
    loadWithArgs((codes, accountId: string | null) => authorizationsOf(context, codes, accountId)),
  accountNames: (context) =>
    loadByKey(
      (a: { developerAccountId: string }) => a.developerAccountId,
      (ids) => accountNames(context, ids),
    ),
  plannedPrices: (context) =>
    loadByParent(
      (c: PriceChangeRow) => c.scheduledChangeId as string,
      (ids) => plannedPriceChanges(context, ids),
    ),
  collected: (context) =>
    loadMembershipWith((codes, accountId: string | null) => favouriteCodes(context, accountId, codes)),
  authorized: (context) =>
    loadMembershipWith((codes, developerAccountId: string) => heldCodes(context, developerAccountId, codes)),
  comingChanges: (context) =>
    loadByParent(
      (c: ScheduledChangeRow) => c.productCode as string,
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
  routeTrials: (context) =>
    loadByParent(
      (t: RouteTrialRow) => t.upstreamRouteId,
      (ids) => trialsOfRoutes(context, ids),
    ),
} satisfies LoaderFactories;

export type Context = SubgraphContext<LoadersOf<typeof loaders>>;
