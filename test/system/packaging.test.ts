import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { SETTINGS, type SettingName, variablesOf } from '../../gateway/common/settings';
import { SUBGRAPH_NAMES } from '../../subgraphs/kit/basics/subgraph-names';
import { projectPath } from '../../subgraphs/kit/process/paths';
import { request } from '../support/front-door';
import { makeDatabase, type OwnDatabase } from '../support/own-database';
import { type Started, startNode, stopProgram } from './processes';
import { LISTENING, productionSettings } from './system';

const read = (file: string) => readFileSync(projectPath(file), 'utf8');
/** The stages of the Dockerfile, the last of which is the image. */
const stages = read('Dockerfile')
  .split(/^FROM /m)
  .slice(1);
const image = stages.at(-1) as string;
const instruction = (name: string) =>
  [...image.matchAll(new RegExp(`^${name} (.*)$`, 'gm'))].map(([, rest = '']) => rest);

const folder = mkdtempSync(join(tmpdir(), 'skep-image-'));
chmodSync(folder, 0o755);
let database: OwnDatabase;
let server: Started;

/** Packages that the image has: those that are not for development, as `npm ci --omit=dev` installs them. */
function copyPackages(): void {
  const listed = execFileSync('npm', ['ls', '--omit=dev', '--all', '--parseable'], {
    cwd: projectPath(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  for (const path of listed.split('\n').filter((line) => line.includes('node_modules'))) {
    const target = join(folder, relative(projectPath(), path));
    if (existsSync(target)) continue;
    mkdirSync(dirname(target), { recursive: true });
    execFileSync('cp', ['-al', path, target]);
  }
}

/** What the COPY lines of the image bring, from where the stages have it. */
function copyImage(): void {
  for (const line of instruction('COPY')) {
    const [source = '', target = ''] = line
      .replace('--from=build /skep/', '')
      .replace('--from=packages /skep/', '')
      .split(' ');
    if (source === 'node_modules') copyPackages();
    else cpSync(projectPath(source), join(folder, target === './' ? source : target), { recursive: true });
  }
}

beforeAll(async () => {
  copyImage();
  database = await makeDatabase('skep_image');
  const [node, ...args] = JSON.parse(instruction('CMD').at(-1) as string) as string[];
  expect(node).toBe('node');
  server = await startNode(args, folder, { ...productionSettings(), DATABASE_URL: database.url }, LISTENING);
}, 180_000);
afterAll(async () => {
  if (server) await stopProgram(server.process);
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

test('the image, replayed in a plain folder with what it copies alone, starts in production and serves every page', async () => {
  const url = `http://127.0.0.1:${server.ready}`;
  for (const path of ['/health/ready', '/', '/docs', '/mt/docs', '/mt/openapi.json', '/sign', '/call']) {
    expect([path, (await request(path, {}, url)).status]).toEqual([path, 200]);
  }
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query: '{ __typename }' });
  expect((await request('/graphql', { method: 'POST', headers, body }, url)).body.data).toEqual({
    __typename: 'Query',
  });
  expect(server.output()).not.toMatch(/"level":(50|60)/);
});

test('the image runs as somebody else than root, and says whether it is healthy by readiness', async () => {
  expect(instruction('USER')).toEqual(['node']);
  const script = /CMD (\[.*health.*\])$/m.exec(image)?.[1] ?? '[]';
  const [node = '', ...args] = JSON.parse(script) as string[];
  const probe = (port: string) => () =>
    execFileSync(node, args, { env: { ...process.env, PORT: port }, stdio: 'pipe' });
  expect(probe(server.ready)).not.toThrow();
  expect(probe('1')).toThrow();
});

test('the compose file starts every subgraph with settings that there are, and keeps no secret', () => {
  const compose = read('compose.yaml');
  const started = [...compose.matchAll(/subgraph\.js, (\w+)\]/g)].map(([, name]) => name);
  expect(started.sort()).toEqual([...SUBGRAPH_NAMES].sort());
  const given = [...compose.matchAll(/^ {2}([A-Z][A-Z0-9_]+): (.*)$/gm)].map(([, name = '', value = '']) => ({
    name,
    value,
  }));
  const known = new Set((Object.keys(SETTINGS) as SettingName[]).flatMap(variablesOf));
  expect(given.filter(({ name }) => !known.has(name))).toEqual([]);
  const secrets = given.filter(({ name }) => /KEY$|CODE$/.test(name));
  expect(secrets.map(({ name, value }) => [name, value])).toEqual(secrets.map(({ name }) => [name, `\${${name}:?}`]));
});
