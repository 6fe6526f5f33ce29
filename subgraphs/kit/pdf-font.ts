import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { invariant } from './errors';
import { projectPath } from './paths';

const FONT = '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff';

/** Bytes of the WOFF head and of one entry of its directory; of the same in a plain font file. */
const WOFF = { head: 44, entry: 20 };
const SFNT = { head: 12, entry: 16 };

let unpacked: Buffer | undefined;

/**
 * Noto Sans SC as a plain font file, unpacked once. fontkit reads WOFF too, but inflates a table each time that it
 * looks at one, which takes seconds for every document.
 */
export function chineseFont(): Buffer {
  unpacked ??= sfntOf(readFileSync(createRequire(projectPath('package.json')).resolve(FONT)));
  return unpacked;
}

/** WOFF 1.0 to the font inside it (W3C WOFF File Format 1.0, sections 4 and 5). */
export function sfntOf(woff: Buffer): Buffer {
  invariant(woff.toString('latin1', 0, 4) === 'wOFF', 'the font is a WOFF file');
  const count = woff.readUInt16BE(12);
  const directory = Buffer.alloc(SFNT.head + SFNT.entry * count);
  const power = 2 ** Math.floor(Math.log2(count));
  directory.writeUInt32BE(woff.readUInt32BE(4), 0);
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(power * SFNT.entry, 6);
  directory.writeUInt16BE(Math.log2(power), 8);
  directory.writeUInt16BE((count - power) * SFNT.entry, 10);
  const parts: Buffer[] = [directory];
  let offset = directory.length;
  for (let i = 0; i < count; i++) {
    const table = tableOf(woff, WOFF.head + WOFF.entry * i);
    const at = SFNT.head + SFNT.entry * i;
    directory.write(table.tag, at, 'latin1');
    directory.writeUInt32BE(table.checksum, at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(table.bytes.length, at + 12);
    const padding = Buffer.alloc((4 - (table.bytes.length % 4)) % 4);
    parts.push(table.bytes, padding);
    offset += table.bytes.length + padding.length;
  }
  return Buffer.concat(parts);
}

function tableOf(woff: Buffer, at: number) {
  const offset = woff.readUInt32BE(at + 4);
  const [packed, length] = [woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)];
  const stored = woff.subarray(offset, offset + packed);
  return {
    tag: woff.toString('latin1', at, at + 4),
    checksum: woff.readUInt32BE(at + 16),
    bytes: packed < length ? inflateSync(stored, { maxOutputLength: length }) : stored,
  };
}
