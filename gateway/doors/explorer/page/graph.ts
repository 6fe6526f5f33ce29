export interface GraphRequest {
  query: string;
  variables?: unknown;
  operationName?: string | null | undefined;
}

interface GraphError {
  message: string;
  extensions?: { code?: string } & Record<string, unknown>;
}

export interface GraphAnswer<Result = unknown> {
  data?: Result | null;
  errors?: GraphError[];
}

/** Relative to the page, so that the explorer also works behind a path prefix. */
const endpoint = new URL('graphql', document.baseURI);

/** Anything but a GraphQL answer becomes one error that names the status: a parse error would hide what happened. */
export async function ask<Result>(request: GraphRequest, headers: HeadersInit = {}): Promise<GraphAnswer<Result>> {
  const sent = new Headers(headers);
  sent.set('content-type', 'application/json');
  sent.set('accept', 'application/graphql-response+json, application/json');
  const response = await fetch(endpoint, { method: 'POST', headers: sent, body: JSON.stringify(request) });
  const text = await response.text();
  try {
    return JSON.parse(text) as GraphAnswer<Result>;
  } catch {
    return { errors: [{ message: `The server answered ${response.status} ${response.statusText} without GraphQL.` }] };
  }
}

export function isUnauthenticated(answer: GraphAnswer): boolean {
  return answer.errors?.some((error) => error.extensions?.code === 'UNAUTHENTICATED') ?? false;
}
