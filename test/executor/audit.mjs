// The public federation gateway audit, through our executor and the stock one: `node test/executor/audit.mjs [git url or folder]`.
// Its cases are brought from their repository when asked for and stay outside this one.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { build } from 'esbuild';
import { buildASTSchema, getOperationAST, parse, validate } from 'graphql';

const SOURCE = process.argv[2] ?? 'https://github.com/graphql-hive/federation-gateway-audit.git';
const PORT = 4200;
const URL = `http://localhost:${PORT}`;
const START_DEADLINE_MS = 120_000;
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const require = createRequire(import.meta.url);
process.env.APOLLO_TELEMETRY_DISABLED = '1';

/** Its development dependencies are several gateways; what serves the cases needs graphql alone of them. */
function bring() {
  const folder = join(mkdtempSync(join(tmpdir(), 'gateway-audit-')), 'audit');
  execFileSync('git', ['clone', '--quiet', '--depth', '1', SOURCE, folder], { stdio: 'inherit' });
  const file = join(folder, 'package.json');
  const { devDependencies, dependencies, ...rest } = JSON.parse(readFileSync(file, 'utf8'));
  const needed = { ...dependencies, graphql: devDependencies.graphql };
  writeFileSync(file, JSON.stringify({ ...rest, dependencies: needed }));
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--engine-strict=false'];
  execFileSync('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  return folder;
}

/** Node 20 has no Promise.withResolvers yet. */
const POLYFILL = `Promise.withResolvers ??= function () {
  const all = {};
  all.promise = new this((resolve, reject) => Object.assign(all, { resolve, reject }));
  return all;
};`;

async function serve(folder) {
  const contents = `${POLYFILL}\nconst { serve } = await import('./src/index.ts');\nawait serve(${PORT});`;
  const outfile = join(folder, 'serve.mjs');
  await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
    logLevel: 'warning',
  });
  const server = spawn(process.execPath, [outfile], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  for (const start = performance.now(); performance.now() - start < START_DEADLINE_MS; await pause(250)) {
    const answer = await fetch(`${URL}/_health`).catch(() => null);
    if (answer?.ok) return server;
    if (server.exitCode !== null) throw new Error('The server of the cases ended.');
  }
  server.kill();
  throw new Error('The server of the cases did not start.');
}

async function bundled(source) {
  const outfile = join(root, 'dist', 'test', 'audit', `${source.replaceAll('/', '-')}.cjs`);
  await build({
    entryPoints: [join(root, `${source}.ts`)],
    bundle: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    outfile,
    logLevel: 'warning',
  });
  return require(outfile);
}

/** Where the subgraphs of a supergraph are. */
const urlsOf = (sdl) =>
  new Map([...sdl.matchAll(/@join__graph\(name: "(.*?)", url: "(.*?)"\)/g)].map((m) => [m[1], m[2]]));

async function post(url, body) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
  return answer.json();
}

async function executors(sdl, compilerOf) {
  const urls = urlsOf(sdl);
  const compiler = compilerOf(
    sdl,
    buildASTSchema(parse(sdl), { assumeValid: true, assumeValidSDL: true }),
    (name) =>
      async ({ query, variables }) =>
        post(urls.get(name), { query, variables }),
  );
  const { ApolloGateway } = require('@apollo/gateway');
  const quiet = { debug() {}, info() {}, warn() {}, error() {} };
  const gateway = new ApolloGateway({ supergraphSdl: sdl, logger: quiet });
  const { executor } = await gateway.load();
  const run = {
    compiled: (_query, document, operation) => compiler.compile(document, operation).run({}, {}),
    stock: (query, document, operation) =>
      executor({ request: { query }, document, operation, source: query, queryHash: query, context: {}, metrics: {} }),
  };
  const answer = async (which, query) => {
    try {
      const document = parse(query);
      const errors = validate(compiler.apiSchema, document);
      return errors.length > 0 ? { errors } : await run[which](query, document, getOperationAST(document));
    } catch (error) {
      return { errors: [error] };
    }
  };
  return { answer, stop: () => gateway.stop() };
}

const plain = (value) => JSON.parse(JSON.stringify(value ?? null));

function passes({ data, errors }, expected) {
  const failed = typeof expected.errors !== 'boolean' || expected.errors === Boolean(errors?.length);
  return failed && isDeepStrictEqual(plain(data), plain(expected.data));
}

/** The cases that one executor passes. Mutations change what the subgraphs know, so each gets new ones. */
async function passedBy(which, folder, compilerOf) {
  const server = await serve(folder);
  const results = new Map();
  try {
    for (const suite of await (await fetch(`${URL}/ids`)).json()) {
      const sdl = await (await fetch(`${URL}/${suite}/supergraph`)).text();
      const tests = await (await fetch(`${URL}/${suite}/tests`, { headers: { accept: 'application/json' } })).json();
      const { answer, stop } = await executors(sdl, compilerOf);
      for (const [i, { query, expected }] of tests.entries()) {
        results.set(`${suite} ${i}`, passes(await answer(which, query), expected));
      }
      await stop();
    }
  } finally {
    server.kill();
    await once(server, 'exit');
  }
  return results;
}

const folder = existsSync(join(SOURCE, 'node_modules')) ? SOURCE : bring();
const { compilerOf } = await bundled('gateway/executor/compiler');
const stock = await passedBy('stock', folder, compilerOf);
const compiled = await passedBy('compiled', folder, compilerOf);
for (const [name, passed] of compiled) {
  if (!passed) process.stdout.write(`${name} fails${stock.get(name) ? ', and stock passes' : ', with stock too'}\n`);
}
const count = (results) => [...results.values()].filter(Boolean).length;
process.stdout.write(`${compiled.size} cases: ours passes ${count(compiled)}, stock ${count(stock)}\n`);
process.exit([...stock].every(([name, passed]) => !passed || compiled.get(name)) ? 0 : 1);
