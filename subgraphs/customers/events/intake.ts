import { type Database, sharedDatabase } from '../../kit/sql/database';
import { type Outcome, type Receipt, receiveMessages } from './commands/receive';
import type { Delivery } from './message';

/** Messages of one transaction; more would hold its locks longer than it saves. */
const MAX_BATCH = 200;
const MAX_BATCH_CHARACTERS = 4 * 1024 * 1024;
/** Transactions at once: while one waits for the disk, the next is made. */
const MAX_RUNNING = 2;

interface Waiting {
  delivery: Delivery;
  resolve(receipt: Receipt): void;
  reject(error: unknown): void;
}

/** Those that wait at the same time share a transaction. The first of a quiet moment goes at once. */
function createIntake(db: Database): (delivery: Delivery) => Promise<Receipt> {
  const waiting: Waiting[] = [];
  let running = 0;

  function next(): void {
    if (running >= MAX_RUNNING || waiting.length === 0) return;
    running++;
    const batch = takeBatch(waiting);
    receiveMessages(
      db,
      batch.map(({ delivery }) => delivery),
    )
      .then(
        (outcomes) => {
          for (const [i, one] of batch.entries()) settle(one, outcomes[i] as Outcome);
        },
        (error: unknown) => {
          for (const { reject } of batch) reject(error);
        },
      )
      .finally(() => {
        running--;
        next();
      });
  }

  return (delivery) =>
    new Promise((resolve, reject) => {
      waiting.push({ delivery, resolve, reject });
      // What arrives in the same turn of the event loop goes along.
      setImmediate(next);
    });
}

function takeBatch(waiting: Waiting[]): Waiting[] {
  let characters = 0;
  let count = 0;
  while (count < Math.min(waiting.length, MAX_BATCH)) {
    characters += waiting[count]?.delivery.message.text.length ?? 0;
    if (count > 0 && characters > MAX_BATCH_CHARACTERS) break;
    count++;
  }
  return waiting.splice(0, count);
}

function settle({ resolve, reject }: Waiting, outcome: Outcome): void {
  if ('refusal' in outcome) reject(outcome.refusal);
  else resolve(outcome);
}

const intakes = new WeakMap<Database, (delivery: Delivery) => Promise<Receipt>>();

/** Takes in one message. Throws CONFLICT when its msgId came with another content. */
export function receiveMessage(own: Database, delivery: Delivery): Promise<Receipt> {
  // One transaction takes in the messages of many, so it is nobody's own act.
  const db = sharedDatabase(own);
  const intake = intakes.get(db) ?? createIntake(db);
  intakes.set(db, intake);
  return intake(delivery);
}
