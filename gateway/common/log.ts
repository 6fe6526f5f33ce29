import { type Logger, pino } from 'pino';
import { describeCause } from './error-cause';

const STDERR = 2;

export function createLog(level: string, base?: Record<string, string>): Logger {
  return pino(optionsOf(level, base));
}

/** The last word of a program that ends at once, beside what it may have printed for whoever started it. */
export const createLastLog = (): Logger => pino(optionsOf('fatal'), pino.destination({ dest: STDERR, sync: true }));

const optionsOf = (level: string, base?: Record<string, string>) => ({
  level,
  base,
  serializers: { err: describeCause },
});
