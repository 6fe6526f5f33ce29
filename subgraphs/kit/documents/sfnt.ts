import { inflateSync } from 'node:zlib';
import { invariant } from '../basics/errors';

/** Bytes of the WOFF head and of one entry of its directory; of the same in a plain font file. */
const WOFF = { head: 44, entry: 20 };
const SFNT = { head: 12, entry: 16 };

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

/** Code points that a font has a picture of (OpenType `cmap`, formats 4 and 12). */
export function codePointsOf(sfnt: Buffer): Set<number> {
  const points = new Set<number>();
  const cmap = tableNamed(sfnt, 'cmap');
  const count = cmap.readUInt16BE(2);
  for (let i = 0; i < count; i++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + 8 * i + 4));
    const format = table.readUInt16BE(0);
    if (format === 4) addSegments(table, points);
    if (format === 12) addGroups(table, points);
  }
  return points;
}

function tableNamed(sfnt: Buffer, name: string): Buffer {
  const count = sfnt.readUInt16BE(4);
  for (let i = 0; i < count; i++) {
    const at = SFNT.head + SFNT.entry * i;
    if (sfnt.toString('latin1', at, at + 4) === name) return sfnt.subarray(sfnt.readUInt32BE(at + 8));
  }
  throw new Error(`Invariant violated: the font has a table ${name}`);
}

/** Format 4: segments of the basic plane, whose glyphs are a shift away or in an array behind them. */
function addSegments(table: Buffer, points: Set<number>): void {
  const double = table.readUInt16BE(6);
  const [ends, starts, deltas, offsets] = [14, 16 + double, 16 + 2 * double, 16 + 3 * double] as const;
  for (let i = 0; i < double; i += 2) {
    const [start, end] = [table.readUInt16BE(starts + i), table.readUInt16BE(ends + i)];
    const [delta, offset] = [table.readUInt16BE(deltas + i), table.readUInt16BE(offsets + i)];
    for (let point = start; point <= end && point < 0xffff; point++) {
      const stored = offset === 0 ? point : table.readUInt16BE(offsets + i + offset + 2 * (point - start));
      if (stored !== 0 && ((stored + delta) & 0xffff) !== 0) points.add(point);
    }
  }
}

/** Format 12: groups of code points of all planes. */
function addGroups(table: Buffer, points: Set<number>): void {
  const count = table.readUInt32BE(12);
  for (let i = 0; i < count; i++) {
    const at = 16 + 12 * i;
    for (let point = table.readUInt32BE(at); point <= table.readUInt32BE(at + 4); point++) points.add(point);
  }
}
