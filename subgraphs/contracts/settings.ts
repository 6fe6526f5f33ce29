import { hkdfSync } from 'node:crypto';
import type { SubgraphSettings } from '../kit/process/settings';

export interface Settled {
  settings: Pick<SubgraphSettings, 'tokenKey' | 'messages'>;
}

/** A key made from that of tokens, so that none serves for another purpose. */
const derived = ({ settings: { tokenKey } }: Settled, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', tokenKey, new Uint8Array(), purpose, 32));

export const linkKeyOf = (settled: Settled): Buffer => derived(settled, 'skep signing links');

export const codeKeyOf = (settled: Settled): Buffer => derived(settled, 'skep signing codes');

export const publicUrlOf = ({ settings: { messages } }: Settled): string => messages.publicUrl.replace(/\/+$/, '');
