import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { unreported } from '../metrics';
import type { AskPlatform } from '../platform';
import type { UsageCounts, UsageRow } from './counts';

const COUNT = 'mutation CountLegacyCalls($report: JSON!) { countLegacyCalls(report: $report) }';

/** What a process that is killed may lose. */
const EVERY_MS = 2_000;
/** Of one report, which stays far below what a subgraph takes at once. */
const MOST_ROWS = 500;

/** What a process tells of its calls. Its number makes it count once, also when its answer was lost and it is told again. */
interface UsageReport {
  reporter: string;
  number: number;
  rows: UsageRow[];
}

interface UsageReports {
  /** Tells platform the rest. Whatever it does not take is lost. */
  stop(): Promise<void>;
}

/**
 * Tells platform every two seconds what was counted since, if anything was. While platform does not answer the counts
 * go on in memory, which is bounded, and the report that was not taken is sent again.
 */
export function usageReports(counts: UsageCounts, ask: AskPlatform, log: Pick<Logger, 'warn'>): UsageReports {
  const reporter = randomUUID();
  let number = 0;
  let waiting: UsageReport[] = [];
  let running: Promise<boolean> | undefined;
  let away = false;

  function collect(): void {
    if (waiting.length > 0) return;
    const rows = counts.take();
    for (let at = 0; at < rows.length; at += MOST_ROWS) {
      waiting.push({ reporter, number: ++number, rows: rows.slice(at, at + MOST_ROWS) });
    }
  }

  /** Whether all that was counted when it began has been taken. */
  async function send(): Promise<boolean> {
    collect();
    for (let report = waiting[0]; report; report = waiting[0]) {
      try {
        await ask(COUNT, { report });
      } catch (error) {
        if (!away) log.warn({ err: error }, 'Calls of the old paths are not reported; they are counted meanwhile.');
        away = true;
        return false;
      }
      away = false;
      waiting = waiting.slice(1);
    }
    return true;
  }

  function sendOnce(): Promise<boolean> {
    running ??= send().finally(() => {
      running = undefined;
    });
    return running;
  }

  const pending = () => counts.size + waiting.reduce((sum, { rows }) => sum + rows.length, 0);
  unreported(pending);
  const timer = setInterval(() => {
    if (pending() > 0) void sendOnce();
  }, EVERY_MS);
  timer.unref();

  return {
    async stop() {
      clearInterval(timer);
      while (pending() > 0 && (await sendOnce()));
      if (pending() > 0) log.warn({ rows: pending() }, 'Calls of the old paths were counted and not kept.');
    },
  };
}
