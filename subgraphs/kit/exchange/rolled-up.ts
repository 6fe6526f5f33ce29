import type { EventPayloads } from './topics';

type RolledUp = EventPayloads['usage.rolledUp'];

/** The charges of several events, each with the account and the day that it is of. */
export const chargesOf = (events: readonly { payload: RolledUp }[]) =>
  events.flatMap(({ payload: { charges, ...whose } }) => charges.map((charge) => ({ ...whose, ...charge })));
