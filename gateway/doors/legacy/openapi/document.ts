import { audienceOf, audiences, callersOf } from '../audience';
import { contract, endpointKey } from '../contract';
import { pending } from '../modules/index';
import type { Sunset } from '../sunsets';
import { componentBook, type Json } from './book';
import { envelopeSchema } from './failures';
import { operation } from './operations';

/**
 * The OpenAPI 3.1 document of all 313 endpoints; those without an implementation carry x-pending, those that operators want
 * to switch off are deprecated.
 */
export function openapi(serverUrl: string, sunsets: ReadonlyMap<string, Sunset> = new Map()): Json {
  const waiting = new Set(pending().map(endpointKey));
  const schemas = componentBook('schemas');
  const requestBodies = componentBook('requestBodies');
  const responses = componentBook('responses');
  envelopeSchema(schemas);
  const paths: Record<string, Json> = {};
  for (const endpoint of contract()) {
    const key = endpointKey(endpoint);
    const state = { isPending: waiting.has(key), sunset: sunsets.get(key) };
    paths[endpoint.path] = {
      ...paths[endpoint.path],
      [endpoint.method.toLowerCase()]: operation(endpoint, state, { schemas, requestBodies, responses }),
    };
  }
  const document = JSON.stringify({
    openapi: '3.1.0',
    info: {
      ...{ title: 'Skep legacy interface', version: '1', description: INTRODUCTION },
      license: { name: 'Proprietary', identifier: 'LicenseRef-Proprietary' },
    },
    servers: [{ url: serverUrl }],
    tags: modules().map(({ module, title, who }) => ({ name: module, description: `${title}。调用者:${who}` })),
    'x-tagGroups': audiences.map(({ prefix, title }) => ({
      name: title,
      tags: modules().flatMap(({ module }) => (`/mt/${module}`.startsWith(prefix) ? [module] : [])),
    })),
    paths,
    components: {
      securitySchemes: SECURITY,
      ...{
        schemas: schemas.components(),
        requestBodies: requestBodies.components(),
        responses: responses.components(),
      },
    },
  });
  return JSON.parse(schemas.fill(requestBodies.fill(responses.fill(document))));
}

const INTRODUCTION = [
  'The REST endpoints that old clients use, answered by the graph. Every answer is an envelope: code 0 is success, any',
  'other code comes with a Chinese msg. int64 values are JSON numbers with all their digits: read them losslessly.',
  'Times are Asia/Shanghai. Fields without a value are left out.',
].join(' ');

const SECURITY = {
  stoken: { type: 'apiKey', in: 'header', name: 'stoken', description: 'The access token of a session.' },
  bearer: { type: 'http', scheme: 'bearer', description: 'The same token; of two, stoken counts.' },
};

interface Module {
  module: string;
  title: string;
  who: string;
}

function modules(): Module[] {
  const found = new Map<string, Module>();
  for (const { module, moduleTitle: title = module, path } of contract()) {
    if (!found.has(module)) found.set(module, { module, title, who: callersOf(audienceOf(path)) });
  }
  return [...found.values()];
}
