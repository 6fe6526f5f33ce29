import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectPath } from '../../subgraphs/kit/process/paths';
import { isThere } from '../support/commands';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';
import type { Program } from './callers';
import { programOf } from './programs';

const run = promisify(execFile);
const folder = projectPath('gateway', 'doors', 'call', 'signers');

let graph: OwnGraph;
let program: Program;

beforeAll(async () => {
  graph = await startOwnGraph('skep_signers');
  program = await programOf(graph, 'customer');
}, 120_000);
afterAll(() => graph?.stop());

const SIGNERS: [language: string, command: string, args: string[]][] = [
  ['curl and openssl', 'bash', ['sign.sh']],
  ['Node', process.execPath, ['sign.js']],
  ['Python', 'python3', ['sign.py']],
  ['Java', 'java', ['Sign.java']],
  ['Go', 'go', ['run', 'sign.go']],
];

/** Those of languages that this machine lacks are not tried; Node's always is. */
const tried = SIGNERS.filter(
  ([, command]) => isThere(command) && (command !== 'bash' || (isThere('curl') && isThere('openssl'))),
);

test.each(tried)('the signer for %s is let in', async (_language, command, args) => {
  const body = '{"name":"张三","idCard":"110101199003070134"}';
  const env = { ...process.env, SKEP_APP_ID: program.appId, SKEP_APP_SECRET: program.appSecret };
  const paths = args.map((arg, i) => (i === args.length - 1 ? join(folder, arg) : arg));
  const { stdout } = await run(command, [...paths, program.url, '/api/v1/id/two', body], { env });
  expect(JSON.parse(stdout).code).toBe(0);
});
