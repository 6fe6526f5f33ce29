import type { Logger } from 'pino';
import type { Clock } from '../basics/time';
import type { OutboundRules } from '../process/outbound';
import type { Database } from '../sql/database';
import type { Charging } from './charging';

/** One request of a customer's program, as it came over HTTP. */
export interface CallRequest {
  method: 'POST';
  /** Path with its query, as sent. */
  path: string;
  /** Lower-case names; null stands for a header that came twice. */
  headers: Readonly<Record<string, string | null>>;
  body: Buffer;
  clientIp: string;
  /** Whether it came with a content type of JSON. */
  isJson: boolean;
}

export interface CallAnswer {
  status: number;
  headers: Record<string, string>;
  /** JSON text. */
  body: string;
}

/** What a customer's program asks and is answered; never throws. */
export type CallDoor = (request: CallRequest) => Promise<CallAnswer>;

export interface CallSettings {
  /** Whether suppliers may be answered for by the sandbox, which asks nobody. */
  sandboxSources: boolean;
  /** Where suppliers may be reached. */
  outbound: OutboundRules;
}

export interface CallSurroundings {
  db: Database;
  charging: Charging;
  clock: Clock;
  log: Logger;
  settings: CallSettings;
}
