import { legacyModule } from '../../endpoint';

import { NON_PAGE_SIZE, page, pageFields, pageVariables } from '../../paging';
import { auditInput } from '../../resources/authorization-changes';
import { holderFields, toLegacyHolder } from '../../resources/authorization-holders';
import {
  authorizationFields,
  authorizationFilter,
  promoterRoyaltyFields,
  toLegacyAuthorization,
} from '../../resources/authorizations';
import { changedProduct, componentsInput, newProduct, stateInput } from '../../resources/product-changes';
import { productFields, productVariables, toLegacyProduct } from '../../resources/products';

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
  {
    post: '/mt/crm/checkItem/add',
    document: 'mutation LegacyCheckItemAdd($input: AddProductInput!) { addProduct(input: $input) { code } }',
    variables: ({ body }) => ({ input: newProduct(body) }),
    result: (data) => data.addProduct.code,
  },
  {
    post: '/mt/crm/checkItem/delete',
    document: 'mutation LegacyCheckItemDelete($input: DeleteProductInput!) { deleteProduct(input: $input) }',
    variables: ({ body }) => ({ input: { id: body.id } }),
    result: (data) => data.deleteProduct,
  },
  {
    post: '/mt/crm/checkItem/syncAdd',
    document: 'mutation LegacyCheckItemSyncAdd($input: AddProductInput!) { mirrorProduct(input: $input) }',
    variables: ({ body }) => ({ input: newProduct(body) }),
    result: (data) => data.mirrorProduct,
    note: 'Adds it in the other environment alone.',
  },
  {
    post: '/mt/crm/checkItem/edit',
    document: 'mutation LegacyCheckItemEdit($input: EditProductInput!) { editProduct(input: $input) { id } }',
    variables: ({ body }) => ({ input: changedProduct(body) }),
    result: () => null,
  },
  {
    post: '/mt/crm/checkItem/syncEdit',
    document: 'mutation LegacyCheckItemSyncEdit($input: EditProductInput!) { mirrorProductEdit(input: $input) }',
    variables: ({ body }) => ({ input: changedProduct(body) }),
    result: () => null,
    note: 'By itemCode: identifiers differ between environments.',
  },
  {
    post: '/mt/crm/checkItem/saveDefaultSubItems',
    document:
      'mutation LegacyCheckItemComponents($input: SetBundleComponentsInput!) { setBundleComponents(input: $input) { id } }',
    variables: ({ body }) => ({ input: componentsInput(body) }),
    result: () => null,
  },
  {
    post: '/mt/crm/checkItem/syncSaveDefaultSubItems',
    document:
      'mutation LegacyCheckItemSyncComponents($input: SetBundleComponentsInput!) { mirrorBundleComponents(input: $input) }',
    variables: ({ body }) => ({ input: componentsInput(body) }),
    result: () => null,
  },
  {
    post: '/mt/crm/checkItem/queryOpenedDeptList',
    document: `query LegacyCheckItemHolders($page: PageInput!, $filter: AuthorizationFilter) {
      authorizations(page: $page, filter: $filter) { nodes { ...LegacyHolder } } } ${holderFields}`,
    variables: ({ body }) => ({
      page: { number: 1, size: NON_PAGE_SIZE },
      filter: { codes: [body.checkItem], states: ['OPEN'] },
    }),
    result: (data) => data.authorizations.nodes.map(toLegacyHolder),
    note: 'password is always null: nobody is shown one.',
  },
  {
    post: '/mt/crm/checkItem/changeState',
    document: `mutation LegacyCheckItemState($input: ChangeProductStateInput!) {
      changeProductState(input: $input) { product { code } } }`,
    variables: ({ body }) => ({ input: stateInput(body) }),
    result: () => null,
  },
  {
    post: '/mt/crm/checkItem/deptItem/list',
    document: `query LegacyCheckItemAuthorizations($page: PageInput!, $count: Boolean!, $filter: AuthorizationFilter) {
      authorizations(page: $page, filter: $filter, orderBy: { field: UPDATED_AT, direction: DESC }) {
        nodes { ...LegacyAuthorization ...LegacyPromoterRoyalties } ${pageFields}
      }
    } ${authorizationFields} ${promoterRoyaltyFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: authorizationFilter(body) }),
    result: (data, { body }) => page(data.authorizations, body, toLegacyAuthorization),
  },
  {
    post: '/mt/crm/checkItem/deptItem/audit',
    document:
      'mutation LegacyCheckItemAudit($input: AuditAuthorizationsInput!) { auditAuthorizations(input: $input) { id } }',
    variables: ({ body }) => ({ input: auditInput(body, [body]) }),
    result: () => null,
    note: 'auditType decides; isAuditPass is ignored.',
  },
  {
    post: '/mt/crm/checkItem/deptItem/batchAudit',
    document:
      'mutation LegacyCheckItemBatchAudit($input: AuditAuthorizationsInput!) { auditAuthorizations(input: $input) { id } }',
    variables: ({ body }) => ({ input: auditInput(body, body.itemList) }),
    result: () => null,
    note: 'All of them or none, 100 at most.',
  },
]);
