import { Worker } from 'node:worker_threads';
import { badInput, type DomainError } from './errors';
import { projectPath } from './paths';

export interface SpreadsheetRow {
  /** As spreadsheet programs count: 1 is the first, empty rows count too. */
  number: number;
  /** Trimmed text; numbers with the digits that the file holds, dates as yyyy-MM-dd HH:mm:ss, '' for an empty cell. */
  cells: string[];
}

export interface ReadLimits {
  /** Bytes of the file. */
  maxBytes: number;
  /** The head and empty rows between others included. */
  maxRows: number;
  maxColumns: number;
  /** Bytes that the parts of an .xlsx file may unfold to. */
  maxUnpackedBytes: number;
  timeMs: number;
}

export const READ_LIMITS: ReadLimits = {
  maxBytes: 10 * 1024 * 1024,
  maxRows: 100_001,
  maxColumns: 256,
  maxUnpackedBytes: 100 * 1024 * 1024,
  timeMs: 60_000,
};

/** What the worker is given, beside the bytes. */
export interface ReadOrder {
  bytes: Uint8Array;
  limits: ReadLimits;
}

export type ReadRefusal = 'FILE_TOO_LARGE' | 'FILE_TYPE_NOT_SUPPORTED' | 'FILE_BROKEN';
export type ReadAnswer = { rows: SpreadsheetRow[] } | { refusal: ReadRefusal; message: string };

/** Megabytes of heap for the parser; buffers are outside of it and held down by `maxUnpackedBytes`. */
const HEAP_MB = 512;

/**
 * Reads the rows of a CSV (UTF-8 or GB18030) or of the first sheet of an .xlsx file in a thread of its own, with limits
 * on memory and time. Refuses with BAD_USER_INPUT and reason FILE_TOO_LARGE, FILE_TYPE_NOT_SUPPORTED or FILE_BROKEN;
 * `field` is the path of the input that names the file.
 */
export function readSpreadsheet(
  bytes: Uint8Array,
  field: string,
  limits: Partial<ReadLimits> = {},
): Promise<SpreadsheetRow[]> {
  const order: ReadOrder = { bytes, limits: { ...READ_LIMITS, ...limits } };
  if (bytes.length > order.limits.maxBytes) {
    return Promise.reject(
      refused(field, 'FILE_TOO_LARGE', `The file is larger than ${order.limits.maxBytes / 1024 / 1024} MB.`),
    );
  }
  return new Promise((resolve, reject) => {
    const worker = new Worker(projectPath('dist', 'subgraphs', 'kit', 'spreadsheet-worker.js'), {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    const end = (settle: () => void) => {
      clearTimeout(timer);
      void worker.terminate();
      settle();
    };
    const tooMuch = () =>
      end(() => reject(refused(field, 'FILE_TOO_LARGE', 'The file takes too much time or memory to read.')));
    const timer = setTimeout(tooMuch, order.limits.timeMs);
    worker.once('message', (answer: ReadAnswer) =>
      end(() => ('rows' in answer ? resolve(answer.rows) : reject(refused(field, answer.refusal, answer.message)))),
    );
    worker.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : end(() => reject(error)),
    );
  });
}

function refused(field: string, reason: ReadRefusal, message: string): DomainError {
  return badInput(field, message, reason);
}
