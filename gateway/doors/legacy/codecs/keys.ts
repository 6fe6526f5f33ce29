import { randomUUID } from 'node:crypto';

/** Old clients send no key: every request is a new one, as it was with the old server. */
export const freshKey = (): string => `legacy-${randomUUID()}`;
