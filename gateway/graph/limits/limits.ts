import type { ApolloServerOptions, ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, GraphQLError, parse, type ValidationRule, validate } from 'graphql';
import type { RequestContext } from '../../../subgraphs/kit/requests/context';
import type { Operation } from '../operations';
import type { Supergraph } from '../supergraph';
import type { Variables } from './amount';
import { type CostEstimate, costEstimate } from './cost';
import type { ListSizes } from './list-size';
import { scalarsPlugin } from './scalars';
import { type ShapeLimits, shapeRules } from './shape-rules';

interface Limits extends ShapeLimits {
  /** Lexical tokens of the document text; parsing stops there. */
  tokens: number;
  /** Estimated cost of one operation, see cost.ts. */
  cost: number;
  lists: ListSizes;
}

/**
 * What our own clients need, with room. The headline query is 6 deep, 9 when it goes through `edges { node }`, and
 * costs about 300. The introspection query of GraphiQL has about 250 tokens. Dashboards alias one field per period or
 * state: 30 is a month of days; guessing passwords by alias is stopped earlier, by the root fields.
 */
export const LIMITS: Limits = {
  depth: 12,
  aliases: 30,
  rootFields: 10,
  directives: 50,
  selections: 10_000,
  repetitions: 30,
  tokens: 2_000,
  cost: 5_000,
  lists: { defaultPage: 20, plainList: 10 },
};

export interface LimitsConfig {
  /** Its `@cost` and `@listSize` decide where it has them. */
  supergraph: Pick<Supergraph, 'annotated' | 'operations'>;
  /** Whether clients may read the schema. */
  introspection: boolean;
  /** True tells clients the limits and proposes names ("Did you mean"); false in production. */
  helpful: boolean;
  limits?: Partial<Limits>;
}

/**
 * A foreign page cannot send these without asking first. Sessions are tokens in a header and never cookies, so a request
 * that brings one was not made by a page that only had an address.
 */
const PREFLIGHTED_HEADERS = ['authorization', 'stoken', 'x-apollo-operation-name', 'apollo-require-preflight'];

type ServerLimits = Required<
  Pick<
    ApolloServerOptions<RequestContext>,
    | 'plugins'
    | 'validationRules'
    | 'validationOptions'
    | 'parseOptions'
    | 'maxRecursiveSelections'
    | 'introspection'
    | 'hideSchemaDetailsFromClientErrors'
    | 'includeStacktraceInErrorResponses'
    | 'allowBatchedHttpRequests'
    | 'persistedQueries'
    | 'csrfPrevention'
  >
>;

export interface Door {
  /** Options of Apollo Server; spread them into its constructor. */
  options: ServerLimits;
  /** Whether an operation that has been validated costs no more than it may with these variables. */
  isAffordable(operation: Operation, variables: Variables | undefined): boolean;
}

/** The options of Apollo Server that close the GraphQL door. */
export function limitedDoor(config: LimitsConfig): Door {
  const chosen = { ...LIMITS, ...config.limits };
  const { annotated, operations } = config.supergraph;
  const shape = shapeGate(shapeRules(chosen, config.helpful));
  const estimate = costEstimate(annotated, chosen.lists);
  const isAffordable: Door['isAffordable'] = (...asked) => estimate.costOf(...asked) <= chosen.cost;
  const options: ServerLimits = {
    plugins: [scalarsPlugin(), shape.plugin, costPlugin(operations, estimate, chosen.cost)],
    validationRules: [shape.rule],
    validationOptions: { maxErrors: 20 },
    parseOptions: { maxTokens: chosen.tokens },
    maxRecursiveSelections: chosen.selections,
    introspection: config.introspection,
    hideSchemaDetailsFromClientErrors: !config.helpful,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    // Names of documents are looked up before: gateway/doors/graphql/named-documents.ts.
    persistedQueries: false,
    csrfPrevention: { requestHeaders: PREFLIGHTED_HEADERS },
  };
  return { options, isAffordable };
}

/**
 * Refuses a document by its shape before the rules of the specification see it: their time grows with the square of
 * repeated fields (200 ms within 2000 tokens). A plugin cannot end validation, throwing there answers status 500; so
 * an oversize document is exchanged for an empty one, for which the rule reports what was found. Nothing of it is
 * cached, because it did not pass.
 */
function shapeGate(rules: readonly ValidationRule[]): {
  plugin: ApolloServerPlugin<RequestContext>;
  rule: ValidationRule;
} {
  const refused = new WeakMap<DocumentNode, readonly GraphQLError[]>();
  const plugin: ApolloServerPlugin<RequestContext> = {
    async requestDidStart() {
      return {
        async validationDidStart(request) {
          const errors = validate(request.schema, request.document, rules);
          if (errors.length === 0) return;
          const empty = parse('{ __typename }');
          refused.set(empty, errors);
          (request as { document: DocumentNode }).document = empty;
        },
      };
    },
  };
  const rule: ValidationRule = (context) => ({
    Document(document) {
      for (const error of refused.get(document) ?? []) context.reportError(error);
    },
  });
  return { plugin, rule };
}

/** What it costs and where is told in production as well: it can be worked out, and nobody could mend the operation without. */
function costPlugin(
  operations: Supergraph['operations'],
  { costOf, dearestFieldOf }: CostEstimate,
  limit: number,
): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation: node, request }) {
          if (!node) return;
          const operation = operations.of(document, node);
          const cost = costOf(operation, request.variables);
          if (cost <= limit) return;
          const dearest = dearestFieldOf(operation, request.variables);
          throw new GraphQLError(`The operation costs ${cost}, ${limit} is the limit; most of it is ${dearest}.`, {
            extensions: {
              code: 'GRAPHQL_VALIDATION_FAILED',
              reason: 'OPERATION_TOO_COSTLY',
              details: { cost, limit, dearest },
              http: { status: 400 },
            },
          });
        },
      };
    },
  };
}
