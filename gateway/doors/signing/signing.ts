import type { FastifyInstance } from 'fastify';
import { registerBundledPage } from '../kit/bundled-page';

/**
 * The page behind signing links, `/sign`. The link's secret stands behind the #, so that it reaches neither this server nor
 * a log; the page asks the graph, as anybody may.
 */
export const registerSigningPage = (app: FastifyInstance): Promise<void> =>
  registerBundledPage(app, { path: '/sign', folder: 'signing' });
