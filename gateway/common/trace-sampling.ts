import type { ParentBasedSampler } from '@opentelemetry/sdk-trace-node';

type Sdk = typeof import('@opentelemetry/sdk-trace-node');

/** Of each process, so that what traces cost does not grow with what is asked. */
const BEGUN_PER_SECOND = 20;

/** Records so much of what begins here, and of what comes with a trace what its `traceparent` says. */
export function fewEachSecond({ ParentBasedSampler, SamplingDecision }: Sdk): ParentBasedSampler {
  let [left, seenMs] = [BEGUN_PER_SECOND, performance.now()];
  const root = {
    shouldSample() {
      const nowMs = performance.now();
      left = Math.min(BEGUN_PER_SECOND, left + ((nowMs - seenMs) / 1_000) * BEGUN_PER_SECOND);
      seenMs = nowMs;
      if (left < 1) return { decision: SamplingDecision.NOT_RECORD };
      left -= 1;
      return { decision: SamplingDecision.RECORD_AND_SAMPLED };
    },
  };
  return new ParentBasedSampler({ root });
}
