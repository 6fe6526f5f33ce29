/** Begins the response names of documents that stand for many, which differ in their aliases: gateway/graph/similar. */
export const ALIAS = '_alias';

export const isPlaceholder = (name: string): boolean => name.startsWith(ALIAS);

/** For each placeholder the name that the client gave it, as JSON text. */
export type Labels = ReadonlyMap<string, string>;
