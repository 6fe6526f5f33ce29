import { randomUUID } from 'node:crypto';

/**
 * The idempotency key of a request of an old client, which sends none: every request is a new one, as it was with the old
 * server.
 */
export const freshKey = (): string => `legacy-${randomUUID()}`;
