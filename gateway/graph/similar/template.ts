import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNullableType,
  isLeafType,
  Kind,
  type NameNode,
  type OperationDefinitionNode,
  parseType,
  type StringValueNode,
  TypeInfo,
  type VariableDefinitionNode,
  type VariableNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { ALIAS } from '../../executor/placeholders';
import { type Kinship, TEXT } from './kind';

/** Types that read a text the same way in a document and in a variable. */
const TEXT_TYPES = new Set(['ID', 'String', 'DateTime', 'LocalDate', 'Decimal', 'Month', 'FileAddress']);

const nameNode = (value: string): NameNode => ({ kind: Kind.NAME, value });

/**
 * The document that stands for all of a kind: without the name of its operation, placeholders for its aliases, variables
 * for its texts. null where a text stands for something that reads variables otherwise.
 */
export function templateOf(document: DocumentNode, schema: GraphQLSchema, kinship: Kinship): DocumentNode | null {
  const numbers = { aliases: numbersOf(kinship.aliases), texts: numbersOf(kinship.texts.keys()) };
  const source = document.loc?.source.body ?? '';
  const typeOf = new Map<number, string>();
  const types = new TypeInfo(schema);
  let fits = true;

  function variableFor({ loc }: StringValueNode): VariableNode | undefined {
    const number = numbers.texts.get(source.slice(loc?.start, loc?.end));
    const type = getNullableType(types.getInputType());
    const isKnown = number !== undefined && isLeafType(type) && TEXT_TYPES.has(type.name);
    if (!isKnown || (typeOf.get(number) ?? type.name) !== type.name) {
      fits = false;
      return undefined;
    }
    typeOf.set(number, type.name);
    return { kind: Kind.VARIABLE, name: nameNode(`${TEXT}${number}`) };
  }

  const replaced = visit(
    document,
    visitWithTypeInfo(types, {
      Field(node): FieldNode | undefined {
        const number = node.alias && numbers.aliases.get(node.alias.value);
        return number === undefined ? undefined : { ...node, alias: nameNode(`${ALIAS}${number}`) };
      },
      [Kind.VARIABLE_DEFINITION]: () => false,
      StringValue: variableFor,
    }),
  );
  if (!fits) return null;
  const definitions = [...typeOf].map(([number, type]) => definitionOf(`${TEXT}${number}`, type));
  return {
    kind: Kind.DOCUMENT,
    definitions: replaced.definitions.map((part) =>
      part.kind === Kind.OPERATION_DEFINITION ? withVariables(part, definitions) : part,
    ),
  };
}

const numbersOf = (values: Iterable<string>) => new Map([...values].map((value, i) => [value, i]));

function definitionOf(name: string, type: string): VariableDefinitionNode {
  const variable: VariableNode = { kind: Kind.VARIABLE, name: nameNode(name) };
  return { kind: Kind.VARIABLE_DEFINITION, variable, type: parseType(`${type}!`, { noLocation: true }) };
}

const withVariables = (
  { variableDefinitions = [], name: _, ...operation }: OperationDefinitionNode,
  definitions: readonly VariableDefinitionNode[],
): OperationDefinitionNode => ({ ...operation, variableDefinitions: [...variableDefinitions, ...definitions] });
