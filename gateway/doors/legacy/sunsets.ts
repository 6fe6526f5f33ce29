import type { Logger } from 'pino';
import { startOfDay } from '../../../subgraphs/kit/basics/time';
import { sunsetsKnown } from './metrics';
import type { AskPlatform } from './platform';

const SUNSETS = '{ legacySunsets { endpoint deprecatedOn sunsetOn closed } }';

/** How long a process may go on with what another one changed, as with sessions. */
const TTL_MS = 1_000;

interface SunsetRow {
  endpoint: string;
  deprecatedOn: string;
  sunsetOn: string | null;
  closed: boolean;
}

/** What an operator has decided about an endpoint. */
export interface Sunset extends Omit<SunsetRow, 'endpoint'> {
  /** Deprecation (RFC 9745), Sunset (RFC 8594) and a Link to the chapter about old paths, for every answer. */
  headers: Readonly<Record<string, string>>;
}

/** By endpoint; the same object as long as nothing changes. */
export type Sunsets = () => Promise<ReadonlyMap<string, Sunset>>;

/** The decisions about endpoints, read at most once a second and only while somebody calls; the last known ones while platform is away. */
export function knownSunsets(ask: AskPlatform, publicUrl: string, log: Pick<Logger, 'warn'>): Sunsets {
  let known: ReadonlyMap<string, Sunset> = new Map();
  let [until, away, last] = [0, false, ''];
  let reading: Promise<void> | undefined;

  async function read(): Promise<void> {
    try {
      const { legacySunsets } = (await ask(SUNSETS)) as { legacySunsets: SunsetRow[] };
      away = false;
      const told = JSON.stringify(legacySunsets);
      if (told !== last) known = new Map(legacySunsets.map((row) => [row.endpoint, sunsetFrom(row, publicUrl)]));
      last = told;
      sunsetsKnown(
        legacySunsets.flatMap(({ endpoint, sunsetOn }) => (sunsetOn ? [[endpoint, secondsOf(sunsetOn)]] : [])),
      );
    } catch (error) {
      if (!away) log.warn({ err: error }, 'The days of old paths are not known anew; the last known ones count.');
      away = true;
    }
    until = performance.now() + TTL_MS;
    reading = undefined;
  }

  return async () => {
    if (performance.now() >= until) {
      reading ??= read();
      await reading;
    }
    return known;
  };
}

/** Each on its day from midnight on. */
function sunsetFrom({ deprecatedOn, sunsetOn, closed }: SunsetRow, publicUrl: string): Sunset {
  const link = (rel: string) => `<${publicUrl}/docs/old-paths>; rel="${rel}"; type="text/html"`;
  const headers = {
    deprecation: `@${secondsOf(deprecatedOn)}`,
    ...(sunsetOn && { sunset: startOfDay(sunsetOn).toUTCString() }),
    link: sunsetOn ? `${link('deprecation')}, ${link('sunset')}` : link('deprecation'),
  };
  return { headers, deprecatedOn, sunsetOn, closed };
}

const secondsOf = (day: string): number => startOfDay(day).getTime() / 1000;
