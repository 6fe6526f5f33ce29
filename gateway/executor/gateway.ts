import type { ApolloServerOptions } from '@apollo/server';
import type { ExecutionResult } from 'graphql';
import type { RequestContext } from '../../subgraphs/kit/context';
import type { Operations } from './operations';

export type Gateway = NonNullable<ApolloServerOptions<RequestContext>['gateway']>;
type Loaded = Awaited<ReturnType<Gateway['load']>>;
type Executor = NonNullable<Loaded['executor']>;

/** Where the context of a request carries the answer that it already has, see gateway/known-queries.ts. */
export const ANSWER = Symbol('answer');

export interface Answered {
  [ANSWER]?: ExecutionResult;
}

/** What Apollo Server asks of a gateway, over compiled operations. */
export function compiledGateway(operations: Operations, coreSupergraphSdl: string): Gateway {
  const { apiSchema } = operations;
  const executor: Executor = async ({ document, operation, request, context }) =>
    (context as Answered)[ANSWER] ??
    operations.compiled(document, operation).run(request.variables ?? {}, context as RequestContext);
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema, coreSupergraphSdl });
      return () => undefined;
    },
    load: async () => ({ executor }),
    stop: async () => undefined,
  };
}
