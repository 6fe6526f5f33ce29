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

  /** The requests of customers of whom all that they need is remembered, and those of others; both in their order. */
  part(asked: readonly Asked[]): [familiar: Asked[], others: Asked[]] {
    const strange = new Set<string>();
    const opened = new Set<string>();
    for (const one of asked) {
      const { customerId, kind } = one;
      const [account, key] = [this.accounts.get(customerId), keyOf(one)];
      if (kind === 'RESERVE' || kind === 'CHARGE') opened.add(key);
      else if (!account?.holds.has(key) && !opened.has(key)) strange.add(customerId);
      if (!account) strange.add(customerId);
    }
    const isStrange = ({ customerId }: Asked) => strange.has(customerId);
    return [asked.filter((one) => !isStrange(one)), asked.filter(isStrange)];
  }

  /** Books of familiar customers to decide their requests on. */
  booksOf(customerIds: readonly string[]): Books {
    const accounts = customerIds.flatMap((id) => this.accounts.peek(id) ?? []);
    const wallets = accounts.flatMap((account) => account.wallets.map((wallet) => ({ ...wallet })));
    const holds = accounts.flatMap((account) =>
      [...account.holds].map(([key, charge]) => [key, { ...charge }] as const),
    );
    return new Books(wallets, new Map<string, OpenCharge>(holds));
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
