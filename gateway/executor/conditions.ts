import { type DirectiveNode, GraphQLError, Kind, type OperationDefinitionNode } from 'graphql';
import type { PlainObject } from './plain-object';

export interface Conditions {
  /** @throws GraphQLError when the request has no boolean for the variable and the operation no default. */
  valueOf(variable: string, variables: Readonly<PlainObject>): boolean;
}

export function conditionsOf(operation: OperationDefinitionNode): Conditions {
  const defaults = new Map<string, boolean>();
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    if (defaultValue?.kind === Kind.BOOLEAN) defaults.set(variable.name.value, defaultValue.value);
  }
  return {
    valueOf(variable, variables) {
      const sent = Object.hasOwn(variables, variable) ? variables[variable] : undefined;
      const value = sent === undefined ? defaults.get(variable) : sent;
      if (typeof value === 'boolean') return value;
      throw new GraphQLError(`Variable "$${variable}" must be true or false.`, {
        extensions: { code: 'BAD_USER_INPUT', reason: 'INVALID_INPUT' },
      });
    },
  };
}

/** Whether the directives of a selection let it be, given the values of variables. */
export function isIncluded(
  directives: readonly DirectiveNode[] | undefined,
  condition: (variable: string) => boolean,
): boolean {
  return (directives ?? []).every((directive) => {
    const { value: name } = directive.name;
    if (name !== 'skip' && name !== 'include') return true;
    const given = directive.arguments?.find((argument) => argument.name.value === 'if')?.value;
    const value =
      given?.kind === Kind.VARIABLE ? condition(given.name.value) : given?.kind === Kind.BOOLEAN && given.value;
    return value === (name === 'include');
  });
}
