import type { ApolloServerOptions } from '@apollo/server';
import type { DocumentNode, ExecutionResult, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { slot } from '../../subgraphs/kit/process/slot';
import type { RequestContext } from '../../subgraphs/kit/requests/context';
import type { CompiledOperation } from './operation';

export type Gateway = NonNullable<ApolloServerOptions<RequestContext>['gateway']>;
type Loaded = Awaited<ReturnType<Gateway['load']>>;
type Executor = NonNullable<Loaded['executor']>;

/** The answer of an operation that was executed before Apollo Server was asked: the server then only tells it. */
export const executedBefore = slot<ExecutionResult>('executed before Apollo Server');

export function compiledGateway(
  apiSchema: GraphQLSchema,
  coreSupergraphSdl: string,
  compiled: (document: DocumentNode, operation: OperationDefinitionNode) => CompiledOperation,
): Gateway {
  const executor: Executor = async ({ document, operation, request, context }) =>
    executedBefore.get(context) ??
    compiled(document, operation).run(request.variables ?? {}, context as RequestContext);
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema, coreSupergraphSdl });
      return () => undefined;
    },
    load: async () => ({ executor }),
    stop: async () => undefined,
  };
}
