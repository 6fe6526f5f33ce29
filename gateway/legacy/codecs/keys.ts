import { randomUUID } from 'node:crypto';

/** A key for a mutation that wants one: old clients send none, so that each of their requests is one of its own. */
export const oneTimeKey = (): string => randomUUID();
