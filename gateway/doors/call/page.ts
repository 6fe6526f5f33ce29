import type { FastifyInstance } from 'fastify';
import { registerBundledPage } from '../kit/bundled-page';

/** The page `/call`, which signs a call step by step and sends it. The secret stays in the browser. */
export const registerCallPage = (app: FastifyInstance): Promise<void> =>
  registerBundledPage(app, { path: '/call', folder: 'call', images: 'data:' });
