import { atPoint, type Dice, type Fault, freezeServer, frozen, killServer, pick, terminate } from './faults';
import type { MoneySystem } from './money-system';

/** Statements are named by their comments, so each is a fail point; COMMIT is the one that leaves outcomes open. */
const POINTS = [
  ...Array.from({ length: 8 }, () => 'COMMIT'),
  '/* claimIdempotencyKey */',
  '/* keepAnswer */',
  '/* addEntry */',
  '/* settleOldest */',
  '/* changeInvoiced */',
  '/* nextInvoiceNumber */',
  '/* billChanges */',
  '/* writeLines */',
  '/* releaseUsage */',
  '/* noteProgress */',
];

/** The next fault of a seeded sequence. `returned` hears of PostgreSQL being back after it was killed. */
export function nextFault(system: MoneySystem, dice: Dice, returned: () => Promise<void>): Fault {
  const app = pick(dice, system.apps);
  const which = system.apps.indexOf(app);
  const ms = 100 + dice(1_200);
  const ofApp = { of: `process ${which}`, network: app.network, points: POINTS };
  const faults: (() => Fault)[] = [
    () => ({ what: `kill -9 of process ${which}`, happen: async () => app.signal('SIGKILL') }),
    () => ({ what: `process ${which} stopped for ${ms} ms`, happen: () => frozen(app, ms) }),
    () => killServer(system.server, ms, returned),
    () => freezeServer(system.server, ms),
    () => terminate(system.rows, 10 + dice(90)),
    () => ({ what: `network of process ${which} reset`, happen: async () => app.network.resetAll() }),
    () => atPoint(dice, ofApp),
    () => atPoint(dice, ofApp, app),
    () => atPoint(dice, { ...ofApp, of: 'a charging port', network: pick(dice, system.charging).network }),
  ];
  return pick(dice, faults)();
}
