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
    return [{ target: resolveImport(source.path, specifier.text), typeOnly: isTypeOnly(node), line: lineOf(node) }];
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

export function resolveImport(from: string, specifier: string): string {
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

/** What each of a noun's folder of reads or writes is, a verb a file; the other kinds are the last word of a name (line-rules). */
const folders: readonly Kind[] = ['queries', 'commands'];

/** What a file of a subgraph is, by its name or by the folder that it stands in (queries/bill). */
export function kindOf(path: string): Kind | undefined {
  if (!subgraphOf(path) || path.includes('.generated')) return undefined;
  const folder = posix.basename(posix.dirname(path));
  const name = posix.basename(path).replace(/\..*$/, '');
  const word = name.split('-').at(-1);
  return (
    kinds.find((kind) => kind === (folders.includes(kind) ? name : word)) ?? folders.find((kind) => kind === folder)
  );
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

/** Which rooms of a floor a room may import from, beside itself; what stands on no list there is open to all of them. */
type Floor = Readonly<Record<string, readonly string[]>>;

/** The rooms of the kit, each above those that it uses; subgraph.ts and migrate.ts stand over all of them. */
const kitFloor = floorOf([
  ['basics'],
  ['process', 'mapping'],
  ['sql'],
  ['requests'],
  ['lists', 'jobs', 'documents'],
  ['exchange'],
]);

/** The rooms of the gateway from the ground up. */
const gatewayFloor = floorOf([['common'], ['executor'], ['ports'], ['graph'], ['doors'], ['system'], ['programs']]);

/** Rooms level by level: each may use the levels below its own. */
function floorOf(levels: readonly (readonly string[])[]): Floor {
  return Object.fromEntries(
    levels.flatMap((rooms, level) => rooms.map((room) => [room, levels.slice(0, level).flat()] as const)),
  );
}

/** Imports run down between the rooms of one floor; a file that stands in no room is imported by none. */
const roomWalls = (folder: string, floor: Floor) => {
  const roomOf = (path: string) => path.slice(folder.length + 1).split('/')[0] ?? '';
  return importRule(
    (path) => inFolder(folder)(path) && roomOf(path) in floor,
    ({ target }, path) => {
      const [from, to] = [roomOf(path), roomOf(target)];
      return inFolder(folder)(target) && from !== to && !floor[from]?.includes(to);
    },
    { tests: true },
  );
};

export const kitRoomsImportUp = roomWalls('subgraphs/kit', kitFloor);
export const gatewayRoomsImportUp = roomWalls('gateway', gatewayFloor);

export const kitImportsProject = importRule(inKit, ({ target }) => isLocal(target) && !inKit(target));

export const listImportsMoreThanManifests = importRule(
  (path) => path === 'subgraphs/index.ts',
  ({ target, typeOnly }) =>
    isLocal(target) &&
    !inKit(target) &&
    !/^subgraphs\/[a-z-]+\/subgraph$/.test(target) &&
    !(typeOnly && target === 'subgraphs/demo/world'),
);

const inKitRooms =
  (...rooms: string[]) =>
  (target: string) =>
    rooms.some((room) => inKit(target) && target.startsWith(`subgraphs/kit/${room}/`));

/** The gateway starts the subgraphs: it needs what opens, feeds and times them, never what reads or writes their rows. */
const kitForGateway = inKitRooms('basics', 'process', 'requests', 'exchange', 'jobs', 'documents');
const filesForGateway =
  /^subgraphs(\/index)?$|^subgraphs\/demo\/(world|build-world)$|^subgraphs\/kit\/(subgraph|migrate|sql\/database|lists\/json-rows)$/;

export const gatewayImportsSubgraph = importRule(
  (path) => inFolder('gateway')(path) && !inFolder('gateway/doors/legacy')(path),
  ({ target }) =>
    (target.startsWith('subgraphs') && !kitForGateway(target) && !filesForGateway.test(target)) || isDrizzle(target),
);

/** The shim is a client of the graph: it knows what every door knows, error codes, viewers, the business time zone, and nothing else of ours. */
const kitForShim = inKitRooms('basics', 'process', 'documents');

export const shimImportsProject = importRule(
  inFolder('gateway/doors/legacy'),
  ({ target, typeOnly }) =>
    isDatabase(target) ||
    (isLocal(target) &&
      !inFolder('gateway/doors/legacy')(target) &&
      !inFolder('gateway/doors/kit')(target) &&
      !kitForShim(target) &&
      target !== 'subgraphs/kit/requests/context' &&
      !(typeOnly && target.startsWith('gateway/'))),
);

const pureKit = inKitRooms('basics');

/** Rules compute: no packages but decimal arithmetic, no statements, no context; types of their own subgraph are free. */
export const rulesImportMore = importRule(isKind('rules'), ({ target, typeOnly }) => {
  if (target === 'decimal.js' || pureKit(target) || kindOf(target) === 'rules') return false;
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

export const stemOf = ({ path }: Source) => path.replace(/\.(ts|tsx|mjs)$/, '');

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
    .filter(({ path }) => path === 'package.json' || /\.(mjs|cjs)$/.test(path) || path === '.ci/run')
    .map(({ text }) => text)
    .join('\n');
  return scripts
    .filter((source) => !/\.test\.tsx?$|\.d\.ts$/.test(source.path) && !isConfig(source))
    .map((source) => ({ source, stem: stemOf(source) }))
    .filter(
      ({ source, stem }) =>
        !used.has(stem) && !builtBy(source.path) && !mentions.includes(source.path) && !mentions.includes(`'${stem}'`),
    )
    .map(({ source }) => `${source.path} is imported by nothing and no script starts it`);
};
