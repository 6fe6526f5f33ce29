import type { FastifyInstance } from 'fastify';

/** Whether requests may come, and what stands in the way or needs somebody's eye, in words. */
export interface Readiness {
  ready: boolean;
  problems: string[];
}

export function registerHealth(app: FastifyInstance, readiness: () => Promise<Readiness>): void {
  app.get('/health/live', async () => ({ status: 'ok' }));
  app.get('/health/ready', async (_request, reply) => {
    const { ready, problems } = await readiness();
    return reply.code(ready ? 200 : 503).send({ ready, problems });
  });
}
