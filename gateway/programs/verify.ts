import { SUBGRAPHS } from '../../subgraphs/index';
import type { SubgraphName } from '../../subgraphs/kit/basics/subgraph-names';
import { openDatabase } from '../../subgraphs/kit/sql/database';
import { runningPostgres } from '../system/embedded-postgres';
import { clockOf, optionsOf, runToEnd } from './program';

/** `npm run verify`: looks beside the running system whether every subgraph keeps its promises. Changes nothing. */
runToEnd(async (config) => {
  optionsOf({}, 'npm run verify');
  const clock = clockOf(config);
  const open = (name: SubgraphName) =>
    openDatabase(config.databaseUrls[name] ?? runningPostgres(config.dataDir), { bulk: true, readers: 1, writers: 1 });
  const books = open('billing');
  const charging = SUBGRAPHS.flatMap((subgraph) => subgraph.charging?.(books) ?? [])[0];
  if (!charging) throw new Error('Invariant violated: one subgraph has charges');
  let broken = 0;
  for (const { name, verify } of SUBGRAPHS) {
    const db = open(name);
    for (const { promise, violationCount, examples } of await verify(db, () => clock.now(), charging)) {
      broken += violationCount;
      const found = violationCount === 0 ? 'holds ' : `BROKEN ${violationCount} times, as by ${examples.join(', ')}:`;
      process.stdout.write(`${name}: ${found} ${promise}\n`);
    }
    await db.close();
  }
  await books.close();
  return broken === 0 ? 0 : 1;
}, 'not verified');
