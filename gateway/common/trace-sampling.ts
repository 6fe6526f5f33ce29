import type { ParentBasedSampler } from '@opentelemetry/sdk-trace-node';

type Sdk = typeof import('@opentelemetry/sdk-trace-node');

/** Of each process, so that what traces cost does not grow with what is asked. */
const BEGUN_AT_ONCE = 20;
/** Never in step with those who ask once a second. */
const pauseMs = () => 1_000 + Math.random() * 500;

/**
 * Records so much of what begins here, and of what comes with a trace what its `traceparent` says. What begins is taken
 * as it comes until there is enough for a while: while anything is recorded, everything else costs more, see trace-export.ts.
 */
export function fewEachSecond({ ParentBasedSampler, SamplingDecision }: Sdk): ParentBasedSampler {
  let [left, againMs] = [0, 0];
  const root = {
    shouldSample() {
      const nowMs = performance.now();
      if (nowMs >= againMs) [left, againMs] = [BEGUN_AT_ONCE, nowMs + pauseMs()];
      if (left === 0) return { decision: SamplingDecision.NOT_RECORD };
      left -= 1;
      return { decision: SamplingDecision.RECORD_AND_SAMPLED };
    },
  };
  return new ParentBasedSampler({ root });
}
