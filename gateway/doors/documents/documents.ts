import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type GraphQLError, parse } from 'graphql';
import { contentDisposition } from '../../../subgraphs/kit/documents/content-disposition';
import { PDF_MEDIA_TYPE } from '../../../subgraphs/kit/documents/pdf';
import { XLSX_MEDIA_TYPE, xlsxStream } from '../../../subgraphs/kit/documents/spreadsheet';
import { ANONYMOUS } from '../../../subgraphs/kit/requests/context';
import { maskErrors } from '../../common/error-masking';
import { clientAddress } from '../kit/client-address';
import { type Asked, askGraph, type Door } from '../kit/door';
import { answerRefusals, HttpRefusal } from '../kit/refusal';
import { DOCUMENT_FIELDS, type Document } from './document';
import { openapiOf } from './openapi';
import { documentPdf } from './pdf';

const ONE = parse(
  `query PublicDocument($productCode: String!) { apiDocument(productCode: $productCode) { ${DOCUMENT_FIELDS} } }`,
);
const ALL = parse(`query PublicDocuments($first: Int, $after: String) { apiDocuments(first: $first, after: $after) {
  nodes { ${DOCUMENT_FIELDS} } pageInfo { hasNextPage endCursor } } }`);

/** What stands behind the card of a product that has no picture of its own. */
const CARD = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 180"><rect width="320" height="180" fill="#f4f6fb"/>
<path d="M160 40l43 25v50l-43 25-43-25V65z" fill="none" stroke="#c5cee6" stroke-width="6"/></svg>`;

const PAGE = 50;
/** What is published changes seldom; programs may keep it for a minute. */
const CACHED = 'public, max-age=60';

interface DocumentDeps extends Pick<Door, 'execute' | 'log'> {
  publicUrl: string;
}

interface Page {
  nodes: Document[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/**
 * What anybody may read of the calls, made of the graph's documents: GET /api/v1/openapi.json, and for each product
 * /api/v1/docs/{code}.pdf, the same as data, /api/v1/docs/{code}.json, and the spreadsheet that batches are handed in with,
 * /api/v1/docs/{code}.xlsx.
 */
export async function registerDocuments(app: FastifyInstance, deps: DocumentDeps): Promise<void> {
  const asked = (request: FastifyRequest, variables: Record<string, unknown>): Asked => ({
    ...{ viewer: ANONYMOUS, requestId: request.id, clientIp: clientAddress(request.ip), variables },
  });

  async function all(request: FastifyRequest): Promise<Document[]> {
    const documents: Document[] = [];
    let after: string | null = null;
    do {
      const page: Page = await askGraph<Page>(deps, ALL, asked(request, { first: PAGE, after }));
      documents.push(...page.nodes);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    return documents;
  }

  /** Null where nothing is published. */
  async function one(request: FastifyRequest, productCode: string): Promise<Document | null> {
    const { data, errors } = await deps.execute(ONE, asked(request, { productCode }));
    if (errors) throw HttpRefusal.ofGraph(maskErrors(errors, request.id, deps.log)[0] as GraphQLError);
    return (data?.apiDocument as Document | null | undefined) ?? null;
  }

  async function give(request: FastifyRequest<{ Params: { file: string } }>, reply: FastifyReply) {
    const [, code, kind] = /^(.{1,80})\.(pdf|json|xlsx)$/.exec(request.params.file) ?? [];
    if (!code) throw noSuchDocument();
    const document = await one(request, code);
    if (!document) throw noSuchDocument();
    if (kind === 'pdf') return send(reply, `${document.apiName}.pdf`, PDF_MEDIA_TYPE, await documentPdf(document));
    if (kind === 'json') return json(reply, document);
    if (!document.taskTemplate) throw noSuchDocument();
    return send(reply, `${document.apiName}.xlsx`, XLSX_MEDIA_TYPE, templateOf(document));
  }

  await app.register(
    async (scope) => {
      answerRefusals(scope, deps.log);
      scope.get('/openapi.json', async (request, reply) => {
        return json(reply, openapiOf(await all(request), deps.publicUrl));
      });
      scope.get('/docs/card.svg', (_request, reply) =>
        reply.headers({ 'content-type': 'image/svg+xml', 'cache-control': CACHED }).send(CARD),
      );
      scope.get<{ Params: { file: string } }>('/docs/:file', give);
    },
    { prefix: '/api/v1' },
  );
}

/** One row of examples under the titles of the parameters. */
const templateOf = ({ parameters }: Document) =>
  xlsxStream(
    parameters.map(({ name, title }) => ({ title, value: (row: Record<string, string>) => row[name] ?? null })),
    [Object.fromEntries(parameters.map(({ name, example }) => [name, example ?? '']))],
  );

const json = (reply: FastifyReply, value: object) =>
  reply
    .headers({ 'content-type': 'application/json; charset=utf-8', 'cache-control': CACHED })
    .send(JSON.stringify(value));

function send(reply: FastifyReply, name: string, mediaType: string, body: Buffer | Readable) {
  return reply
    .headers({
      'content-type': mediaType,
      'content-disposition': contentDisposition(name, mediaType === PDF_MEDIA_TYPE ? 'inline' : 'attachment'),
      'cache-control': CACHED,
    })
    .send(body);
}

const noSuchDocument = () => new HttpRefusal(404, 'NOT_FOUND', 'There is no such document.');
