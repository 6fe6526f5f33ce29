import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import { type DocumentNode, Kind, parse, printSchema } from 'graphql';
import { SUBGRAPH_NAMES, type SubgraphName } from '../subgraphs/kit/basics/subgraph-names';
import { projectPath } from '../subgraphs/kit/process/paths';
import { readTypeDefs } from '../subgraphs/kit/subgraph';

const present = () => SUBGRAPH_NAMES.filter((name) => existsSync(projectPath('subgraphs', name, 'mappers.ts')));

async function generateTypes(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const name of present()) {
    const schema = codegenSchema(readTypeDefs(name));
    files.set(`subgraphs/${name}/schema.generated.ts`, await schemaTypes(schema));
    files.set(`subgraphs/${name}/resolvers.generated.ts`, await resolverTypes(name, schema));
  }
  return files;
}

function composeFiles(): Map<string, string> {
  const services = present().map((name) => ({ name, typeDefs: readTypeDefs(name), url: `http://${name}` }));
  const composed = composeServices(services);
  if (!composed.supergraphSdl) {
    throw new Error(`The subgraphs do not compose:\n${composed.errors?.map((e) => e.message).join('\n')}`);
  }
  const api = Supergraph.build(composed.supergraphSdl, { supportedFeatures: null }).apiSchema().toGraphQLJSSchema();
  return new Map([
    ['schema/supergraph.graphql', `${composed.supergraphSdl.trim()}\n`],
    ['schema/api.graphql', `${printSchema(api).trim()}\n`],
  ]);
}

/** Exported types of mappers.ts say what the resolvers of the GraphQL type of the same name get as parent. */
function mappersOf(name: SubgraphName): Record<string, string> {
  const text = readFileSync(projectPath('subgraphs', name, 'mappers.ts'), 'utf8');
  const declared = [...text.matchAll(/^export (?:type|interface) (\w+)/gm)].map(([, name]) => name as string);
  const passedOn = [...text.matchAll(/^export type \{([^}]*)\}/gm)].flatMap(([, list]) =>
    [...(list as string).matchAll(/(\w+)\s*(?:,|$)/g)].map(([, name]) => name as string),
  );
  const names = [...declared, ...passedOn];
  return Object.fromEntries(names.map((type) => [type, `./mappers#${type} as ${type}Parent`]));
}

/** Definitions that federation adds; codegen needs them to read the SDL. */
const FEDERATION = parse(`
  scalar federation__FieldSet
  scalar federation__Scope
  scalar link__Import
  directive @link(url: String!, as: String, import: [link__Import]) repeatable on SCHEMA
  directive @key(fields: federation__FieldSet!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
  directive @shareable repeatable on OBJECT | FIELD_DEFINITION
  directive @external on OBJECT | FIELD_DEFINITION
  directive @requires(fields: federation__FieldSet!) on FIELD_DEFINITION
  directive @provides(fields: federation__FieldSet!) on FIELD_DEFINITION
  directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
  directive @tag(name: String!) repeatable on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
  directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
  directive @requiresScopes(scopes: [[federation__Scope!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
  directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
  type Query
  type Mutation
`);

function codegenSchema(typeDefs: DocumentNode): DocumentNode {
  const definitions = typeDefs.definitions.filter((d) => d.kind !== 'SchemaExtension');
  const extendsMutation = definitions.some((d) => d.kind === 'ObjectTypeExtension' && d.name.value === 'Mutation');
  const roots = FEDERATION.definitions.filter((d) => !('name' in d) || d.name?.value !== 'Mutation' || extendsMutation);
  return { kind: FEDERATION.kind, definitions: [...roots, ...definitions] } as DocumentNode;
}

const scalar = (type: string) => ({ input: type, output: type });

const CODEGEN_CONFIG = {
  useTypeImports: true,
  enumsAsTypes: true,
  skipTypename: true,
  scalars: {
    ID: scalar('string'),
    DateTime: scalar('Date'),
    LocalDate: scalar('string'),
    Month: scalar('string'),
    Decimal: scalar('string'),
    JSON: scalar('unknown'),
    FileAddress: scalar('string'),
  },
};

const NOTICE = '// Made from the SDL by npm run generate; never edited.';

/** Inputs, enums and objects as the SDL has them: plain types, which import nothing. */
async function schemaTypes(schema: DocumentNode): Promise<string> {
  const text = await codegen({
    filename: 'schema.generated.ts',
    schema,
    documents: [],
    plugins: [{ typescript: {} }],
    pluginMap: { typescript },
    config: CODEGEN_CONFIG,
  });
  return `${NOTICE}\n${text.trim()}\n`;
}

/** What resolvers take and give, over the types of mappers.ts and the context of loaders.ts. */
async function resolverTypes(name: SubgraphName, schema: DocumentNode): Promise<string> {
  const text = await codegen({
    filename: 'resolvers.generated.ts',
    schema,
    documents: [],
    plugins: [{ resolvers: {} }],
    pluginMap: { resolvers: typescriptResolvers },
    config: {
      ...CODEGEN_CONFIG,
      federation: true,
      namespacedImportName: 'Types',
      contextType: './loaders#Context',
      mappers: mappersOf(name),
      customResolveInfo: '../kit/lists/json-rows#ResolvedField',
      defaultMapper: 'any',
    },
  });
  return `${NOTICE}\nimport type * as Types from './schema.generated';\n${withRows(withFederationTypes(text.trim()), schema)}\n`;
}

/** The generator forgets the namespace of what it lists as the entities of federation. */
function withFederationTypes(text: string): string {
  return text.replace(/export type FederationTypes = \{[^}]*\}/, (list) => list.replace(/: (\w+);/g, ': Types.$1;'));
}

/** Lists of objects may come as JSON rows. */
function withRows(text: string, schema: DocumentNode): string {
  const objects = new Set(
    schema.definitions.flatMap((d) =>
      d.kind === Kind.OBJECT_TYPE_DEFINITION || d.kind === Kind.OBJECT_TYPE_EXTENSION ? [d.name.value] : [],
    ),
  );
  const replaced = text.replace(/\bArray<(ResolversTypes\['(\w+)'\])>/g, (list, item: string, type: string) =>
    objects.has(type) ? `Rows<${item}>` : list,
  );
  return replaced === text ? text : `import type { Rows } from '../kit/lists/json-rows';\n${replaced}`;
}

/** The types first: they are needed to write the resolvers of a schema that does not compose yet. */
export async function writeGenerated(): Promise<void> {
  for (const files of [await generateTypes(), composeFiles()]) {
    for (const [path, text] of files) writeFileSync(projectPath(path), text);
  }
}

/** Paths of generated files that are committed otherwise than they would be made now. */
export async function staleFiles(): Promise<string[]> {
  const files = [...(await generateTypes()), ...composeFiles()];
  return files.filter(([path, text]) => readFileSync(projectPath(path), 'utf8') !== text).map(([path]) => path);
}
