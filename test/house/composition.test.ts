import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import ts from 'typescript';
import { SUBGRAPH_NAMES } from '../../subgraphs/kit/basics/subgraph-names';
import { runProgram } from '../system/processes';

const root = join(__dirname, '../..');
const committed = (path: string) => readFileSync(join(root, path), 'utf8');

describe('what is generated', () => {
  it('is committed as it is made from the SDL: the supergraph, the API schema and the resolver types', async () => {
    await runProgram('schema/main.js', ['--check'], {});
    // Composes everything: on a machine that does much else it takes its time.
  }, 300_000);

  it.each(SUBGRAPH_NAMES)('%s: every type that mappers.ts exports is what resolvers get', (name) => {
    const file = `subgraphs/${name}/mappers.ts`;
    const { statements } = ts.createSourceFile(file, committed(file), ts.ScriptTarget.Latest);
    const exported = statements.flatMap((statement) => {
      if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return [statement.name.text];
      const clause = ts.isExportDeclaration(statement) ? statement.exportClause : undefined;
      return clause && ts.isNamedExports(clause) ? clause.elements.map((element) => element.name.text) : [];
    });
    const generated = committed(`subgraphs/${name}/resolvers.generated.ts`);
    expect(exported.filter((type) => !generated.includes(`${type} as ${type}Parent`))).toEqual([]);
    expect(exported.length).toBeGreaterThan(3);
  });
});

describe('the committed supergraph', () => {
  it('keeps the security directives, so that other federation routers can enforce them', () => {
    const sdl = committed('schema/supergraph.graphql');
    expect(sdl).toMatch(/@link\(url: "https:\/\/specs\.apollo\.dev\/authenticated\/v0\.1", for: SECURITY\)/);
    expect(sdl).toMatch(/@link\(url: "https:\/\/specs\.apollo\.dev\/requiresScopes\/v0\.1", for: SECURITY\)/);
  });
});

describe('the operations of the explorer', () => {
  const folder = join(root, 'gateway/doors/explorer/operations');
  it.each(readdirSync(folder))('%s is valid against the API schema', (file) => {
    const schema = buildSchema(committed('schema/api.graphql'));
    expect(validate(schema, parse(readFileSync(join(folder, file), 'utf8')))).toEqual([]);
  });
});
