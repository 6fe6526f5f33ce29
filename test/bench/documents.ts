import { newDocument, newShape } from '../executor/new-documents';
import { anyOf, contest, print, requestOf } from './contest';
import { besideStock } from './lists';
import { operatorSessions } from './sessions';

const WARM_UP_SECONDS = 20;
const SESSIONS = 4;

interface DocumentsBench {
  rounds: number;
  seconds: number;
}

const KINDS = [
  ['that differ from others by names and aliases alone', newDocument],
  ['that select other fields', newShape],
] as const;

/** Documents that were never seen before, beside the stock executor: no text is sent twice. */
export function benchDocuments({ rounds, seconds }: DocumentsBench): Promise<void> {
  return besideStock('documents', async (contestants, databaseUrl) => {
    const sessions = await operatorSessions(contestants[0].url, databaseUrl, SESSIONS);
    let made = 0;
    for (const [how, make] of KINDS) {
      const next = () => {
        const { token, ids } = anyOf(sessions);
        return requestOf(token, make(made++), { id: anyOf(ids) });
      };
      print(
        `documents never seen before ${how}, 32 connections, medians of ${rounds} rounds of ${seconds} s`,
        await contest(contestants, next, 32, { rounds, seconds, warmUpSeconds: WARM_UP_SECONDS }),
      );
    }
  });
}
