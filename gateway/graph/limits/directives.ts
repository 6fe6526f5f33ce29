import { type ConstDirectiveNode, valueFromASTUntyped } from 'graphql';

/** The literal arguments of a directive on a definition of the supergraph, or undefined where it is not used. */
export function directiveArguments(
  definition: { readonly directives?: readonly ConstDirectiveNode[] } | null | undefined,
  name: string,
): Record<string, unknown> | undefined {
  const directive = definition?.directives?.find((candidate) => candidate.name.value === name);
  if (!directive) return undefined;
  const entries = (directive.arguments ?? []).map(
    (argument) => [argument.name.value, valueFromASTUntyped(argument.value)] as const,
  );
  return Object.fromEntries(entries);
}
