import { type IntrospectionQuery, parse } from 'graphql';
import { ask, type GraphAnswer, type GraphRequest, isUnauthenticated } from './graph';
import { inUsefulOrder } from './schema-order';
import { authorizationOf, canRenew, currentSession, isExpiring, renew, showNotice } from './session';

const hint = 'This request needs a viewer. Sign in here or paste a token.';
const refusedHint = 'The server no longer accepts this token. Sign in again.';

/** Headers typed into the editor win over the session's, so that anybody can try another token in one tab. */
function headersFor(typed: HeadersInit | undefined): Headers {
  const headers = new Headers(authorizationOf(currentSession().token));
  for (const [name, value] of new Headers(typed)) headers.set(name, value);
  return headers;
}

/** Only an answer that ran nothing may be asked again: a mutation must not happen twice. */
function mayAskAgain(answer: GraphAnswer, typed: Headers): boolean {
  return isUnauthenticated(answer) && !answer.data && !typed.has('authorization') && canRenew(currentSession().token);
}

/** Right after another tab is opened GraphiQL still names the operation of the one before; it runs without a name then. */
function asItStands(request: GraphRequest): GraphRequest {
  const names = operationNamesIn(request.query);
  const { operationName } = request;
  return !operationName || !names || names.includes(operationName) ? request : { ...request, operationName: null };
}

function operationNamesIn(query: string): (string | undefined)[] | undefined {
  try {
    return parse(query, { noLocation: true }).definitions.flatMap((one) =>
      one.kind === 'OperationDefinition' ? [one.name?.value] : [],
    );
  } catch {
    return undefined;
  }
}

/** GraphiQL's way to the server: adds the session's token, renews it when it has run out, and says when one is missing. */
export async function fetchForGraphiQL(
  asked: GraphRequest,
  options?: { headers?: HeadersInit | undefined },
): Promise<GraphAnswer> {
  const request = asItStands(asked);
  const typed = new Headers(options?.headers);
  if (isExpiring(currentSession().token)) await renew();
  let answer = await ask(request, headersFor(typed));
  if (mayAskAgain(answer, typed)) {
    await renew();
    if (currentSession().token) answer = await ask(request, headersFor(typed));
  }
  // A notice that a lost session left says more than the general hint.
  if (!isUnauthenticated(answer)) showNotice(null);
  else if (!currentSession().notice) showNotice(currentSession().token ? refusedHint : hint);
  return inOrder(answer);
}

/** GraphiQL shows the schema in the order in which it comes. */
function inOrder(answer: GraphAnswer): GraphAnswer {
  const data = answer.data as Partial<IntrospectionQuery> | null | undefined;
  return data?.__schema?.types ? { ...answer, data: inUsefulOrder(data as IntrospectionQuery) } : answer;
}
