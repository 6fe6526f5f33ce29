import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { FastifyReply } from 'fastify';
import { businessDate } from '../../../subgraphs/kit/basics/time';
import { contentDisposition } from '../../../subgraphs/kit/documents/content-disposition';
import { XLSX_MEDIA_TYPE, xlsxStream } from '../../../subgraphs/kit/documents/spreadsheet';
import type { Viewer } from '../../../subgraphs/kit/requests/context';
import type { Download, LegacyRequest, RowPage } from './endpoint';
import { refuse } from './refusal';

/** Rows that are asked of the graph at once: its largest page with a cursor. */
const PAGE = 100;

/** Rows of an export that an envelope has to wait for. */
export const KEPT_ROWS = 20_000;

interface KeptExport {
  fileName: string;
  /** Path with a signature, open to whoever has it for a day. */
  fileUrl: string;
  total: number;
}

/** Keeps a file for its viewer and gives the path under which it opens. */
export type KeepFile = (viewer: Viewer, file: { name: string; mediaType: string; bytes: Buffer }) => Promise<string>;

/** Asks for the rows behind a cursor; null for the first ones. */
type AskPage = (variables: Record<string, unknown>) => Promise<RowPage>;

/** The first page is asked at once: what the graph refuses is thrown before a byte of the answer is sent. */
async function rowsOf(ask: AskPage): Promise<AsyncGenerator<unknown>> {
  const first = await ask({ first: PAGE, after: null });
  return following(first, ask);
}

async function* following(first: RowPage, ask: AskPage): AsyncGenerator<unknown> {
  for (let page = first; ; page = await ask({ first: PAGE, after: page.pageInfo.endCursor })) {
    yield* page.nodes;
    if (!page.pageInfo.hasNextPage) return;
  }
}

export async function exportStream(
  endpoint: Download,
  request: LegacyRequest,
  ask: (variables: Record<string, unknown>) => Promise<unknown>,
  counted: (row: unknown) => void = () => undefined,
): Promise<Readable> {
  const filter = endpoint.variables?.(request) ?? {};
  const rows = await rowsOf(async (page) => endpoint.rows(await ask({ ...filter, ...page })));
  return xlsxStream(endpoint.columns, tapped(rows, counted), { sheetName: endpoint.fileName });
}

async function* tapped(rows: AsyncIterable<unknown>, counted: (row: unknown) => void): AsyncGenerator<unknown> {
  for await (const row of rows) {
    counted(row);
    yield row;
  }
}

export const exportName = ({ fileName }: Download, now: Date): string =>
  `${fileName}_${businessDate(now).replaceAll('-', '')}.xlsx`;

export function sendExport(reply: FastifyReply, name: string, stream: Readable): FastifyReply {
  return reply
    .headers({
      'content-type': XLSX_MEDIA_TYPE,
      'content-disposition': contentDisposition(name),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    })
    .send(stream);
}

/** Refuses more rows than a client can be kept waiting for, and stops when the client has gone. */
export async function keptExport(
  open: (counted: () => void) => Promise<Readable>,
  name: string,
  keep: (bytes: Buffer) => Promise<string>,
  client: { destroyed: boolean },
): Promise<KeptExport> {
  let total = 0;
  const stream = await open(() => {
    if (client.destroyed) throw refuse('客户端已断开,导出已停止');
    if (++total > KEPT_ROWS) throw refuse(`导出结果超过${KEPT_ROWS}行,请缩小筛选范围`);
  });
  const bytes = await buffer(stream);
  return { fileName: name, fileUrl: await keep(bytes), total };
}
