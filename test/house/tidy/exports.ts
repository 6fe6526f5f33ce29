import { posix } from 'node:path';
import ts from 'typescript';
import { resolveImport } from './imports';
import { fault, isConfig, isGenerated, isScript, lineOf, nodesOf, type Rule, type Source } from './source';

interface Exported {
  name: string;
  line: number;
}

/** What another file may import of this one by name. */
function exportsOf(source: Source): Exported[] {
  return nodesOf(source).flatMap((node): Exported[] => {
    if (ts.isExportDeclaration(node) && node.exportClause && ts.isNamedExports(node.exportClause)) {
      return node.exportClause.elements.map(({ name }) => ({ name: name.text, line: lineOf(node) }));
    }
    const isExported =
      ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    return isExported ? namesOf(node).map((name) => ({ name, line: lineOf(node) })) : [];
  });
}

function namesOf(node: ts.Node): string[] {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.flatMap(({ name }) => bound(name));
  const { name } = node as ts.Node & { name?: ts.Node };
  return name && ts.isIdentifier(name) ? [name.text] : [];
}

function bound(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? bound(element.name) : []));
}

const ALL = '*';

/** What a file takes of others, as "path name"; `*` where it takes whatever there is. */
function takenBy(source: Source): string[] {
  return nodesOf(source).flatMap((node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      return node.moduleSpecifier ? from(source, node.moduleSpecifier, elementsOf(node)) : [];
    }
    if (ts.isImportTypeNode(node)) {
      const literal = ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
      return from(source, literal, [node.qualifier ? (node.qualifier.getText().split('.')[0] as string) : ALL]);
    }
    return ts.isCallExpression(node) ? from(source, node.arguments[0], [ALL]) : [];
  });
}

function elementsOf(node: ts.ImportDeclaration | ts.ExportDeclaration): string[] {
  const clause = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
  if (!clause || ts.isNamespaceImport(clause) || ts.isNamespaceExport(clause)) return [ALL];
  return clause.elements.map(({ propertyName, name }) => (propertyName ?? name).text);
}

/** A call counts when its first argument is the path of a file: import(), require() and what wraps them. */
function from(source: Source, specifier: ts.Node | undefined, names: readonly string[]): string[] {
  if (!specifier || !ts.isStringLiteralLike(specifier) || !specifier.text.startsWith('.')) return [];
  const target = resolveImport(source.path, specifier.text);
  return [target, posix.join(target, 'index')].flatMap((path) => names.map((name) => `${path} ${name}`));
}

/** Tools read these whole: the tables for migrations, the mappers for the types that are generated. */
const isReadByTools = ({ path }: Source) => /(^|\/)([a-z-]+-)?(tables|schema|mappers)\.ts$|\.d\.ts$/.test(path);

/** What only its own file uses is no business of others. */
export const unusedExports: Rule = (sources) => {
  const scripts = sources.filter(isScript);
  const starters = sources.filter(({ path }) => path.endsWith('.cjs'));
  const taken = new Set([...scripts, ...starters].flatMap(takenBy));
  return scripts
    .filter(
      (source) => !isGenerated(source) && !isConfig(source) && !isReadByTools(source) && source.path.endsWith('.ts'),
    )
    .flatMap((source) => {
      const stem = source.path.replace(/\.ts$/, '');
      if (taken.has(`${stem} ${ALL}`)) return [];
      return exportsOf(source)
        .filter(({ name }) => !taken.has(`${stem} ${name}`))
        .map(({ name, line }) => fault(source, line, `exports ${name}, which nothing imports`));
    });
};
