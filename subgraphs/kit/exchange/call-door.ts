import type { Logger } from 'pino';
import type { Clock } from '../basics/time';
import type { OutboundRules } from '../process/outbound';
import type { Database } from '../sql/database';
import type { Charging } from './charging';

export interface CallRequest {
  method: 'POST';
  /** Path with its query, as sent. */
  path: string;
  /** Lower-case names; null stands for a header that came twice. */
  headers: Readonly<Record<string, string | null>>;
  body: Buffer;
  clientIp: string;
  isJson: boolean;
}

export interface CallAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** What a customer's program asks and is answered; never throws. */
export type CallDoor = (request: CallRequest) => Promise<CallAnswer>;

export interface CallSettings {
  /** Whether suppliers may be answered for by the sandbox, which asks nobody. */
  sandboxSources: boolean;
  outbound: OutboundRules;
}

export interface CallSurroundings {
  db: Database;
  charging: Charging;
  clock: Clock;
  log: Logger;
  settings: CallSettings;
}
