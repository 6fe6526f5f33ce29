import {
  coerceInputValue,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import type { PlainObject } from './plain-object';

/** Graphql-js stops there too. */
const MOST = 50;

/** Behind the sentence of a scalar or an enum, or in front of that of an enum, graphql-js repeats what was sent. */
const OF_TYPE = /^((?:Enum "\w+"|\w+) cannot represent [\w ()-]+): .*$/s;
const OF_ENUM = /^Value .* does not exist in "(\w+)" enum\./s;
const PROPOSAL = / Did you mean .*$/s;

const sentence = (message: string): string =>
  message.replace(PROPOSAL, '').replace(OF_TYPE, '$1.').replace(OF_ENUM, 'This value does not exist in "$1".');

/** Why variables were refused, as BAD_USER_INPUT with the path of each value in `field`, and without the values. */
export function refusedVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  sent: Readonly<PlainObject>,
): GraphQLError[] {
  const errors: GraphQLError[] = [];
  for (const { variable, type: node, defaultValue } of variableDefinitions) {
    const name = variable.name.value;
    const note = (field: string, text: string, of?: GraphQLError) =>
      errors.push(new GraphQLError(text, { nodes: of?.nodes ?? variable, extensions: { ...BAD_INPUT, field } }));
    const type = typeFromAST(schema, node as never) as GraphQLInputType;
    const value = Object.hasOwn(sent, name) ? sent[name] : undefined;
    if (value === undefined && (defaultValue || !isNonNullType(type))) continue;
    if (value === undefined || (value === null && isNonNullType(type))) {
      note(name, `Variable "$${name}" of type "${type}" must be given.`);
      continue;
    }
    coerceInputValue(value, type, (path, _value, error) => {
      const field = [name, ...path].join('.');
      note(field, `Variable "$${name}" got an invalid value at "${field}"; ${sentence(error.message)}`, error);
    });
  }
  return errors.slice(0, MOST);
}

const BAD_INPUT = { code: 'BAD_USER_INPUT', reason: 'INVALID_INPUT' };
