import { type AnyReason, badInput, conflict, type DomainError, failedPrecondition, invariant } from '../basics/errors';
import { asking } from '../process/tracing';

interface Elsewhere {
  url: string;
  token: string;
}

const TIMEOUT_MS = 10_000;

/** What environments ask one another; it stands here because the one that is asked has to know it beforehand. */
export const MIRROR_REGISTRATION = `mutation MirrorRegistration($input: RegisterCustomerInput!) { registerCustomer(input: $input) {
  customer { id merchantId name mobile state } } }`;

export function checkElsewhere(elsewhere: Elsewhere | null): Elsewhere {
  if (elsewhere) return elsewhere;
  throw failedPrecondition('NO_OTHER_ENVIRONMENT', 'No other environment is configured (SYNC_REGISTER_URL).');
}

interface RemoteError {
  message: string;
  extensions?: { code?: string; reason?: AnyReason; field?: string };
}

interface RemoteAnswer<Data> {
  data?: Data | null;
  errors?: RemoteError[];
}

/** FAILED_PRECONDITION when there is none or it does not answer as a graph within ten seconds; else its own refusals. */
export async function askElsewhere<Data>(elsewhere: Elsewhere | null, query: string, variables: object): Promise<Data> {
  const { data, errors } = await post<Data>(checkElsewhere(elsewhere), query, variables);
  if (errors?.[0]) throw refusalOf(errors[0]);
  if (!data) throw unreachable();
  return data;
}

async function post<Data>({ url, token }: Elsewhere, query: string, variables: object): Promise<RemoteAnswer<Data>> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const body = JSON.stringify({ query, variables });
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const answer = await asking('POST', new URL(url), async (traced, answered) => {
    const init = { method: 'POST', headers: { ...headers, ...traced }, body, signal, redirect: 'error' } as const;
    const response = await fetch(url, init);
    answered(response.status);
    return response;
  }).catch(() => {
    throw unreachable();
  });
  const text = await answer.text().catch(() => {
    throw unreachable();
  });
  return readAnswer<Data>(text) ?? unreadable(answer.status);
}

function readAnswer<Data>(text: string): RemoteAnswer<Data> | null {
  try {
    const answer: unknown = JSON.parse(text);
    const isAnswer = typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer);
    return isAnswer ? (answer as RemoteAnswer<Data>) : null;
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
