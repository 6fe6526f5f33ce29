import { optionalId } from '../../codecs/ids';
import { legacyModule } from '../../endpoint';
import {
  documentFields,
  documentRowFields,
  shelfFields,
  toLegacyDocument,
  toLegacyDocumentRow,
  toLegacyShelf,
} from '../../resources/api-documents';

/** Without pages the list holds this many at most. */
const MOST_DOCUMENTS = 500;

/** Contract 1.1, without a session too. */
export const portalApiDoc = legacyModule('portal/apiDoc', [
  {
    get: '/mt/portal/apiDoc/categoryList',
    document: `query LegacyPortalCategoryList($filter: ProductCategoryFilter) {
      productCategories(filter: $filter) { ...LegacyShelf } } ${shelfFields}`,
    variables: ({ query }) => ({ filter: { authorized: query.hasDeptItem === true || query.hasDeptItem === 'true' } }),
    result: (data) => data.productCategories.map(toLegacyShelf),
    note: 'hasDeptItem asks for shelves that hold a product the signed-in customer may call; without a session only shelves with something to read are shown.',
  },
  {
    post: '/mt/portal/apiDoc/queryList',
    document: `query LegacyPortalDocuments($page: PageInput!, $filter: ApiDocumentFilter) {
      apiDocuments(page: $page, filter: $filter) { nodes { ...LegacyDocumentRow } } } ${documentRowFields}`,
    variables: ({ body }) => ({
      page: { number: 1, size: MOST_DOCUMENTS },
      filter: { categoryCode: body.categoryCode, keyword: body.keyword },
    }),
    result: (data) => data.apiDocuments.nodes.map(toLegacyDocumentRow),
  },
  {
    post: '/mt/portal/apiDoc/queryDetail',
    document: `query LegacyPortalDocument($id: ID, $productCode: String) {
      apiDocument(id: $id, productCode: $productCode) { ...LegacyDocument } } ${documentFields}`,
    variables: ({ body }) => ({ id: optionalId(body.id), productCode: body.checkItem }),
    result: (data) => toLegacyDocument(data.apiDocument),
  },
  {
    post: '/mt/portal/apiDoc/dealCollect',
    document: `mutation LegacyPortalDealCollect($input: SetFavouriteInput!) {
      setFavourite(input: $input) { code collected } }`,
    variables: ({ body }) => ({ input: { productCode: body.checkItem } }),
    result: () => null,
    note: 'Marks what is not marked and unmarks what is.',
  },
]);
