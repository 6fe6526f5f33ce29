import { type Logger, pino } from 'pino';
import { describeCause } from './error-cause';

/** The program's log: one JSON line each; of errors only what may be kept (no bound parameters). */
export function createLog(level: string, base?: Record<string, string>): Logger {
  return pino({ level, base, serializers: { err: describeCause } });
}
