import { XLSX_MEDIA_TYPE } from '../../../subgraphs/kit/documents/spreadsheet';

/** Media types of files that people send, each with how its bytes show it; the name and the declared type prove nothing. */
const SIGNS: readonly [mediaType: string, shows: (bytes: Buffer) => boolean][] = [
  ['application/pdf', (bytes) => startsWith(bytes, '%PDF-')],
  ['image/png', (bytes) => startsWith(bytes, '\x89PNG\r\n\x1A\n')],
  ['image/jpeg', (bytes) => startsWith(bytes, '\xFF\xD8\xFF')],
  [XLSX_MEDIA_TYPE, (bytes) => isZipWith(bytes, 'xl/workbook.xml')],
  [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    (bytes) => isZipWith(bytes, 'word/document.xml'),
  ],
  ['text/csv', isText],
];

/** What a browser may show in the page instead of saving it: nothing here can run a script. */
export const SHOWN_INLINE: readonly string[] = ['application/pdf', 'image/png', 'image/jpeg'];

/** The media type that the bytes show, or null for any other. Text of every kind counts as CSV. */
export function mediaTypeOf(bytes: Buffer): string | null {
  return SIGNS.find(([, shows]) => shows(bytes))?.[0] ?? null;
}

function startsWith(bytes: Buffer, magic: string): boolean {
  return bytes.toString('latin1', 0, magic.length) === magic;
}

/** A ZIP archive names its entries in plain text. */
function isZipWith(bytes: Buffer, entry: string): boolean {
  return startsWith(bytes, 'PK\x03\x04') && bytes.includes(entry);
}

function isText(bytes: Buffer): boolean {
  if (bytes.length === 0 || bytes.includes(0) || startsWith(bytes, 'PK\x03\x04')) return false;
  return ['utf-8', 'gb18030'].some((encoding) => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return true;
    } catch {
      return false;
    }
  });
}
