import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { projectPath } from '../../../subgraphs/kit/process/paths';
import { pageHeaders } from '../kit/page-headers';
import { HttpRefusal } from '../kit/refusal';

const NAME = /^[a-z-]+$/;

/** With the API schema at `/schema.graphql` where clients may ask for it. Fails when the pages are not built. */
export async function registerDocs(app: FastifyInstance, { introspection }: { introspection: boolean }): Promise<void> {
  const root = projectPath('dist', 'docs');
  if (!existsSync(join(root, 'first-query.html')))
    throw new Error('The documentation is not built. Run: npm run build');
  await app.register(async (scope) => {
    await scope.register(fastifyStatic, {
      root: join(root, 'assets'),
      prefix: '/docs/assets/',
      index: false,
      immutable: true,
      maxAge: '365d',
    });
    scope.addHook('onSend', async (_request, reply) => {
      reply.headers(pageHeaders('data:'));
    });
    const send = (reply: FastifyReply, file: string) =>
      reply.header('cache-control', 'no-cache').sendFile(file, root, { cacheControl: false });
    scope.get('/docs', (_request, reply) => send(reply, 'first-query.html'));
    scope.get<{ Params: { chapter: string } }>('/docs/:chapter', (request, reply) => {
      const { chapter } = request.params;
      if (!NAME.test(chapter) || !existsSync(join(root, `${chapter}.html`))) {
        throw new HttpRefusal(404, 'NOT_FOUND', 'There is no such chapter; /docs lists them all.');
      }
      return send(reply, `${chapter}.html`);
    });
    scope.get('/schema.graphql', (_request, reply) => {
      if (!introspection) throw new HttpRefusal(404, 'NOT_FOUND', 'The schema is not shown here.');
      return reply
        .headers({ 'content-type': 'application/graphql; charset=utf-8', 'cache-control': 'no-cache' })
        .sendFile('api.graphql', projectPath('schema'), { cacheControl: false, contentType: false });
    });
  });
}
