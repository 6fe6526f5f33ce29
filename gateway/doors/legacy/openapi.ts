import { type ContractEndpoint, type ContractField, contract, endpointKey, isMap } from './contract';
import { pending } from './modules/index';
import { exampleOf } from './openapi-examples';

type Json = Record<string, unknown>;

const TEXT_PATTERNS = { 'yyyy-MM-dd HH:mm:ss': '^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}$' } as const;

/** The OpenAPI 3.1 document of all 313 endpoints; those without an implementation carry x-pending. */
export function openapi(): Json {
  const waiting = new Set(pending().map(endpointKey));
  const paths: Record<string, Json> = {};
  for (const endpoint of contract()) {
    paths[endpoint.path] = {
      ...paths[endpoint.path],
      [endpoint.method.toLowerCase()]: operation(endpoint, waiting.has(endpointKey(endpoint))),
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Skep legacy interface', version: '1', description: INTRODUCTION },
    tags: [...new Set(contract().map(({ module }) => module))].map((name) => ({ name })),
    paths,
    components: COMPONENTS,
  };
}

const INTRODUCTION = [
  'The REST endpoints that old clients use, answered by the graph. Every answer is an envelope: code 0 is success, any',
  'other code comes with a Chinese msg. int64 values are JSON numbers with all their digits: read them losslessly.',
  'Times are Asia/Shanghai. Fields without a value are left out.',
].join(' ');

const ENVELOPE_FIELDS = {
  code: { type: 'integer', format: 'int32', description: '0 is success.' },
  msg: { type: 'string' },
  timestamp: { type: 'integer', format: 'int64', description: 'Milliseconds since 1970.' },
  traceId: { type: 'string' },
};

const COMPONENTS = {
  securitySchemes: {
    stoken: { type: 'apiKey', in: 'header', name: 'stoken' },
    bearer: { type: 'http', scheme: 'bearer' },
  },
  schemas: { Failure: { type: 'object', required: Object.keys(ENVELOPE_FIELDS), properties: ENVELOPE_FIELDS } },
  responses: {
    Failure: {
      description: 'The envelope with a code other than 0, for the HTTP statuses 400, 401, 404, 413, 415, 429 and 500.',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Failure' } } },
    },
  },
};

function operation(endpoint: ContractEndpoint, isPending: boolean): Json {
  const { path = [], query = [], body } = endpoint.request;
  const isPublic = endpoint.path.startsWith('/mt/portal/');
  return {
    operationId: endpoint.path
      .replace(/^\/mt\/|[{}]/g, '')
      .replace(/\/(\w)/g, (_, letter: string) => letter.toUpperCase()),
    summary: endpoint.title,
    tags: [endpoint.module],
    ...(isPending && { 'x-pending': true }),
    security: [{ stoken: [] }, { bearer: [] }, ...(isPublic ? [{}] : [])],
    parameters: [...path.map((field) => parameter(field, 'path')), ...query.map((field) => parameter(field, 'query'))],
    ...(body && { requestBody: requestBody(endpoint, body) }),
    responses: { 200: success(endpoint), default: { $ref: '#/components/responses/Failure' } },
  };
}

function parameter(field: ContractField, place: 'path' | 'query'): Json {
  return {
    name: field.name,
    in: place,
    required: place === 'path' || field.required === true,
    schema: schemaOf(field),
  };
}

function requestBody(endpoint: ContractEndpoint, body: ContractField[]): Json {
  const media = {
    schema: objectSchema(body),
    ...(endpoint.example !== undefined && { example: exampleOf(body, endpoint.example) }),
  };
  return { required: body.some((field) => field.required), content: { [endpoint.contentType]: media } };
}

function success({ response, title }: ContractEndpoint): Json {
  if (response === 'text') return { description: title, content: { 'text/plain': { schema: { type: 'string' } } } };
  if (response === 'file') return { description: title, content: { 'application/octet-stream': {} } };
  const properties = { ...ENVELOPE_FIELDS, data: schemaOf(response) };
  const schema = { type: 'object', required: Object.keys(ENVELOPE_FIELDS), properties };
  return { description: title, content: { 'application/json': { schema } } };
}

function objectSchema(fields: readonly ContractField[]): Json {
  const required = fields.filter((field) => field.required).map((field) => field.name);
  const properties = Object.fromEntries(fields.map((field) => [field.name, schemaOf(field)]));
  return { type: 'object', ...(required.length > 0 && { required }), properties };
}

function schemaOf(field: ContractField): Json {
  const { title, minimum, maximum, maxLength, maxItems, pattern } = field;
  const rules = {
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(maxLength !== undefined && { maxLength }),
    ...(maxItems !== undefined && { maxItems }),
    ...(pattern !== undefined && { pattern: `^(?:${portable(pattern)})$` }),
  };
  return { ...typeSchema(field), ...rules, ...(title && { description: title }) };
}

/** As JavaScript reads patterns with the flag u, which tools use: there a bracket that closes nothing must be escaped. */
function portable(pattern: string): string {
  let isClass = false;
  return pattern.replace(/\\.|[[\]]/gs, (part) => {
    if (part.startsWith('\\')) return part;
    if (part === ']' && !isClass) return '\\]';
    isClass = part === '[' || (isClass && part !== ']');
    return part;
  });
}

function typeSchema(field: ContractField): Json {
  switch (field.type) {
    case 'int32':
    case 'int64':
      return { type: 'integer', format: field.type };
    case 'array':
      return { type: 'array', items: elementSchema(field) };
    case 'object':
      return valueSchema(field);
    case 'enum':
      return { type: ['string', 'integer'] };
    case 'file':
      return { type: 'string', contentMediaType: 'application/octet-stream' };
    case 'string':
      return { type: 'string', ...formatOf(field) };
    default:
      return { type: field.type };
  }
}

function formatOf({ format }: ContractField): Json {
  if (format === 'yyyy-MM-dd') return { format: 'date' };
  return format ? { pattern: TEXT_PATTERNS[format], examples: ['2025-01-31 08:30:00'] } : {};
}

function elementSchema(field: ContractField): Json {
  if (field.fields) return valueSchema(field);
  if (!field.items) return {};
  return field.items === 'int64' ? { type: 'integer', format: 'int64' } : { type: field.items };
}

function valueSchema(field: ContractField): Json {
  const [shape] = field.fields ?? [];
  if (!shape) return { type: 'object' };
  return isMap(field)
    ? { type: 'object', additionalProperties: schemaOf({ ...shape, title: undefined }) }
    : objectSchema(field.fields ?? []);
}
