import type { Kind } from './specimens';

/** Why naming something here shows nothing of another customer's. */
export interface Exempt {
  exempt: string;
}

/** Names somebody with whom many customers have to do: the answer must hold own rows alone. */
interface Common {
  common: Kind;
}

export type Entry = Kind | Common | Exempt;

export const catalogue: Exempt = { exempt: 'Products, their codes and categories are open to every signed-in viewer.' };
export const ownWords: Exempt = { exempt: 'What the sender writes, which names nothing that is stored.' };
export const ownKey: Exempt = { exempt: 'Keys are kept for each account; a key of another account is unknown.' };

/** Fields of one input that are alike, their names separated by blanks. */
export const each = (input: string, fields: string, entry: Entry): Record<string, Entry> =>
  Object.fromEntries(fields.split(' ').map((field) => [`${input}.${field}`, entry]));
