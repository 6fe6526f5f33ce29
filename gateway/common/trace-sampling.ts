import type { Sampler, SamplingDecision } from '@opentelemetry/sdk-trace-node';

interface Rate {
  perSecond: number;
  nowMs(): number;
  /** The SDK's word for a trace that begins, and for one that does not. */
  decisions: Record<'begins' | 'not', SamplingDecision>;
}

/** Lets traces begin as long as there are no more of them than so many a second, whose unused ones are kept for one second. */
export function fewEachSecond({ perSecond, nowMs, decisions }: Rate): Sampler {
  let [left, seenMs] = [perSecond, nowMs()];
  return {
    shouldSample() {
      const at = nowMs();
      left = Math.min(perSecond, left + ((at - seenMs) / 1_000) * perSecond);
      seenMs = at;
      if (left < 1) return { decision: decisions.not };
      left -= 1;
      return { decision: decisions.begins };
    },
    toString: () => `fewEachSecond{${perSecond}}`,
  };
}
