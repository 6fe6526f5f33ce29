import { askElsewhere, checkElsewhere, MIRROR_REGISTRATION } from '../../kit/exchange/elsewhere';
import { addJob } from '../../kit/jobs/jobs';
import type { SubgraphSettings } from '../../kit/process/settings';
import type { SubgraphRequest } from '../../kit/requests/context';
import { keptAnswer, keyedRequest, withIdempotency } from '../../kit/requests/idempotency';
import type { Transaction } from '../../kit/sql/database';
import { withoutStoredFiles } from '../file-fields';
import type { MirroredRegistration, RegisterCustomerInput, RegistrationInput } from '../schema.generated';
import { submissionOf } from './rules';

/**
 * Registers a customer in the other environment. The key goes along, so that a repetition has no second effect there.
 * Throws FAILED_PRECONDITION when none is configured, or it does not answer within ten seconds or not as a graph does,
 * and what it refuses as it refuses it.
 */
export async function registerElsewhere(
  { elsewhere }: SubgraphSettings,
  input: RegisterCustomerInput,
): Promise<MirroredRegistration> {
  checkElsewhere(elsewhere);
  submissionOf(input.registration);
  const { salespersonId: _, opportunityId: __, alsoElsewhere: ___, ...request } = input;
  const told = { ...request, registration: withoutTerms(withoutStoredFiles(request.registration)) };
  const { registerCustomer } = await askElsewhere<Registered>(elsewhere, MIRROR_REGISTRATION, { input: told });
  const { id: customerId, ...facts } = registerCustomer.customer;
  return { customerId, ...facts };
}

/** What was agreed with a salesperson means nothing where there is none, and its grade may be unknown there. */
const withoutTerms = <Of extends Partial<RegistrationInput>>(registration: Of) => {
  const { gradeCode: _, royaltyRate: __, royaltyEffectMonth: ___, ...told } = registration;
  return told;
};

/** Has a job register the customer in the other environment, kept with the transaction that registers it here. */
export const registerElsewhereToo = (tx: Transaction, input: object): Promise<void> =>
  addJob(tx, 'customers', 'registerElsewhere', input, { maxAttempts: 10 });

interface Registered {
  registerCustomer: { customer: Omit<MirroredRegistration, 'customerId'> & { id: string } };
}

const onTheirWay = new Map<string, Promise<MirroredRegistration>>();

/**
 * Registers a customer in the other environment alone, and keeps its answer: a key that was answered is not posted
 * again, and two requests with one key that come at once share one post. No transaction waits for the other side, as
 * it would hold back every feed; so a key whose answer was lost is posted again, and counts once there.
 */
export async function mirrorRegistration(
  context: SubgraphRequest,
  input: RegisterCustomerInput,
): Promise<MirroredRegistration> {
  checkElsewhere(context.settings.elsewhere);
  const request = keyedRequest(context, 'customers', 'mirrorRegistration', input);
  const kept = await keptAnswer<MirroredRegistration>(context.db, request);
  if (kept) return kept;
  const place = `${request.scope} ${JSON.stringify(input)}`;
  const running =
    onTheirWay.get(place) ??
    registerElsewhere(context.settings, input)
      .then((answer) => withIdempotency(context.db, request, async () => answer))
      .finally(() => onTheirWay.delete(place));
  onTheirWay.set(place, running);
  return running;
}
