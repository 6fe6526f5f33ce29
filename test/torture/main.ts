import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { startProgram, stopProgram } from '../processes';
import { type Torture, tortureEvents } from './events';

/** The long forms of what npm test does for a moment: `npm run torture -- events --messages 100000 --seed 7`. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { messages: { type: 'string', default: '100000' }, seed: { type: 'string' } },
});

const TORTURES: Record<string, (torture: Torture) => Promise<[unknown, unknown]>> = { events: tortureEvents };

async function main(): Promise<void> {
  const chosen = Object.entries(TORTURES).filter(([name]) => positionals.length === 0 || positionals.includes(name));
  if (chosen.length === 0) throw new Error(`Name one of: ${Object.keys(TORTURES).join(', ')}`);
  const dataDir = mkdtempSync(join(tmpdir(), 'skep-torture-'));
  chmodSync(dataDir, 0o755);
  const database = await startProgram('gateway/main-database.js', [], { DATA_DIR: dataDir }, /DATABASE_URL=(\S+)/);
  try {
    for (const [name, torture] of chosen) {
      const seed = Number(values.seed ?? process.hrtime.bigint() % 1_000_000n);
      const say = (text: string) => process.stdout.write(`${name}: ${text}\n`);
      const [expected, found] = await torture({
        serverUrl: database.ready,
        messages: Number(values.messages),
        seed,
        say,
      });
      say(JSON.stringify({ expected, found }, null, 1));
      if (!isDeepStrictEqual(expected, found)) throw new Error(`${name} ended in another state; seed ${seed}`);
      say('ended in exactly the expected state');
    }
  } finally {
    await stopProgram(database.process);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exit(1);
  },
);
