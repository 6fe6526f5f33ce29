import type { ApolloServerOptions, ApolloServerPlugin } from '@apollo/server';
import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLError,
  type OperationDefinitionNode,
  parse,
  type ValidationRule,
  validate,
} from 'graphql';
import type { RequestContext } from '../../subgraphs/kit/context';
import type { Variables } from './amount';
import { costEstimate } from './cost';
import type { ListSizes } from './list-size';
import { scalarsPlugin } from './scalars';
import { refusal, type ShapeLimits, shapeRules } from './shape-rules';

export interface Limits extends ShapeLimits {
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
  /** The composed supergraph, whose `@cost` and `@listSize` decide where it has them. */
  supergraphSdl: string;
  /** Whether clients may read the schema. */
  introspection: boolean;
  /** True tells clients the limits and proposes names ("Did you mean"); false in production. */
  helpful: boolean;
  limits?: Partial<Limits>;
}

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
  isAffordable(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables | undefined): boolean;
}

/** The options of Apollo Server that close the GraphQL door. */
export function limits(config: LimitsConfig): ServerLimits {
  return limitedDoor(config).options;
}

export function limitedDoor(config: LimitsConfig): Door {
  const chosen = { ...LIMITS, ...config.limits };
  const supergraph = buildASTSchema(parse(config.supergraphSdl), { assumeValid: true, assumeValidSDL: true });
  const shape = shapeGate(shapeRules(chosen, config.helpful));
  const costOf = costEstimate(supergraph, chosen.lists);
  const isAffordable: Door['isAffordable'] = (...asked) => costOf(...asked) <= chosen.cost;
  const options: ServerLimits = {
    plugins: [scalarsPlugin(), shape.plugin, costPlugin(isAffordable, chosen, config.helpful)],
    validationRules: [shape.rule],
    validationOptions: { maxErrors: 20 },
    parseOptions: { maxTokens: chosen.tokens },
    maxRecursiveSelections: chosen.selections,
    introspection: config.introspection,
    hideSchemaDetailsFromClientErrors: !config.helpful,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    csrfPrevention: true,
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

function costPlugin(
  isAffordable: Door['isAffordable'],
  chosen: Limits,
  helpful: boolean,
): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request }) {
          if (!operation || isAffordable(document, operation, request.variables)) return;
          const error = refusal(
            'OPERATION_TOO_COSTLY',
            'The operation asks for too much at once.',
            chosen.cost,
            helpful,
          );
          error.extensions.code = 'GRAPHQL_VALIDATION_FAILED';
          error.extensions.http = { status: 400 };
          throw error;
        },
      };
    },
  };
}
