import { type ContractField, contract, endpointKey, isMap } from '../../gateway/doors/legacy/contract';
import { faultsOfPublished } from './published-schemas';

const FORMATS = {
  'yyyy-MM-dd': /^\d{4}-\d\d-\d\d$/,
  'yyyy-MM-dd HH:mm:ss': /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/,
} as const;

/**
 * What the `data` of an answer has that the contract does not say, or that it or the published document says otherwise,
 * by its place in it.
 */
export function faultsOfAnswer(key: string, data: unknown): string[] {
  const entry = contract().find((one) => endpointKey(one) === key);
  if (!entry || typeof entry.response === 'string') throw new Error(`${key} answers no data.`);
  return [...faultsOf(entry.response, data, 'data'), ...faultsOfPublished(entry, data)];
}

function* faultsOf(field: ContractField, value: unknown, place: string): Generator<string> {
  if (value === undefined) return;
  if (!isOf(field, value))
    yield `${place} is ${JSON.stringify(value)?.slice(0, 60)} and no ${field.format ?? field.type}`;
  else if (field.type === 'array' && field.fields) {
    for (const one of value as unknown[]) yield* faultsOfObject(field, one as object, `${place}[]`);
  } else if (field.type === 'object' && field.fields) yield* faultsOfObject(field, value as object, place);
}

function* faultsOfObject(of: ContractField, value: object, place: string): Generator<string> {
  const [shape] = of.fields ?? [];
  for (const [name, part] of Object.entries(value)) {
    const field = isMap(of) ? shape : of.fields?.find((one) => one.name === name);
    if (field) yield* faultsOf(field, part, `${place}.${name}`);
    else yield `${place}.${name} is not in the contract`;
  }
}

function isOf({ type, format }: ContractField, value: unknown): boolean {
  switch (type) {
    case 'int32':
    case 'int64':
      return Number.isInteger(value);
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null;
    case 'enum':
      return typeof value === 'string' || typeof value === 'number';
    case 'string':
      return typeof value === 'string' && (!format || FORMATS[format].test(value));
    default:
      return typeof value === type;
  }
}
