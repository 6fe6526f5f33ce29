import { audienceOf } from '../audience';
import type { ContractEndpoint, ContractField } from '../contract';
import type { Sunset } from '../sunsets';
import type { ComponentBook, Json } from './book';
import { exampleOf } from './examples';
import { failureResponses } from './failures';
import { namesWhereMany, objectSchema, schemaOf, siteOf } from './fields';

/** What the operations of a document share. */
interface Components {
  schemas: ComponentBook;
  requestBodies: ComponentBook;
  responses: ComponentBook;
}

export const operationIdOf = ({ path }: ContractEndpoint): string =>
  path.replace(/^\/mt\/|[{}]/g, '').replace(/\/(\w)/g, (_, letter: string) => letter.toUpperCase());

interface State {
  isPending: boolean;
  sunset: Sunset | undefined;
}

export function operation(endpoint: ContractEndpoint, { isPending, sunset }: State, components: Components): Json {
  const { path = [], query = [], body } = endpoint.request;
  const { kinds } = audienceOf(endpoint.path);
  const site = siteOf(endpoint, true, components.schemas);
  const parameter = (field: ContractField, place: 'path' | 'query') => ({
    name: field.name,
    in: place,
    required: place === 'path' || field.required === true,
    ...(field.title && { description: field.title }),
    schema: schemaOf({ ...field, title: undefined }, site),
  });
  return {
    operationId: operationIdOf(endpoint),
    summary: endpoint.title,
    ...(sunset && deprecation(sunset)),
    tags: [endpoint.module],
    'x-audience': kinds,
    ...(isPending && { 'x-pending': true }),
    security: [{ stoken: [] }, { bearer: [] }, ...(kinds.includes('anonymous') ? [{}] : [])],
    parameters: [...path.map((field) => parameter(field, 'path')), ...query.map((field) => parameter(field, 'query'))],
    ...(body && { requestBody: requestBody(endpoint, body, components) }),
    responses: { 200: success(endpoint, components), ...failureResponses(components.responses, body !== undefined) },
  };
}

/** `x-sunset` is the word of tools that compare documents. */
function deprecation({ deprecatedOn, sunsetOn, closed }: Sunset): Json {
  const until = sunsetOn ? `,${sunsetOn}起可能停用` : '';
  return {
    description: closed ? '已停用,请改用新接口' : `${deprecatedOn}起弃用${until},请改用新接口`,
    deprecated: true,
    ...(sunsetOn && { 'x-sunset': sunsetOn }),
  };
}

function requestBody(endpoint: ContractEndpoint, body: ContractField[], components: Components): Json {
  const site = siteOf(endpoint, true, components.schemas);
  const media = {
    schema: objectSchema(body, site),
    ...(endpoint.example !== undefined && {
      examples: { request: { value: exampleOf(body, endpoint.example, endpoint.path) } },
    }),
  };
  return components.requestBodies.share(
    { required: body.some((field) => field.required), content: { [endpoint.contentType]: media } },
    renamed(site.names, 'Body'),
    renamed(namesWhereMany(body, site), 'Body'),
  );
}

/** No two components have one name, whatever they are: generators make types of bodies and responses as of schemas. */
const renamed = (names: readonly string[], suffix: string): string[] =>
  names.map((name) => name.replace(/(Request|Answer)$/, suffix));

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function success(endpoint: ContractEndpoint, { schemas, responses }: Components): Json {
  const { response } = endpoint;
  if (response === 'text') {
    return responses.keep('Health', {
      description: 'Words.',
      content: { 'text/plain': { schema: { type: 'string' } } },
    });
  }
  const envelope = { $ref: '#/components/schemas/Envelope' };
  if (response === 'file') {
    return responses.keep('Spreadsheet', {
      description: 'The file; an envelope where the business refuses.',
      content: { [SPREADSHEET]: {}, 'application/json': { schema: envelope } },
    });
  }
  const site = siteOf(endpoint, false, schemas);
  const data = schemaOf(response, site);
  const schema = { allOf: [envelope, { type: 'object', properties: { data } }] };
  const isPlain = data.type === 'object' || (typeof response !== 'string' && !response.fields);
  return responses.share(
    { description: SUCCESS, content: { 'application/json': { schema } } },
    isPlain ? [PLAIN[response.type] ?? 'DoneResponse'] : renamed(site.names, 'Response'),
  );
}

const SUCCESS = 'Code 0 and the data; where the business refuses, another code, its words in msg, and no data.';
const PLAIN: Readonly<Record<string, string>> = {
  ...{ int32: 'NumberResponse', int64: 'IdentifierResponse', string: 'TextResponse', array: 'ListResponse' },
};
