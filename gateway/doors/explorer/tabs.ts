import { parse } from 'graphql';
import { addMonths, businessDate, businessMonth, type Clock } from '../../../subgraphs/kit/basics/time';
import { SYSTEM } from '../../../subgraphs/kit/requests/context';
import type { Config } from '../../common/config';
import type { Supergraph } from '../../graph/supergraph';
import type { ExplorerConfig } from './config';

/** The account names and the password are public, which is why production refuses to load them (config.ts). */
const DEMO_PASSWORD = 'skep-demo';
const VIEWERS = [
  { label: 'Operator', account: 'operator', password: DEMO_PASSWORD },
  { label: 'Salesperson', account: 'salesperson', password: DEMO_PASSWORD },
  { label: 'Customer', account: 'customer', password: DEMO_PASSWORD },
];

const OLDEST_CUSTOMER = parse(
  `query ExplorerCustomer { customers(first: 1, orderBy: { field: CREATED_AT, direction: ASC }) { nodes { id } } }`,
  { noLocation: true },
);

/** What the explorer's first tab shows: the oldest customer, which in the demo world owns something of everything. */
export async function explorerConfig(
  { seedDemo: demo, trustedDocuments }: Pick<Config, 'seedDemo' | 'trustedDocuments'>,
  supergraph: Supergraph,
  clock: Clock,
): Promise<ExplorerConfig> {
  const now = clock.now();
  const trustedOnly = trustedDocuments.mode === 'only';
  const period = { from: `${addMonths(businessMonth(now), -1)}-01`, to: businessDate(now) };
  if (!demo) return { demo, trustedOnly, viewers: [], customerId: '', ...period };
  const context = { viewer: SYSTEM, requestId: 'explorer', clientIp: '', now: clock.now };
  const { data } = await supergraph.execute(OLDEST_CUSTOMER, {}, context);
  const customers = data?.customers as { nodes: { id: string }[] } | undefined;
  return { demo, trustedOnly, viewers: VIEWERS, customerId: customers?.nodes[0]?.id ?? '', ...period };
}
