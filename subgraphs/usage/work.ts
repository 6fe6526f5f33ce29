import { randomUUID } from 'node:crypto';
import type { Background, Surroundings } from '../kit/subgraph';
import { evaluateAlerts } from './alerts/evaluation';
import { callsOf } from './call/calls';
import { sayAlive, sayGone } from './call/commands/say-alive';
import { beginAtNothing } from './call/metrics';
import { finishCalls } from './call/recovery';
import { keepPartitions, watchPartitions } from './calls/upkeep';
import { countDirtyHours } from './statistics/counting';

const LOOK_AHEAD_EVERY_MS = 3_600_000;
/** A third of what a process may be silent for until the others take its part. */
const SAY_ALIVE_EVERY_MS = 5_000;
/** Counting takes a tenth of the time at most. */
const COUNT_SHARE = 10;
const COUNT_AT_LEAST_EVERY_MS = 300_000;

/** What a process of usage does beside requests: it finishes what a crash left, counts calls, and says when they fail. */
export function startWork({ db, clock, log, upkeepMs }: Surroundings): Background {
  beginAtNothing();
  const { around, ledger, rates } = callsOf(db);
  const failed = (what: string) => (error: unknown) => log.error({ err: error }, what);
  const ahead = repeat(async () => {
    await keepPartitions(db, clock.now()).catch(failed('months ahead were not made'));
    await watchPartitions(db, clock.now(), log).catch(failed('months ahead were not looked at'));
    return LOOK_AHEAD_EVERY_MS;
  });
  const processId = randomUUID();
  const sharing = repeat(async () => {
    rates.shareAmong(await sayAlive(db, processId).catch(() => 1));
    return SAY_ALIVE_EVERY_MS;
  });
  const finishing = repeat(async () => {
    await finishCalls(around).catch(failed('calls not finished'));
    return upkeepMs;
  });
  const alerting = repeat(async () => {
    await evaluateAlerts(db, clock.now(), log).catch(failed('alerts not evaluated'));
    return upkeepMs;
  });
  const counting = repeat(async () => {
    const began = performance.now();
    await countDirtyHours(db).catch(failed('calls not counted'));
    const took = performance.now() - began;
    return Math.min(COUNT_AT_LEAST_EVERY_MS, Math.max(upkeepMs, COUNT_SHARE * took));
  });
  return {
    async stop() {
      await Promise.all([ahead.stop(), sharing.stop(), finishing.stop(), alerting.stop(), counting.stop()]);
      await sayGone(db, processId).catch(() => undefined);
      await ledger.stop();
    },
  };
}

/** Runs `work` at once, and again so many milliseconds after it ended as it answers. */
function repeat(work: () => Promise<number>): Background {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let running: Promise<void>;
  const run = async () => {
    const waitMs = await work();
    if (stopped) return;
    timer = setTimeout(() => {
      running = run();
    }, waitMs).unref();
  };
  running = run();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
