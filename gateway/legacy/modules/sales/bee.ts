import { legacyModule } from '../../endpoint';
import { page, pageFields, pageVariables } from '../../paging';
import {
  authorizationFields,
  authorizationFilter,
  promoterRoyaltyFields,
  toLegacyAuthorization,
} from '../../resources/authorizations';
import { productFields, productVariables, toLegacyProduct } from '../../resources/products';

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
]);
