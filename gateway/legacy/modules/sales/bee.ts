import { legacyModule } from '../../endpoint';
import { page, pageFields, pageVariables, rowPageFields } from '../../paging';
import {
  authorizationColumns,
  authorizationFields,
  authorizationFilter,
  authorizationRowFields,
  promoterRoyaltyFields,
  toLegacyAuthorization,
} from '../../resources/authorizations';
import {
  productColumns,
  productFields,
  productRowFields,
  productVariables,
  toLegacyProduct,
} from '../../resources/products';

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
]);
