import { int64 } from '../codecs/numbers';
import { dateTime } from '../codecs/time';

const shelf = 'code name sort itemCount';
export const shelfFields = `fragment LegacyShelf on ProductCategory { ${shelf} subcategories { ${shelf} } }`;

/** By its code alone, which is what filters take. */
export const toLegacyShelf = (c: any): object => ({
  code: c.code,
  name: c.name,
  sort: c.sort,
  itemCount: c.itemCount,
  children: (c.subcategories ?? []).map(toLegacyShelf),
});

const facts = `id createdById createdAt updatedAt productCode productName category { code name } apiName dataAdvantage
  responseTime backgroundImageUrl description`;

export const documentRowFields = `fragment LegacyDocumentRow on ApiDocument { ${facts} }`;

export const toLegacyDocumentRow = (d: any) => ({
  id: int64(d.id),
  createBy: int64(d.createdById),
  createTime: dateTime(d.createdAt),
  modifyTime: dateTime(d.updatedAt),
  checkItem: d.productCode,
  checkItemName: d.productName,
  categoryCode: d.category?.code,
  apiName: d.apiName,
  dataAdvantage: d.dataAdvantage,
  respTime: d.responseTime,
  backgroundImg: d.backgroundImageUrl,
  description: d.description,
});

const table = 'type title columns { id title } rows';

export const documentFields = `fragment LegacyDocument on ApiDocument {
  ${facts} subcategory { code name } apiPath requestMethod contentType paramSchema { ${table} } paramsExample
  respSchema { ${table} } respExample fieldSchema errorCodeSchema { ${table} } upgradePeriod feeTypeText docUrl tags collected
  taskTemplate
}`;

const toLegacyTable = ({ type, title, columns, rows }: any) => ({
  type,
  title,
  columns: columns.map((column: any) => ({ columnId: column.id, columnTitle: column.title })),
  rows,
});

export const toLegacyDocument = (d: any) =>
  d && {
    id: int64(d.id),
    checkItem: d.productCode,
    checkItemName: d.productName,
    categoryCode: d.category?.code,
    categoryName: d.category?.name,
    subcategoryCode: d.subcategory?.code,
    subcategoryName: d.subcategory?.name,
    apiName: d.apiName,
    apiPath: d.apiPath,
    requestMethod: d.requestMethod,
    contentType: d.contentType,
    paramSchema: d.paramSchema.map(toLegacyTable),
    paramsExample: d.paramsExample,
    respSchema: d.respSchema.map(toLegacyTable),
    respExample: d.respExample,
    fieldSchema: Object.fromEntries(Object.entries(d.fieldSchema).map(([key, one]) => [key, toLegacyTable(one)])),
    errorCodeSchema: d.errorCodeSchema.map(toLegacyTable),
    upgradePeriod: d.upgradePeriod,
    dataAdvantage: d.dataAdvantage,
    feeType: d.feeTypeText,
    docUrl: d.docUrl,
    respTime: d.responseTime,
    backgroundImg: d.backgroundImageUrl,
    description: d.description,
    tags: d.tags,
    isCollected: d.collected,
    taskTemplate: d.taskTemplate,
  };
