import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import type { ExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { failedPrecondition } from '../../subgraphs/kit/basics/errors';
import { fetchesSent } from '../../subgraphs/kit/process/metrics';
import { inSpan, isTracing } from '../../subgraphs/kit/process/tracing';
import type { RequestContext } from '../../subgraphs/kit/requests/context';
import { maskErrors } from '../common/error-masking';
import type { Fetcher, SubgraphOperation } from '../executor/plan/run';
import { isMutation, type SubgraphPort } from '../ports/port';

const CLIENT_LEFT = failedPrecondition('CLIENT_LEFT', 'The client left before the answer.').toJSON();

/** Asks a subgraph through its port, wherever it runs. For a client that has left nothing more is read. */
export function fetcherThrough(port: SubgraphPort, subgraph: string, log: Logger): Fetcher {
  const sent = fetchesSent(subgraph);
  const subgraphLog = log.child({ subgraph });
  const fetch: Fetcher = async (operation, context) => {
    if (isForNobody(operation, context)) return { errors: [CLIENT_LEFT] };
    sent.count++;
    let result: ExecutionResult;
    try {
      result = await port.execute(operation, context);
    } catch (error) {
      result = { errors: [error as GraphQLError] };
    }
    const { data, errors } = result;
    if (!errors) return { data };
    if (isForNobody(operation, context)) return { errors: [CLIENT_LEFT] };
    // New errors are made from these, so their causes must be logged and masked here, where they are known.
    return { data, errors: maskErrors(errors, context.requestId, subgraphLog) };
  };
  const fetchInSpan: Fetcher = (operation, context) =>
    inSpan(
      () => fetchPart(subgraph, operation),
      async (span) => {
        const answer = await fetch(operation, context);
        if (answer.errors) span?.setAttribute('skep.errors', answer.errors.length);
        if (answer.errors?.some(isFault)) span?.setStatus({ code: SpanStatusCode.ERROR });
        return answer;
      },
    );
  return (operation, context) => (isTracing() ? fetchInSpan : fetch)(operation, context);
}

/** How many objects are asked for is told, which ones is not. */
function fetchPart(subgraph: string, operation: SubgraphOperation) {
  const { representations } = operation.variables;
  const attributes = {
    'skep.subgraph': subgraph,
    'graphql.operation.type': isMutation(operation) ? 'mutation' : 'query',
    ...(Array.isArray(representations) && { 'skep.objects': representations.length }),
  };
  return { name: `fetch ${subgraph}`, kind: SpanKind.CLIENT, attributes };
}

const isFault = ({ extensions }: GraphQLFormattedError) => extensions?.code === 'INTERNAL_SERVER_ERROR';

const isForNobody = (operation: SubgraphOperation, { client }: RequestContext) =>
  client?.destroyed === true && !isMutation(operation);

/** The same for the stock gateway. */
export class PortDataSource implements GraphQLDataSource<RequestContext & Record<string, unknown>> {
  constructor(private readonly ask: Fetcher) {}

  async process(options: GraphQLDataSourceProcessOptions<RequestContext & Record<string, unknown>>) {
    const { request, context } = options;
    const document = 'document' in options ? options.document : undefined;
    const { query = '', variables = {} } = request;
    return (await this.ask({ document, query, variables }, context as RequestContext)) as never;
  }
}
