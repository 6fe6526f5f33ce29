import { checkElsewhere } from '../../../kit/exchange/elsewhere';
import type { Jobs } from '../../../kit/jobs/jobs';
import { keyedRequest, withIdempotency } from '../../../kit/requests/idempotency';
import { requireFilesOf } from '../../file-fields';
import type { Context } from '../../loaders';
import { checkOpportunity } from '../../salespeople/commands';
import type { RegisterCustomerInput } from '../../schema.generated';
import { registerElsewhere, registerElsewhereToo } from '../elsewhere';
import { submissionOf } from '../rules';
import { createCustomer } from './create';

export async function registerCustomer(context: Context, input: RegisterCustomerInput): Promise<string> {
  const submission = submissionOf(input.registration);
  if (input.alsoElsewhere) checkElsewhere(context.settings.elsewhere);
  return withIdempotency(context.db, keyedRequest(context, 'customers', 'registerCustomer', input), async (tx) => {
    await requireFilesOf(tx, context, 'input.registration', submission);
    const opportunityId = await checkOpportunity(context, input.opportunityId, null);
    const customerId = await createCustomer(tx, context, submission, {
      applicationId: null,
      salespersonId: input.salespersonId ?? null,
      opportunityId,
      confirmRepeat: input.confirmRepeat ?? false,
      path: 'input.registration',
    });
    if (input.alsoElsewhere) await registerElsewhereToo(tx, input);
    return customerId;
  });
}

/** The key of the registration goes along, so that a repeated attempt makes no second customer there. */
export const registrationJobs: Jobs = {
  registerElsewhere: {
    run: async (input: RegisterCustomerInput, { settings }) => {
      await registerElsewhere(settings, input);
    },
  },
};
