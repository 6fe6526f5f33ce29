import { readSheet } from 'read-excel-file/node';
import { baseUrl, legacy, tokenOf, type ViewerName } from './front-door';

type Sheet = (string | number | boolean | Date | null)[][];

async function fetched(path: string, init: RequestInit = {}): Promise<Sheet> {
  const answer = await fetch(baseUrl() + path, init);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ]);
  return (await readSheet(Buffer.from(await answer.arrayBuffer()))) as Sheet;
}

/** The sheet of an export, whichever way the contract answers it. */
export async function sheetOf(viewer: ViewerName, path: string, body: object): Promise<Sheet> {
  if (/bill|Bill/.test(path)) {
    const headers = { 'content-type': 'application/json', stoken: await tokenOf(viewer) };
    return fetched(path, { method: 'POST', headers, body: JSON.stringify(body) });
  }
  const { body: envelope } = await legacy(viewer, path, body);
  expect(envelope).toMatchObject({ code: 0, data: { fileName: expect.stringMatching(/\.xlsx$/) } });
  const sheet = await fetched(envelope.data.fileUrl);
  expect(sheet).toHaveLength(envelope.data.total + 1);
  return sheet;
}

/** What the columns with these titles hold, row by row, as text. */
export function columnsOf([head = [], ...rows]: Sheet, titles: readonly string[]): string[][] {
  const places = titles.map((title) => head.indexOf(title));
  return rows.map((row) => places.map((place) => String(row[place] ?? '')));
}
