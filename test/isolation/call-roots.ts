import { webhookRoots } from './webhook-roots';

/** One root field that only operators may ask. */
const forOperators = { forOperators: true } as const;
/** One object by an identifier, which call-identifiers.ts probes. */
const lookup = { lookup: true } as const;
const ownAlone = (proof: string) => ({ exempt: `A customer's own, named by nobody; ${proof} proves it.` });
const PROOF = 'test/usage/alerts.test.ts';

/** What is done about calls after they were answered, and what programs outside hear. */
export const callRoots = {
  ...webhookRoots,
  'Query.compensationRun': forOperators,
  'Mutation.editCall': forOperators,
  'Mutation.compensateCalls': forOperators,
  'Query.cachedResults': forOperators,
  'Query.cachedResult': forOperators,
  'Mutation.addCachedResult': forOperators,
  'Mutation.editCachedResult': forOperators,
  'Mutation.removeCachedResult': forOperators,
  'Query.alertContacts': ownAlone(PROOF),
  'Query.alertItems': ownAlone(PROOF),
  'Query.alertFirings': ownAlone(PROOF),
  'Mutation.saveAlertRules': lookup,
  'Mutation.removeAlertRules': lookup,
  'Mutation.saveAlertContact': lookup,
  'Mutation.removeAlertContact': lookup,
};
