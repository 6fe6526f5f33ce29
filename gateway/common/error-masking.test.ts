import { ApolloServer } from '@apollo/server';
import { DrizzleQueryError } from 'drizzle-orm';
import { GraphQLError } from 'graphql';
import pg from 'pg';
import { DomainError } from '../../subgraphs/kit/basics/errors';
import { ANONYMOUS, type RequestContext } from '../../subgraphs/kit/requests/context';
import { errorMasking, maskErrors } from './error-masking';

const SECRET = '330106199001011234';

function databaseError(): Error {
  const error = Object.assign(new pg.DatabaseError(`duplicate key: ${SECRET}`, 0, 'error'), {
    severity: 'ERROR',
    code: '23505',
    detail: `Key (id_card)=(${SECRET}) already exists.`,
    schema: 'platform',
    table: 'person',
    constraint: 'person_id_card_key',
    routine: '_bt_check_unique',
    where: SECRET,
  });
  return new DrizzleQueryError('/* savePerson */ insert into person values ($1)', [SECRET], error);
}

function logOf() {
  const lines: unknown[] = [];
  return { lines, error: (fields: Record<string, unknown>, message: string) => lines.push({ ...fields, message }) };
}

function mask(error: unknown) {
  const log = logOf();
  const [masked] = maskErrors([error], 'r-1', log);
  return { masked, lines: log.lines };
}

/** As the gateway wraps what a subgraph answered. */
function fromSubgraph(cause: Error): GraphQLError {
  const extensions = (cause as GraphQLError).extensions ?? {};
  return new GraphQLError(cause.message, {
    originalError: cause,
    path: ['person'],
    extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...extensions, serviceName: 'platform' },
  });
}

test('a refusal written for the caller passes with its facts and without the name of the subgraph', () => {
  const refusal = new DomainError('FAILED_PRECONDITION', 'WALLET_FLOOR_REACHED', 'The wallet has 3.00 left.', {
    field: 'input.amount',
    details: { balance: '3.00' },
  });
  refusal.extensions.stacktrace = ['at secret.ts'];
  refusal.extensions.exception = { sql: 'select' };
  const { masked, lines } = mask(fromSubgraph(refusal));
  expect(masked).toEqual({
    message: 'The wallet has 3.00 left.',
    path: ['person'],
    extensions: {
      code: 'FAILED_PRECONDITION',
      reason: 'WALLET_FLOOR_REACHED',
      field: 'input.amount',
      details: { balance: '3.00' },
    },
  });
  expect(lines).toEqual([]);
});

test('a failure of the database shows nothing to the caller and no value to the log', () => {
  const { masked, lines } = mask(fromSubgraph(new GraphQLError('x', { originalError: databaseError() })));
  expect(masked).toEqual({
    message: 'Internal error. Request id r-1.',
    path: ['person'],
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r-1' },
  });
  expect(JSON.stringify(lines)).not.toContain(SECRET);
  expect(lines).toMatchObject([
    {
      requestId: 'r-1',
      subgraph: 'platform',
      statement: 'savePerson',
      database: {
        code: '23505',
        schema: 'platform',
        table: 'person',
        constraint: 'person_id_card_key',
        routine: '_bt_check_unique',
      },
    },
  ]);
});

test('a failed statement without an answer of the database keeps its parameters out of the log', () => {
  const lost = new DrizzleQueryError('select $1', [SECRET], new Error('Connection terminated unexpectedly'));
  const { masked, lines } = mask(lost);
  expect(masked?.extensions?.code).toBe('INTERNAL_SERVER_ERROR');
  expect(JSON.stringify(lines)).not.toContain(SECRET);
});

test('a fault of ours is masked, and its text and frames are in the log', () => {
  const { masked, lines } = mask(fromSubgraph(new TypeError('x is not a function')));
  expect(masked?.message).toBe('Internal error. Request id r-1.');
  expect(lines).toMatchObject([{ text: 'x is not a function', errors: ['GraphQLError', 'TypeError'] }]);
  expect(JSON.stringify(lines)).toContain('error-masking.test.ts');
});

test('a refusal that came over HTTP as plain JSON passes like one in process', () => {
  const refusal = new DomainError('NOT_FOUND', 'NOT_FOUND', 'The bill was not found.', { field: 'id' });
  expect(mask(JSON.parse(JSON.stringify(refusal))).masked).toEqual(mask(refusal).masked);
});

test('what was masked beside its subgraph is logged once', () => {
  const first = mask(new TypeError('x is not a function'));
  const wrapped = new GraphQLError(first.masked?.message ?? '', {
    path: ['person'],
    extensions: { ...first.masked?.extensions, serviceName: 'platform' },
  });
  const second = mask(wrapped);
  expect(second.masked).toEqual({ ...first.masked, path: ['person'] });
  expect([first.lines.length, second.lines.length]).toEqual([1, 0]);
});

test('what is not even an error is masked', () => {
  for (const thrown of ['text', 42, null, undefined, { extensions: { code: 'NOT_FOUND' } }]) {
    expect(mask(thrown).masked?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId: 'r-1' });
  }
});

test('a complaint about the request passes from the door but not from a subgraph', () => {
  const complaint = new GraphQLError('Cannot query field "x".', { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
  expect(mask(complaint).masked?.message).toBe('Cannot query field "x".');
  expect(mask(fromSubgraph(complaint)).masked?.message).toBe('Internal error. Request id r-1.');
});

test('INTERNAL_SERVER_ERROR is public only where a reason was declared', () => {
  const declared = new DomainError(
    'INTERNAL_SERVER_ERROR',
    'OTHER_ENVIRONMENT_SILENT',
    'The source of the data does not answer.',
  );
  expect(mask(declared).masked?.message).toBe('The source of the data does not answer.');
  const other = new GraphQLError('boom', { extensions: { code: 'INTERNAL_SERVER_ERROR' } });
  expect(mask(other).masked?.message).toBe('Internal error. Request id r-1.');
});

test('input that a scalar of a subgraph refuses is the fault of the caller', () => {
  for (const message of [
    'Variable "$amount" got invalid value "abc"; Decimal must be a string.',
    'Argument "amount" has invalid value "abc".',
    'Expected value of type "Decimal", found "abc"; Decimal must be a string.',
  ]) {
    expect(mask(fromSubgraph(new GraphQLError(message))).masked?.extensions?.code).toBe('BAD_USER_INPUT');
  }
});

test('texts of libraries that name settings or limits are replaced', () => {
  const tokens = new GraphQLError('Syntax Error: Document contains more that 2000 tokens. Parsing aborted.', {
    extensions: { code: 'GRAPHQL_PARSE_FAILED' },
  });
  expect(mask(tokens).masked?.message).toBe('Syntax Error: The document is too long.');
});

test('through Apollo Server the caller and the log see the same request id', async () => {
  const log = logOf();
  const masking = errorMasking(log);
  const server = new ApolloServer<RequestContext>({
    typeDefs: 'type Query { a: String b: String c(n: Int): String }',
    resolvers: {
      Query: {
        a: () => {
          throw databaseError();
        },
        b: () => {
          throw new DomainError('NOT_FOUND', 'NOT_FOUND', 'The bill was not found.');
        },
      },
    },
    formatError: masking.formatError,
    plugins: [masking.plugin],
    stopOnTerminationSignals: false,
  });
  const contextValue = { viewer: ANONYMOUS, requestId: 'r-77', clientIp: '', now: () => new Date(0) };
  const ask = async (query: string, variables?: Record<string, unknown>) => {
    const { body } = await server.executeOperation({ query, variables }, { contextValue });
    return body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
  };
  const errors = await ask('{ a b }');
  expect(errors.map((error) => error.message)).toEqual(['Internal error. Request id r-77.', 'The bill was not found.']);
  expect(JSON.stringify(errors)).not.toContain(SECRET);
  expect(log.lines).toMatchObject([{ requestId: 'r-77', path: ['a'] }]);
  const [coercion] = await ask('query($n: Int) { c(n: $n) }', { n: 'x' });
  expect(coercion?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  await server.stop();
});
