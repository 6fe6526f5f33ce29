import type { OutboundRules } from './outbound';

/** What the program was told and every subgraph of the process goes by: one object that nobody changes. */
export interface SubgraphSettings {
  readonly tokenKey: Uint8Array;
  readonly fileKey: Uint8Array;
  /** Encrypts secrets at rest, 32 bytes; other keys are made from it. */
  readonly secretsKey: Buffer;
  /** Whether top-ups may be paid in a sandbox, which takes no money. */
  readonly sandboxPayments: boolean;
  readonly messages: MessageSettings;
  /** The graph of another environment, in which customers can be registered too, and the token of an operator there. */
  readonly elsewhere: { readonly url: string; readonly token: string } | null;
  readonly outbound: OutboundRules;
  readonly house: House;
  readonly seal: SealSettings;
  readonly logStores: readonly LogStore[];
}

export interface LogStore {
  name: string;
  url: string;
}

export interface SealSettings {
  /** A PKCS#12 with certificate and key, and what opens it; null: none was given. */
  certificate: { p12: Buffer; password: string } | null;
  /** Whether each process makes one for itself where none was given; never in production. */
  makesOwn: boolean;
  /** Who stamps seals with the time (RFC 3161), http:// or https://; null: nobody. */
  timestampUrl: string | null;
}

/** A setting that only what uses it finds wrong, in a sentence that begins with its name; ends the start. */
export class WrongSetting extends Error {
  override readonly name = 'WrongSettings';
}

export interface MessageSettings {
  /** smtp:// or smtps:// with user and password; null: none. */
  smtpUrl: string | null;
  mailFrom: string;
  /** Where an SMS is posted to; null: nowhere. */
  smsUrl: string | null;
  smsKey: string;
  /** How long a message waits after its first failure; each further wait is four times as long. */
  retryMs: number;
  /** Where people reach the gateway, for links in messages. */
  publicUrl: string;
}

/** The company that runs the marketplace: party B of contracts. */
export interface House {
  name: string;
  unifiedSocialCreditCode: string;
  legalPersonName: string | null;
  address: string | null;
  contactName: string | null;
  mobile: string | null;
  email: string | null;
}
