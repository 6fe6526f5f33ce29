import { type ASTNode, type DocumentNode, Kind, parse, visit } from 'graphql';
import { fault, isSdl, type Rule, type Source } from './source';

const documents = new WeakMap<Source, DocumentNode>();

function documentOf(source: Source): DocumentNode {
  const known = documents.get(source) ?? parse(source.text);
  documents.set(source, known);
  return known;
}

/** Faults of the nodes of every subgraph's SDL for which judge() has something to say. */
function judgeSdl(sources: Source[], judge: (node: ASTNode) => string | undefined) {
  return sources.filter(isSdl).flatMap((source) => {
    const faults: string[] = [];
    visit(documentOf(source), {
      enter(node) {
        const what = judge(node);
        if (what !== undefined) faults.push(fault(source, node.loc?.startToken.line ?? 0, what));
      },
    });
    return faults;
  });
}

export const floats: Rule = (sources) =>
  judgeSdl(sources, (node) =>
    node.kind === Kind.NAMED_TYPE && node.name.value === 'Float'
      ? 'uses Float; amounts and rates are Decimal'
      : undefined,
  );

const roots = new Set(['Query', 'Mutation', 'Subscription']);

/** Types, fields, input fields and enum values speak; the root types and arguments are explained by their fields. */
export const undescribed: Rule = (sources) => {
  const argumentsSeen = new WeakSet<ASTNode>();
  return judgeSdl(sources, (node) => {
    if (node.kind === Kind.FIELD_DEFINITION || node.kind === Kind.DIRECTIVE_DEFINITION) {
      for (const argument of node.arguments ?? []) argumentsSeen.add(argument);
    }
    const speaks =
      node.kind === Kind.OBJECT_TYPE_DEFINITION ||
      node.kind === Kind.INTERFACE_TYPE_DEFINITION ||
      node.kind === Kind.UNION_TYPE_DEFINITION ||
      node.kind === Kind.ENUM_TYPE_DEFINITION ||
      node.kind === Kind.SCALAR_TYPE_DEFINITION ||
      node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ||
      node.kind === Kind.FIELD_DEFINITION ||
      node.kind === Kind.ENUM_VALUE_DEFINITION ||
      (node.kind === Kind.INPUT_VALUE_DEFINITION && !argumentsSeen.has(node));
    if (!speaks || roots.has(node.name.value) || node.description?.value.trim()) return undefined;
    return `${node.name.value} has no description`;
  });
};
