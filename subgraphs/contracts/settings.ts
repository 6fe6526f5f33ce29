import { hkdfSync } from 'node:crypto';
import type { SubgraphSettings } from '../kit/process/settings';

/** What of a request or a job a link or a code is made with. */
export interface Settled {
  settings: Pick<SubgraphSettings, 'tokenKey' | 'messages'>;
}

/** A key made from that of tokens, so that none serves for another purpose. */
const derived = ({ settings: { tokenKey } }: Settled, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', tokenKey, new Uint8Array(), purpose, 32));

/** Signs signing links. */
export const linkKeyOf = (settled: Settled): Buffer => derived(settled, 'skep signing links');

/** Turns codes into what is kept of them. */
export const codeKeyOf = (settled: Settled): Buffer => derived(settled, 'skep signing codes');

/** Where people reach the gateway, for links. */
export const publicUrlOf = ({ settings: { messages } }: Settled): string => messages.publicUrl.replace(/\/+$/, '');
