import { invariant } from '../../kit/basics/errors';
import type { CallDoor, CallSurroundings } from '../../kit/exchange/call-door';
import { type Database, sharedDatabase } from '../../kit/sql/database';
import type { SourceAdapter } from '../sources/adapter';
import { adaptersOf } from '../sources/adapters';
import type { Breakers } from '../sources/breakers';
import { Book } from './book';
import { callDoor } from './door';
import { Ledger } from './ledger';
import { CallRates } from './limits';
import { Parts } from './parts';
import { Performer } from './perform';

export interface Calls {
  around: CallSurroundings;
  book: Book;
  ledger: Ledger;
  rates: CallRates;
  parts: Parts;
  performer: Performer;
  adapters: Readonly<Record<string, SourceAdapter | undefined>>;
  breakers: Breakers;
  door: CallDoor;
}

const opened = new WeakMap<Database, Calls>();

export function openCalls(around: CallSurroundings): CallDoor {
  const book = new Book(around.db);
  const ledger = new Ledger(around);
  const adapters = adaptersOf(around.settings, around.db.secrets);
  const parts = new Parts(around, adapters);
  const performer = new Performer(around, ledger, parts);
  const rates = new CallRates();
  const door = callDoor(around, { book, performer, ledger, rates });
  opened.set(around.db, { around, book, ledger, rates, parts, performer, adapters, breakers: parts.breakers, door });
  return door;
}

export function callsOf(db: Database): Calls {
  const calls = opened.get(sharedDatabase(db));
  invariant(calls, 'calls are opened before a request is answered');
  return calls;
}
