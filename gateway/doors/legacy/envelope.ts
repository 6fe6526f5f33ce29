import { writeJson } from '../kit/json';

interface Envelope {
  /** 0 is success; the other numbers are in errors.ts. */
  code: number;
  /** Empty or Chinese text for the person at the screen. */
  msg: string;
  data?: unknown;
  timestamp: number;
  /** The request id, as in the log. */
  traceId: string;
}

/** Who and when, the same for every answer to one request. */
interface Stamp {
  now: Date;
  traceId: string;
}

export function writeEnvelope(outcome: { code: number; msg: string; data?: unknown }, stamp: Stamp): string {
  const envelope: Envelope = { ...outcome, timestamp: stamp.now.getTime(), traceId: stamp.traceId };
  return writeJson(envelope);
}
