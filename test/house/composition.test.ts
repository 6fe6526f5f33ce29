import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { runProgram } from '../system/processes';

const root = join(__dirname, '../..');
const committed = (path: string) => readFileSync(join(root, path), 'utf8');

describe('what is generated', () => {
  it('is committed as it is made from the SDL: the supergraph, the API schema and the resolver types', async () => {
    await runProgram('schema/main.js', ['--check'], {});
    // Composes everything: on a machine that does much else it takes its time.
  }, 300_000);
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
