import { LRUCache } from 'lru-cache';

const MOST = 200_000;

/**
 * Nonces of requests that leave nothing in the journal (ping, and asking for an answer again), as long as their timestamp
 * would let them in: in this process and up to a bound, so that neither costs a write.
 */
export class UsedNonces {
  private readonly used: LRUCache<string, true>;

  constructor(keptMs: number) {
    this.used = new LRUCache({ max: MOST, ttl: keptMs, ttlResolution: 1_000 });
  }

  /** Whether it was new. */
  take(developerAccountId: string, nonce: string): boolean {
    const key = `${developerAccountId} ${nonce}`;
    if (this.used.has(key)) return false;
    this.used.set(key, true);
    return true;
  }
}
