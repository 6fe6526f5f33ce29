import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { projectPath } from '../../../subgraphs/kit/process/paths';
import { pageHeaders } from './page-headers';

interface BundledPage {
  /** Where people open it; its files are below. */
  path: `/${string}`;
  folder: string;
  /** Where its pictures may be; nowhere unless given. */
  images?: string;
}

/** Serves a page that was bundled before. Fails when it was not. */
export async function registerBundledPage(app: FastifyInstance, { path, folder, images }: BundledPage): Promise<void> {
  const root = projectPath('dist', folder);
  if (!existsSync(join(root, 'index.html'))) throw new Error(`The page ${path} is not bundled. Run: npm run build`);
  await app.register(async (scope) => {
    scope.addHook('onSend', async (_request, reply) => {
      reply.headers(pageHeaders(images));
    });
    await scope.register(fastifyStatic, {
      root: join(root, 'assets'),
      prefix: `${path}/`,
      index: false,
      immutable: true,
      maxAge: '365d',
    });
    scope.get(path, async (_request, reply) => {
      reply.header('cache-control', 'no-cache');
      return reply.sendFile('index.html', root, { cacheControl: false });
    });
  });
}
