import { setTimeout as pause } from 'node:timers/promises';
import type { diceOf } from '../events/workload';
import type { Cut, Proxy as Network } from '../kit/proxy';
import type { App, MoneySystem } from './money-system';

export type Dice = ReturnType<typeof diceOf>;

/** A fault as it was chosen, with all its options, and how to let it happen. */
export interface Fault {
  what: string;
  happen(): Promise<void>;
}

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

const pick = <T>(dice: Dice, from: readonly T[]): T => from[dice(from.length)] as T;

/** The next fault of a seeded sequence. `returned` hears of PostgreSQL being back after it was killed. */
export function nextFault(system: MoneySystem, dice: Dice, returned: () => Promise<void>): Fault {
  const app = pick(dice, system.apps);
  const which = system.apps.indexOf(app);
  const ms = 100 + dice(1_200);
  const faults: (() => Fault)[] = [
    () => ({ what: `kill -9 of process ${which}`, happen: async () => app.signal('SIGKILL') }),
    () => ({ what: `process ${which} stopped for ${ms} ms`, happen: () => frozen(app, ms) }),
    () => ({ what: `kill -9 of PostgreSQL, away for ${ms} ms`, happen: () => killServer(system, ms, returned) }),
    () => ({ what: `PostgreSQL stopped for ${ms} ms`, happen: () => frozen(serverOf(system), ms) }),
    () => terminate(system, 10 + dice(90)),
    () => ({ what: `network of process ${which} reset`, happen: async () => app.network.resetAll() }),
    () => atPoint(`process ${which}`, app.network, dice),
    () => atPoint(`process ${which}`, app.network, dice, app),
    () => atPoint('a charging port', pick(dice, system.charging).network, dice),
  ];
  return pick(dice, faults)();
}

const serverOf = ({ server }: MoneySystem) => ({
  signal: (name: NodeJS.Signals) => (name === 'SIGSTOP' ? server.freeze() : server.thaw()),
});

async function frozen(target: { signal(name: NodeJS.Signals): void }, ms: number): Promise<void> {
  target.signal('SIGSTOP');
  await pause(ms);
  target.signal('SIGCONT');
}

async function killServer({ server }: MoneySystem, ms: number, returned: () => Promise<void>): Promise<void> {
  await server.kill();
  await pause(ms);
  await server.start();
  await returned();
}

const terminate = (system: MoneySystem, percent: number): Fault => ({
  what: `${percent}% of the backends terminated`,
  async happen() {
    await system.rows(
      `select pg_terminate_backend(pid)::text from pg_stat_activity
       where application_name like 'skep%' and datname = current_database() and random() * 100 < $1`,
      [percent],
    );
  },
});

/** The connection that next runs a statement is cut, before it or after it; with `app` its process dies then and there. */
function atPoint(of: string, network: Network, dice: Dice, app?: App): Fault {
  const point = pick(dice, POINTS);
  const when: Cut = dice(2) ? 'before the server' : 'before the answer';
  return {
    what: `${of} ${app ? 'killed' : 'cut off'} at ${point} ${when}`,
    happen: async () => network.cutAt(point, when, app && (() => app.signal('SIGKILL'))),
  };
}
