import { readdirSync } from 'node:fs';
import graphql from '@graphql-eslint/eslint-plugin';

/**
 * Each subgraph is checked against its own schema, as kit/subgraph.ts assembles it: the shared definitions and its own
 * files. The plugin adds federation's definitions because the @link of common.graphql names that specification. The
 * relay rules read the composed api.graphql instead: they keep the edge types of the first schema they meet, so that
 * over several schemas they would judge one by the types of another.
 */
const common = 'subgraphs/kit/common.graphql';
const subgraphs = readdirSync('subgraphs', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'kit')
  .map((entry) => entry.name)
  .filter((name) => readdirSync(`subgraphs/${name}`, { recursive: true }).some((path) => path.endsWith('.graphql')));

const projects = {
  api: { schema: 'schema/api.graphql', include: 'schema/api.graphql' },
  kit: { schema: common, include: common },
  ...Object.fromEntries(
    subgraphs.map((name) => {
      const own = `subgraphs/${name}/**/*.graphql`;
      return [name, { schema: [common, own], include: own }];
    }),
  ),
};

const { rules: recommended } = graphql.configs['flat/schema-recommended'];
const { rules: relay } = graphql.configs['flat/schema-relay'];
const [, naming] = recommended['@graphql-eslint/naming-convention'];
const base = {
  plugins: { '@graphql-eslint': graphql },
  languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { projects } } },
  linterOptions: { reportUnusedDisableDirectives: 'error' },
};

export default [
  {
    ...base,
    files: ['subgraphs/**/*.graphql'],
    rules: {
      ...recommended,
      // One line or a block, as long as the sentence is there.
      '@graphql-eslint/description-style': 'off',
      // Value types (Money, PageInfo) have no identity; what an entity needs is @key, which composition checks.
      '@graphql-eslint/strict-id-in-types': 'off',
      // Reads only one `extend type Query` of several; over the composed schema below it works.
      '@graphql-eslint/no-unreachable-types': 'off',
      // Business numbers keep their full name wherever they are written: statementNo, contractNo, paymentNo.
      '@graphql-eslint/no-typename-prefix': 'off',
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          rootField: true,
          DirectiveDefinition: true,
          FieldDefinition: true,
          EnumValueDefinition: true,
          // The root types speak for themselves in every subgraph that adds to them.
          ignoredSelectors: ['ObjectTypeDefinition[name.value=/^(Query|Mutation|Subscription)$/]'],
        },
      ],
      '@graphql-eslint/naming-convention': [
        'error',
        {
          ...naming,
          'FieldDefinition[gqlType.name.value=DateTime]': { requiredPattern: /At$/ },
          'FieldDefinition[gqlType.gqlType.name.value=DateTime]': { requiredPattern: /At$/ },
          'FieldDefinition[gqlType.name.value=Month]': { requiredPattern: /[mM]onth$/ },
          'FieldDefinition[gqlType.gqlType.name.value=Month]': { requiredPattern: /[mM]onth$/ },
          'FieldDefinition[gqlType.name.value=LocalDate]': { requiredPattern: /On$/ },
          'FieldDefinition[gqlType.gqlType.name.value=LocalDate]': { requiredPattern: /On$/ },
        },
      ],
    },
  },
  // The shared definitions are reached from the subgraphs, not from each other.
  { files: [common], rules: { '@graphql-eslint/no-unreachable-types': 'off' } },
  {
    ...base,
    files: ['schema/api.graphql'],
    rules: {
      ...relay,
      '@graphql-eslint/no-unreachable-types': 'error',
      // Connections page forward; a legacy page number is an argument of its own.
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      // Entities are found by typed queries, not by a global node(id:), and short lists stay lists.
      '@graphql-eslint/relay-edge-types': [
        'error',
        { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
    },
  },
];
