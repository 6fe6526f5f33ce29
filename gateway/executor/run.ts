import type { DocumentNode, GraphQLError, GraphQLFormattedError } from 'graphql';
import type { RequestContext } from '../../subgraphs/kit/context';
import type { Bare } from './bare';

/** One execution of an operation. */
export interface Run {
  variables: Readonly<Bare>;
  context: RequestContext;
  /** What the subgraphs have answered so far, merged; the projection makes the response of it. */
  data: Bare;
  /** What subgraphs could not do, with places in the response. */
  errors: GraphQLError[];
}

/** A part of a plan: fetches and merges, and adds to `run.errors` what fails. Rejects only when we are at fault. */
export type Step = (run: Run) => Promise<void>;

export interface SubgraphAnswer {
  data?: Bare | null;
  errors?: readonly GraphQLFormattedError[];
}

/** Asks one subgraph; what fails on the way arrives in `errors`. */
export type Ask = (
  operation: { document: DocumentNode | undefined; query: string; variables: Bare },
  context: RequestContext,
) => Promise<SubgraphAnswer>;
