import { type ASTNode, type DocumentNode, Kind, visit } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Conditions } from './conditions';
import type { PlainObject } from './plain-object';

/** Combinations of `@skip` and `@include` values that are kept for one operation. */
const MAX_VARIANTS = 16;

/** Values of the variables that decide what is included. */
type ConditionValue = (variable: string) => boolean;

/** Compiles once for each combination of those variables, so that none of them is asked object by object. */
export function variantsOf<Compiled extends object>(
  document: DocumentNode,
  conditions: Conditions,
  compile: (condition: ConditionValue) => Compiled,
): (variables: Readonly<PlainObject>) => Compiled {
  const names = conditionVariables(document);
  if (names.length === 0) {
    let only: Compiled | undefined;
    return () => {
      only ??= compile(() => true);
      return only;
    };
  }
  const variants = new LRUCache<string, Compiled>({ max: MAX_VARIANTS });
  return (variables) => {
    const values = new Map(names.map((name) => [name, conditions.valueOf(name, variables)]));
    const key = [...values.values()].join();
    const known = variants.get(key);
    if (known) return known;
    const made = compile((name) => values.get(name) === true);
    variants.set(key, made);
    return made;
  };
}

function conditionVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  const enter = (node: ASTNode) => {
    if (node.kind !== Kind.DIRECTIVE || (node.name.value !== 'skip' && node.name.value !== 'include')) return;
    for (const { value } of node.arguments ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
  };
  visit(document, { enter });
  return [...names];
}
