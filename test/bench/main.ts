import { parseArgs } from 'node:util';
import { benchCharges } from './charges';
import { benchCustomers } from './customers';
import { benchEvents } from './events';
import { benchHeadline } from './headline';
import { measureStatements } from './statements';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    database: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '8' },
    part: { type: 'string', default: 'one-process,spread-out' },
  },
});
const ROUNDS = Number(options.rounds);
const SECONDS = Number(options.seconds);

const BENCHES: Record<string, () => Promise<void>> = {
  headline: () => benchHeadline({ rounds: ROUNDS, seconds: SECONDS, parts: options.part.split(',') }),
  charges: () => benchCharges(ROUNDS, SECONDS),
  events: () => benchEvents({ seconds: SECONDS, messages: 20_000 }),
  customers: () => benchCustomers({ customers: 100_000, persons: 1_000_000 }),
  statements: () => measureStatements(options.database),
};

/** `npm run bench` measures the headline query, `npm run bench -- charges`, `customers`, `events` or `statements` the rest. */
async function main(): Promise<void> {
  const name = positionals[0] ?? 'headline';
  const bench = BENCHES[name];
  if (!bench) throw new Error(`There is no bench ${name}; there are ${Object.keys(BENCHES).join(', ')}.`);
  await bench();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exit(1);
  },
);
