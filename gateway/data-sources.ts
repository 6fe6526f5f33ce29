import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { ExecutionResult, GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { RequestContext } from '../subgraphs/kit/context';
import { fetchCounter } from '../subgraphs/kit/metrics';
import { maskErrors } from './error-masking';
import type { SubgraphPort } from './subgraph-port';

/** Lets the gateway fetch from a subgraph through its port, wherever it runs. */
export class PortDataSource implements GraphQLDataSource<RequestContext & Record<string, unknown>> {
  constructor(
    private readonly name: string,
    private readonly port: SubgraphPort,
    private readonly log: Logger,
  ) {}

  async process(options: GraphQLDataSourceProcessOptions<RequestContext & Record<string, unknown>>) {
    const { request, context } = options;
    const document = 'document' in options ? options.document : undefined;
    fetchCounter.inc({ subgraph: this.name });
    const result = await this.port
      .execute({ document, query: request.query ?? '', variables: request.variables ?? {} }, context as RequestContext)
      .catch((error: unknown): ExecutionResult => ({ errors: [error as GraphQLError] }));
    // The gateway makes new errors from these, so their causes must be logged and masked here, where they are known.
    const errors =
      result.errors && maskErrors(result.errors, context.requestId as string, this.log.child({ subgraph: this.name }));
    return { data: result.data ?? null, ...(errors && { errors }) } as never;
  }
}
