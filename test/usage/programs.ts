import type { OwnGraph } from '../support/own-graph';
import type { Program } from './callers';

type Json = ReturnType<typeof JSON.parse>;

/** The application of a demo account's own customer. */
export async function programOf(graph: OwnGraph, account: string, environment = 'PROD'): Promise<Program> {
  const { viewer } = await graph.ask(
    account,
    '{ viewer { customer { developerAccounts { id environment appId appSecret } } } }',
  );
  const own = viewer.customer.developerAccounts.find((one: Json) => one.environment === environment);
  return { url: graph.server.url, appId: own.appId, appSecret: own.appSecret };
}
