import { buffer } from 'node:stream/consumers';
import { setImmediate as breathe } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { writeWithFonts } from './pdf-font';

export const PDF_MEDIA_TYPE = 'application/pdf';

interface PdfOptions {
  /** Shown by readers as the name of the window; not printed. */
  title: string;
  /** The instant that the file carries: the same content with the same instant gives the same bytes. */
  createdAt: Date;
  landscape?: boolean;
  footer?: string;
}

interface PdfColumn {
  title: string;
  share?: number;
  align?: 'left' | 'right' | 'center';
}

export interface PdfContent {
  /** 1 for the title of the document, 2 for that of a part. */
  heading(text: string, level?: 1 | 2): void;
  paragraph(text: string): void;
  /** Names and values, two pairs to a line. */
  facts(pairs: readonly (readonly [name: string, value: string])[]): void;
  /** Rows never break over pages, the head is repeated on each. */
  table(columns: readonly PdfColumn[], rows: readonly (readonly string[])[]): void;
  clause(text: string): void;
  /** Who signs, side by side, with lines below the name; never broken over pages. */
  signatures(parties: readonly { role: string; name: string; lines: readonly string[] }[]): void;
  newPage(): void;
}

type Document = InstanceType<typeof PDFDocument>;
type Step = (document: Document) => void;

const MARGIN = 48;
const TEXT = 9;
const CLAUSE = 10.5;
const PADDING = 4;
const RULE = '#c8ccd4';
const SHADE = '#eef1f6';
const INK = '#1c2230';

/** An A4 document as bytes. Laid out piece by piece with the event loop in between, so that a long one delays nobody. */
export async function pdfOf(options: PdfOptions, describe: (content: PdfContent) => void): Promise<Buffer> {
  const steps: Step[] = [];
  describe(recorder(steps));
  const { createdAt, title } = options;
  const document = new PDFDocument({
    size: 'A4',
    layout: options.landscape ? 'landscape' : 'portrait',
    margin: MARGIN,
    bufferPages: true,
    font: null as unknown as string,
    info: { Title: title, CreationDate: createdAt, ModDate: createdAt, Producer: 'Skep', Creator: 'Skep' },
  });
  const bytes = buffer(document);
  writeWithFonts(document);
  document.fillColor(INK).lineWidth(0.5).strokeColor(RULE);
  for (const step of steps) {
    step(document);
    await breathe();
  }
  numberPages(document, options.footer);
  document.end();
  return bytes;
}

function recorder(steps: Step[]): PdfContent {
  return {
    heading: (text, level = 1) => steps.push((document) => writeHeading(document, text, level)),
    paragraph: (text) =>
      steps.push((document) => document.fontSize(TEXT).text(text, MARGIN, undefined, { lineGap: 3 }).moveDown(0.6)),
    facts: (pairs) => {
      for (let i = 0; i < pairs.length; i += 2) {
        const line = pairs.slice(i, i + 2);
        steps.push((document) => writeFacts(document, line));
      }
      steps.push((document) => document.moveDown(0.8));
    },
    table: (columns, rows) => {
      steps.push((document) =>
        writeRow(
          document,
          columns,
          columns.map(({ title }) => title),
          'head',
        ),
      );
      for (const row of rows) steps.push((document) => writeRow(document, columns, row, 'body'));
      steps.push((document) => {
        document.x = MARGIN;
        document.moveDown(1);
      });
    },
    clause: (text) => steps.push((document) => writeClause(document, text)),
    signatures: (parties) => steps.push((document) => writeSignatures(document, parties)),
    newPage: () => steps.push((document) => document.addPage()),
  };
}

const widthOf = (document: Document): number => document.page.width - 2 * MARGIN;

const bottomOf = (document: Document): number => document.page.height - MARGIN;

/** True when a new page was begun, because `height` points do not fit on this one. */
function makeRoom(document: Document, height: number): boolean {
  if (document.y + height <= bottomOf(document) || document.y <= MARGIN) return false;
  document.addPage();
  return true;
}

function writeHeading(document: Document, text: string, level: 1 | 2): void {
  makeRoom(document, 80);
  document.fontSize(level === 1 ? 18 : 12);
  document.text(text, MARGIN, undefined, { width: widthOf(document), align: level === 1 ? 'center' : 'left' });
  document.moveDown(level === 1 ? 0.8 : 0.4);
}

function writeClause(document: Document, text: string): void {
  makeRoom(document, 2 * CLAUSE * 1.6);
  document
    .fontSize(CLAUSE)
    .text(text, MARGIN, undefined, { width: widthOf(document), lineGap: 4 })
    .moveDown(0.5);
}

function writeSignatures(
  document: Document,
  parties: readonly { role: string; name: string; lines: readonly string[] }[],
): void {
  const width = widthOf(document) / parties.length - 2 * PADDING;
  document.fontSize(CLAUSE);
  const textOf = ({ role, name, lines }: (typeof parties)[number]) => [`${role}:${name}`, ...lines].join('\n');
  const heights = parties.map((party) => document.heightOfString(textOf(party), { width, lineGap: 5 }));
  makeRoom(document, Math.max(...heights) + 24);
  const top = document.y + 12;
  for (const [i, party] of parties.entries()) {
    document.text(textOf(party), MARGIN + i * (width + 2 * PADDING), top, { width, lineGap: 5 });
  }
  document.x = MARGIN;
  document.y = top + Math.max(...heights) + 12;
}

function writeFacts(document: Document, pairs: readonly (readonly [string, string])[]): void {
  const half = widthOf(document) / 2;
  const name = Math.min(80, half / 3);
  document.fontSize(TEXT);
  const heights = pairs.map(([, value]) => heightOf(document, value, half - name - PADDING));
  const height = Math.max(...heights) + PADDING;
  makeRoom(document, height);
  const top = document.y;
  for (const [i, [label, value]] of pairs.entries()) {
    const left = MARGIN + i * half;
    document.fillColor('#5b6475').text(label, left, top, { width: name });
    document.fillColor(INK).text(value, left + name, top, { width: half - name - PADDING });
  }
  document.y = top + height;
  document.x = MARGIN;
}

function writeRow(
  document: Document,
  columns: readonly PdfColumn[],
  cells: readonly string[],
  kind: 'head' | 'body',
): void {
  document.fontSize(TEXT);
  const shares = columns.reduce((sum, { share = 1 }) => sum + share, 0);
  const widths = columns.map(({ share = 1 }) => (widthOf(document) * share) / shares);
  const limit = bottomOf(document) - MARGIN - 60;
  const heights = columns.map((_, i) => heightOf(document, cells[i] ?? '', (widths[i] ?? 0) - 2 * PADDING));
  // A cell that would fill more than a page is cut at its end.
  const height = Math.min(Math.max(...heights, TEXT), limit) + 2 * PADDING;
  if (makeRoom(document, kind === 'head' ? 3 * height : height) && kind === 'body') {
    writeRow(
      document,
      columns,
      columns.map(({ title }) => title),
      'head',
    );
  }
  const top = document.y;
  if (kind === 'head') document.rect(MARGIN, top, widthOf(document), height).fill(SHADE).fillColor(INK);
  let left = MARGIN;
  for (const [i, { align = 'left' }] of columns.entries()) {
    const width = (widths[i] ?? 0) - 2 * PADDING;
    const place = { width, align, height: height - 2 * PADDING + 1, ellipsis: true };
    document.text(cells[i] ?? '', left + PADDING, top + PADDING, place);
    left += widths[i] ?? 0;
  }
  const end = top + height;
  document
    .moveTo(MARGIN, end)
    .lineTo(MARGIN + widthOf(document), end)
    .stroke(RULE);
  document.y = end;
  document.x = MARGIN;
}

/** Most texts fit on one line, which is known without breaking them. */
function heightOf(document: Document, text: string, width: number): number {
  const oneLine = !text.includes('\n') && document.widthOfString(text) <= width;
  return oneLine ? document.currentLineHeight(true) : document.heightOfString(text, { width });
}

function numberPages(document: Document, footer: string | undefined): void {
  const { count } = document.bufferedPageRange();
  for (let i = 0; i < count; i++) {
    document.switchToPage(i);
    // Text below the margin would otherwise begin another page.
    document.page.margins.bottom = 0;
    document
      .fontSize(8)
      .text(`${footer ? `${footer}    ` : ''}${i + 1} / ${count}`, MARGIN, document.page.height - MARGIN + 14, {
        width: widthOf(document),
        align: 'center',
        lineBreak: false,
      });
  }
}
