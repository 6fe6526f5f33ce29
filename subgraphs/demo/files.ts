import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import { PDF_MEDIA_TYPE, pdfOf } from '../kit/documents/pdf';

interface DemoFile {
  id: string;
  name: string;
  mediaType: string;
  bytes: Buffer;
  customerId: string | null;
  createdById?: string | null;
  createdAt: Date;
}

/** A row of a subgraph's file store. */
export const fileRow = (file: DemoFile) => ({
  ...file,
  sha256: createHash('sha256').update(file.bytes).digest('hex'),
  byteSize: file.bytes.length,
});

/** A sheet that says what it stands for and that it is none; many rows share its bytes, because making one takes time. */
export function samplePaper(title: string, createdAt: Date): Promise<Buffer> {
  return pdfOf({ title, createdAt }, (content) => {
    content.heading(title, 1);
    content.paragraph('样张,仅供演示。');
  });
}

export const samplePdf = (owner: Omit<DemoFile, 'mediaType'>) => fileRow({ ...owner, mediaType: PDF_MEDIA_TYPE });

const SIDE = 64;

/** A square PNG in a colour of the name's own. */
export function logoPng(name: string): Buffer {
  const mix = [...name].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 0xffffff, 7);
  const pixel = [mix >> 16, (mix >> 8) & 255, mix & 255].map((part) => 64 + (part >> 1));
  const row = [0, ...Array.from({ length: SIDE }, () => pixel).flat()];
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIDE, 0);
  header.writeUInt32BE(SIDE, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.from(Array.from({ length: SIDE }, () => row).flat()));
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body) >>> 0);
  return Buffer.concat([length, body, check]);
}
