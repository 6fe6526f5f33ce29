import { badInput } from '../../kit/basics/errors';
import type { Context } from '../loaders';
import type { Resolvers } from '../resolvers.generated';
import { saveApiDocument, setFavourite } from './commands';
import { type DocumentRow, documentBy, listDocuments } from './queries';
import { contentOf, type DocumentContent, docUrlOf, FEE_TYPE_TEXTS, templateUrlOf } from './rules';

const contents = new WeakMap<DocumentRow, Promise<DocumentContent>>();

/** What a document says, made once for all fields that are read of it. */
function content(document: DocumentRow, { loaders }: Context): Promise<DocumentContent> {
  const known = contents.get(document);
  if (known) return known;
  const made = loaders.parameters
    .load(document.productCode)
    .then((parameters) => contentOf(document, parameters, document));
  contents.set(document, made);
  return made;
}

const part =
  <Name extends keyof DocumentContent>(name: Name) =>
  async (document: DocumentRow, _args: unknown, context: Context) =>
    (await content(document, context))[name];

export const documentResolvers: Resolvers = {
  Query: {
    apiDocuments: (_parent, { filter, ...page }, context) => listDocuments(context, filter ?? {}, page),
    apiDocument: (_parent, args, context) => {
      if (args.id == null && args.productCode == null)
        throw badInput('id', 'Name the document by id or product.', 'DOCUMENT_UNNAMED');
      return documentBy(context, args);
    },
  },
  Mutation: {
    saveApiDocument: (_parent, { input }, context) => saveApiDocument(context, input),
    setFavourite: (_parent, { input }, context) => setFavourite(context, input),
  },
  Product: {
    docUrl: ({ code }, _args, { loaders }) =>
      loaders.documented.load(code).then((there) => (there ? docUrlOf(code) : null)),
  },
  ApiDocument: {
    apiName: ({ apiName, productName }) => apiName ?? productName,
    category: ({ categoryCode }, _args, { loaders }) => (categoryCode ? loaders.categories.load(categoryCode) : null),
    subcategory: ({ subcategoryCode }, _args, { loaders }) =>
      subcategoryCode ? loaders.categories.load(subcategoryCode) : null,
    requestMethod: () => 'POST',
    contentType: () => 'application/json',
    parameters: ({ productCode }, _args, { loaders }) => loaders.parameters.load(productCode),
    paramSchema: part('paramSchema'),
    paramsExample: part('paramsExample'),
    respSchema: part('respSchema'),
    respExample: part('respExample'),
    fieldSchema: part('fieldSchema'),
    errorCodeSchema: part('errorCodeSchema'),
    feeTypeText: ({ feeType }) => FEE_TYPE_TEXTS[feeType],
    docUrl: ({ productCode }) => docUrlOf(productCode),
    taskTemplate: ({ productCode, batchTestable }) => (batchTestable ? templateUrlOf(productCode) : null),
    collected: ({ productCode }, _args, { loaders, viewer }) =>
      viewer.accountId === null ? null : loaders.collected(viewer.accountId).load(productCode),
  },
};
