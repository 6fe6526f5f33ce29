import type { DocumentNode, GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { RequestContext } from '../../../subgraphs/kit/requests/context';
import type { Conditions } from '../conditions';
import type { PassedOn } from '../passed-on';
import type { PlainObject } from '../plain-object';

export interface Run {
  variables: Readonly<PlainObject>;
  context: RequestContext;
  /** What the subgraphs have answered so far, merged; the projection makes the response of it. */
  data: PlainObject;
  /** What subgraphs could not do, with places in the response. */
  errors: GraphQLError[];
}

/** A part of a plan: fetches and merges, and adds to `run.errors` what fails. Rejects only when we are at fault. */
export type Step = (run: Run) => Promise<void>;

export interface SubgraphAnswer {
  data?: PlainObject | null;
  errors?: readonly GraphQLFormattedError[];
}

/** One fetch of a plan, with the variables of one request. */
export interface SubgraphOperation {
  /** Parsed once by the planner; its identity is stable while the plan is remembered. */
  document: DocumentNode | undefined;
  query: string;
  variables: PlainObject;
  /** What the gateway takes as JSON rows; nothing for a subgraph in another process. */
  passedOn?: PassedOn;
}

/** Sends a fetch to one subgraph; what fails on the way arrives in `errors`. */
export type Fetcher = (operation: SubgraphOperation, context: RequestContext) => Promise<SubgraphAnswer>;

/** What the steps of one plan are compiled with. */
export interface StepContext {
  /** The supergraph with all types, also those that clients do not see. */
  schema: GraphQLSchema;
  fetcherOf(subgraph: string): Fetcher;
  conditions: Conditions;
  passedOn: PassedOn;
}
