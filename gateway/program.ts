import { setFlagsFromString } from 'node:v8';
import { createLog } from './log';

/**
 * Runs a program that serves until a signal stops it, and ends it with an error when it cannot start.
 *
 * V8 would learn which lines make objects that live on, and have those made where only full collections look. Under load
 * whatever belongs to a request has lived on at some collection, so in time everything was made there, and with it a
 * quarter of all memory that requests used stayed until the next full collection.
 */
export function runProgram(main: () => Promise<void>): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
  main().catch((error: unknown) => {
    createLog('fatal').fatal({ err: error }, 'not started');
    process.exit(1);
  });
}
