import { LosslessNumber } from 'lossless-json';
import { isBlank } from '../../../subgraphs/kit/basics/text';
import { plainJson } from '../kit/json';
import { type ContractEndpoint, type ContractField, isMap } from './contract';
import type { LegacyFields, LegacyRequest } from './endpoint';
import { refuse } from './refusal';
import { checkKeepable, coerceScalar } from './scalar-check';

/** What came over the wire: path and query as text, the body as read by `readJson`. */
interface RawRequest {
  path: unknown;
  query: unknown;
  body: unknown;
}

/**
 * Checks a request against the contract and gives its values the types of the graph. Undocumented fields are ignored,
 * because old clients send more than is documented; null and blank text count as absent, because they send the printed
 * example. The first fault is refused with the path of the field and what was expected.
 */
export function checkRequest(endpoint: ContractEndpoint, raw: RawRequest): LegacyRequest {
  const { path = [], query = [], body = [] } = endpoint.request;
  return {
    path: checkFields(path, asObject(raw.path, '路径'), ''),
    query: checkFields(query, asObject(raw.query, '查询参数'), ''),
    body: checkFields(body, asObject(raw.body, '请求体'), ''),
  };
}

function asObject(value: unknown, what: string): object {
  if (value === undefined || value === null) return {};
  if (!isObject(value)) throw refuse(`${what}应为JSON对象`);
  return value;
}

function checkFields(fields: readonly ContractField[], given: object, prefix: string): LegacyFields {
  const checked: LegacyFields = {};
  for (const field of fields) {
    if (field.type === 'file') continue;
    const path = prefix + field.name;
    const value = Object.hasOwn(given, field.name) ? (given as LegacyFields)[field.name] : undefined;
    if (isAbsent(value)) {
      if (field.required && !(field.mayBeBlank && typeof value === 'string'))
        throw refuse(`${describe(field, path)}不能为空`);
      continue;
    }
    checked[field.name] = checkValue(field, value, path);
  }
  return checked;
}

function checkValue(field: ContractField, value: unknown, path: string): unknown {
  if (field.type === 'array') return checkArray(field, value, path);
  if (field.type !== 'object') return coerceScalar(field, value, describe(field, path));
  // Java's Object, which is any JSON value.
  if (!field.fields) return freeForm(value, describe(field, path));
  if (!isObject(value)) throw refuse(`${describe(field, path)}应为对象`);
  return checkObject(field, value, path);
}

/** An array whose blank elements are gone: the printed example of every list is one blank element. Whether it may be empty is a rule of the graph. */
function checkArray(field: ContractField, value: unknown, path: string): unknown[] {
  if (!Array.isArray(value)) throw refuse(`${describe(field, path)}应为数组`);
  if (field.maxItems !== undefined && value.length > field.maxItems) {
    throw refuse(field.messages?.maxItems ?? `${describe(field, path)}最多${field.maxItems}项`);
  }
  const element: ContractField = { ...field, type: field.fields ? 'object' : (field.items ?? 'object') };
  return value.flatMap((one, index) => (isAbsent(one) ? [] : [checkValue(element, one, `${path}[${index}]`)]));
}

function checkObject(field: ContractField, value: object, path: string): unknown {
  const [shape] = field.fields as [ContractField, ...ContractField[]];
  if (!isMap(field)) return checkFields(field.fields ?? [], value, `${path}.`);
  const names = Object.keys(value).filter((name) => name !== '__proto__');
  const fields = names.map((name) => ({ ...shape, name, title: undefined }));
  return checkFields(fields, value, `${path}.`);
}

/** A part whose shape is not documented: any JSON whose texts can be kept. */
function freeForm(value: unknown, what: string): unknown {
  const plain = plainJson(value);
  JSON.stringify(plain, (name, part) => {
    checkKeepable(name, what);
    if (typeof part === 'string') checkKeepable(part, what);
    return part;
  });
  return plain;
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && isBlank(value));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof LosslessNumber);
}

/** `邮箱(email)`: the words of the contract and the path that the client wrote. */
export function describe(field: Pick<ContractField, 'title'>, path: string): string {
  return field.title ? `${field.title}(${path})` : path;
}
