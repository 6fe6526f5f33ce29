import { LRUCache } from 'lru-cache';
import { type Asked, Books, keyOf, type OpenCharge, type OpenWallet } from './rules';

/** Everything about one customer that a batch decides on, as the last one of this process left it. */
interface Account {
  wallets: readonly Readonly<OpenWallet>[];
  holds: ReadonlyMap<string, Readonly<OpenCharge>>;
}

const MOST_CUSTOMERS = 20_000;
/** More calls of one customer under way are looked up. */
const MOST_HOLDS = 1_000;

/**
 * The wallets and holds that a process last saw. Whoever else changes a wallet or one of its charges changes the stamp
 * of the wallet's row, so what is decided on these is written only if the stamps are still the same (applyCharges).
 */
export class Remembered {
  private readonly accounts = new LRUCache<string, Account>({ max: MOST_CUSTOMERS });

  /** Books to decide the requests on; undefined unless everything that they need is remembered. */
  booksFor(asked: readonly Asked[]): Books | undefined {
    const wallets: OpenWallet[] = [];
    const charges = new Map<string, OpenCharge>();
    const opened = new Set<string>();
    for (const customerId of new Set(asked.map((one) => one.customerId))) {
      const account = this.accounts.get(customerId);
      if (!account) return undefined;
      for (const wallet of account.wallets) wallets.push({ ...wallet });
      for (const [key, charge] of account.holds) charges.set(key, { ...charge });
    }
    for (const one of asked) {
      const opens = one.kind === 'RESERVE' || one.kind === 'CHARGE';
      if (opens) opened.add(keyOf(one));
      else if (!charges.has(keyOf(one)) && !opened.has(keyOf(one))) return undefined;
    }
    return new Books(wallets, charges);
  }

  /** Once PostgreSQL confirmed them. `stamp` is the new one of the wallets that changed. */
  keep(customerIds: readonly string[], books: Books, stamp: string): void {
    const accounts = new Map(customerIds.map((id) => [id, { wallets: [] as OpenWallet[], holds: new Map() }]));
    for (const wallet of books.wallets) {
      if (books.changedWallets.has(wallet.id)) wallet.stamp = stamp;
      accounts.get(wallet.customerId)?.wallets.push(wallet);
    }
    for (const charge of books.holds) accounts.get(charge.customerId)?.holds.set(keyOf(charge), charge);
    for (const [customerId, account] of accounts) {
      if (account.holds.size > MOST_HOLDS) account.holds.clear();
      this.accounts.set(customerId, account);
    }
  }

  forget(customerIds: readonly string[]): void {
    for (const customerId of customerIds) this.accounts.delete(customerId);
  }

  /** After a connection was lost: the server may come back with an older state and count its transactions again. */
  forgetAll(): void {
    this.accounts.clear();
  }
}
