import { type CallCode, envelopeOf, type Outcome } from './answers';

/** What the caller is told: an envelope made before when the same tradeNo was answered already. */
export interface Performed {
  outcome: Pick<Outcome, 'code' | 'seqNo'>;
  body: string;
  replayed: boolean;
  status?: number;
}

/** An envelope that was sent before. */
export function kept(seqNo: string, body: string): Performed {
  return {
    outcome: { code: Number(/^\{"code":(\d+)/.exec(body)?.[1] ?? 5999) as CallCode, seqNo },
    body,
    replayed: true,
  };
}

export function told(outcome: Outcome, at: Date): Performed {
  return { outcome, body: envelopeOf(outcome, at.getTime()), replayed: false };
}
