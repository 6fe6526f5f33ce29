import { standingFeeds } from '../../subgraphs/kit/exchange/watched-readers';
import { concerns } from '../../subgraphs/kit/process/concerns';
import type { Readiness } from '../common/health';
import type { Runtime } from './runtime';

/** An answer counts for this long, so that those who ask often cost nothing. */
const CACHED_MS = 1_000;
const DEADLINE_MS = 1_000;
/** What stands still for less may go on by itself. */
const STANDING_SECONDS = 5;

/**
 * Asks whether requests can be served: the databases of the subgraphs of this process, and the subgraphs elsewhere. A
 * feed of this process that stands still counts too; one whose producer is elsewhere is told, but it is that one which
 * is not ready: the others must not be taken out of service with it.
 */
export function readinessOf({ ports, local }: Pick<Runtime, 'ports' | 'local'>, isServing: () => boolean) {
  let asked: { at: number; answer: Promise<Readiness> } | undefined;
  const here = new Set(local.map(({ subgraph }) => subgraph.name));

  async function ask(): Promise<Readiness> {
    const names = Object.keys(ports) as (keyof typeof ports)[];
    const answers = await Promise.all(names.map((name) => inTime(ports[name].isReady())));
    const away = names.filter((_, i) => !answers[i]);
    const standing = standingFeeds().filter(({ seconds }) => seconds >= STANDING_SECONDS);
    const problems = [
      ...away.map((name) => (here.has(name) ? `The database of ${name} does not answer.` : `${name} is not ready.`)),
      ...standing.map(({ reader, producer }) => `The feed from ${producer} to ${reader} stands still.`),
      ...concerns(),
    ];
    return { ready: away.length === 0 && !standing.some(({ producer }) => here.has(producer)), problems };
  }

  return async (): Promise<Readiness> => {
    if (!isServing()) return { ready: false, problems: ['It is starting or stopping.'] };
    const now = performance.now();
    if (!asked || now - asked.at >= CACHED_MS) asked = { at: now, answer: ask() };
    return asked.answer;
  };
}

async function inTime(answer: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), DEADLINE_MS);
  });
  const first = await Promise.race([answer.catch(() => false), late]);
  clearTimeout(timer);
  return first;
}
