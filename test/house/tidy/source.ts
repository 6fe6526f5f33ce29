import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** One file of the project: its path from the root with forward slashes, and its text. */
export interface Source {
  path: string;
  text: string;
}

/** A rule answers one sentence per fault, beginning with the file; no sentence means that the sources keep it. */
export type Rule = (sources: Source[]) => string[];

export interface Import {
  /** What is imported: a package name, or a path from the root without extension. */
  target: string;
  /** True when the import vanishes at compile time. */
  typeOnly: boolean;
  line: number;
}

const skipped = new Set(['node_modules', 'dist', '.git', 'coverage', '.data']);
const readable = /\.(ts|tsx|mjs|cjs|graphql|sql|md|css)$|(^|\/)(package\.json|run)$/;

/** Reads every text file below the root that a rule may judge. */
export function readSources(root: string, folder = ''): Source[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : readSources(root, path);
    return readable.test(path) ? [{ path, text: readFileSync(join(root, path), 'utf8') }] : [];
  });
}

export const isScript = ({ path }: Source) => /\.(ts|tsx|mjs)$/.test(path);
export const isSdl = ({ path }: Source) => path.endsWith('.graphql') && path.startsWith('subgraphs/');
export const isGenerated = ({ path }: Source) =>
  /\.generated\.ts$|\/migrations\/|^schema\/(supergraph|api|released)\./.test(path);
export const isTest = ({ path }: Source) => path.startsWith('test/') || /\.test\.tsx?$/.test(path);
export const isConfig = ({ path }: Source) => /(^|\/)[a-z]+\.config\.(ts|mjs)$/.test(path);

const trees = new WeakMap<Source, ts.SourceFile>();

/** The syntax tree of a script, parsed once. */
function treeOf(source: Source): ts.SourceFile {
  const known = trees.get(source);
  if (known) return known;
  const tree = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.ES2022, true);
  trees.set(source, tree);
  return tree;
}

/** Every node of a script, parents first. */
export function nodesOf(source: Source): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(treeOf(source));
  return nodes;
}

export function lineOf(node: ts.Node): number {
  const tree = node.getSourceFile();
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}

/** Says where and what: "gateway/programs/gateway.ts:3 ...". */
export const fault = (source: Source, line: number, what: string) => `${source.path}:${line} ${what}`;

/** Faults of the nodes of every chosen script for which judge() has something to say. */
export function judgeNodes(
  sources: Source[],
  chosen: (source: Source) => boolean,
  judge: (node: ts.Node, source: Source) => string | undefined,
): string[] {
  return sources
    .filter((source) => isScript(source) && !isGenerated(source) && chosen(source))
    .flatMap((source) =>
      nodesOf(source).flatMap((node) => {
        const what = judge(node, source);
        return what === undefined ? [] : [fault(source, lineOf(node), what)];
      }),
    );
}
