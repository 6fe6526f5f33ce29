import Ajv, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { openapi } from '../../gateway/doors/legacy/openapi/document';
import type { Json } from './front-door';

/** The OpenAPI document as clients read it. */
export const published: Json = openapi('https://skep.test');

const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false });
addFormats(ajv);
for (const name of ['x-enum-varnames', 'x-enum-descriptions']) ajv.addKeyword(name);

/** What is a part of the document stands by itself, so each component is a schema of its own. */
const alone = (schema: Json): Json =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components/schemas/', '"https://skep.test/'));

for (const [name, schema] of Object.entries<Json>(published.components.schemas)) {
  ajv.addSchema({ $id: `https://skep.test/${name}`, ...alone(schema) });
}

const compiled = new Map<string, ValidateFunction>();

/** What a schema of the document says against a value. */
export function faultsBy(schema: Json, value: unknown): string[] {
  const key = JSON.stringify(schema);
  const validate = compiled.get(key) ?? ajv.compile(alone(schema));
  compiled.set(key, validate);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** What the document says against the `data` of a success. */
export function faultsOfPublished({ method, path }: { method: string; path: string }, data: unknown): string[] {
  const { $ref, content = published.components.responses[$ref?.split('/').at(-1)].content } =
    published.paths[path][method.toLowerCase()].responses['200'];
  return faultsBy(content['application/json'].schema.allOf[1], { data });
}
