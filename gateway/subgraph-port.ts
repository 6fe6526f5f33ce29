import type { DocumentNode, ExecutionResult } from 'graphql';
import type { RequestContext } from '../subgraphs/kit/context';
import type { NewFile, StoredFile } from '../subgraphs/kit/files';
import type { Feed } from '../subgraphs/kit/outbox';

export interface SubgraphOperation {
  /** Parsed once by the planner; its identity is stable while the plan is cached. */
  document: DocumentNode | undefined;
  query: string;
  variables: Record<string, unknown>;
}

/** Whether it must not be asked twice: how the planner begins the text of a fetch that changes something. */
export const isMutation = ({ query }: Pick<SubgraphOperation, 'query'>): boolean => /^\s*mutation\b/.test(query);

/** What the rest of the system may ask of a subgraph: a function call in one process, a signed request when spread out. */
export interface SubgraphPort {
  execute(operation: SubgraphOperation, request: RequestContext): Promise<ExecutionResult>;
  feed: Feed;
  /** A file that the subgraph keeps, whoever's it is; null when there is none. */
  readFile(reference: string): Promise<StoredFile | null>;
  /** Keeps a file and returns its reference. */
  storeFile(file: NewFile): Promise<string>;
}
