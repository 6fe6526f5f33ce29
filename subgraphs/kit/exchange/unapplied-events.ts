import type { SubgraphName } from '../basics/subgraph-names';

export interface UnappliedEvents {
  /** An event that `reader` could not apply, as it stands now; operators see it at platform. Instants are ISO 8601. */
  'unappliedEvent.changed': {
    reader: SubgraphName;
    unappliedEventId: string;
    producer: SubgraphName;
    topic: string;
    eventKey: string;
    payload: unknown;
    publishedAt: string;
    state: 'WAITING' | 'BEHIND' | 'DEAD' | 'APPLIED' | 'DISCARDED';
    reason: string | null;
    detail: string | null;
    tries: number;
    nextTryAt: string | null;
    setAsideAt: string;
    settledAt: string | null;
  };
  'unappliedEvent.decided': {
    reader: SubgraphName;
    unappliedEventId: string;
    decision: 'REPLAY' | 'DISCARD';
    decidedById: string | null;
  };
}
