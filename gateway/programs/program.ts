import { createServer } from 'node:http';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { type Clock, clockStartingAt, systemClock } from '../../subgraphs/kit/basics/time';
import { dieAt } from '../../subgraphs/kit/process/failpoints';
import { type Config, readConfig } from '../common/config';
import { endOnSignals } from '../common/shutdown';
import { endWith, StartRefused } from '../common/start-errors';
import { startWithCheapContexts } from './cheap-contexts';

/**
 * Runs a program that serves until a signal stops it, and ends it with a sentence when it cannot start.
 *
 * Pretenuring of V8 is off: under load objects of requests survive some collection, so that V8 would soon make all of them
 * in the old generation, and a quarter of their memory would stay until the next full collection. The heap grows by half
 * at most before one, not fourfold, which documents never seen before would fill within the minute.
 */
export function runProgram(main: (config: Config) => Promise<void>): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
  setFlagsFromString('--heap-growing-percent=50');
  // graphile-worker prints what ends its workers; the log says it once (subgraphs/kit/jobs/jobs.ts).
  console.trace = () => undefined;
  endOnSignals();
  start((config) => {
    if (config.tracing) startWithCheapContexts();
    return main(config);
  }).catch((error: unknown) => endWith(error));
}

async function start<Answer>(main: (config: Config) => Promise<Answer>): Promise<Answer> {
  const config = readConfig();
  dieAt(config.failpoint);
  return main(config);
}

/** Runs a program to its end, which is the code that it answers. */
export function runToEnd(main: (config: Config) => Promise<number>, what: string): void {
  start(main).then(
    (code) => process.exit(code),
    (error: unknown) => endWith(error, what),
  );
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** The options that a program was started with. @throws StartRefused with the usage when it was given anything else. */
export function optionsOf<Known extends Options>(options: Known, usage: string) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    // What Node adds to its first sentence is about words that none of our programs takes.
    const [fault = ''] = (error as Error).message.split('. ');
    throw new StartRefused(`${fault}.\nUsage: ${usage}`);
  }
}

export const clockOf = ({ clockAt }: Config): Clock => (clockAt ? clockStartingAt(clockAt) : systemClock);

/** Before the long part of a start, so that a busy port is noticed at once. Returns how to give it up to the server. */
export async function holdPort({ port, host }: Pick<Config, 'port' | 'host'>): Promise<() => Promise<void>> {
  if (port === 0) return async () => undefined;
  const holder = createServer((request, response) => {
    const isLive = request.url === '/health/live';
    response.writeHead(isLive ? 200 : 503, { 'content-type': 'application/json', connection: 'close' });
    response.end(JSON.stringify(isLive ? { status: 'ok' } : { ready: false, problems: ['It is starting.'] }));
  });
  await new Promise<void>((resolve, reject) => {
    holder.once('error', reject);
    holder.listen(port, host, resolve);
  });
  return () =>
    new Promise((resolve) => {
      holder.close(() => resolve());
      holder.closeAllConnections();
    });
}
