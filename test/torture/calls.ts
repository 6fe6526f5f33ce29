import { setTimeout as pause } from 'node:timers/promises';
import { systemClock } from '../../subgraphs/kit/basics/time';
import { diceOf } from '../customers/events/workload';
import { CallsDoor } from './calls-door';
import { CallsDriver } from './calls-driver';
import { nextFault } from './calls-faults';
import { brokenByCalls, expectedFigures, foundFigures } from './calls-figures';
import { type CallsSystem, startCallsSystem } from './calls-system';
import { type Caller, makeCallWorld } from './calls-world';

interface CallsTorture {
  seed: number;
  rounds: number;
  /** How many processes take calls; from two on, billing runs by itself. */
  processes: number;
  /** Whether time passes by itself; else what the processes do every so often is done at once, and seconds stand for minutes. */
  patient: boolean;
  say(text: string): void;
}

/** What must hold, and what was found: equal unless something is wrong. */
interface CallsVerdict {
  differences: string[];
  brokenPromises: string[];
  late: string[];
}

interface CallsResult extends CallsVerdict {
  counts: CallsDoor['counts'];
  /** How long each process took to answer a call again once what was away was back, in ms. */
  returns: number[];
}

export const FLAWLESS_CALLS: CallsVerdict = { differences: [], brokenPromises: [], late: [] };

const STEPS_A_ROUND = 4;
const AUDIT_EVERY = 5;
const SERVING_AGAIN_MS = 10_000;
/** Beyond this nobody works on a call any more: the deadline of the products, and what a frozen database adds. */
const WORKED_ON_MS = 6_000;
const SETTLED_WITHIN_MS = 180_000;

/**
 * Rounds of calls of several customers at once, with a fault or two in each, on a PostgreSQL of its own, with suppliers
 * whose answers the model knows. Whatever a customer was told must be what stands in the books; now and then, and at the
 * end, nothing may differ.
 */
export async function tortureCalls({ seed, rounds, processes, patient, say }: CallsTorture): Promise<CallsResult> {
  say(`seed ${seed}: ${rounds} rounds, ${processes} process(es) that take calls`);
  const system = await startCallsSystem(processes);
  try {
    const { callers, observer } = await makeCallWorld(system.rows, system.stub.url);
    say('serving');
    const door = new CallsDoor(system.apps.map(({ url }) => url));
    const drivers = callers.map((caller, i) => new CallsDriver(caller, door, system, diceOf(seed * 1_000 + i)));
    return await new Rounds(system, { drivers, observer, door, patient, say }).run(rounds, seed);
  } finally {
    await system.stop();
  }
}

interface Cast {
  drivers: CallsDriver[];
  observer: Caller;
  door: CallsDoor;
  patient: boolean;
  say(text: string): void;
}

class Rounds {
  private readonly verdict: CallsResult;

  constructor(
    private readonly system: CallsSystem,
    private readonly cast: Cast,
  ) {
    this.verdict = { differences: [], brokenPromises: [], late: [], counts: cast.door.counts, returns: [] };
  }

  async run(rounds: number, seed: number): Promise<CallsResult> {
    const { system, cast, verdict } = this;
    const dice = diceOf(seed);
    for (let round = 1; round <= rounds; round++) {
      const faults = Array.from({ length: 1 + dice(2) }, () => ({
        after: dice(300),
        fault: nextFault(system, dice, () => this.servingAgain()),
      }));
      cast.say(`round ${round}: ${faults.map(({ after, fault }) => `${fault.what} after ${after} ms`).join(', ')}`);
      const inTurn = async () => {
        for (const { after, fault } of faults) {
          await pause(after);
          await fault.happen();
        }
      };
      await this.together([inTurn(), ...cast.drivers.map(work)]);
      if (round % AUDIT_EVERY !== 0 && round !== rounds) continue;
      await this.audit();
      if (verdict.differences.length + verdict.brokenPromises.length > 0) break;
    }
    cast.say(JSON.stringify({ ...cast.door.counts, returns: verdict.returns.map(Math.round) }));
    return verdict;
  }

  /** Waits for all, also when one fails: what goes on alone would meet a system that is being stopped. */
  private async together(all: readonly Promise<void>[]): Promise<void> {
    const ends = await Promise.allSettled(all);
    const errors = ends.flatMap((end) => (end.status === 'rejected' ? [String(end.reason?.stack ?? end.reason)] : []));
    if (errors.length > 0) throw new Error(errors.join('\n'));
  }

  /** Asks each process for a call until it answers one. A process that was killed too may take longer. */
  private async servingAgain(): Promise<void> {
    const { system, cast, verdict } = this;
    const began = performance.now();
    await Promise.all(
      system.apps.map(async (app, i) => {
        const alive = app.bornAt();
        for (let asked = 0; ; asked++) {
          const purchase = { kind: 'sure', key: '1', tradeNo: `o${began}-${i}-${asked}` } as const;
          const told = await cast.door.ask(
            cast.observer,
            { ...purchase, end: 'OPEN', answer: null, doubtful: false },
            { url: app.url },
          );
          if (told?.code === 0) break;
          await pause(50);
          if (performance.now() - began > 6 * SERVING_AGAIN_MS) break;
        }
        const ms = performance.now() - began;
        if (app.bornAt() !== alive || alive === -1) return;
        verdict.returns.push(ms);
        if (ms > SERVING_AGAIN_MS) verdict.late.push(`process ${i} took calls again after ${Math.round(ms)} ms`);
      }),
    );
  }

  /** The faults stop; what is open comes to its end; then nothing may differ. */
  private async audit(): Promise<void> {
    const { system, cast, verdict } = this;
    system.stub.atNext(null);
    for (const { network } of [...system.apps, ...(system.billing ? [system.billing] : [])]) network.disarm();
    await this.settled(false);
    await this.together(cast.drivers.map((driver) => driver.resolve()));
    await this.settled(true);
    for (const driver of cast.drivers) {
      const [expected, found] = [expectedFigures(driver), await foundFigures(system.rows, driver.caller.customerId)];
      const of = driver.caller.appId;
      verdict.differences.push(
        ...expected.filter((line) => !found.includes(line)).map((line) => `${of}: expected ${line}`),
      );
      verdict.differences.push(
        ...found.filter((line) => !expected.includes(line)).map((line) => `${of}: found ${line}`),
      );
    }
    verdict.brokenPromises.push(...(await brokenByCalls(system)));
  }

  /** Until no call is open and no money is set aside; `counted`: and all of it is counted and billing has heard of it. */
  private async settled(counted: boolean): Promise<void> {
    const { system, cast } = this;
    const began = systemClock.now().getTime();
    for (;;) {
      const [row] = await system.rows(counted ? ALL_OPEN : CALLS_OPEN);
      if (row?.open === '') return;
      if (systemClock.now().getTime() - began > SETTLED_WITHIN_MS) throw new Error(`stays open: ${row?.open}`);
      if (!cast.patient) {
        for (const statement of HASTEN) await system.rows(statement);
        await system.upkeep();
      }
      await pause(200);
    }
  }
}

async function work(driver: CallsDriver): Promise<void> {
  for (let i = 0; i < STEPS_A_ROUND; i++) await driver.step();
}

const CALLS_OPEN = `select concat_ws(', ',
    (select 'calls ' || string_agg(seq_no, ' ') from usage.open_calls),
    (select 'holds ' || string_agg(seq_no, ' ') from billing.charges where state = 'HELD')) as open`;

const ALL_OPEN = `select concat_ws(', ',
    (select 'calls ' || string_agg(seq_no, ' ') from usage.open_calls),
    (select 'holds ' || string_agg(seq_no, ' ') from billing.charges where state = 'HELD'),
    (select 'hours ' || string_agg(distinct hour::text, ' ') from usage.dirty_hours),
    (select 'days ' || string_agg(day::text, ' ') from usage.daily_charges d where call_count > 0 and not exists (
      select from billing.known_usages k where (k.developer_account_id, k.day, k.product_code, k.tag, k.price, k.call_count)
        = (d.developer_account_id, d.day, d.product_code, d.tag, d.price, d.call_count)))) as open`;

/** What minutes would do: nobody works on these calls and this money any more. */
const HASTEN = [
  `update usage.call_journal set deadline_at = least(deadline_at, accepted_at + interval '${WORKED_ON_MS} ms') where answered is null`,
  `update billing.charges c set expires_at = least(expires_at, created_at + interval '${WORKED_ON_MS} ms')
   where state = 'HELD' and not exists (select from usage.call_journal j where j.seq_no = c.seq_no)`,
];
