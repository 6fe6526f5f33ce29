import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { projectPath } from '../../../../subgraphs/kit/process/paths';
import { pageHeaders } from '../../kit/page-headers';
import { openapi } from '../openapi/document';
import { refuseAs } from '../refusal';
import type { Sunsets } from '../sunsets';

const NAME = /^[A-Za-z]+$/;

/** /mt/docs to read, /mt/openapi.json for programs, which is made from the contract when first asked for and whenever a day is set. */
export async function registerDocs(scope: FastifyInstance, publicUrl: string, sunsets: Sunsets): Promise<void> {
  let made: { of: Awaited<ReturnType<Sunsets>>; text: string } | undefined;
  scope.get('/openapi.json', async (_, reply) => {
    const known = await sunsets();
    if (made?.of !== known) made = { of: known, text: JSON.stringify(openapi(publicUrl, known)) };
    return reply.type('application/json; charset=utf-8').send(made.text);
  });
  await scope.register(async (pages) => registerPages(pages), { prefix: '/docs' });
}

async function registerPages(scope: FastifyInstance): Promise<void> {
  const root = projectPath('dist', 'legacy-docs');
  if (!existsSync(join(root, 'index.html'))) throw new Error('The reference is not built. Run: npm run build');
  await scope.register(fastifyStatic, {
    ...{ root: join(root, 'assets'), prefix: '/assets/', index: false, immutable: true, maxAge: '365d' },
  });
  scope.addHook('onSend', async (_request, reply) => {
    reply.headers(pageHeaders('data:'));
  });
  const send = (reply: FastifyReply, name: string) => {
    if (!existsSync(join(root, `${name}.html`))) throw refuseAs(404, '没有这一页,全部模块见/mt/docs');
    return reply.header('cache-control', 'no-cache').sendFile(`${name}.html`, root, { cacheControl: false });
  };
  scope.get('/', (_request, reply) => send(reply, 'index'));
  scope.get('/codes', (_request, reply) => send(reply, 'codes'));
  scope.get<{ Params: { frontEnd: string; module: string } }>('/:frontEnd/:module', (request, reply) => {
    const { frontEnd, module } = request.params;
    return send(reply, NAME.test(frontEnd) && NAME.test(module) ? `${frontEnd}-${module}` : '');
  });
}
