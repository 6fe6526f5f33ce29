import { invariant } from '../basics/errors';
import type { SubgraphName } from '../basics/subgraph-names';
import type { StoredFile } from './files';

type Read = (subgraph: SubgraphName, reference: string) => Promise<StoredFile | null>;

let read: Read | null = null;

/** Called once by the program, before jobs run: asks the subgraph that keeps the file, wherever it runs. */
export function configureFilesElsewhere(port: Read): void {
  read = port;
}

/** A file that any subgraph keeps, for the house itself. Null when there is none; rejects while its keeper is away. */
export function fileOf(subgraph: SubgraphName, reference: string): Promise<StoredFile | null> {
  invariant(read, 'the program says how files are read');
  return read(subgraph, reference);
}
