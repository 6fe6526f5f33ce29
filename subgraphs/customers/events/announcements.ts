import { EventEmitter } from 'node:events';

const announcements = new EventEmitter().setMaxListeners(0);

/** Says that a transaction of this process with messages was committed; of others readers learn by polling. */
export const announce = (): void => {
  announcements.emit('published');
};

export function onAnnounced(listener: () => void): () => void {
  announcements.on('published', listener);
  return () => announcements.off('published', listener);
}
