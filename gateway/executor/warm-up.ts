import { setImmediate } from 'node:timers/promises';
import type { DocumentNode } from 'graphql';
import type { Logger } from 'pino';

/** One document per turn of the event loop; one that cannot be planned is logged and answers its error when asked for. */
export async function planInBackground(
  documents: readonly DocumentNode[],
  plan: (document: DocumentNode) => unknown,
  log: Logger,
  stopped?: AbortSignal,
): Promise<void> {
  for (const document of documents) {
    await setImmediate();
    if (stopped?.aborted) return;
    try {
      plan(document);
    } catch (error) {
      log.warn({ err: error }, 'A document of ours cannot be planned.');
    }
  }
  log.info({ documents: documents.length }, 'planned');
}
