import ts from 'typescript';
import {
  fault,
  isConfig,
  isGenerated,
  isScript,
  isSdl,
  isTest,
  judgeNodes,
  lineOf,
  nodesOf,
  type Rule,
} from './source';

const FILE_LINES = 300;
const SDL_LINES = 400;
const FUNCTION_LINES = 70;

const countLines = (text: string) => text.replace(/\n$/, '').split('\n').length;

export const oversizeFiles: Rule = (sources) =>
  sources
    .filter((source) => (isScript(source) || isSdl(source)) && !isGenerated(source))
    .map((source) => ({ source, lines: countLines(source.text), most: isSdl(source) ? SDL_LINES : FILE_LINES }))
    .filter(({ lines, most }) => lines > most)
    .map(({ source, lines, most }) => `${source.path} has ${lines} lines, at most ${most} are allowed`);

/** The callback of describe(), or of a choice between describe and describe.skip, is a chapter and no function. */
const isChapter = (node: ts.Node) =>
  ts.isCallExpression(node.parent) && /\bdescribe\b/.test(node.parent.expression.getText());

export const oversizeFunctions: Rule = (sources) =>
  judgeNodes(
    sources,
    () => true,
    (node) => {
      if (!ts.isFunctionLike(node) || isChapter(node)) return undefined;
      const lines = countLines(node.getText());
      return lines > FUNCTION_LINES ? `a function of ${lines} lines, at most ${FUNCTION_LINES} are allowed` : undefined;
    },
  );

/** new Date(x) is arithmetic; only reading the clock is refused. */
export const clockReads: Rule = (sources) =>
  judgeNodes(
    sources,
    ({ path }) => path !== 'subgraphs/kit/basics/time.ts' && !path.startsWith('test/') && !path.endsWith('.mjs'),
    (node) => {
      const madeNow =
        ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0;
      const readNow = ts.isPropertyAccessExpression(node) && node.getText() === 'Date.now';
      return madeNow || readNow ? 'reads the clock; take the time from the context' : undefined;
    },
  );

export const environmentReads: Rule = (sources) =>
  judgeNodes(
    sources,
    ({ path }) =>
      path !== 'gateway/common/config.ts' &&
      !path.startsWith('test/') &&
      !path.endsWith('/drizzle.config.ts') &&
      !path.endsWith('.mjs'),
    (node) =>
      ts.isPropertyAccessExpression(node) && node.getText() === 'process.env'
        ? 'reads process.env; only gateway/common/config.ts does'
        : undefined,
  );

/** What belongs to the process: what its registry of figures reads, the provider of traces, and where it is to die. */
const ofProcess = /\/metrics\.ts$|^subgraphs\/kit\/process\/(tracing|failpoints)\.ts$/;

const exportedFunctions = (tree: ts.SourceFile): ts.SignatureDeclaration[] =>
  tree.statements.flatMap((statement): ts.SignatureDeclaration[] => {
    if (!ts.canHaveModifiers(statement)) return [];
    if (!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isFunctionDeclaration(statement)) return [statement];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ initializer }) =>
      initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)) ? [initializer] : [],
    );
  });

function within(node: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = [node];
  ts.forEachChild(node, (child) => {
    nodes.push(...within(child));
  });
  return nodes;
}

const namesIn = (node: ts.Node) =>
  within(node)
    .filter(ts.isIdentifier)
    .map(({ text }) => text);

/** What is worked out once and kept is no setting: nothing that a caller hands over decides what it is. */
export const moduleSettings: Rule = (sources) =>
  judgeNodes(
    sources,
    (source) => /^(subgraphs|gateway)\//.test(source.path) && !isTest(source) && !ofProcess.test(source.path),
    (node) => {
      if (!ts.isSourceFile(node)) return undefined;
      const lists = node.statements.filter(ts.isVariableStatement).map(({ declarationList }) => declarationList);
      const variables = new Set(
        lists.flatMap((list) => (list.flags & ts.NodeFlags.Const ? [] : list.declarations.flatMap(namesIn))),
      );
      const kept = exportedFunctions(node).flatMap((one) => {
        const given = new Set(one.parameters.flatMap(({ name }) => namesIn(name)));
        return within(one).filter(
          (each): each is ts.BinaryExpression =>
            ts.isBinaryExpression(each) &&
            each.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
            variables.has(each.left.getText()) &&
            namesIn(each.right).some((name) => given.has(name)),
        );
      });
      return kept[0] && `keeps what it is given in ${kept[0].left.getText()}, for the whole process`;
    },
  );

/** Drizzle's `sql` stays a part of what its builder makes. */
export const drizzleStatements: Rule = (sources) =>
  judgeNodes(
    sources,
    (source) => source.path.startsWith('subgraphs/') && !isTest(source),
    (node) =>
      ts.isPropertyAccessExpression(node) && node.getText() === 'tx.execute'
        ? "sends a statement of Drizzle's; write it as tx.sql"
        : undefined,
  );

/**
 * A plan that was made once casts such a value anew for each row it looks at. What postgres.js would write as JSON, were it
 * given as JSON, comes as text.
 */
export const castsOverText: Rule = (sources) =>
  sources
    .filter((source) => source.path.startsWith('subgraphs/') && !isTest(source))
    .flatMap((source) =>
      source.text
        .split('\n')
        .flatMap((line, at) =>
          /\}::text(\[\])?::(bigint|date|numeric)/.test(line)
            ? [fault(source, at + 1, 'casts a value by way of text')]
            : [],
        ),
    );

/** endpoint.ts declares what a presenter receives. */
export const anyTypes: Rule = (sources) =>
  judgeNodes(
    sources,
    ({ path }) => !/^gateway\/doors\/legacy\/(resources\/|modules\/|endpoint\.ts$)/.test(path),
    (node) => (node.kind === ts.SyntaxKind.AnyKeyword ? 'uses any' : undefined),
  );

export const defaultExports: Rule = (sources) =>
  judgeNodes(
    sources,
    (source) => !isConfig(source) && !source.path.endsWith('.d.ts'),
    (node) =>
      ts.isExportAssignment(node) || (node.kind === ts.SyntaxKind.DefaultKeyword && ts.isStatement(node.parent))
        ? 'exports a default'
        : undefined,
  );

/**
 * A suite that lacks a program of the machine chooses describe.skip by a condition, which is not a call of it. What one
 * way to run the system lacks is never told as skipped: CI takes no skipped test for a passed one.
 */
export const silencedTests: Rule = (sources) =>
  judgeNodes(sources, isTest, (node) => {
    if (ts.isConditionalExpression(node) && /\bmode\(\)/.test(node.condition.getText()))
      return /\.skip$/.test(node.whenFalse.getText()) ? 'skips by the way to run' : undefined;
    if (!ts.isCallExpression(node)) return undefined;
    const callee = node.expression.getText();
    return /^(describe|test|it)\.(only|skip|todo)\b|^(xit|xtest|xdescribe|fit|fdescribe)\b/.test(callee)
      ? `calls ${callee}`
      : undefined;
  });

const promises = new RegExp(`\\b(${['TO', 'FIX'].map((start, at) => start + ['DO', 'ME'][at]).join('|')})\\b`);

export const promisesInComments: Rule = (sources) =>
  sources.flatMap((source) =>
    source.text
      .split('\n')
      .flatMap((line, at) => (promises.test(line) ? [fault(source, at + 1, 'promises work instead of doing it')] : [])),
  );

/** The foreign schema must follow the keyword, with or without quotes, as it does in a statement and seldom in prose. */
export const foreignSchemasInSql: Rule = (sources) => {
  const names = [...new Set(sources.flatMap(({ path }) => /^subgraphs\/([a-z]+)\//.exec(path)?.[1] ?? []))];
  return names.flatMap((own) => {
    const others = names.filter((name) => name !== own && name !== 'kit' && name !== 'demo').join('|');
    if (!others) return [];
    const foreign = new RegExp(`\\b(from|join|into|update|table|references)\\s+"?(${others})"?\\."?[a-z_]`, 'i');
    const refuse = (text: string) => (foreign.test(text) ? `names the schema ${foreign.exec(text)?.[2]}` : undefined);
    const ofOwn = sources.filter((source) => source.path.startsWith(`subgraphs/${own}/`));
    const migrations = ofOwn.filter(({ path }) => path.endsWith('.sql'));
    return [
      ...migrations.flatMap((source) => refuse(source.text) ?? []).map((what) => `a migration of ${own} ${what}`),
      ...ofOwn.filter(isScript).flatMap((source) =>
        nodesOf(source)
          .filter((node) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node))
          .flatMap((node) => {
            const what = refuse(node.getText());
            return what ? [fault(source, lineOf(node), what)] : [];
          }),
      ),
    ];
  });
};
