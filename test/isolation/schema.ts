import { readFileSync } from 'node:fs';
import {
  buildASTSchema,
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isInputObjectType,
  isObjectType,
  parse,
} from 'graphql';
import { readRequirements } from '../../gateway/graph/authorization/requirements';
import { projectPath } from '../../subgraphs/kit/process/paths';

const file = (name: string) => readFileSync(projectPath('schema', name), 'utf8');

/** What clients see. */
export const api = buildSchema(file('api.graphql'));

/** The same with `@inaccessible` parts and with what each subgraph knows. */
export const supergraph = buildASTSchema(parse(file('supergraph.graphql')), {
  assumeValid: true,
  assumeValidSDL: true,
});

export const requirements = readRequirements(file('supergraph.graphql'));

/** Whether somebody with these scopes may touch a type or a field. */
export function permits(scopes: readonly string[], coordinate: string): boolean {
  const alternatives = requirements.get(coordinate)?.alternatives ?? [];
  return alternatives.length === 0 || alternatives.some((needed) => needed.every((scope) => scopes.includes(scope)));
}

/** Object types of the API that hold data, the roots included. */
export const objectTypes: readonly GraphQLObjectType[] = Object.values(api.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith('__'));

export const fieldsOf = (type: GraphQLObjectType): GraphQLField<unknown, unknown>[] => Object.values(type.getFields());

export const isConnection = (type: { name: string }) => type.name.endsWith('Connection');

/** A place where a client can name something: a leaf of the arguments of a field. */
export interface Site {
  type: GraphQLObjectType;
  field: GraphQLField<unknown, unknown>;
  argument: GraphQLArgument;
  /** Names of the input fields from the argument to the leaf; empty when the argument is the leaf. */
  path: readonly string[];
  /** Schema coordinate of the leaf: `Query.customer(id:)` or `CustomerFilter.ids`. */
  coordinate: string;
}

/** Scalars that can carry the identifier, number, code or name of somebody's object. */
const NAMING_SCALARS = ['ID', 'String', 'FileAddress'];

/** Every place of the API where a client can name something, cursors aside: those have a test of their own. */
export function sites(): Site[] {
  return objectTypes.flatMap((type) =>
    fieldsOf(type).flatMap((field) =>
      field.args.filter((argument) => !isCursor(field, argument)).flatMap((argument) => leaves(type, field, argument)),
    ),
  );
}

function isCursor(field: GraphQLField<unknown, unknown>, { name }: GraphQLArgument): boolean {
  return isConnection(getNamedType(field.type)) && (name === 'after' || name === 'before');
}

function leaves(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, argument: GraphQLArgument): Site[] {
  const walk = (of: GraphQLArgument['type'], path: string[], coordinate: string): Site[] => {
    const named = getNamedType(of);
    if (NAMING_SCALARS.includes(named.name)) return [{ type, field, argument, path, coordinate }];
    if (!isInputObjectType(named)) return [];
    return Object.values(named.getFields()).flatMap((inner) =>
      walk(inner.type, [...path, inner.name], `${named.name}.${inner.name}`),
    );
  };
  return walk(argument.type, [], `${type.name}.${field.name}(${argument.name}:)`);
}
