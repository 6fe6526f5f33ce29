import { serverAudits } from 'graphql-http';
import { baseUrl } from '../../../test/support/front-door';

const GET =
  'An address alone proves nobody’s will: a GET needs a header that foreign pages cannot send (/docs/limits).';
const STATUS =
  'What is wrong with a request before any of it runs has status 400 for all who accept JSON, not for those of the newer media type alone (/docs/errors).';

/** What the audits advise and we do otherwise, and why; both are recommendations. */
const OTHERWISE: Readonly<Record<string, { status: 'notice' | 'warn'; why: string }>> = {
  '5A70': { status: 'notice', why: GET },
  D6D5: { status: 'notice', why: GET },
  '6A70': { status: 'notice', why: GET },
  '572B': { status: 'warn', why: STATUS },
  FDE2: { status: 'warn', why: STATUS },
  '7B9B': { status: 'warn', why: STATUS },
};

const audits = serverAudits({ url: () => `${baseUrl()}/graphql` });

describe('GraphQL over HTTP, by the audits of graphql-http', () => {
  test('is looked at by all of them', () => {
    expect(audits).toHaveLength(61);
    expect(Object.keys(OTHERWISE).filter((id) => !audits.some((audit) => audit.id === id))).toEqual([]);
  });

  test.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))('%s', async (_, audit) => {
    const result = await audit.fn();
    const said = { status: result.status, reason: 'reason' in result ? result.reason : undefined };
    expect(said).toMatchObject({ status: OTHERWISE[audit.id]?.status ?? 'ok' });
  });

  test.each(['PUT', 'PATCH', 'DELETE'])('answers %s with the methods that it takes', async (method) => {
    const answer = await fetch(`${baseUrl()}/graphql`, {
      method,
      body: '<x/>',
      headers: { 'content-type': 'text/xml' },
    });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, POST']);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'METHOD_NOT_ALLOWED' } }] });
  });

  const JSON_BODY = { method: 'POST', body: '{"query":"{ __typename }"}' };
  const GB18030 = { 'content-type': 'application/json; charset=gb18030' };
  const PACKED = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
  const MUTATION = `?query=${encodeURIComponent('mutation { logout }')}`;

  test.each<[what: string, query: string, init: RequestInit, status: number, code: string, allow: string | null]>([
    ['plain text', '', { ...JSON_BODY, headers: { 'content-type': 'text/plain' } }, 400, 'BAD_REQUEST', null],
    ['XML', '', { ...JSON_BODY, headers: { 'content-type': 'text/xml' } }, 400, 'BAD_REQUEST', null],
    ['another charset', '', { ...JSON_BODY, headers: GB18030 }, 415, 'UNSUPPORTED_MEDIA_TYPE', null],
    ['what is packed', '', { ...JSON_BODY, headers: PACKED }, 415, 'UNSUPPORTED_MEDIA_TYPE', null],
    ['a mutation by GET', MUTATION, { headers: { 'apollo-require-preflight': '1' } }, 405, 'BAD_REQUEST', 'POST'],
    [
      'who takes no JSON',
      '',
      { ...JSON_BODY, headers: { 'content-type': 'application/json', accept: 'text/html' } },
      406,
      'BAD_REQUEST',
      null,
    ],
  ])('answers %s as /docs/errors says', async (_what, query, init, status, code, allow) => {
    const answer = await fetch(`${baseUrl()}/graphql${query}`, init);
    const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] };
    expect([answer.status, errors[0]?.extensions.code, answer.headers.get('allow')]).toEqual([status, code, allow]);
  });

  test.each(['', '?query=%7B__typename%7D'])(
    'answers HEAD with the methods that it takes: /graphql%s',
    async (query) => {
      const answer = await fetch(`${baseUrl()}/graphql${query}`, {
        method: 'HEAD',
        headers: { 'apollo-require-preflight': '1' },
      });
      expect([answer.status, answer.headers.get('allow'), await answer.text()]).toEqual([405, 'GET, POST', '']);
    },
  );

  test('reads of a GET what these audits ask for as soon as it has such a header', async () => {
    const preflighted = serverAudits({
      url: () => `${baseUrl()}/graphql`,
      fetchFn: (address: string, init: RequestInit = {}) =>
        fetch(address, { ...init, headers: { ...init.headers, 'apollo-require-preflight': '1' } }),
    }).filter(({ id }) => OTHERWISE[id]?.why === GET);
    const results = await Promise.all(preflighted.map(({ fn }) => fn()));
    expect(results.map(({ status }) => status)).toEqual(['ok', 'ok', 'ok']);
  });
});
