import { SYSTEM } from '../../../subgraphs/kit/requests/context';
import type { SubgraphPort } from '../../ports/port';
import type { Door } from '../kit/door';

/** The data of what is asked of platform as the system, past the graph that clients see. */
export type AskPlatform = (query: string, variables?: Record<string, unknown>) => Promise<Record<string, unknown>>;

export function askingPlatform({ execute }: Pick<SubgraphPort, 'execute'>, { now }: Pick<Door, 'now'>): AskPlatform {
  return async (query, variables = {}) => {
    const request = { viewer: SYSTEM, requestId: 'legacy', clientIp: '', now };
    const { data, errors } = await execute({ document: undefined, query, variables }, request);
    if (errors?.[0] || !data) throw new Error('Platform gave no answer about the old paths.', { cause: errors?.[0] });
    return data;
  };
}
