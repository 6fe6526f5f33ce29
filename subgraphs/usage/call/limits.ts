import { LRUCache } from 'lru-cache';

/** What an account may call of whom nothing else was said. */
export const USUAL_LIMITS = { perSecond: 50, concurrent: 200 } as const;
const BURST_SECONDS = 2;
const MOST_ACCOUNTS = 20_000;

interface Usage {
  tokens: number;
  atMs: number;
  underWay: number;
}

interface AccountLimits {
  developerAccountId: string;
  perSecond: number | null;
  concurrent: number | null;
}

/**
 * How much each account calls, in this process, which takes its share of what the account may: a balancer gives all of
 * them about as much, and no call waits for a look at what the others took.
 */
export class CallRates {
  private readonly usages = new LRUCache<string, Usage>({ max: MOST_ACCOUNTS });
  private processes = 1;

  /** Among how many processes that take calls the limits are shared. */
  shareAmong(processes: number): void {
    this.processes = processes;
  }

  /** The share of this process. However small it is, one call is let through at a time. */
  private shareOf({ perSecond, concurrent }: AccountLimits): { rate: number; burst: number; most: number } {
    const rate = (perSecond ?? USUAL_LIMITS.perSecond) / this.processes;
    const most = Math.max(1, Math.floor((concurrent ?? USUAL_LIMITS.concurrent) / this.processes));
    return { rate, burst: Math.max(1, rate * BURST_SECONDS), most };
  }

  /** Counts a call as begun; 4291 too fast, 4292 too many at once. */
  begin(account: AccountLimits): 4291 | 4292 | null {
    const { developerAccountId } = account;
    const { rate, burst, most } = this.shareOf(account);
    const now = performance.now();
    const usage = this.usages.get(developerAccountId) ?? { tokens: burst, atMs: now, underWay: 0 };
    usage.tokens = Math.min(burst, usage.tokens + ((now - usage.atMs) / 1_000) * rate);
    usage.atMs = now;
    this.usages.set(developerAccountId, usage);
    if (usage.underWay >= most) return 4292;
    if (usage.tokens < 1) return 4291;
    usage.tokens--;
    usage.underWay++;
    return null;
  }

  /** Whether a call that began by other limits may go on by these, which hold from now on. */
  check(account: AccountLimits): 4292 | null {
    const usage = this.usages.get(account.developerAccountId);
    if (!usage) return null;
    const { burst, most } = this.shareOf(account);
    // Its own token is taken already.
    usage.tokens = Math.min(usage.tokens, burst - 1);
    return usage.underWay > most ? 4292 : null;
  }

  end(developerAccountId: string): void {
    const usage = this.usages.get(developerAccountId);
    if (usage) usage.underWay--;
  }
}

const MOST_BAD = 20;
const SPAN_MS = 60_000;
const MOST_ADDRESSES = 50_000;

/** Counts bad signatures by the address that they come from. */
export class AddressGuard {
  private readonly bad = new LRUCache<string, { count: number; sinceMs: number }>({ max: MOST_ADDRESSES });

  isClosed(address: string): boolean {
    const known = this.bad.get(address);
    return known !== undefined && known.count >= MOST_BAD && performance.now() - known.sinceMs < SPAN_MS;
  }

  note(address: string): void {
    const now = performance.now();
    const known = this.bad.get(address);
    if (known && now - known.sinceMs < SPAN_MS) known.count++;
    else this.bad.set(address, { count: 1, sinceMs: now });
  }
}
