import type { ApolloServerOptions } from '@apollo/server';
import type { RequestContext } from '../../subgraphs/kit/context';
import type { Operations } from './operations';

export type Gateway = NonNullable<ApolloServerOptions<RequestContext>['gateway']>;
type Loaded = Awaited<ReturnType<Gateway['load']>>;
type Executor = NonNullable<Loaded['executor']>;

/** What Apollo Server asks of a gateway, over compiled operations. */
export function compiledGateway(operations: Operations, coreSupergraphSdl: string): Gateway {
  const { apiSchema } = operations;
  const executor: Executor = ({ document, operation, request, context }) =>
    operations.compiled(document, operation)(request.variables ?? {}, context as RequestContext);
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema, coreSupergraphSdl });
      return () => undefined;
    },
    load: async () => ({ executor }),
    stop: async () => undefined,
  };
}
