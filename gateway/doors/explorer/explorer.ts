import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { projectPath } from '../../../subgraphs/kit/process/paths';
import type { ExplorerConfig } from './config';

/** Nothing from another host, no inline script. The editor writes styles while it runs; workers may start from blobs. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Accounts leave the server only where the demo data lives, so that a mistake in the caller cannot publish one. */
function publicConfig(config: ExplorerConfig): ExplorerConfig {
  return config.demo ? config : { ...config, viewers: [] };
}

/**
 * Serves GraphiQL at `/`, its files under `/explorer/` and what the page asks at `/explorer/config.json`.
 * `config` is asked at each visit, because demo data may still be loading when the server starts. The hooks stay inside
 * this plugin, so the policy above replaces the server's general one for these paths only. Fails when the bundle is missing.
 */
export async function registerExplorer(
  app: FastifyInstance,
  options: { config: () => Promise<ExplorerConfig> },
): Promise<void> {
  const root = projectPath('dist', 'explorer');
  if (!existsSync(join(root, 'index.html'))) {
    throw new Error('The explorer is not bundled. Run: node gateway/doors/explorer/build.mjs');
  }

  await app.register(async (scope) => {
    scope.addHook('onSend', async (_request, reply) => {
      reply.header('content-security-policy', contentSecurityPolicy);
      reply.header('x-content-type-options', 'nosniff');
      reply.header('referrer-policy', 'no-referrer');
      reply.header('vary', 'accept-encoding');
    });

    await scope.register(fastifyStatic, {
      root: join(root, 'assets'),
      prefix: '/explorer/',
      index: false,
      preCompressed: true,
      immutable: true,
      maxAge: '365d',
    });

    scope.get('/', async (_request, reply) => {
      reply.header('cache-control', 'no-cache');
      return reply.sendFile('index.html', root, { cacheControl: false });
    });

    scope.get('/explorer/config.json', async (_request, reply) => {
      reply.header('cache-control', 'no-store');
      return publicConfig(await options.config());
    });
  });
}
