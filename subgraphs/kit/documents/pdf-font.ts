import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type PDFDocument from 'pdfkit';
import { projectPath } from '../process/paths';
import { codePointsOf, sfntOf } from './sfnt';

type Document = InstanceType<typeof PDFDocument>;

interface Face {
  name: string;
  read(): Buffer;
}

const packaged = (path: string) => readFileSync(createRequire(projectPath('package.json')).resolve(path));

/**
 * What documents are written with, the first that has a character. Noto Sans SC has all of GB 2312 and GBK, CJK
 * extension A and the rare characters of the standard list (2013); the other one has what Noto Sans JP adds to it of
 * extension B, such as the 𠮷 of names.
 */
const FACES: readonly Face[] = [
  { name: 'text', read: () => packaged('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf') },
  {
    name: 'rare',
    read: () => sfntOf(readFileSync(projectPath('subgraphs', 'kit', 'documents', 'fonts', 'noto-sans-jp-rare.woff'))),
  },
];

interface ReadFace {
  name: string;
  bytes: Buffer;
  has: ReadonlySet<number>;
}

let readFaces: ReadFace[] | undefined;

function faces(): ReadFace[] {
  readFaces ??= FACES.map(({ name, read }) => {
    const bytes = read();
    return { name, bytes, has: codePointsOf(bytes) };
  });
  return readFaces;
}

/** Line breaks and the like, which are laid out and have no picture. */
const LAYOUT = /^[\n\r\t]$/;

export function unprintable(text: string): string[] {
  const missing = new Set<string>();
  for (const character of text) {
    if (!LAYOUT.test(character) && faceOf(character.codePointAt(0) as number) === undefined) missing.add(character);
  }
  return [...missing];
}

const faceOf = (point: number): ReadFace | undefined => faces().find(({ has }) => has.has(point));

interface Writing {
  _font: unknown;
  widthOfString(text: string, options?: object): number;
  _fragment(text: string, x: number, y: number, options: Fragment): void;
}

interface Fragment {
  width?: number;
  align?: string;
  lineWidth?: number;
}

/** Each character in the first font that has it; pdfkit writes a whole line with one. What none has is an empty box. */
export function writeWithFonts(document: Document): void {
  for (const { name, bytes } of faces()) document.registerFont(name, bytes);
  document.font('text');
  const writing = document as unknown as Writing;
  const widthOf = writing.widthOfString.bind(document);
  const fragment = writing._fragment.bind(document);
  const within = <T>(face: string, work: () => T): T => {
    const before = writing._font;
    document.font(face);
    const done = work();
    writing._font = before;
    return done;
  };
  const runWidth = ({ face, text }: Run, options?: object) => within(face, () => widthOf(text, options));

  writing.widthOfString = (text, options) => {
    const runs = runsOf(`${text ?? ''}`);
    return runs ? runs.reduce((sum, run) => sum + runWidth(run, options), 0) : widthOf(text, options);
  };
  writing._fragment = (text, x, y, options) => {
    const runs = runsOf(text);
    if (!runs) return fragment(text, x, y, options);
    const width = runs.reduce((sum, run) => sum + runWidth(run), 0);
    const room = options.width ? (options.lineWidth ?? width) - width : 0;
    let left = x + (options.align === 'right' ? room : options.align === 'center' ? room / 2 : 0);
    for (const run of runs) {
      within(run.face, () => fragment(run.text, left, y, { ...options, align: 'left' }));
      left += runWidth(run);
    }
  };
}

interface Run {
  face: string;
  text: string;
}

function runsOf(text: string): Run[] | undefined {
  const [first] = faces();
  if (!first) return undefined;
  let runs: Run[] | undefined;
  let at = 0;
  for (const character of text) {
    const point = character.codePointAt(0) as number;
    if (!first.has.has(point)) {
      const face: ReadFace = faceOf(point) ?? first;
      if (face !== first || runs) {
        runs ??= at > 0 ? [{ face: first.name, text: text.slice(0, at) }] : [];
        addTo(runs, face.name, character);
      }
    } else if (runs) addTo(runs, first.name, character);
    at += character.length;
  }
  return runs;
}

function addTo(runs: Run[], face: string, character: string): void {
  const last = runs.at(-1);
  if (last?.face === face) last.text += character;
  else runs.push({ face, text: character });
}
