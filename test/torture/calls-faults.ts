import { setTimeout as pause } from 'node:timers/promises';
import type { CallsSystem } from './calls-system';
import { atPoint, type Dice, type Fault, freezeServer, frozen, killServer, pick, terminate } from './faults';
import type { App } from './supervised';

/** Where a call can lose its process, by the names that the code itself has for them. */
const FAILPOINTS = ['accepted', 'reserved', 'asking', 'asked', 'decided', 'settled', 'counting'] as const;

/** Statements by their names: each is a transaction of its own, so an answer that is lost leaves its outcome open. */
const POINTS = [
  'acceptCalls',
  'decideCalls',
  'endCalls',
  'applyCharges',
  'abandonCalls',
  'countHours',
  'cachedHit',
  'COMMIT',
];

/** The next fault of a seeded sequence. `returned` hears of what was away being back. */
export function nextFault(system: CallsSystem, dice: Dice, returned: () => Promise<void>): Fault {
  const { apps, billing, server, stub, rows } = system;
  const app = pick(dice, apps);
  const of = `process ${apps.indexOf(app)}`;
  const ms = 100 + dice(1_200);
  const at = { of, network: app.network, points: POINTS };
  const point = pick(dice, FAILPOINTS);
  const faults: (() => Fault)[] = [
    () => ({ what: `${of} dies at ${point}`, happen: () => dieAt(app, point) }),
    () => ({
      what: `${of} dies while a source is asked`,
      happen: async () => stub.atNext(() => app.signal('SIGKILL')),
    }),
    () => ({ what: `kill -9 of ${of}`, happen: async () => app.signal('SIGKILL') }),
    () => ({ what: `${of} stopped for ${ms} ms`, happen: () => frozen(app, ms).then(returned) }),
    () => ({ what: `${of} sleeps until others took its calls for dead`, happen: () => oversleep(system, app) }),
    () => killServer(server, ms, returned),
    () => freezeServer(server, ms),
    () => terminate(rows, 10 + dice(90)),
    () => ({ what: `network of ${of} reset`, happen: async () => app.network.resetAll() }),
    () => atPoint(dice, at),
    () => atPoint(dice, at),
    () => atPoint(dice, at, app),
  ];
  if (billing) faults.push(...faultsOfBilling(billing, dice, ms, returned));
  return pick(dice, faults)();
}

function faultsOfBilling(billing: App, dice: Dice, ms: number, returned: () => Promise<void>): (() => Fault)[] {
  const at = { of: 'billing', network: billing.network, points: ['applyCharges', 'COMMIT'] };
  const back = async () => {
    const before = billing.bornAt();
    billing.signal('SIGKILL');
    while (billing.bornAt() <= before) await pause(50);
    await returned();
  };
  return [
    () => ({ what: 'kill -9 of billing', happen: back }),
    () => ({ what: `billing stopped for ${ms} ms`, happen: () => frozen(billing, ms) }),
    () => atPoint(dice, at),
    () => atPoint(dice, at, billing),
  ];
}

/** A process that waits at the point for its first call. */
async function dieAt(app: App, point: string): Promise<void> {
  const before = app.bornAt();
  app.failAt(point);
  while (app.bornAt() <= before) await pause(50);
}

/** It wakes up when its calls have been decided and its money has been given back. */
async function oversleep({ rows, upkeep }: CallsSystem, app: App): Promise<void> {
  app.signal('SIGSTOP');
  await pause(300);
  await rows(`update usage.call_journal set deadline_at = clock_timestamp() where answered is null`);
  await rows(
    `update usage.call_journal set decided_at = decided_at - interval '10 s' where seq_no in (select seq_no from usage.open_calls)`,
  );
  await upkeep();
  app.signal('SIGCONT');
}
