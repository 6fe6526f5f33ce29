import { legacyModule } from '../../endpoint';
import { page, pageFields, pageVariables, rowPageFields } from '../../paging';
import {
  adjustListDocument,
  adjustListFilter,
  authorizeBundleInput,
  authorizeInput,
  changePricesInput,
  detailsInput,
  editInput,
} from '../../resources/authorization-requests';
import {
  authorizationColumns,
  authorizationFields,
  authorizationFilter,
  authorizationRowFields,
  promoterRoyaltyFields,
  toLegacyAuthorization,
} from '../../resources/authorizations';
import { toLegacyPriceChange } from '../../resources/price-changes';
import { sellersOfferFields, toLegacyOffer } from '../../resources/product-offers';
import {
  productColumns,
  productFields,
  productRowFields,
  productVariables,
  toLegacyProduct,
} from '../../resources/products';
import { routeFields, routeFilter, toLegacyRoute } from '../../resources/sources';

/** Contract 4.1 without the calls. */
export const salesBee = legacyModule('sales/bee', [
  {
    post: '/mt/sales/bee/checkItem/list',
    document: `query LegacySalesBeeCheckItemList(
      $page: PageInput!, $count: Boolean!, $filter: ProductFilter, $compare: Boolean!, $compareWith: ID!
    ) {
      products(page: $page, filter: $filter) { nodes { ...LegacyProduct } ${pageFields} }
    } ${productFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), ...productVariables(body) }),
    result: (data, { body }) => page(data.products, body, toLegacyProduct),
    note: 'isAccredit is there only when compareDeptId says for whom.',
  },
  {
    post: '/mt/sales/bee/checkItem/export',
    kind: 'download',
    document: `query LegacySalesBeeCheckItemExport($first: Int, $after: String, $filter: ProductFilter, $compare: Boolean!, $compareWith: ID!) {
      products(first: $first, after: $after, filter: $filter) { nodes { ...LegacyProductRow } ${rowPageFields} }
    } ${productRowFields}`,
    variables: ({ body }) => productVariables(body),
    rows: (data) => data.products,
    columns: productColumns,
    fileName: '产品',
  },
  {
    post: '/mt/sales/bee/deptItem/list',
    document: `query LegacySalesBeeDeptItemList($page: PageInput!, $count: Boolean!, $filter: AuthorizationFilter) {
      authorizations(page: $page, filter: $filter, orderBy: { field: UPDATED_AT, direction: DESC }) {
        nodes { ...LegacyAuthorization ...LegacyPromoterRoyalties }
        ${pageFields}
      }
    } ${authorizationFields} ${promoterRoyaltyFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: authorizationFilter(body) }),
    result: (data, { body }) => page(data.authorizations, body, toLegacyAuthorization),
  },
  {
    post: '/mt/sales/bee/deptItem/export',
    kind: 'download',
    document: `query LegacySalesBeeDeptItemExport($first: Int, $after: String, $filter: AuthorizationFilter) {
      authorizations(first: $first, after: $after, filter: $filter, orderBy: { field: UPDATED_AT, direction: DESC }) { nodes { ...LegacyAuthorizationRow } ${rowPageFields} }
    } ${authorizationRowFields}`,
    variables: ({ body }) => ({ filter: authorizationFilter(body) }),
    rows: (data) => data.authorizations,
    columns: authorizationColumns,
    fileName: '授权产品',
  },
  {
    post: '/mt/sales/bee/deptItem/accredit',
    document:
      'mutation LegacySalesAccredit($input: AuthorizeProductsInput!) { authorizeProducts(input: $input) { id } }',
    variables: ({ body }) => ({ input: authorizeInput(body) }),
    result: () => null,
  },
  {
    post: '/mt/sales/bee/queryItemsForAccreditFusion',
    document: `query LegacySalesFusionItems($code: String!, $account: ID) {
      product(code: $code) { components { ...LegacyOffer } } } ${sellersOfferFields}`,
    variables: ({ body }) => ({ code: body.checkItem, account: body.deptId }),
    result: (data) => (data.product?.components ?? []).map(toLegacyOffer),
  },
  {
    post: '/mt/sales/bee/deptItem/accreditFusion',
    document:
      'mutation LegacySalesAccreditFusion($input: AuthorizeBundleInput!) { authorizeBundle(input: $input) { id } }',
    variables: ({ body }) => ({ input: authorizeBundleInput(body) }),
    result: () => null,
  },
  {
    post: '/mt/sales/bee/deptItem/edit',
    document:
      'mutation LegacySalesEditAuthorization($input: EditAuthorizationInput!) { editAuthorization(input: $input) { id } }',
    variables: ({ body }) => ({ input: editInput(body) }),
    result: () => null,
  },
  {
    post: '/mt/sales/bee/deptItem/editExtra',
    document: `mutation LegacySalesEditExtra($input: SetAuthorizationDetailsInput!) {
      setAuthorizationDetails(input: $input) { id } }`,
    variables: ({ body }) => ({ input: detailsInput(body) }),
    result: () => null,
  },
  {
    post: '/mt/sales/bee/deptItem/adjust',
    document: 'mutation LegacySalesAdjust($input: ChangePricesInput!) { changePrices(input: $input) { id } }',
    variables: ({ body }) => ({ input: changePricesInput(body) }),
    result: () => null,
  },
  {
    post: '/mt/sales/bee/deptItem/adjustList',
    document: adjustListDocument('LegacySalesAdjustList'),
    variables: ({ body }) => ({ ...pageVariables(body), filter: adjustListFilter(body) }),
    result: (data, { body }) => page(data.priceChanges, body, toLegacyPriceChange),
  },
  {
    post: '/mt/sales/bee/upstream/list',
    document: `query LegacySalesUpstreamRoutes($page: PageInput!, $count: Boolean!, $filter: UpstreamRouteFilter) {
      upstreamRoutes(page: $page, filter: $filter) { nodes { ...LegacyRoute } ${pageFields} } } ${routeFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: routeFilter(body) }),
    result: (data, { body }) => page(data.upstreamRoutes, body, toLegacyRoute),
    note: 'Addresses, keys and settings are for those who run the marketplace: service, reqKey, reqSecret, reqUrl and extra are null.',
  },
]);
