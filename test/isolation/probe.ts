import {
  type GraphQLArgument,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import { type Answer, graphql, tokenOf, type ViewerName } from '../support/front-door';
import { exampleArguments, exampleOf } from './examples';
import { permits, type Site } from './schema';
import { type Chooses, selectionOf } from './selection';

export interface Place {
  /** The field, inside the fields that lead to it, from the root. */
  open: string;
  close: string;
}

export const ROOT: Place = { open: '', close: '' };

interface Width {
  place?: Place;
  /** How far the selection goes from the field, see selectionOf. */
  depth?: number;
  alsoChooses?: Chooses;
}

interface Request {
  query: string;
  variables: Record<string, unknown>;
}

/** The document that asks one field with these arguments, and everything that `scopes` may see of its result. */
export function requestFor(
  site: Pick<Site, 'type' | 'field'>,
  values: Record<string, unknown>,
  scopes: readonly string[],
  { place = ROOT, depth = 1, alsoChooses = () => true }: Width = {},
): Request {
  const { type, field } = site;
  const variables = { ...exampleArguments(type.name, field), ...pageOf(field), ...values };
  const used = field.args.filter(({ name }) => name in variables);
  const declared = used.map(({ name, type: of }) => `$${name}: ${of}`).join(', ');
  const given = used.map(({ name }) => `${name}: $${name}`).join(', ');
  const operation = type.name === 'Mutation' ? 'mutation' : 'query';
  const result = getNamedType(field.type);
  const chooses: Chooses = (of, inner) =>
    alsoChooses(of, inner) &&
    permits(scopes, of.name) &&
    permits(scopes, `${of.name}.${inner.name}`) &&
    permits(scopes, getNamedType(inner.type).name);
  const leaf = isLeafType(result) ? '' : '{ __typename }';
  const selection = isObjectType(result) ? selectionOf(result, chooses, depth) : leaf;
  return {
    query: `${operation} Probe${declared && `(${declared})`} { ${place.open} ${field.name}${given && `(${given})`} ${selection} ${place.close} }`,
    variables,
  };
}

const pageOf = ({ args }: Site['field']) => (args.some(({ name }) => name === 'first') ? { first: 3 } : {});

/** The argument of a site with `value` at its leaf and examples for whatever else it must have. */
export function argumentWith({ argument, path, coordinate }: Site, value: string): Record<string, unknown> {
  return { [argument.name]: placed(argument.type, path, value, coordinate) };
}

function placed(type: GraphQLArgument['type'], path: readonly string[], value: string, coordinate: string): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [placed(nullable.ofType, path, value, coordinate)];
  const [name, ...rest] = path;
  if (name === undefined || !isInputObjectType(nullable)) return value;
  const inner = nullable.getFields()[name]?.type as GraphQLInputType;
  return { ...(exampleOf(nullable, coordinate) as object), [name]: placed(inner, rest, value, coordinate) };
}

export async function send(viewer: ViewerName | null, { query, variables }: Request): Promise<Answer> {
  return graphql(query, variables, viewer ? { token: await tokenOf(viewer) } : {});
}

/** An answer as it is compared: what was asked for by a word, and without what differs from request to request. */
export function comparable({ status, body }: Pick<Answer, 'status' | 'body'>, value: string): unknown {
  const isNumber = /^\d+$/.test(value);
  // As a part of another number, such as a timestamp, it was not asked for.
  const inText = isNumber
    ? new RegExp(`(?<!\\d|\\d\\.)${value}(?!\\d|\\.\\d)`, 'g')
    : JSON.stringify(value).slice(1, -1);
  const text = JSON.stringify({ status, body })
    .replace(new RegExp(`(?<=[:[,])${isNumber ? value : '(?!)'}(?=[,}\\]])`, 'g'), '"WHAT WAS ASKED FOR"')
    .replaceAll(inText, 'WHAT WAS ASKED FOR')
    .replace(/"(traceId|requestId|timestamp)":("[^"]*"|\d+)/g, '"$1":"-"')
    .replace(/"fileUrl":"[^"]*"/g, '"fileUrl":"-"')
    .replace(/Request id [\w-]+/g, 'Request id -');
  return JSON.parse(text);
}

/** Codes of the errors of an answer: those of the graph in `extensions`, those of the old paths in the envelope. */
export const codesOf = ({ body }: Pick<Answer, 'body'>): string[] =>
  (body.errors ?? []).map((error: { extensions?: { code?: string } }) => error.extensions?.code ?? 'none');
