import { join } from 'node:path';
import * as circles from './tidy/circles';
import * as code from './tidy/code';
import { unusedExports } from './tidy/exports';
import * as imports from './tidy/imports';
import * as names from './tidy/names';
import * as sdl from './tidy/sdl';
import { type Rule, readSources, type Source } from './tidy/source';

/** Files of an invented project, by path. */
type Sample = Record<string, string>;

const importing = (target: string) => `import { x } from '${target}';`;
const lines = (count: number) => 'x\n'.repeat(count);

/** What the sources guarantee, the rule that proves it, and a sample that breaks it and nothing else. */
const guarantees: [title: string, rule: Rule, broken: Sample][] = [
  [
    'production never imports test',
    imports.productionImportsTest,
    { 'gateway/a.ts': importing('../test/support/front-door') },
  ],
  [
    'no subgraph imports another',
    imports.subgraphImportsAnother,
    { 'subgraphs/billing/a.ts': importing('../sales/b') },
  ],
  [
    'no subgraph imports the gateway',
    imports.subgraphImportsGateway,
    { 'subgraphs/sales/a.ts': importing('../../gateway/b') },
  ],
  [
    'only the demo.ts of a subgraph imports demo',
    imports.demoImportedElsewhere,
    { 'subgraphs/sales/a.ts': importing('../demo/world') },
  ],
  ['demo imports the kit alone', imports.demoImportsMoreThanKit, { 'subgraphs/demo/a.ts': importing('../sales/demo') }],
  [
    'the kit imports packages alone',
    imports.kitImportsProject,
    { 'subgraphs/kit/a.ts': importing('../sales/queries') },
  ],
  [
    'the rooms of the kit import downwards',
    imports.kitRoomsImportUp,
    { 'subgraphs/kit/basics/a.ts': importing('../sql/database') },
  ],
  [
    'the rooms of the gateway import downwards',
    imports.gatewayRoomsImportUp,
    { 'gateway/common/a.ts': importing('../doors/server') },
  ],
  [
    'the list of subgraphs imports their manifests alone',
    imports.listImportsMoreThanManifests,
    { 'subgraphs/index.ts': importing('./sales/queries') },
  ],
  [
    'the gateway reaches the subgraphs through their list',
    imports.gatewayImportsSubgraph,
    { 'gateway/a.ts': importing('../subgraphs/sales/queries') },
  ],
  [
    'the legacy shim imports no subgraph and no database',
    imports.shimImportsProject,
    { 'gateway/doors/legacy/a.ts': importing('drizzle-orm') },
  ],
  ['rules do no input or output', imports.rulesImportMore, { 'subgraphs/sales/rules.ts': importing('node:fs') }],
  [
    'tables import their schema and drizzle alone',
    imports.tablesImportMore,
    { 'subgraphs/sales/tables.ts': importing('./queries') },
  ],
  [
    'statements know no resolver',
    imports.queriesImportResolvers,
    { 'subgraphs/sales/queries.ts': importing('./resolvers') },
  ],
  ['queries do not write', imports.queriesImportCommands, { 'subgraphs/sales/queries.ts': importing('./commands') }],
  [
    'resolvers touch no table',
    imports.resolversImportTables,
    { 'subgraphs/sales/resolvers.ts': importing('./tables') },
  ],
  [
    'drizzle stays in the files of the database',
    imports.drizzleOutsideData,
    { 'subgraphs/sales/a.ts': importing('drizzle-orm/pg-core') },
  ],
  [
    'imports run in no circle, those of types included',
    circles.importCircles,
    { 'gateway/a.ts': "import type { x } from './b';", 'gateway/b.ts': importing('./a') },
  ],
  [
    'nouns of a subgraph import each other in no circle',
    circles.nounCircles,
    {
      'subgraphs/sales/teams/a.ts': importing('../people/a'),
      'subgraphs/sales/people/a.ts': '',
      'subgraphs/sales/people/b.ts': importing('../teams/b'),
      'subgraphs/sales/teams/b.ts': '',
    },
  ],
  [
    'every file is imported or started by something',
    imports.unreferencedFiles,
    { 'gateway/a.ts': '', 'gateway/a.test.ts': importing('./a') },
  ],
  ['every export is imported by something', unusedExports, { 'gateway/a.ts': 'export const a = 1;' }],
  ['files are at most 300 lines, SDL 400', code.oversizeFiles, { 'subgraphs/sales/a.graphql': lines(401) }],
  ['functions are at most 70 lines', code.oversizeFunctions, { 'gateway/a.ts': `const f = () => {\n${lines(70)}};` }],
  ['only kit/basics/time reads the clock', code.clockReads, { 'gateway/a.ts': 'const at = new Date();' }],
  [
    'only the configuration reads process.env',
    code.environmentReads,
    { 'gateway/a.ts': 'const p = process.env.PORT;' },
  ],
  [
    'settings are arguments, kept in no variable of a module',
    code.moduleSettings,
    { 'gateway/a.ts': 'let a = 1;\nexport function configure(b: number): void {\n  a = b;\n}' },
  ],
  [
    'statements of reads and writes are in one language',
    code.drizzleStatements,
    { 'subgraphs/sales/commands.ts': 'tx.execute(sql`select 1`);' },
  ],
  [
    'a value of a statement is cast once',
    code.castsOverText,
    { 'subgraphs/sales/queries.ts': ['tx.sql`select $', '{id}::text::bigint`'].join('') },
  ],
  ['any stays in the presenters of the shim', code.anyTypes, { 'gateway/a.ts': 'let a: any;' }],
  ['nothing is exported as default', code.defaultExports, { 'gateway/a.ts': 'export default 1;' }],
  ['no test is silenced or preferred', code.silencedTests, { 'test/a.test.ts': "describe.only('x', () => {});" }],
  ['no comment promises work', code.promisesInComments, { 'gateway/a.ts': `// ${'TO'}${'DO'}: later` }],
  [
    'no statement names the schema of another subgraph',
    code.foreignSchemasInSql,
    { 'subgraphs/sales/a.ts': 'sql`select 1 from billing.wallets`', 'subgraphs/billing/a.ts': '' },
  ],
  [
    'no migration names the schema of another subgraph',
    code.foreignSchemasInSql,
    { 'subgraphs/sales/migrations/1.sql': 'x REFERENCES "billing"."wallets"', 'subgraphs/billing/a.ts': '' },
  ],
  ['no type is named by an empty word', names.emptyTypeNames, { 'gateway/a.ts': 'interface WalletManager {}' }],
  [
    'no SDL type is named by an empty word',
    names.emptySdlNames,
    { 'subgraphs/sales/a.graphql': 'type WalletInfo { a: Int }' },
  ],
  ['no file is named by an empty word', names.emptyFileNames, { 'gateway/string-utils.ts': '' }],
  ['files are named in kebab-case', names.namesNotKebab, { 'gateway/myFile.ts': '' }],
  [
    'every subgraph has a README of at most 40 lines',
    names.readmesMissingOrLong,
    { 'subgraphs/sales/subgraph.ts': '', 'subgraphs/sales/README.md': lines(41) },
  ],
  ['no SDL field is a Float', sdl.floats, { 'subgraphs/sales/a.graphql': 'type A { a: [Float!] }' }],
  [
    'every SDL type, field, input field and enum value is described',
    sdl.undescribed,
    { 'subgraphs/sales/a.graphql': '"A." enum A { B }' },
  ],
];

const sources = readSources(join(__dirname, '../..'));
const sample = (files: Sample): Source[] => Object.entries(files).map(([path, text]) => ({ path, text }));

describe('the sources', () => {
  test('are found', () => {
    expect(sources.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['package.json', 'test/house/tidy.test.ts']),
    );
  });

  test.each(guarantees)('%s', (_title, rule) => {
    expect(rule(sources)).toEqual([]);
  });
});

describe('a broken sample is caught:', () => {
  test.each(guarantees)('%s', (_title, rule, broken) => {
    expect(rule(sample(broken))).toHaveLength(1);
  });
});
