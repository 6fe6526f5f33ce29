import type { SubgraphRequest } from '../requests/context';

/** MISSING: there is none, or it is not the salesperson's own. */
export type OpportunityState = 'OPEN' | 'CONVERTED' | 'MISSING';

/** `salespersonId` is whose own it must be; null for anybody's. */
export interface OpportunityQuestion {
  id: string;
  salespersonId: string | null;
}

const STATE = `query StateOfOpportunity($id: ID!, $salespersonId: ID) {
  opportunityState(id: $id, salespersonId: $salespersonId) }`;

/** What sales says of an opportunity that a registration names; rejects while sales is away. */
export async function opportunityState(
  { neighbours, viewer, requestId, clientIp, now }: SubgraphRequest,
  question: OpportunityQuestion,
): Promise<OpportunityState> {
  const request = { viewer, requestId, clientIp, now };
  const { data, errors } = await neighbours.execute('sales', STATE, { ...question }, request);
  if (errors?.[0]) throw errors[0];
  return data?.opportunityState as OpportunityState;
}
