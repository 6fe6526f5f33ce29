import { badInput, conflict, type DomainError, failedPrecondition, invariant } from '../../kit/errors';
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
 * Throws FAILED_PRECONDITION when none is configured or it does not answer, and what it refuses as it refuses it.
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
  try {
    const answer = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(TIMEOUT_MS) });
    return (await answer.json()) as RemoteAnswer;
  } catch {
    throw unreachable();
  }
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
