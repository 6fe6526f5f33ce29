import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { systemClock } from '../../subgraphs/kit/basics/time';
import type { AskOptions, CallsDoor, Purchase } from './calls-door';
import type { CallsSystem } from './calls-system';
import { type Caller, KINDS, type Kind } from './calls-world';
import type { Dice } from './faults';

const PATIENCE_MS = 120_000;

/** What the programs of one customer ask for, one step after the other, and what they were told. */
export class CallsDriver {
  readonly purchases: Purchase[] = [];

  constructor(
    readonly caller: Caller,
    private readonly door: CallsDoor,
    private readonly system: Pick<CallsSystem, 'apps' | 'rows'>,
    private readonly dice: Dice,
  ) {}

  /** The next step of a seeded sequence. */
  async step(): Promise<void> {
    switch (this.dice(8)) {
      case 0:
        return this.sameAtOnce();
      case 1:
        return this.hangUp();
      case 2:
        return this.sendTwice();
      case 3:
        return this.changeUnderneath();
      case 4:
        return this.buy(this.make());
      default:
        await Promise.all(Array.from({ length: 2 + this.dice(8) }, () => this.buy(this.make())));
    }
  }

  private make(kind: Kind = KINDS[this.dice(KINDS.length)] as Kind): Purchase {
    const tradeNo = `t${this.caller.customerId}-${this.purchases.length}`;
    // What is kept is asked for again and again, and always found.
    const key = kind === 'kept' ? String(100 + this.dice(6)) : String(100_000 + this.dice(900_000));
    const purchase: Purchase = { kind, key, tradeNo, end: 'OPEN', answer: null, doubtful: false };
    this.purchases.push(purchase);
    return purchase;
  }

  private async buy(purchase: Purchase, options?: AskOptions): Promise<void> {
    this.door.learn(this.caller, purchase, await this.door.ask(this.caller, purchase, options));
  }

  /** A program that lost patience asks again while it is being answered, at whichever process. */
  private async sameAtOnce(): Promise<void> {
    const purchase = this.make();
    await Promise.all(Array.from({ length: 2 + this.dice(6) }, () => this.buy(purchase)));
  }

  private hangUp(): Promise<void> {
    return this.buy(this.make(), { leaveAfterMs: 1 + this.dice(60) });
  }

  /** The very same bytes at two processes: one of them at most is taken. */
  private async sendTwice(): Promise<void> {
    const purchase = this.make();
    const sign = { nonce: randomBytes(16).toString('hex'), timestamp: Date.now() };
    const told = await Promise.all(
      [0, 1].map(() => this.door.ask(this.caller, purchase, { ...sign, url: this.door.nextUrl() })),
    );
    if (told.every((one) => one?.code === 2004)) purchase.doubtful = true;
    for (const one of told) if (one?.code !== 2004) this.door.learn(this.caller, purchase, one);
  }

  /** What calls are checked against changes, in a way that changes no price. */
  private async changeUnderneath(): Promise<void> {
    const buying = this.buy(this.make());
    await this.system.rows('update usage.known_access set revision = revision + 1 where developer_account_id = $1', [
      this.caller.developerAccountId,
    ]);
    await this.system.rows('update usage.catalogue set revision = revision + 1');
    await buying;
  }

  /** Once the faults have stopped, every purchase comes to its end: what is open is asked for until it is known. */
  async resolve(): Promise<void> {
    for (const purchase of this.purchases) {
      if (purchase.doubtful) await this.inquire(purchase);
      const deadline = systemClock.now().getTime() + PATIENCE_MS;
      while (purchase.end === 'OPEN') {
        if (systemClock.now().getTime() > deadline) throw new Error(`${purchase.tradeNo} stayed open`);
        await this.buy(purchase);
        if (purchase.end === 'OPEN') await pause(200);
      }
    }
  }

  private async inquire(purchase: Purchase): Promise<void> {
    const deadline = systemClock.now().getTime() + PATIENCE_MS;
    for (;;) {
      const told = await this.door.inquire(this.caller, purchase);
      // A 5004 with a number is what was answered then; without one it is what is wrong now.
      if (told && told.code !== 3006 && (told.code !== 5004 || told.seqNo !== null)) {
        purchase.doubtful = false;
        // Anything else says that nobody was answered, which leaves open what is open.
        if (told.seqNo !== null && told.code <= 1) this.door.learn(this.caller, purchase, told);
        return;
      }
      if (systemClock.now().getTime() > deadline)
        throw new Error(`${purchase.tradeNo} could not be inquired: ${told?.text}`);
      await pause(200);
    }
  }
}
