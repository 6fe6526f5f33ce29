import { parseArgs } from 'node:util';
import { benchAuthorizations } from './authorizations';
import { benchCalls } from './calls';
import { benchCharges } from './charges';
import { benchCustomers } from './customers';
import { benchDocuments } from './documents';
import { benchEvents } from './events';
import { benchHeadline } from './headline';
import { benchLists } from './lists';
import { benchMemory } from './memory';
import { benchMix } from './mix';
import { benchSales } from './sales';
import { benchSigning } from './signing';
import { measureStatements } from './statements';
import { benchStatistics } from './statistics';
import { benchTraces } from './traces';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    database: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '8' },
    months: { type: 'string', default: '36' },
    part: { type: 'string', default: 'one-process,spread-out' },
  },
});
const ROUNDS = Number(options.rounds);
const SECONDS = Number(options.seconds);

const BENCHES: Record<string, () => Promise<void>> = {
  headline: () => benchHeadline({ rounds: ROUNDS, seconds: SECONDS, parts: options.part.split(',') }),
  calls: () => benchCalls({ rounds: ROUNDS, seconds: SECONDS }),
  charges: () => benchCharges(ROUNDS, SECONDS),
  documents: () => benchDocuments({ rounds: ROUNDS, seconds: SECONDS }),
  events: () => benchEvents({ rounds: ROUNDS, seconds: SECONDS, messages: 20_000 }),
  authorizations: () => benchAuthorizations(1_000_000),
  customers: () => benchCustomers({ customers: 100_000, persons: 1_000_000 }),
  lists: () => benchLists({ rounds: ROUNDS, seconds: SECONDS }),
  memory: () => benchMemory(20_000),
  mix: () => benchMix({ rounds: ROUNDS, seconds: SECONDS }),
  sales: () => benchSales({ customers: 100_000, months: Number(options.months) }),
  signing: () => benchSigning(100),
  statements: () => measureStatements(options.database),
  statistics: () => benchStatistics(200),
  traces: () => benchTraces({ rounds: ROUNDS, seconds: SECONDS }),
};

/** `npm run bench` measures the headline query, and with a name after `--` what that names. */
async function main(): Promise<void> {
  const name = positionals[0] ?? 'headline';
  const bench = BENCHES[name];
  if (!bench) throw new Error(`There is no bench ${name}; there are ${Object.keys(BENCHES).join(', ')}.`);
  await bench();
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exit(1);
  },
);
