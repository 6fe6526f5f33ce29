import type { SubgraphRequest } from '../../kit/context';
import type { Transaction } from '../../kit/database';
import { badInput, conflict, type DomainError, failedPrecondition, invariant } from '../../kit/errors';
import { keptAnswer, keyedRequest, withIdempotency } from '../../kit/idempotency';
import { addJob } from '../../kit/jobs';
import type { MirroredRegistration, RegisterCustomerInput } from '../types.generated';
import { submissionOf } from './rules';

/** The graph of another environment of this marketplace, and the token of an operator there. */
export interface Elsewhere {
  url: string;
  token: string;
}

const TIMEOUT_MS = 10_000;

const REGISTER = `mutation MirrorRegistration($input: RegisterCustomerInput!) { registerCustomer(input: $input) {
  customer { id merchantId name mobile state } } }`;

let elsewhere: Elsewhere | null = null;

/** Called once, before a request is answered; null when there is no other environment. */
export function configureElsewhere(environment: Elsewhere | null): void {
  elsewhere = environment;
}

/** Throws FAILED_PRECONDITION when there is no other environment. */
export function checkElsewhere(): Elsewhere {
  if (elsewhere) return elsewhere;
  throw failedPrecondition('NO_OTHER_ENVIRONMENT', 'No other environment is configured (SYNC_REGISTER_URL).');
}

/**
 * Registers a customer in the other environment. The key goes along, so that a repetition has no second effect there.
 * Throws FAILED_PRECONDITION when none is configured, or it does not answer within ten seconds or not as a graph does,
 * and what it refuses as it refuses it.
 */
export async function registerElsewhere(input: RegisterCustomerInput): Promise<MirroredRegistration> {
  const environment = checkElsewhere();
  submissionOf(input.registration);
  const { salespersonId: _, opportunityId: __, alsoElsewhere: ___, ...registration } = input;
  const { data, errors } = await post(environment, registration);
  if (errors?.[0]) throw refusalOf(errors[0]);
  const customer = data?.registerCustomer?.customer;
  if (!customer) throw unreachable();
  const { id: customerId, ...facts } = customer;
  return { customerId, ...facts };
}

/** Has a job register the customer in the other environment, kept with the transaction that registers it here. */
export const registerElsewhereToo = (tx: Transaction, input: object): Promise<void> =>
  addJob(tx, 'customers', 'registerElsewhere', input, { maxAttempts: 10 });

interface RemoteError {
  message: string;
  extensions?: { code?: string; reason?: string; field?: string };
}

interface RemoteAnswer {
  data?: { registerCustomer?: { customer: Omit<MirroredRegistration, 'customerId'> & { id: string } } } | null;
  errors?: RemoteError[];
}

async function post({ url, token }: Elsewhere, input: object): Promise<RemoteAnswer> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const body = JSON.stringify({ query: REGISTER, variables: { input } });
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const answer = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'error' }).catch(() => {
    throw unreachable();
  });
  const text = await answer.text().catch(() => {
    throw unreachable();
  });
  return readAnswer(text) ?? unreadable(answer.status);
}

function readAnswer(text: string): RemoteAnswer | null {
  try {
    const answer: unknown = JSON.parse(text);
    const isAnswer = typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer);
    return isAnswer ? (answer as RemoteAnswer) : null;
  } catch {
    return null;
  }
}

/** A proxy's page or a wrong address; its words are nobody's business, its status is the operator's. */
function unreadable(status: number): never {
  throw failedPrecondition(
    'OTHER_ENVIRONMENT_UNREADABLE',
    `The other environment answered with status ${status} and nothing that a graph answers.`,
    { details: { status } },
  );
}

const unreachable = () =>
  failedPrecondition('OTHER_ENVIRONMENT_SILENT', 'The other environment did not answer. Send the same key again.');

/** A refusal of what was asked is the caller's to read; any other failure there is not. */
function refusalOf({ message, extensions }: RemoteError): DomainError {
  const { code, reason, field } = extensions ?? {};
  if (code === 'BAD_USER_INPUT') return badInput(field ?? 'input', message, reason);
  if (code === 'CONFLICT') return conflict(reason ?? 'CONFLICT', message, field ? { field } : {});
  invariant(typeof message === 'string', 'a GraphQL error has a message');
  return failedPrecondition('OTHER_ENVIRONMENT_REFUSED', `The other environment refused: ${message}`);
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
  checkElsewhere();
  const request = keyedRequest(context, 'customers', 'mirrorRegistration', input);
  const kept = await keptAnswer<MirroredRegistration>(context.db, request);
  if (kept) return kept;
  const place = `${request.scope} ${JSON.stringify(input)}`;
  const running =
    onTheirWay.get(place) ??
    registerElsewhere(input)
      .then((answer) => withIdempotency(context.db, request, async () => answer))
      .finally(() => onTheirWay.delete(place));
  onTheirWay.set(place, running);
  return running;
}
