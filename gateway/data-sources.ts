import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { ExecutionResult, GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { RequestContext } from '../subgraphs/kit/context';
import { failedPrecondition } from '../subgraphs/kit/errors';
import { fetchCounter } from '../subgraphs/kit/metrics';
import { maskErrors } from './error-masking';
import type { Ask } from './executor/run';
import { isMutation, type SubgraphPort } from './subgraph-port';

const CLIENT_LEFT = failedPrecondition('CLIENT_LEFT', 'The client left before the answer.').toJSON();

/** Asks a subgraph through its port, wherever it runs. For a client that has left nothing more is read. */
export function askThrough(port: SubgraphPort, subgraph: string, log: Logger): Ask {
  const count = fetchCounter.labels({ subgraph });
  const subgraphLog = log.child({ subgraph });
  return async (operation, context) => {
    const left = () => context.client?.destroyed === true && !isMutation(operation);
    if (left()) return { errors: [CLIENT_LEFT] };
    count.inc();
    const { data, errors } = await port
      .execute(operation, context)
      .catch((error: unknown): ExecutionResult => ({ errors: [error as GraphQLError] }));
    if (errors && left()) return { errors: [CLIENT_LEFT] };
    // New errors are made from these, so their causes must be logged and masked here, where they are known.
    return errors ? { data, errors: maskErrors(errors, context.requestId, subgraphLog) } : { data };
  };
}

/** The same for the stock gateway. */
export class PortDataSource implements GraphQLDataSource<RequestContext & Record<string, unknown>> {
  constructor(private readonly ask: Ask) {}

  async process(options: GraphQLDataSourceProcessOptions<RequestContext & Record<string, unknown>>) {
    const { request, context } = options;
    const document = 'document' in options ? options.document : undefined;
    const { query = '', variables = {} } = request;
    return (await this.ask({ document, query, variables }, context as RequestContext)) as never;
  }
}
