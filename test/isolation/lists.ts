import { type GraphQLField, type GraphQLObjectType, getNamedType } from 'graphql';
import type { Json, ViewerName } from '../support/front-door';
import { entityKeys } from './entities';
import { requestFor, send } from './probe';
import { api, fieldsOf } from './schema';

export const query = api.getQueryType() as GraphQLObjectType;
export const mutation = api.getMutationType() as GraphQLObjectType;

export const rootField = (coordinate: string): GraphQLField<unknown, unknown> | undefined =>
  [query, mutation].flatMap(fieldsOf).find(({ name }) => coordinate.split('.').at(-1) === name);

/** A page of rows, as much of each as says whose it is. */
export async function rowsOf(
  viewer: ViewerName,
  field: string,
  rows: string,
  page: { first?: number; last?: number; after?: string; before?: string } = { first: 100 },
  filter: object | null = null,
): Promise<{ totalCount: number; nodes: Json[]; startCursor: string; endCursor: string }> {
  const type = rootField(field)?.args.find(({ name }) => name === 'filter')?.type;
  const document = `query Rows($first: Int, $last: Int, $after: String, $before: String, $filter: ${type}) {
    ${field}(first: $first, last: $last, after: $after, before: $before, filter: $filter) {
      totalCount nodes { ${rows} } pageInfo { startCursor endCursor } } }`;
  const { body } = await send(viewer, { query: document, variables: { ...page, filter } });
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  const { pageInfo, ...list } = body.data[field];
  return { ...list, ...pageInfo };
}

/** The whole of a root field that only adds up, as far as somebody with `scopes` sees it; of the entities in it nothing. */
export async function sumsOf(
  viewer: ViewerName,
  coordinate: string,
  filter: object | null,
  scopes: readonly string[],
): Promise<Json> {
  const field = rootField(coordinate);
  if (!field) throw new Error(`${coordinate} is not in the schema.`);
  const values = { filter, ...(field.args.some(({ name }) => name === 'first') && { first: 100 }) };
  const hasEntity = (inner: GraphQLField<unknown, unknown>) => getNamedType(inner.type).name in entityKeys;
  const asked = requestFor({ type: query, field }, values, scopes, { alsoChooses: (_, inner) => !hasEntity(inner) });
  const { body } = await send(viewer, asked);
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data;
}

/** The identifiers of all customers in an answer, at any depth: of customers themselves, and where one is only named. */
export function customersIn(answer: Json): string[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const named = [answer.customerId, answer.__typename === 'Customer' ? answer.id : undefined];
  return [...named.filter((id) => typeof id === 'string'), ...Object.values(answer).flatMap(customersIn)];
}
