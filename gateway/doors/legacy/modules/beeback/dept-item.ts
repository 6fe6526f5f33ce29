import { freshKey } from '../../codecs/keys';
import { legacyModule } from '../../endpoint';
import { page, pageFields, pageVariables } from '../../paging';
import { authorizationFields, authorizationFilter, toLegacyAuthorization } from '../../resources/authorizations';
import { offerFields, offerVariables, toLegacyOffer } from '../../resources/product-offers';

export const beebackDeptItem = legacyModule('beeback/deptItem', [
  {
    post: '/mt/beeback/deptItem/searchItems',
    document: `query LegacyBeebackSearchItems($page: PageInput!, $count: Boolean!, $filter: ProductFilter, $account: ID) {
      products(page: $page, filter: $filter) { nodes { ...LegacyOffer } ${pageFields} } } ${offerFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), ...offerVariables(body) }),
    result: (data, { body }) => page(data.products, body, toLegacyOffer),
    note: 'A product that the account does not hold has no id and state; its fee is the list price.',
  },
  {
    post: '/mt/beeback/deptItem/apply',
    document: `mutation LegacyBeebackApply($input: ApplyForProductsInput!) { applyForProducts(input: $input) { id } }`,
    variables: ({ body }) => ({
      input: {
        productCodes: body.checkItemList.map(({ itemCode }: { itemCode: string }) => itemCode),
        remark: body.applyRemark,
        idempotencyKey: freshKey(),
      },
    }),
    result: () => null,
  },
  {
    post: '/mt/beeback/deptItem/mineList',
    document: `query LegacyBeebackDeptItemMineList($page: PageInput!, $count: Boolean!, $filter: AuthorizationFilter) {
      authorizations(page: $page, filter: $filter, orderBy: { field: UPDATED_AT, direction: DESC }) { nodes { ...LegacyAuthorization } ${pageFields} }
    } ${authorizationFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: authorizationFilter(body) }),
    result: (data, { body }) => page(data.authorizations, body, toLegacyAuthorization),
    note: 'What promoters earn (spreaderRoyalties) is not for customers, although the list is documented with it.',
  },
]);
