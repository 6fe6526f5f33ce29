import { legacyModule } from '../../endpoint';
import { page, pageVariables } from '../../paging';
import { royaltiesInput, sourcesInput } from '../../resources/authorization-changes';
import {
  adjustListDocument,
  adjustListFilter,
  authorizeBundleInput,
  authorizeInput,
  changeComponentsInput,
  changePricesInput,
  detailsInput,
  editInput,
} from '../../resources/authorization-requests';
import { toLegacyPriceChange } from '../../resources/price-changes';
import { sellersOfferFields, toLegacyOffer } from '../../resources/product-offers';
import { assignedSourceFields, toLegacyAssignedSources } from '../../resources/sources';

const ofAccount = (body: { deptId: string; deptItemIds: string[] }) => ({
  input: { developerAccountId: body.deptId, authorizationIds: body.deptItemIds },
});

/** Contract 3.7.26 and 3.7.28 to 3.7.43: what customers may call. */
export const crmCustomerAuthorizations = legacyModule('crm/customer', [
  {
    post: '/mt/crm/customer/deptItem/adjustList',
    document: adjustListDocument('LegacyCrmAdjustList'),
    variables: ({ body }) => ({ ...pageVariables(body), filter: adjustListFilter(body) }),
    result: (data, { body }) => page(data.priceChanges, body, toLegacyPriceChange),
  },
  {
    post: '/mt/crm/customer/deptItem/accredit',
    document: 'mutation LegacyCrmAccredit($input: AuthorizeProductsInput!) { authorizeProducts(input: $input) { id } }',
    variables: ({ body }) => ({ input: authorizeInput(body) }),
    result: () => null,
  },
  {
    post: '/mt/crm/customer/queryItemsForAccreditFusion',
    document: `query LegacyCrmFusionItems($code: String!, $account: ID) {
      product(code: $code) { components { ...LegacyOffer } } } ${sellersOfferFields}`,
    variables: ({ body }) => ({ code: body.checkItem, account: body.deptId }),
    result: (data) => (data.product?.components ?? []).map(toLegacyOffer),
  },
  {
    post: '/mt/crm/customer/deptItem/accreditFusion',
    document:
      'mutation LegacyCrmAccreditFusion($input: AuthorizeBundleInput!) { authorizeBundle(input: $input) { id } }',
    variables: ({ body }) => ({ input: authorizeBundleInput(body) }),
    result: () => null,
  },
  {
    post: '/mt/crm/customer/deptItem/edit',
    document:
      'mutation LegacyCrmEditAuthorization($input: EditAuthorizationInput!) { editAuthorization(input: $input) { id } }',
    variables: ({ body }) => ({ input: editInput(body) }),
    result: () => null,
  },
  {
    post: '/mt/crm/customer/deptItem/editCacheFetch',
    document: `mutation LegacyCrmEditCacheFetch($input: SetAuthorizationCacheInput!) {
      setAuthorizationCache(input: $input) { id } }`,
    variables: ({ body }) => ({
      input: { authorizationId: body.deptItemId, cacheFetchDays: body.cacheFetchDays ?? null },
    }),
    result: () => null,
  },
  {
    post: '/mt/crm/customer/deptItem/editSpreaderRoyalties',
    document: `mutation LegacyCrmEditRoyalties($input: SetPromoterRoyaltiesInput!) {
      setPromoterRoyalties(input: $input) { id } }`,
    variables: ({ body }) => ({
      input: { authorizationId: body.deptItemId, royalties: royaltiesInput(body.spreaderRoyalties) ?? [] },
    }),
    result: () => null,
    note: 'Replaces what promoters earn: who is left out earns no more.',
  },
  {
    post: '/mt/crm/customer/deptItem/editFreeCount',
    document: 'mutation LegacyCrmEditFreeCount($input: SetFreeQuotasInput!) { setFreeQuotas(input: $input) { id } }',
    variables: ({ body }) => ({
      input: {
        items: body.itemList.map((item: { deptItemId: string; freeCount: number }) => ({
          authorizationId: item.deptItemId,
          freeQuota: item.freeCount,
        })),
      },
    }),
    result: () => null,
  },
  {
    post: '/mt/crm/customer/deptItem/editExtra',
    document: `mutation LegacyCrmEditExtra($input: SetAuthorizationDetailsInput!) {
      setAuthorizationDetails(input: $input) { id } }`,
    variables: ({ body }) => ({ input: detailsInput(body) }),
    result: () => null,
  },
  {
    post: '/mt/crm/customer/deptItem/adjust',
    document: 'mutation LegacyCrmAdjust($input: ChangePricesInput!) { changePrices(input: $input) { id } }',
    variables: ({ body }) => ({ input: changePricesInput(body) }),
    result: () => null,
    note: 'At once means two seconds later, so that every process charges by the new price from the same instant on.',
  },
  {
    post: '/mt/crm/customer/deptItem/delete',
    document:
      'mutation LegacyCrmDeleteAuthorizations($input: AuthorizationsInput!) { deleteAuthorizations(input: $input) { id } }',
    variables: ({ body }) => ofAccount(body as never),
    result: () => null,
  },
  {
    post: '/mt/crm/customer/deptItem/enable',
    document:
      'mutation LegacyCrmEnableAuthorizations($input: AuthorizationsInput!) { enableAuthorizations(input: $input) { id } }',
    variables: ({ body }) => ofAccount(body as never),
    result: () => null,
  },
  {
    post: '/mt/crm/customer/deptItem/disable',
    document:
      'mutation LegacyCrmDisableAuthorizations($input: AuthorizationsInput!) { disableAuthorizations(input: $input) { id } }',
    variables: ({ body }) => ofAccount(body as never),
    result: () => null,
  },
  {
    post: '/mt/crm/customer/deptItem/dealSub',
    document: `mutation LegacyCrmDealSub($input: ChangeBundleComponentsInput!) {
      changeBundleComponents(input: $input) { id } }`,
    variables: ({ body }) => ({ input: changeComponentsInput(body) }),
    result: () => null,
  },
  {
    post: '/mt/crm/customer/deptItem/sourceConfigList',
    document: `query LegacyCrmSourceConfigs($filter: AuthorizationFilter) {
      authorizations(first: 20, filter: $filter) {
        nodes { ...LegacyAssignedSources components { authorization { ...LegacyAssignedSources } } }
      } } ${assignedSourceFields}`,
    variables: ({ body }) => ({ filter: { developerAccountIds: [body.deptId], codes: [body.checkItem] } }),
    result: (data) =>
      data.authorizations.nodes
        .flatMap((held: any) => [held, ...held.components.map(({ authorization }: any) => authorization)])
        .flatMap(toLegacyAssignedSources),
    note: 'A bundle asks the sources of what it consists of: its rows are theirs, and checkItem says of which.',
  },
  {
    post: '/mt/crm/customer/deptItem/saveSourceConfig',
    document: `mutation LegacyCrmSaveSources($input: SaveAssignedSourcesInput!) {
      saveAssignedSources(input: $input) { id } }`,
    variables: ({ body }) => ({
      input: {
        developerAccountId: body.deptId,
        productCode: body.checkItem,
        sources: sourcesInput(body.sourceList),
      },
    }),
    result: () => null,
  },
  {
    post: '/mt/crm/customer/deptItem/deleteSourceConfig',
    document: `mutation LegacyCrmDeleteSource($input: RemoveAssignedSourceInput!) {
      removeAssignedSource(input: $input) { id } }`,
    variables: ({ body }) => ({ input: { id: body.id } }),
    result: () => null,
  },
]);
