import { audienceOf } from '../audience';
import type { ContractEndpoint, ContractField } from '../contract';
import type { ComponentBook, Json } from './book';
import { exampleOf } from './examples';
import { failureResponses } from './failures';
import { objectSchema, schemaOf, siteOf } from './fields';

/** What the operations of a document share. */
interface Components {
  schemas: ComponentBook;
  responses: ComponentBook;
}

export const operationIdOf = ({ path }: ContractEndpoint): string =>
  path.replace(/^\/mt\/|[{}]/g, '').replace(/\/(\w)/g, (_, letter: string) => letter.toUpperCase());

export function operation(endpoint: ContractEndpoint, isPending: boolean, components: Components): Json {
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
    tags: [endpoint.module],
    'x-audience': kinds,
    ...(isPending && { 'x-pending': true }),
    security: [{ stoken: [] }, { bearer: [] }, ...(kinds.includes('anonymous') ? [{}] : [])],
    parameters: [...path.map((field) => parameter(field, 'path')), ...query.map((field) => parameter(field, 'query'))],
    ...(body && { requestBody: requestBody(endpoint, body, components) }),
    responses: { 200: success(endpoint, components), ...failureResponses(components.responses, body !== undefined) },
  };
}

function requestBody(endpoint: ContractEndpoint, body: ContractField[], { schemas }: Components): Json {
  const media = {
    schema: objectSchema(body, siteOf(endpoint, true, schemas)),
    ...(endpoint.example !== undefined && {
      examples: { request: { value: exampleOf(body, endpoint.example, endpoint.path) } },
    }),
  };
  return { required: body.some((field) => field.required), content: { [endpoint.contentType]: media } };
}

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
    isPlain ? [PLAIN[response.type] ?? 'Done'] : site.names,
  );
}

const SUCCESS = 'Code 0 and the data; where the business refuses, another code, its words in msg, and no data.';
const PLAIN: Readonly<Record<string, string>> = { int32: 'Number', int64: 'Identifier', string: 'Text', array: 'List' };
