import { setTimeout as pause } from 'node:timers/promises';
import type { diceOf } from '../customers/events/workload';
import type { OwnServer } from '../support/postgres-server';
import type { Cut, Proxy as Network } from '../support/proxy';
import type { App } from './supervised';

export type Dice = ReturnType<typeof diceOf>;

/** A fault as it was chosen, with all its options, and how to let it happen. */
export interface Fault {
  what: string;
  happen(): Promise<void>;
}

/** What hears of PostgreSQL being back after it was killed. */
type Returned = () => Promise<void>;

export const pick = <T>(dice: Dice, from: readonly T[]): T => from[dice(from.length)] as T;

export async function frozen(target: { signal(name: NodeJS.Signals): void }, ms: number): Promise<void> {
  target.signal('SIGSTOP');
  await pause(ms);
  target.signal('SIGCONT');
}

export const killServer = (server: OwnServer, ms: number, returned: Returned): Fault => ({
  what: `kill -9 of PostgreSQL, away for ${ms} ms`,
  async happen() {
    await server.kill();
    await pause(ms);
    await server.start();
    await returned();
  },
});

export const freezeServer = (server: OwnServer, ms: number): Fault => ({
  what: `PostgreSQL stopped for ${ms} ms`,
  happen: () => frozen({ signal: (name) => (name === 'SIGSTOP' ? server.freeze() : server.thaw()) }, ms),
});

export const terminate = (
  rows: (statement: string, parameters: unknown[]) => Promise<unknown>,
  percent: number,
): Fault => ({
  what: `${percent}% of the backends terminated`,
  async happen() {
    await rows(
      `select pg_terminate_backend(pid)::text from pg_stat_activity
       where application_name like 'skep%' and datname = current_database() and random() * 100 < $1`,
      [percent],
    );
  },
});

/** The connection that next runs a statement is cut, before it or after it; with `app` its process dies then and there. */
export function atPoint(
  dice: Dice,
  { of, network, points }: { of: string; network: Network; points: readonly string[] },
  app?: App,
): Fault {
  const point = pick(dice, points);
  const when: Cut = dice(2) ? 'before the server' : 'before the answer';
  return {
    what: `${of} ${app ? 'killed' : 'cut off'} at ${point} ${when}`,
    happen: async () => network.cutAt(point, when, app && (() => app.signal('SIGKILL'))),
  };
}
