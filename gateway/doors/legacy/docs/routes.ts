import type { FastifyInstance } from 'fastify';
import { openapi } from '../openapi';
import { docsPage, SEARCH_SCRIPT } from './page';

/** /mt/docs to read, /mt/openapi.json for programs; both are made from the contract when first asked for. */
export function registerDocs(scope: FastifyInstance): void {
  const page = once(docsPage);
  const document = once(() => JSON.stringify(openapi()));
  scope.get('/docs', async (_, reply) => reply.type('text/html; charset=utf-8').send(page()));
  scope.get('/docs.js', async (_, reply) => reply.type('text/javascript; charset=utf-8').send(SEARCH_SCRIPT));
  scope.get('/openapi.json', async (_, reply) => reply.type('application/json; charset=utf-8').send(document()));
}

function once(make: () => string): () => string {
  let made: string | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
