import { legacyModule } from '../../endpoint';
import { page, pageFields, pageVariables } from '../../paging';
import { productFields, productVariables, toLegacyProduct } from '../../resources/products';

/** Contract 3.10. */
export const crmCheckItem = legacyModule('crm/checkItem', [
  {
    post: '/mt/crm/checkItem/list',
    document: `query LegacyCrmCheckItemList(
      $page: PageInput!, $count: Boolean!, $filter: ProductFilter, $compare: Boolean!, $compareWith: ID!
    ) {
      products(page: $page, filter: $filter) { nodes { ...LegacyProduct } ${pageFields} }
    } ${productFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), ...productVariables(body) }),
    result: (data, { body }) => page(data.products, body, toLegacyProduct),
    note: 'isAccredit is there only when compareDeptId says for whom.',
  },
]);
