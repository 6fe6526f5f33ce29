import { posix } from 'node:path';
import ts from 'typescript';
import { fault, type Import, isConfig, isScript, isTest, lineOf, nodesOf, type Rule, type Source } from './source';

const importsBySource = new WeakMap<Source, Import[]>();

/** Static, dynamic and type imports, and re-exports, with relative targets resolved from the root. */
export function importsOf(source: Source): Import[] {
  const known = importsBySource.get(source);
  if (known) return known;
  const found = nodesOf(source).flatMap((node) => {
    const specifier = specifierOf(node);
    if (!specifier || !ts.isStringLiteralLike(specifier)) return [];
    return [{ target: resolve(source.path, specifier.text), typeOnly: isTypeOnly(node), line: lineOf(node) }];
  });
  importsBySource.set(source, found);
  return found;
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal;
  if (!ts.isCallExpression(node)) return undefined;
  const dynamic = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const required = ts.isIdentifier(node.expression) && node.expression.text === 'require';
  return dynamic || required ? node.arguments[0] : undefined;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (!ts.isImportDeclaration(node) || !node.importClause) return false;
  const { isTypeOnly: whole, name, namedBindings } = node.importClause;
  if (whole) return true;
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly);
}

function resolve(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return posix.join(posix.dirname(from), specifier).replace(/\.(ts|tsx|mjs|js)$/, '');
}

/** The subgraph that a path belongs to; kit, demo and the list itself are none. */
export function subgraphOf(path: string): string | undefined {
  const name = /^subgraphs\/([a-z-]+)\//.exec(path)?.[1];
  return name === 'kit' || name === 'demo' ? undefined : name;
}

const kinds = ['rules', 'tables', 'queries', 'commands', 'loaders', 'resolvers', 'schema'] as const;
type Kind = (typeof kinds)[number];

/** What a file of a subgraph is: named by the last word of its name (bill-queries) or by its folder (queries/bill). */
export function kindOf(path: string): Kind | undefined {
  if (!subgraphOf(path)) return undefined;
  const folder = posix.basename(posix.dirname(path));
  const word = posix.basename(path).replace(/\..*$/, '').split('-').at(-1);
  return kinds.find((kind) => kind === word) ?? kinds.find((kind) => kind === folder);
}

const inFolder = (folder: string) => (path: string) => path.startsWith(`${folder}/`);
const inKit = inFolder('subgraphs/kit');
const isLocal = (target: string) => /^(gateway|subgraphs|schema|test)(\/|$)/.test(target);
const isDatabase = (target: string) => /^(drizzle-orm|drizzle-kit|postgres|pg)(\/|$)/.test(target);
const isDrizzle = (target: string) => /^drizzle-orm(\/|$)/.test(target);

/** Makes a rule from: which files it speaks of, and why an import of theirs is forbidden. */
function importRule(
  speaksOf: (path: string) => boolean,
  refuse: (item: Import, path: string) => boolean,
  { tests = false } = {},
): Rule {
  return (sources) =>
    sources
      .filter((source) => isScript(source) && speaksOf(source.path) && (tests || !isTest(source)))
      .flatMap((source) =>
        importsOf(source)
          .filter((item) => refuse(item, source.path))
          .map((item) => fault(source, item.line, `must not import ${item.target}`)),
      );
}

const isKind = (kind: Kind) => (path: string) => kindOf(path) === kind;

export const productionImportsTest = importRule(
  (path) => !path.startsWith('test/'),
  ({ target }) => target.startsWith('test/') || target.endsWith('.test'),
);

export const subgraphImportsAnother = importRule(
  (path) => subgraphOf(path) !== undefined,
  ({ target }, path) => {
    const other = subgraphOf(target);
    return (
      (other !== undefined && other !== subgraphOf(path)) || target === 'subgraphs' || target === 'subgraphs/index'
    );
  },
  { tests: true },
);

export const subgraphImportsGateway = importRule(inFolder('subgraphs'), ({ target }) => target.startsWith('gateway/'));

/** Demo material is fabricated in one place and used by the demo.ts of each subgraph alone. */
export const demoImportedElsewhere = importRule(
  (path) => inFolder('subgraphs')(path) && !inFolder('subgraphs/demo')(path),
  ({ target, typeOnly }, path) =>
    !typeOnly && target.startsWith('subgraphs/demo/') && !/^subgraphs\/[a-z-]+\/demo(\.ts$|\/)/.test(path),
);

export const demoImportsMoreThanKit = importRule(
  inFolder('subgraphs/demo'),
  ({ target }) => isLocal(target) && !inKit(target) && !target.startsWith('subgraphs/demo/'),
);

/** A subgraph's manifest takes the demo world as an argument, whose type the kit must name. */
export const kitImportsProject = importRule(
  inKit,
  ({ target, typeOnly }) => isLocal(target) && !inKit(target) && !(typeOnly && target.startsWith('subgraphs/demo/')),
);

export const listImportsMoreThanManifests = importRule(
  (path) => path === 'subgraphs/index.ts',
  ({ target }) => isLocal(target) && !inKit(target) && !/^subgraphs\/[a-z-]+\/subgraph$/.test(target),
);

/** The gateway starts the subgraphs: it needs what opens, feeds and times them, never what reads or writes their rows. */
const sharedWithGateway = new RegExp(
  [
    '^subgraphs(/index)?$',
    '^subgraphs/demo/(world|build-world)$',
    '^subgraphs/kit/(carried|charging|errors|context|time|paths|metrics|ids|subgraph|subgraph-names|tokens|database|migrate|consumer|outbox|jobs|scalars|spreadsheet|written-rows|files|file-links|content-disposition)$',
  ].join('|'),
);

export const gatewayImportsSubgraph = importRule(
  (path) => inFolder('gateway')(path) && !inFolder('gateway/legacy')(path),
  ({ target }) => (target.startsWith('subgraphs') && !sharedWithGateway.test(target)) || isDrizzle(target),
);

/** The shim is a client of the graph: it knows error codes, viewers, the business time zone, and nothing else of ours. */
const sharedWithShim =
  /^gateway\/legacy\/|^subgraphs\/kit\/(carried|errors|context|time|paths|metrics|spreadsheet|content-disposition)$/;

export const shimImportsProject = importRule(
  inFolder('gateway/legacy'),
  ({ target, typeOnly }) =>
    isDatabase(target) ||
    (isLocal(target) && !sharedWithShim.test(target) && !(typeOnly && target.startsWith('gateway/'))),
);

const pureKit = /^subgraphs\/kit\/(money|time|errors|ids|social-credit-code)$/;

/** Rules compute: no packages but decimal arithmetic, no statements, no context; types of their own subgraph are free. */
export const rulesImportMore = importRule(isKind('rules'), ({ target, typeOnly }) => {
  if (target === 'decimal.js' || pureKit.test(target) || kindOf(target) === 'rules') return false;
  return !(typeOnly && (inKit(target) || ['tables', undefined].includes(kindOf(target))));
});

export const tablesImportMore = importRule(isKind('tables'), ({ target, typeOnly }) => {
  if (isDrizzle(target) || inKit(target) || typeOnly) return false;
  return !['schema', 'tables'].includes(kindOf(target) ?? '');
});

export const queriesImportResolvers = importRule(
  (path) => ['queries', 'commands', 'loaders'].includes(kindOf(path) ?? ''),
  ({ target }) => kindOf(target) === 'resolvers',
);

export const queriesImportCommands = importRule(
  isKind('queries'),
  ({ target, typeOnly }) => !typeOnly && ['commands', 'loaders'].includes(kindOf(target) ?? ''),
);

export const resolversImportTables = importRule(
  isKind('resolvers'),
  ({ target, typeOnly }) => !typeOnly && (isDatabase(target) || ['tables', 'schema'].includes(kindOf(target) ?? '')),
);

export const drizzleOutsideData = importRule(
  (path) =>
    !inKit(path) &&
    !path.endsWith('drizzle.config.ts') &&
    !path.startsWith('test/') &&
    !['schema', 'tables', 'queries', 'commands', 'loaders'].includes(kindOf(path) ?? ''),
  ({ target }) => isDrizzle(target),
);

/** Tests do not keep a file alive: what only a test imports is dead. */
export const unreferencedFiles: Rule = (sources) => {
  const scripts = sources.filter(isScript);
  const used = new Set(
    scripts.flatMap((source) =>
      importsOf(source)
        .map(({ target }) => target)
        .filter((target) => !isTest(source) || target.startsWith('test/'))
        .flatMap((target) => [target, `${target}/index`]),
    ),
  );
  // A build script names its entries from its own folder.
  const builtBy = (path: string) =>
    sources.some(
      (script) =>
        script.path.endsWith('.mjs') &&
        path.startsWith(`${posix.dirname(script.path)}/`) &&
        script.text.includes(`'${posix.relative(posix.dirname(script.path), path)}'`),
    );
  const mentions = sources
    .filter(({ path }) => path === 'package.json' || path.endsWith('.mjs') || path === '.ci/run')
    .map(({ text }) => text)
    .join('\n');
  return scripts
    .filter((source) => !/\.test\.tsx?$|\.d\.ts$/.test(source.path) && !isConfig(source))
    .map((source) => ({ source, stem: source.path.replace(/\.(ts|tsx|mjs)$/, '') }))
    .filter(
      ({ source, stem }) =>
        !used.has(stem) && !builtBy(source.path) && !mentions.includes(source.path) && !mentions.includes(`'${stem}'`),
    )
    .map(({ source }) => `${source.path} is imported by nothing and no script starts it`);
};
