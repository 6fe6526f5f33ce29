import { posix } from 'node:path';
import { isTypeDefinitionNode, parse } from 'graphql';
import ts from 'typescript';
import { isGenerated, isSdl, judgeNodes, type Rule } from './source';

/** Words that say nothing of what a thing is. PageInfo is Relay's own name. */
const emptyWord = /(Manager|Helper|Util|Info|Processor|Service|Data)s?$/;
const emptyFileWord = /^(manager|helper|util|info|processor|service|data)s?$/;
const givenNames = new Set(['PageInfo', 'GraphQLResolveInfo']);

const isEmpty = (name: string) => emptyWord.test(name) && !givenNames.has(name);

export const emptyTypeNames: Rule = (sources) =>
  judgeNodes(
    sources,
    () => true,
    (node) => {
      const declares =
        ts.isInterfaceDeclaration(node) ||
        ts.isTypeAliasDeclaration(node) ||
        ts.isClassDeclaration(node) ||
        ts.isEnumDeclaration(node);
      return declares && node.name && isEmpty(node.name.text) ? `${node.name.text} ends in an empty word` : undefined;
    },
  );

export const emptySdlNames: Rule = (sources) =>
  sources.filter(isSdl).flatMap((source) =>
    parse(source.text)
      .definitions.filter(isTypeDefinitionNode)
      .filter((definition) => isEmpty(definition.name.value))
      .map((definition) => `${source.path}: ${definition.name.value} ends in an empty word`),
  );

const named = /\.(ts|tsx|mjs|graphql|css)$/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The words of a path: folders, then the file's name without its endings (wallets.test.ts is wallets). */
function partsOf(path: string): string[] {
  const [folders, file] = [posix.dirname(path).split('/'), posix.basename(path).replace(/\..*$/, '')];
  return [...folders.filter((folder) => folder !== '.'), file];
}

const isNamed = ({ path }: { path: string }) => named.test(path) && !posix.basename(path).startsWith('.');

export const namesNotKebab: Rule = (sources) =>
  sources
    .filter((source) => isNamed(source) && !isGenerated(source))
    .filter(({ path }) => partsOf(path).some((part) => !kebab.test(part.replace(/^\./, ''))))
    .map(({ path }) => `${path} is not in kebab-case`);

export const emptyFileNames: Rule = (sources) =>
  sources
    .filter((source) => isNamed(source) && !isGenerated(source))
    .filter(({ path }) => partsOf(path).some((part) => emptyFileWord.test(part.split('-').at(-1) ?? '')))
    .map(({ path }) => `${path} is named by an empty word`);

const README_LINES = 40;

export const readmesMissingOrLong: Rule = (sources) => {
  const subgraphs = new Set(
    sources.flatMap(({ path }) => /^subgraphs\/([a-z-]+)\/subgraph\.ts$/.exec(path)?.[1] ?? []),
  );
  subgraphs.delete('kit');
  return [...subgraphs].flatMap((name) => {
    const readme = sources.find(({ path }) => path === `subgraphs/${name}/README.md`);
    if (!readme) return [`subgraphs/${name} has no README.md`];
    const lines = readme.text.trimEnd().split('\n').length;
    return lines > README_LINES ? [`${readme.path} has ${lines} lines, at most ${README_LINES} are allowed`] : [];
  });
};
