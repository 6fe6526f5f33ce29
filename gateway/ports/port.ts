import type { ExecutionResult } from 'graphql';
import type { StoredFile } from '../../subgraphs/kit/basics/stored-file';
import type { NewFile } from '../../subgraphs/kit/documents/files';
import type { SentFile, Upload } from '../../subgraphs/kit/documents/uploads';
import type { CallDoor } from '../../subgraphs/kit/exchange/call-door';
import type { Feed } from '../../subgraphs/kit/exchange/topics';
import type { RequestContext } from '../../subgraphs/kit/requests/context';
import type { SubgraphOperation } from '../executor/plan/run';

/** Whether it must not be asked twice: how the planner begins the text of a fetch that changes something. */
export const isMutation = ({ query }: Pick<SubgraphOperation, 'query'>): boolean => /^\s*mutation\b/.test(query);

/** What the rest of the system may ask of a subgraph: a function call in one process, a signed request when spread out. */
export interface SubgraphPort {
  execute(operation: SubgraphOperation, request: RequestContext): Promise<ExecutionResult>;
  feed: Feed;
  /** A file that the subgraph keeps, whoever's it is; null when there is none. */
  readFile(reference: string): Promise<StoredFile | null>;
  /** Whether it can answer: its database does, or says so itself. */
  isReady(): Promise<boolean>;
  storeFile(file: NewFile): Promise<string>;
  /** Keeps a file that somebody sent, as far as the limits of the account allow. */
  takeUpload(file: SentFile): Promise<Upload>;
  /** Requests of customers' programs; usage takes them. */
  call: CallDoor;
}
