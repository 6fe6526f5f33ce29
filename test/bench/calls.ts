import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { counterIn } from '../support/own-server';
import { type Started, startProgram, stopProgram } from '../system/processes';
import { LISTENING } from '../system/system';
import type { WorldAccount } from '../usage/call-world';
import { signed } from '../usage/callers';
import { makeCallsWorld } from './calls-world';
import { cpuMsWithEnded, type Measured, measure, measurePaced, median } from './load';
import { startNginx } from './nginx';

const ACCOUNTS = 1_000;
const YOUNG_SPACE = '--max-semi-space-size=64';

interface Peer {
  name: 'limit' | 'skep' | 'proxy' | 'nginx';
  url: string;
  pids: number[];
}

interface Round extends Measured {
  databaseCpuMs: number;
  statements: number;
}

interface Kind {
  title: string;
  path: string;
  peers: readonly Peer['name'][];
  accounts: number;
  /** Whether what is signed is not what is sent. */
  forged?: boolean;
  stubMs: number;
}

const ALL = ['limit', 'skep', 'proxy', 'nginx'] as const;
const KINDS: readonly Kind[] = [
  { title: '1,000 accounts', path: '/api/v1/fresh', peers: ALL, accounts: ACCOUNTS, stubMs: 0 },
  { title: 'one hot account', path: '/api/v1/fresh', peers: ALL, accounts: 1, stubMs: 0 },
  { title: '1,000 accounts, source takes 50 ms', path: '/api/v1/fresh', peers: ALL, accounts: ACCOUNTS, stubMs: 50 },
  {
    title: '1,000 accounts, kept answers',
    path: '/api/v1/kept',
    peers: ['limit', 'skep'],
    accounts: ACCOUNTS,
    stubMs: 0,
  },
  {
    title: 'a wrong signature',
    path: '/api/v1/fresh',
    peers: ['limit', 'skep'],
    accounts: ACCOUNTS,
    forged: true,
    stubMs: 0,
  },
];

interface CallsBench {
  rounds: number;
  seconds: number;
}

/**
 * Paid calls beside the same written by hand and a bare proxy, all on one machine with PostgreSQL and the supplier. Rounds
 * are interleaved, because the machine's speed drifts; what counts are the ratios within one run.
 */
export async function benchCalls(bench: CallsBench): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'skep-bench-'));
  execFileSync('chmod', ['755', dataDir]);
  const programs: Started[] = [];
  const start = async (path: string, args: string[], env: Record<string, string>, ready: RegExp = LISTENING) => {
    const started = await startProgram(path, args, { NODE_OPTIONS: YOUNG_SPACE, LOG_LEVEL: 'warn', ...env }, ready);
    programs.push(started);
    return started;
  };
  try {
    const database = await start(
      'gateway/programs/database.js',
      [],
      { DATA_DIR: dataDir, NODE_OPTIONS: '' },
      /DATABASE_URL=(\S+)/,
    );
    const base = {
      DATABASE_URL: database.ready,
      SEED_DEMO: 'off',
      UPSTREAM_HOSTS: '127.0.0.1',
      TRUSTED_PROXY_HOPS: '1',
    };
    const skep = await start('gateway/programs/gateway.js', [], { ...base, LOG_LEVEL: 'info' });
    const peer = (kind: string, env: Record<string, string>) =>
      start('test/bench/calls-peers.js', [kind], { ...base, ...env });
    const postmaster = database.process.pid as number;
    for (const stubMs of [0, 50]) {
      const stub = await peer('stub', { STUB_MS: String(stubMs), PORT: stubMs === 0 ? '0' : portOf(programs) });
      const stubUrl = `http://127.0.0.1:${stub.ready}`;
      if (stubMs === 0) world = await makeCallsWorld(database.ready, stubUrl, ACCOUNTS);
      const limit = await peer('limit', { STUB_URL: stubUrl });
      const proxy = await peer('proxy', { STUB_URL: stubUrl });
      const nginx = await startNginx(stubUrl);
      const peers: Peer[] = (Object.entries({ limit, skep, proxy }) as [Peer['name'], Started][]).map(
        ([name, started]) => ({
          name,
          url: `http://127.0.0.1:${started.ready}`,
          pids: [started.process.pid as number],
        }),
      );
      if (nginx) peers.push({ name: 'nginx', url: nginx.url, pids: nginx.pids });
      for (const kind of KINDS.filter((one) => one.stubMs === stubMs)) {
        for (const connections of [32, 128]) await contest(kind, connections, { peers, postmaster, bench });
      }
      await Promise.all([stub, limit, proxy].map((one) => stopProgram(one.process)));
      await nginx?.stop();
    }
  } finally {
    await world?.drop();
    for (const { process } of programs.reverse()) await stopProgram(process);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

let world: Awaited<ReturnType<typeof makeCallsWorld>> | undefined;

/** The slow supplier listens where the fast one did, because the routes say so. */
const portOf = (programs: readonly Started[]): string =>
  /stub at http:\/\/localhost:(\d+)/.exec(programs.map((one) => one.output()).join(''))?.[1] ?? '0';

interface Ring {
  peers: readonly Peer[];
  postmaster: number;
  bench: CallsBench;
}

async function contest(kind: Kind, connections: number, ring: Ring): Promise<void> {
  const { peers, postmaster, bench } = ring;
  const chosen = peers.filter(({ name }) => kind.peers.includes(name));
  const results = new Map<string, Round[]>(chosen.map(({ name }) => [name, []]));
  for (let round = 0; round <= bench.rounds; round++) {
    for (const peer of chosen) {
      const measured = await oneRound(peer, kind, connections, { postmaster, seconds: bench.seconds });
      if (round > 0) results.get(peer.name)?.push(measured);
    }
    // As autovacuum does every minute: what the first round filled was empty when it was planned.
    if (round === 0) await world?.analyse();
  }
  process.stdout.write(
    `\n${kind.title}, ${connections} connections, medians of ${bench.rounds} rounds of ${bench.seconds} s\n`,
  );
  const of = (name: string, figure: keyof Round) => median((results.get(name) ?? []).map((one) => one[figure]));
  for (const { name } of chosen) {
    const rate = of(name, 'requestsPerSecond');
    const ratio = (rate / of(chosen[0]?.name ?? '', 'requestsPerSecond')).toFixed(2);
    const added = of(name, 'p50Ms') - kind.stubMs;
    process.stdout.write(
      `${name.padEnd(6)} ${rate.toFixed(0).padStart(6)}/s (${ratio} of ${chosen[0]?.name})  added p50 ${added.toFixed(0).padStart(4)} p99 ${(of(name, 'p99Ms') - kind.stubMs).toFixed(0).padStart(5)} ms` +
        `  CPU ${of(name, 'cpuMsPerRequest').toFixed(3)} + PostgreSQL ${of(name, 'databaseCpuMs').toFixed(3)} ms  ${name === 'skep' ? `${of(name, 'statements').toFixed(2)} statements` : ''}\n`,
    );
  }
  if (!kind.forged) await atHalfLoad(kind, connections, ring, of('skep', 'requestsPerSecond'));
}

/** What a caller waits for beside the source while half as much is called as can be. */
async function atHalfLoad(
  kind: Kind,
  connections: number,
  { peers, bench }: Ring,
  mostPerSecond: number,
): Promise<void> {
  const skep = peers.find(({ name }) => name === 'skep') as Peer;
  const perSecond = Math.floor(mostPerSecond / 2);
  const load = { url: skep.url, path: kind.path, nextRequest: requestsTo(skep.url, kind), connections };
  const { p50Ms, p99Ms, failures } = await measurePaced({ ...load, seconds: bench.seconds }, perSecond);
  if (failures > 0) throw new Error(`${failures} calls failed`);
  process.stdout.write(
    `skep   ${String(perSecond).padStart(6)}/s, half of that: added p50 ${(p50Ms - kind.stubMs).toFixed(1)} p99 ${(p99Ms - kind.stubMs).toFixed(1)} ms\n`,
  );
}

/** From another address each time, because one that sends many is not listened to any more. */
const forgery = () => ({
  secret: 'wrong',
  headers: { 'x-forwarded-for': Array.from({ length: 4 }, () => 1 + Math.floor(Math.random() * 250)).join('.') },
});

function requestsTo(url: string, { path, accounts, forged }: Kind) {
  const all = (world?.accounts ?? []).slice(0, accounts);
  return () => {
    const account = all[Math.floor(Math.random() * all.length)] as WorldAccount;
    const body = '{"key":"1"}';
    return { headers: signed({ url, ...account }, path, body, forged ? forgery() : {}), body };
  };
}

async function oneRound(
  { name, url, pids }: Peer,
  kind: Kind,
  connections: number,
  { postmaster, seconds }: { postmaster: number; seconds: number },
): Promise<Round> {
  const { path, forged } = kind;
  const before = { database: cpuMsWithEnded(backendsOf(postmaster)), statements: await statementsOf(name, url) };
  const measured = await measure({ url, path, nextRequest: requestsTo(url, kind), connections, seconds, pids });
  const requests = Math.max(1, forged ? measured.failures : measured.requests);
  if (!forged && measured.failures > 0) throw new Error(`${name} failed ${measured.failures} calls`);
  return {
    ...measured,
    requestsPerSecond: requests / seconds,
    cpuMsPerRequest: (measured.cpuMsPerRequest * Math.max(1, measured.requests)) / requests,
    databaseCpuMs: (cpuMsWithEnded(backendsOf(postmaster)) - before.database) / requests,
    statements: ((await statementsOf(name, url)) - before.statements) / requests,
  };
}

async function statementsOf(name: string, url: string): Promise<number> {
  if (name !== 'skep') return 0;
  return counterIn(await (await fetch(`${url}/metrics`)).text(), 'skep_sql_statements_total');
}

/** PostgreSQL with all its backends: what is below the program that started it. */
function backendsOf(program: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    } catch {
      // It has ended.
    }
  }
  const below = (pid: number): number[] => (children.get(pid) ?? []).flatMap((child) => [child, ...below(child)]);
  return below(program);
}
