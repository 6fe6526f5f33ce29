import { setImmediate } from 'node:timers/promises';
import type { DocumentNode } from 'graphql';
import type { Logger } from 'pino';

/**
 * Plans one document per turn of the event loop, so that requests wait for one plan at most. A document that cannot be
 * planned is logged and answers its error when it is asked for. Once `stopped`, the rest is left.
 */
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
