import { dayNumber } from './calendar';
import { callsOf } from './calls';
import { idMint } from './identifiers';
import { toMicro } from './micro';
import { invoicesOf } from './money-invoices';
import { settlementsOf } from './money-payments';
import { draftStatementsOf, finishStatements, type LineTally, type Tallies } from './money-statements';
import { walletEntriesOf } from './money-wallets';
import { randomOf } from './random';
import type { World } from './world';
import type { DemoBooks, DemoCall } from './world-calls';
import type { DemoWallet } from './world-trade';

interface OpenBooks {
  /** Call with every call of every month, months in order. */
  add(call: DemoCall): void;
  /** Once, at the end. */
  close(): DemoBooks;
}

/**
 * The books of a world, folded from one pass over its calls while somebody else copies them: memory holds tallies by
 * account, month and price, and fees by wallet and day, never the calls.
 */
export function openBooks(world: World): OpenBooks {
  const wallets = new Map<string, DemoWallet>();
  for (const wallet of world.wallets) for (const id of wallet.developerAccountIds) wallets.set(id, wallet);
  const tallies: Tallies = { lines: new Map(), days: new Map() };
  const firstMonth =
    Number((world.months[0] as string).slice(0, 4)) * 12 + Number((world.months[0] as string).slice(5));
  const money = new Map<string, bigint>();
  const microOf = (text: string) => {
    const known = money.get(text);
    if (known !== undefined) return known;
    const value = toMicro(text);
    money.set(text, value);
    return value;
  };
  return {
    add: (call) => {
      const day = call.seqNo.slice(0, 8);
      const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(4, 6)) - firstMonth;
      const fee = microOf(call.fee);
      addLine(tallies, call, month, fee > 0n, microOf(call.cost));
      if (fee === 0n) return;
      const walletId = (wallets.get(call.developerAccountId) as DemoWallet).id;
      const days = tallies.days.get(walletId) ?? new Map<number, bigint>();
      tallies.days.set(walletId, days);
      const number = dayNumber(call.at.getTime());
      days.set(number, (days.get(number) ?? 0n) + fee);
    },
    close: () => {
      const books = closeBooks(world, tallies, wallets);
      closed.set(world, books);
      return books;
    },
  };
}

const closed = new WeakMap<World, DemoBooks>();

/** The books of a world. A pass over its calls takes seconds, so those that one subgraph folded serve the next one too. */
export function booksOf(world: World): DemoBooks {
  const known = closed.get(world);
  if (known) return known;
  const books = openBooks(world);
  for (const month of world.months) for (const call of callsOf(world, month)) books.add(call);
  return books.close();
}

function addLine({ lines }: Tallies, call: DemoCall, month: number, paid: boolean, cost: bigint): void {
  const months = lines.get(call.developerAccountId) ?? [];
  lines.set(call.developerAccountId, months);
  while (months.length <= month) months.push(new Map());
  const ofMonth = months[month] as Map<string, LineTally>;
  const key = `${call.productCode} ${call.price} ${call.tag}`;
  let line = ofMonth.get(key);
  if (!line) {
    line = {
      productCode: call.productCode,
      tag: call.tag,
      price: call.price,
      count: 0,
      freeCount: 0,
      chargeCount: 0,
      cost: 0n,
    };
    ofMonth.set(key, line);
  }
  line.count += 1;
  if (call.free) line.freeCount += 1;
  if (paid) line.chargeCount += 1;
  line.cost += cost;
}

/** Statements first; payments settle them, invoices take them, and what payments leave over tops up the wallets and pays later ones. */
function closeBooks(world: World, tallies: Tallies, wallets: Map<string, DemoWallet>): DemoBooks {
  const mint = idMint('books');
  const desk = (label: string) => ({ world, mint, random: randomOf(world.seed, `books/${label}`) });
  const drafts = draftStatementsOf(desk('statements'), tallies, wallets);
  const settlements = settlementsOf(desk('payments'), drafts);
  const invoices = invoicesOf(desk('invoices'), drafts);
  const entries = walletEntriesOf(desk('wallets'), tallies, settlements);
  return { ...finishStatements(drafts), ...entries, ...settlements, invoices };
}
