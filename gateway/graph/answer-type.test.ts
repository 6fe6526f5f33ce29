import { ApolloServer, HeaderMap } from '@apollo/server';
import fc from 'fast-check';
import { answerType } from './answer-type';

const server = new ApolloServer({
  typeDefs: 'type Query { a: Int }',
  resolvers: { Query: { a: () => 1 } },
  stopOnTerminationSignals: false,
});
beforeAll(() => server.start());
afterAll(() => server.stop());

/** What Apollo Server answers a client with this header: the content type of the answer, null where it refuses. */
async function apollosType(accept: string | undefined): Promise<string | null> {
  const headers = new HeaderMap([
    ['content-type', 'application/json'],
    ...(accept === undefined ? [] : [['accept', accept] as [string, string]]),
  ]);
  const httpGraphQLRequest = { method: 'POST', headers, search: '', body: { query: '{ a }' } };
  const answer = await server.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => ({}) });
  return (answer.status ?? 200) === 200 ? (answer.headers.get('content-type') ?? null) : null;
}

describe('the content type of an answer', () => {
  test.each([
    ['no header', undefined],
    ['fetch, curl and Apollo Client 3', '*/*'],
    ['Apollo Client 4', 'application/graphql-response+json,application/json;q=0.9'],
    [
      'urql',
      'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
    ],
    ['graphql-request', 'application/graphql-response+json; charset=utf-8, application/json; charset=utf-8'],
    ['our explorer', 'application/graphql-response+json, application/json'],
    ['GraphiQL', 'application/json, multipart/mixed'],
    ['axios', 'application/json, text/plain, */*'],
    [
      'Apollo Kotlin and iOS',
      'multipart/mixed;deferSpec=20220824, application/graphql-response+json, application/json',
    ],
    ['a program of Java', 'text/html, image/gif, image/jpeg, */*; q=0.2'],
    ['JSON alone', 'application/json'],
  ])('is known for %s, and is that of Apollo Server', async (_, accept) => {
    expect(answerType(accept)).not.toBeNull();
    expect(answerType(accept)).toBe(await apollosType(accept));
  });

  test('is that of Apollo Server for any header, or left to it', async () => {
    const range = fc.constantFrom(
      ...['*/*', 'application/*', '*/json', 'text/html', 'multipart/mixed', '', 'application', '"x"'],
      ...['application/json', 'application/graphql-response+json', 'Application/JSON'],
    );
    const parameter = fc.constantFrom(
      ...['', '', '', ';q=0.9', '; q=0.5', ';q=0', ';q=2', ';q=', ';q=1.000', ' ; charset=utf-8', ';charset=UTF-8'],
      ...[
        ';charset=latin1',
        ';charset="utf-8"',
        ';v=1',
        ';callbackSpec=1.0',
        ';deferSpec=20220824',
        ';q=.5',
        ';charset=*',
      ],
    );
    const written = fc.tuple(range, parameter, parameter).map((parts) => parts.join(''));
    const header = fc.array(written, { minLength: 1, maxLength: 4 }).map((ranges) => ranges.join(', '));
    await fc.assert(
      fc.asyncProperty(header, async (accept) => {
        const ours = answerType(accept);
        if (ours !== null) expect([accept, ours]).toEqual([accept, await apollosType(accept)]);
      }),
      { numRuns: 3_000 },
    );
  });
});
