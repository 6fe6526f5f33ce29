import fc, { type GeneratorValue } from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isUnionType,
} from 'graphql';
import { scalarValue } from './invented-answers';

interface Invented {
  query: string;
  variables: Record<string, unknown>;
}

interface Drawing {
  g: GeneratorValue;
  schema: GraphQLSchema;
  definitions: string[];
  variables: Record<string, unknown>;
  fragments: string[];
  fieldsLeft: number;
}

const MAX_DEPTH = 6;
/** Names that plain objects inherit are the ones that go wrong. */
const ALIASES = ['a', 'b', 'constructor', 'toString', '__proto__', 'hasOwnProperty', 'id', 'name'];

/** Draws a valid operation: fields, arguments as variables or texts, aliases, fragments, directives with variables. */
export function inventOperation(g: GeneratorValue, schema: GraphQLSchema, kind: 'query' | 'mutation'): Invented {
  const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  if (!root) throw new Error(`The schema has no ${kind}`);
  const drawing: Drawing = { g, schema, definitions: [], variables: {}, fragments: [], fieldsLeft: 60 };
  const body = selectionSet(drawing, root, 0, kind === 'query' ? 3 : 2);
  const definitions = drawing.definitions.length > 0 ? `(${drawing.definitions.join(', ')})` : '';
  return {
    query: `${kind} Invented${definitions} ${body}\n${drawing.fragments.join('\n')}`,
    variables: drawing.variables,
  };
}

const draw = (drawing: Drawing, max: number) => drawing.g(fc.integer, { min: 0, max });
const chance = (drawing: Drawing, oneIn: number) => draw(drawing, oneIn - 1) === oneIn - 1;

function selectionSet(drawing: Drawing, type: GraphQLCompositeType, depth: number, most = 6): string {
  const parts: string[] = [];
  const names = new Set<string>();
  const fields = isUnionType(type) ? [] : Object.values(type.getFields());
  const count = fields.length > 0 ? 1 + draw(drawing, most - 1) : 0;
  for (let i = 0; i < count && drawing.fieldsLeft > 0; i++) {
    const field = fields[draw(drawing, fields.length - 1)];
    if (!field || (depth >= MAX_DEPTH && isCompositeType(getNamedType(field.type)))) continue;
    const alias = chance(drawing, 5) ? `${ALIASES[draw(drawing, ALIASES.length - 1)]}${depth}${parts.length}` : '';
    const name = chance(drawing, 20) ? (ALIASES[2 + draw(drawing, 3)] as string) : alias || field.name;
    if (names.has(name)) continue;
    names.add(name);
    drawing.fieldsLeft--;
    const below = getNamedType(field.type);
    const inner = isCompositeType(below) ? ` ${selectionSet(drawing, below, depth + 1)}` : '';
    const named = name === field.name ? name : `${name}: ${field.name}`;
    parts.push(`${named}${argumentList(drawing, field.args)}${directive(drawing)}${inner}`);
  }
  if (isAbstractType(type)) parts.push(...onPossibleTypes(drawing, type, depth));
  if (parts.length === 0 || chance(drawing, 4)) parts.unshift('__typename');
  return `{ ${parts.map((part) => wrapped(drawing, part, type)).join(' ')} }`;
}

function onPossibleTypes(drawing: Drawing, type: GraphQLCompositeType, depth: number): string[] {
  if (!isAbstractType(type)) return [];
  return drawing.schema
    .getPossibleTypes(type)
    .filter(() => chance(drawing, 2) && drawing.fieldsLeft > 0)
    .map((possible) => `... on ${possible.name} { ${possible.name}_: __typename ${typed(drawing, possible, depth)} }`);
}

/** Fields under names of their own, because two types may give one name different meanings. */
function typed(drawing: Drawing, type: GraphQLCompositeType, depth: number): string {
  const fields = isUnionType(type) ? [] : Object.values(type.getFields());
  const field = fields[draw(drawing, Math.max(0, fields.length - 1))];
  if (!field) return '';
  drawing.fieldsLeft--;
  const below = getNamedType(field.type);
  const inner = isCompositeType(below)
    ? depth < MAX_DEPTH
      ? selectionSet(drawing, below, depth + 2)
      : '{ __typename }'
    : '';
  return `${type.name}_${field.name}: ${field.name}${argumentList(drawing, field.args)} ${inner}`;
}

function wrapped(drawing: Drawing, part: string, type: GraphQLCompositeType): string {
  if (chance(drawing, 12)) return `... on ${type.name}${directive(drawing)} { ${part} }`;
  if (!chance(drawing, 12)) return part;
  const name = `F${drawing.fragments.length}`;
  drawing.fragments.push(`fragment ${name} on ${type.name} { ${part} }`);
  return `...${name}${directive(drawing)}`;
}

function directive(drawing: Drawing): string {
  if (!chance(drawing, 10)) return '';
  const name = chance(drawing, 2) ? 'skip' : 'include';
  if (chance(drawing, 4)) return ` @${name}(if: ${chance(drawing, 2)})`;
  const variable = `c${drawing.definitions.length}`;
  const hasDefault = chance(drawing, 3);
  drawing.definitions.push(`$${variable}: Boolean${hasDefault ? ' = true' : '!'}`);
  if (!hasDefault || chance(drawing, 2)) drawing.variables[variable] = chance(drawing, 2);
  return ` @${name}(if: $${variable})`;
}

function argumentList(drawing: Drawing, args: readonly GraphQLArgument[]): string {
  const given = args.filter((argument) => isRequired(argument) || chance(drawing, 4));
  const texts = given.map((argument) => {
    const literal = isText(argument.type) && chance(drawing, 2) ? inputValue(drawing, argument.type, 0) : undefined;
    if (typeof literal === 'string') return `${argument.name}: ${JSON.stringify(literal)}`;
    const variable = `v${drawing.definitions.length}`;
    drawing.definitions.push(`$${variable}: ${argument.type}`);
    const sent = inputValue(drawing, argument.type, 0);
    if (sent !== undefined) drawing.variables[variable] = sent;
    return `${argument.name}: $${variable}`;
  });
  return texts.length > 0 ? `(${texts.join(', ')})` : '';
}

const isText = (type: GraphQLInputType) => /^(ID|String)!?$/.test(String(type));

const isRequired = (argument: GraphQLArgument) => isNonNullType(argument.type) && argument.defaultValue === undefined;

function inputValue(drawing: Drawing, type: GraphQLInputType, depth: number): unknown {
  if (isNonNullType(type)) return inputValue(drawing, type.ofType, depth) ?? forced(drawing, type.ofType, depth);
  if (depth > 0 && chance(drawing, 3)) return chance(drawing, 2) ? null : undefined;
  return forced(drawing, type, depth);
}

function forced(drawing: Drawing, type: GraphQLInputType, depth: number): unknown {
  if (isNonNullType(type)) return forced(drawing, type.ofType, depth);
  if (isListType(type)) return depth > 3 ? [] : [forced(drawing, type.ofType, depth + 1)];
  if (isEnumType(type)) return type.getValues()[draw(drawing, type.getValues().length - 1)]?.name;
  if (!isInputObjectType(type)) return scalarValue(type.name, draw(drawing, 50));
  const fields = Object.values(type.getFields()).filter(
    (field) => (isNonNullType(field.type) && field.defaultValue === undefined) || (depth < 2 && chance(drawing, 4)),
  );
  return Object.fromEntries(fields.map((field) => [field.name, inputValue(drawing, field.type, depth + 1)]));
}

/** Values for the variables that a document of ours declares. */
export function inventVariables(
  g: GeneratorValue,
  types: ReadonlyMap<string, GraphQLInputType>,
  schema: GraphQLSchema,
) {
  const drawing: Drawing = { g, schema, definitions: [], variables: {}, fragments: [], fieldsLeft: 0 };
  return Object.fromEntries([...types].map(([name, type]) => [name, inputValue(drawing, type, 0)]));
}
