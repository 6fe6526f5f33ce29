import { fork } from 'node:child_process';
import { badInput } from '../basics/errors';
import { projectPath } from '../process/paths';

export interface SpreadsheetRow {
  /** As spreadsheet programs count: 1 is the first, empty rows count too. */
  number: number;
  /** Trimmed text as shown: 15 digits at most, yyyy-MM-dd, yyyy-MM-dd HH:mm:ss; '' if empty or with a fault. */
  cells: string[];
  /** Why cells cannot be read, by their place: goes on the name of the column, as in "holds the error #N/A". */
  faults?: Readonly<Record<number, string>>;
}

export interface ReadLimits {
  maxBytes: number;
  /** The head and empty rows between others included. */
  maxRows: number;
  maxColumns: number;
  /** Bytes that the parts of an .xlsx file may unfold to. */
  maxUnpackedBytes: number;
  maxCells: number;
  maxCharacters: number;
  timeMs: number;
}

const READ_LIMITS: ReadLimits = {
  maxBytes: 10 * 1024 * 1024,
  maxRows: 100_001,
  maxColumns: 256,
  maxUnpackedBytes: 100 * 1024 * 1024,
  maxCells: 4_000_000,
  maxCharacters: 64 * 1024 * 1024,
  timeMs: 30_000,
};

export interface ReadOrder {
  bytes: Uint8Array;
  limits: ReadLimits;
}

export type ReadRefusal = 'FILE_TOO_LARGE' | 'FILE_TYPE_NOT_SUPPORTED' | 'FILE_BROKEN';
export type ReadAnswer = { rows: SpreadsheetRow[] } | { refusal: ReadRefusal; message: string };

/** Megabytes of heap for the parser; buffers are outside of it and held down by `maxUnpackedBytes`. */
const HEAP_MB = 512;

/**
 * Reads the rows of a CSV or of the first sheet in sight of an .xlsx file in a process of its own, with limits on memory
 * and time: running out of heap ends a whole process, threads included. Refuses with BAD_USER_INPUT and reason
 * FILE_TOO_LARGE, FILE_TYPE_NOT_SUPPORTED or FILE_BROKEN; `field` is the path of the input that names the file.
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  field: string,
  limits: Partial<ReadLimits> = {},
): Promise<SpreadsheetRow[]> {
  const order: ReadOrder = { bytes, limits: { ...READ_LIMITS, ...limits } };
  const answer: ReadAnswer =
    bytes.length > order.limits.maxBytes
      ? { refusal: 'FILE_TOO_LARGE', message: `The file is larger than ${order.limits.maxBytes / 1024 / 1024} MB.` }
      : await answerOf(order);
  if ('rows' in answer) return answer.rows;
  throw badInput(field, answer.message, answer.refusal);
}

const TOO_MUCH: ReadAnswer = {
  refusal: 'FILE_TOO_LARGE',
  message: 'The file takes too much time or memory to read.',
};
/** Node's exit code for an error that nobody caught; out of memory it is aborted instead. */
const FAULT = 1;

/** The process is told nothing but the file: none of our settings and keys. */
function answerOf(order: ReadOrder): Promise<ReadAnswer> {
  return new Promise((resolve, reject) => {
    const child = fork(projectPath('dist', 'subgraphs', 'kit', 'documents', 'spreadsheet-worker.js'), [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: {},
      execArgv: [`--max-old-space-size=${HEAP_MB}`],
    });
    const end = (settle: () => void) => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      settle();
    };
    const timer = setTimeout(() => end(() => resolve(TOO_MUCH)), order.limits.timeMs);
    child.once('message', (answer: ReadAnswer) => end(() => resolve(answer)));
    child.once('error', (error) => end(() => reject(error)));
    child.once('exit', (code) =>
      end(() => (code === FAULT ? reject(new Error('The reader of spreadsheets failed.')) : resolve(TOO_MUCH))),
    );
    // What cannot be sent is told by the exit.
    child.send(order, () => undefined);
  });
}
