import type { FastifyInstance } from 'fastify';

/** The port that a listening server got; PORT=0 lets the system choose. */
export function portOf(app: FastifyInstance): number {
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port.');
  return address.port;
}
