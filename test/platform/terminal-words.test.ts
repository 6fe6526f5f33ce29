import { spawnSync } from 'node:child_process';
import { projectPath } from '../../subgraphs/kit/process/paths';
import { baseUrl } from '../support/front-door';

const HERE = () => new URL(baseUrl()).port;

/** Runs a program to its end, as npm does. */
function run(program: string, args: readonly string[], port: string) {
  const path = projectPath('dist', 'gateway', 'programs', `${program}.js`);
  const env = { ...process.env, PORT: port, NODE_ENV: 'development' };
  return spawnSync(process.execPath, [path, ...args], { env, encoding: 'utf8' });
}

test.each<[program: string, args: string[], says: string, port?: string]>([
  ['call', ['id_two'], 'Nothing answers at http://127.0.0.1:1. Is it running?', '1'],
  ['call', [], 'npm run --silent call -- id_two'],
  ['call', ['id_two', '{name:1}'], 'The parameters are no JSON: {name:1}'],
  ['call', ['id_two', '', 'operator'], 'The account \\"operator\\" is of no customer'],
  ['call', ['id_two', '', 'nobody'], 'There may be no account \\"nobody\\"'],
  ['call', ['nothing_such'], 'There is no product nothing_such'],
  ['operator', ['--name', '张三', '--phone', '1'], "Unknown option '--phone'."],
  ['operator', ['--name'], 'Usage: npm run --silent operator -- --name'],
  ['seed', ['--size', '10'], 'Usage: npm run seed -- --scale 10 --yes'],
  ['verify', ['--all'], "Unknown option '--all'."],
  ['verify', ['billing'], "Unexpected argument 'billing'."],
])('npm run %s with %j is answered by a sentence, not by a stack: %s', (program, args, says, port = HERE()) => {
  const { status, stdout, stderr } = run(program, args, port);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain(says);
  expect(stderr).not.toMatch(/\bat \S+ \(|TypeError|Unexpected token/);
});

test('npm run call prints what it sends and what comes back', () => {
  const { status, stdout, stderr } = run('call', ['id_two'], HERE());
  expect([status, stderr]).toEqual([0, expect.stringMatching(/^curl -s \S+\/api\/v1\//)]);
  expect(JSON.parse(stdout)).toMatchObject({ code: expect.any(Number) });
});
