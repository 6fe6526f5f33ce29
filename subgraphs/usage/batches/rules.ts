import { badInput } from '../../kit/basics/errors';
import { plainHeading } from '../../kit/basics/heading';
import type { SpreadsheetRow } from '../../kit/documents/spreadsheet-reader';
import type { CallParameter } from '../../kit/exchange/product-events';
import type { Encryption } from '../call/parameter-rules';

const MOST_ROWS = 50_000;

/** A sample as it was read: its headings, the parameter that each column holds ('' for none), its rows. */
export interface Sample {
  head: string[];
  columns: string[];
  /** `fault` says why a row cannot be called. */
  rows: { row: number; cells: string[]; fault: string | null }[];
}

type Named = Pick<CallParameter, 'name' | 'title' | 'required'>;

/** Other columns are kept, not sent. SAMPLE_EMPTY, SAMPLE_TOO_LONG, COLUMN_TWICE or SAMPLE_COLUMNS_MISSING. */
export function sampleOf(rows: readonly SpreadsheetRow[], parameters: readonly Named[], field: string): Sample {
  const [first, ...body] = rows;
  if (!first || body.length === 0) throw badInput(field, 'The sample has no rows below its headings.', 'SAMPLE_EMPTY');
  if (body.length > MOST_ROWS) {
    throw badInput(field, `A sample has at most ${MOST_ROWS} rows.`, 'SAMPLE_TOO_LONG', { most: MOST_ROWS });
  }
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const head = Array.from({ length: width }, (_, i) => first.cells[i] ?? '');
  const columns = head.map((title) => {
    const plain = plainHeading(title);
    return parameters.find(({ name, title: known }) => plain === name || plain === known)?.name ?? '';
  });
  const twice = columns.find((name, i) => name !== '' && columns.indexOf(name) !== i);
  if (twice !== undefined) throw badInput(field, `Two columns hold ${twice}.`, 'COLUMN_TWICE');
  const missing = parameters.filter(({ name, required }) => required && !columns.includes(name));
  if (missing.length > 0) {
    const named = missing.map(({ title }) => title).join(', ');
    throw badInput(field, `The sample lacks the columns ${named}.`, 'SAMPLE_COLUMNS_MISSING', { columns: named });
  }
  return { head, columns, rows: body.map((row) => sampleRow(row, columns)) };
}

function sampleRow({ number, cells, faults = {} }: SpreadsheetRow, columns: readonly string[]): Sample['rows'][number] {
  const at = columns.findIndex((name, i) => name !== '' && faults[i] !== undefined);
  return { row: number, cells, fault: at < 0 ? null : `${columns[at]} ${faults[at]}.` };
}

const ENCRYPTIONS: readonly Encryption[] = ['PLAIN', 'MD5', 'SHA256', 'SM3'];

/** The tradeNo of a row's call, by which it is asked and charged once however often its task begins again. */
export const tradeNoOf = (taskNo: string, row: number): string => `${taskNo}-${row}`;

export function fieldsOf(
  { taskNo, columns, encryption }: { taskNo: string; columns: readonly string[]; encryption: Encryption },
  { row, cells }: { row: number; cells: readonly string[] },
): Record<string, string> {
  const given = columns.flatMap((name, i) => (name !== '' && cells[i] ? [[name, cells[i]] as const] : []));
  return {
    ...Object.fromEntries(given),
    encryptionType: String(ENCRYPTIONS.indexOf(encryption) + 1),
    tradeNo: tradeNoOf(taskNo, row),
  };
}

/** No money, or what would be called is closed: every further row would be refused alike. */
const STOPPING = [1003, 2006, 3001, 3002, 3003, 3004, 4001, 4002, 4003];

/** Another process has it, or money cannot be asked: to be tried again later. */
const PASSING = [3006, 4291, 4292, 5004];

type RowEnd = 'DONE' | 'STOP' | 'LATER';

export function endOf(code: number): RowEnd {
  if (STOPPING.includes(code)) return 'STOP';
  return PASSING.includes(code) ? 'LATER' : 'DONE';
}

/** Codes of records that say nothing of a row, which is to be called again. */
export const OPEN_CODES: readonly number[] = [...STOPPING, ...PASSING];

export const passwordOf = (taskId: string): string => `batch_tasks.password:${taskId}`;
