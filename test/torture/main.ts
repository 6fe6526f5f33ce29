import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { startProgram, stopProgram } from '../system/processes';
import { FLAWLESS_CALLS, tortureCalls } from './calls';
import { tortureEvents } from './events';
import { FLAWLESS, tortureMoney } from './money';

/**
 * The long forms of what npm test does for a moment: `npm run torture -- events --messages 100000 --seed 7`,
 * `npm run torture -- money --rounds 200 --seed 7 --processes 2`, `npm run torture -- calls` alike; all without a name.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    messages: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '200' },
    processes: { type: 'string' },
    seed: { type: 'string' },
    patient: { type: 'boolean', default: false },
  },
});

const seed = Number(values.seed ?? process.hrtime.bigint() % 1_000_000n);

const TORTURES: Record<string, (say: (text: string) => void) => Promise<void>> = { events, money, calls };

async function events(say: (text: string) => void): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'skep-torture-'));
  chmodSync(dataDir, 0o755);
  const database = await startProgram('gateway/programs/database.js', [], { DATA_DIR: dataDir }, /DATABASE_URL=(\S+)/);
  try {
    const [expected, found] = await tortureEvents({
      serverUrl: database.ready,
      messages: Number(values.messages),
      seed,
      say,
    });
    say(JSON.stringify({ expected, found }, null, 1));
    if (!isDeepStrictEqual(expected, found)) throw new Error(`ended in another state; seed ${seed}`);
    say('ended in exactly the expected state');
  } finally {
    await stopProgram(database.process);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function money(say: (text: string) => void): Promise<void> {
  for (const processes of values.processes ? [Number(values.processes)] : [1, 2]) {
    const { counts, returns, ...verdict } = await tortureMoney({ seed, rounds: Number(values.rounds), processes, say });
    if (!isDeepStrictEqual(verdict, FLAWLESS)) throw new Error(`${JSON.stringify(verdict, null, 1)}; seed ${seed}`);
    const slowest = Math.round(Math.max(0, ...returns));
    say(`not one figure differs; ${counts.unknown} outcomes were unknown at first; served again within ${slowest} ms`);
  }
}

async function calls(say: (text: string) => void): Promise<void> {
  const rounds = Number(values.rounds);
  for (const processes of values.processes ? [Number(values.processes)] : [1, 2]) {
    const torture = { seed, rounds, processes, patient: values.patient, say };
    const { counts, returns, ...verdict } = await tortureCalls(torture);
    if (!isDeepStrictEqual(verdict, FLAWLESS_CALLS))
      throw new Error(`${JSON.stringify(verdict, null, 1)}; seed ${seed}`);
    const slowest = Math.round(Math.max(0, ...returns));
    say(
      `not one figure differs; ${counts.answered} answers, ${counts.silent} silences; served again within ${slowest} ms`,
    );
  }
}

async function main(): Promise<void> {
  const chosen = Object.entries(TORTURES).filter(([name]) => positionals.length === 0 || positionals.includes(name));
  if (chosen.length === 0) throw new Error(`Name one of: ${Object.keys(TORTURES).join(', ')}`);
  for (const [name, torture] of chosen) await torture((text) => process.stdout.write(`${name}: ${text}\n`));
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exit(1);
  },
);
