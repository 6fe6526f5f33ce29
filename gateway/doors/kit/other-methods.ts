import type { FastifyBaseLogger, FastifyInstance, HTTPMethods } from 'fastify';
import { answerRefusals, HttpRefusal, type WriteRefusal } from './refusal';

const METHODS: readonly HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

interface Place {
  url: string;
  allowed: readonly HTTPMethods[];
  /** In which shape the door refuses. */
  write: WriteRefusal;
}

/** Has a door say which methods its address takes where others are tried, before anything else is looked at. */
export async function refuseOtherMethods(
  app: FastifyInstance,
  log: Pick<FastifyBaseLogger, 'error'>,
  { url, allowed, write }: Place,
): Promise<void> {
  const allow = allowed.join(', ');
  await app.register(async (scope) => {
    answerRefusals(scope, log, { write });
    scope.route({
      url,
      method: METHODS.filter((method) => !allowed.includes(method)),
      config: { data: true },
      onRequest: async ({ method }) => {
        const message = `${method} is not served here; send ${allow}.`;
        throw new HttpRefusal(405, 'METHOD_NOT_ALLOWED', message, { headers: { allow } });
      },
      handler: () => undefined,
    });
  });
}
