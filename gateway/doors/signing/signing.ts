import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { projectPath } from '../../../subgraphs/kit/process/paths';
import { pageHeaders } from '../kit/page-headers';

/**
 * Serves the page behind signing links at `/sign`, its files below it. The link's secret stands behind the #, so that it
 * reaches neither this server nor a log; the page asks the graph, as anybody may. Fails when the bundle is missing.
 */
export async function registerSigningPage(app: FastifyInstance): Promise<void> {
  const root = projectPath('dist', 'signing');
  if (!existsSync(join(root, 'index.html'))) {
    throw new Error('The signing page is not bundled. Run: npm run build');
  }
  await app.register(async (scope) => {
    scope.addHook('onSend', async (_request, reply) => {
      reply.headers(pageHeaders());
    });
    await scope.register(fastifyStatic, {
      root: join(root, 'assets'),
      prefix: '/sign/',
      index: false,
      immutable: true,
      maxAge: '365d',
    });
    scope.get('/sign', async (_request, reply) => {
      reply.header('cache-control', 'no-cache');
      return reply.sendFile('index.html', root, { cacheControl: false });
    });
  });
}
