import { setTimeout as pause } from 'node:timers/promises';
import { diceOf } from '../customers/events/workload';
import type { OwnServer } from '../support/postgres-server';
import type { Dice } from './faults';
import * as bills from './money-bill-steps';
import { Door } from './money-door';
import { Driver } from './money-driver';
import { nextFault } from './money-faults';
import { brokenPromises, expectedFigures, foundFigures } from './money-figures';
import { makeCustomer, makeOperator, type Person } from './money-people';
import { type MoneySystem, makeMoneyServer, startMoneySystem } from './money-system';
import * as purses from './money-wallet-steps';

export interface MoneyTorture {
  seed: number;
  rounds: number;
  /** How many processes of the application there are. */
  processes: number;
  say(text: string): void;
}

/** What must hold, and what was found: equal unless something is wrong. */
interface Verdict {
  differences: string[];
  brokenPromises: string[];
  late: string[];
}

interface MoneyResult extends Verdict {
  counts: Door['counts'];
  /** How long each process took to serve again after PostgreSQL had returned, in ms. */
  returns: number[];
}

export const FLAWLESS: Verdict = { differences: [], brokenPromises: [], late: [] };

const CUSTOMERS = 5;
const STEPS_A_ROUND = 5;
const SERVING_AGAIN_MS = 10_000;
const AUDIT_EVERY = 5;

/** How often each step is taken, of all. */
const STEPS: readonly [weight: number, step: (d: Driver) => Promise<void>][] = [
  [1, purses.openWallet],
  [3, purses.topUp],
  [2, purses.payOnline],
  [4, purses.chargeAtOnce],
  [2, purses.reserve],
  [2, purses.endHold],
  [2, purses.refund],
  [1, purses.merge],
  [1, purses.lock],
  [1, purses.changeQuota],
  [3, bills.bill],
  [5, bills.moveOn],
  [1, bills.addLine],
  [1, bills.limitInvoices],
  [2, bills.askForInvoice],
  [2, bills.moveInvoice],
  [2, bills.receivePayment],
];
const WEIGHED = STEPS.flatMap(([weight, step]) => Array.from({ length: weight }, () => step));

/**
 * Rounds of work of several customers at once, with a fault or two in each, on a PostgreSQL of its own. Every request
 * is asked until its outcome is known, which must be the model's; now and then, and at the end, nothing may differ.
 */
export async function tortureMoney({ seed, rounds, processes, say }: MoneyTorture): Promise<MoneyResult> {
  say(`seed ${seed}: ${rounds} rounds, ${CUSTOMERS} customers, ${processes} process(es)`);
  const server: OwnServer = await makeMoneyServer();
  let system: MoneySystem | undefined;
  try {
    system = await startMoneySystem(server, 'money', processes);
    say('serving');
    return await runRounds(system, { seed, rounds, say });
  } finally {
    await system?.stop();
    await server.drop();
  }
}

async function runRounds(system: MoneySystem, { seed, rounds, say }: Omit<MoneyTorture, 'processes'>) {
  const dice = diceOf(seed);
  const door = new Door(system.apps.map(({ url }) => url));
  const { operator, drivers } = await makeDrivers(system, door, seed);
  await Promise.all(drivers.map((driver) => purses.openWallet(driver)));
  const verdict: MoneyResult = { differences: [], brokenPromises: [], late: [], counts: door.counts, returns: [] };
  for (let round = 1; round <= rounds; round++) {
    const faults = Array.from({ length: 1 + dice(2) }, () => {
      const returned = () => servingAgain(system, operator, verdict);
      return { after: dice(500), fault: nextFault(system, dice, returned) };
    });
    say(`round ${round}: ${faults.map(({ after, fault }) => `${fault.what} after ${after} ms`).join(', ')}`);
    await together([inTurn(faults), ...drivers.map(work)], door);
    for (const { network } of [...system.apps, ...system.charging]) network.disarm();
    if (round % AUDIT_EVERY !== 0 && round !== rounds) continue;
    await audit(system, drivers, verdict);
    if (verdict.differences.length + verdict.brokenPromises.length > 0) break;
  }
  say(JSON.stringify({ ...door.counts, returns: verdict.returns.map(Math.round) }));
  return verdict;
}

/** Waits for all, also when one fails: what goes on alone would meet a system that is being stopped. */
async function together(all: readonly Promise<void>[], door: Door): Promise<void> {
  const failed = (error: unknown) => {
    door.closed = true;
    throw error;
  };
  const ends = await Promise.allSettled(all.map((one) => one.catch(failed)));
  const errors = ends.flatMap((end) => (end.status === 'rejected' ? [String(end.reason)] : []));
  if (errors.length > 0) throw new Error(errors.join('\n'));
}

/** One fault after the other: two that freeze and kill the same thing at once would only undo one another. */
async function inTurn(faults: readonly { after: number; fault: { happen(): Promise<void> } }[]): Promise<void> {
  for (const { after, fault } of faults) {
    await pause(after);
    await fault.happen();
  }
}

async function work(driver: Driver): Promise<void> {
  for (let i = 0; i < STEPS_A_ROUND; i++) await driver.pick(WEIGHED)(driver);
}

async function makeDrivers(system: MoneySystem, door: Door, seed: number) {
  const operator = await makeOperator(system.rows);
  const drivers: Driver[] = [];
  for (let i = 0; i < CUSTOMERS; i++) {
    const dice: Dice = diceOf(seed * 1_000 + i);
    drivers.push(new Driver(await makeCustomer(system.rows), operator, door, system, dice));
  }
  return { operator, drivers };
}

/** Asks each process until it answers, from PostgreSQL's return on. A process that was killed too may take longer. */
async function servingAgain(system: MoneySystem, operator: Person, verdict: MoneyResult): Promise<void> {
  const began = performance.now();
  const query = '{ done: wallets(first: 1) { nodes { id balance } } }';
  await Promise.all(
    system.apps.map(async ({ url }, i) => {
      const alive = system.apps[i]?.bornAt() ?? 0;
      await new Door([url]).field(operator, 'wallets', query, {});
      const ms = performance.now() - began;
      if (system.apps[i]?.bornAt() !== alive) return;
      verdict.returns.push(ms);
      if (ms > SERVING_AGAIN_MS) verdict.late.push(`process ${i} served again after ${Math.round(ms)} ms`);
    }),
  );
}

async function audit(system: MoneySystem, drivers: readonly Driver[], verdict: MoneyResult): Promise<void> {
  for (const driver of drivers) {
    const [expected, found] = [expectedFigures(driver), await foundFigures(system.rows, driver.me.customerId)];
    verdict.differences.push(...expected.filter((line) => !found.includes(line)).map((line) => `expected ${line}`));
    verdict.differences.push(...found.filter((line) => !expected.includes(line)).map((line) => `found ${line}`));
  }
  verdict.brokenPromises.push(...(await brokenPromises(system.rows)));
}
