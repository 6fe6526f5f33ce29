import type { ApolloServerPlugin } from '@apollo/server';
import { type GraphQLSchema, isScalarType } from 'graphql';
import { scalarResolvers } from '../../../subgraphs/kit/basics/scalars';
import type { RequestContext } from '../../../subgraphs/kit/requests/context';

/**
 * Lets the schema at the door read our scalars as the subgraphs do. A composed schema knows only their names and takes
 * any value for them; a wrong date would be fetched with, and come back as a failure of the subgraph. This way it is
 * refused with its place in the document or the name of its variable, before anything runs.
 */
export function scalarsPlugin(): ApolloServerPlugin<RequestContext> {
  return {
    async serverWillStart() {
      return { schemaDidLoadOrUpdate: ({ apiSchema }) => readScalarsLikeSubgraphs(apiSchema) };
    },
  };
}

/** Changes the scalars of the schema in place: the gateway coerces variables with this same object. */
export function readScalarsLikeSubgraphs(schema: GraphQLSchema): void {
  for (const [name, { parseValue, parseLiteral }] of Object.entries(scalarResolvers)) {
    const scalar = schema.getType(name);
    if (isScalarType(scalar)) Object.assign(scalar, { parseValue, parseLiteral });
  }
}
