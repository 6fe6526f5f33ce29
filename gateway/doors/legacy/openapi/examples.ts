import { type ContractField, isMap } from '../contract';
import type { Json } from './book';
import { type Place, valuesOf } from './enums';

/** Texts that fit the patterns of the contract where the printed example is blank. */
const TEXTS = ['2025-01', '13800000000', 'li@example.com'];
const FORMATTED = {
  'yyyy-MM-dd': '2025-01-31',
  'yyyy-MM-dd HH:mm:ss': '2025-01-31 08:30:00',
} as const;

/** What a page is asked for with; the printed example asks for everything at once. */
const PAGE: Readonly<Record<string, unknown>> = { pageNo: 1, pageSize: 20, nonPage: false, largePage: false };

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The printed example of a body, with a value that keeps the rules wherever a placeholder stands for one; what is not
 * documented is left out, and required fields are there.
 */
export function exampleOf(fields: readonly ContractField[], printed: unknown, path: string): Json {
  return exampleAt({ path, isRequest: true }, fields, printed);
}

function exampleAt(place: Place, fields: readonly ContractField[], printed: unknown): Json {
  const given = isObject(printed) ? printed : {};
  const shown = fields.filter(
    ({ name, required, type }) => type !== 'file' && (required || Object.hasOwn(given, name)),
  );
  return Object.fromEntries(shown.map((field) => [field.name, fitting(place, field, given[field.name])]));
}

function fitting(place: Place, field: ContractField, value: unknown): unknown {
  const values = valuesOf(field, place);
  if (field.type === 'array') {
    const [first] = Array.isArray(value) ? value : [];
    if (values) return [values.meanings[0]?.code];
    return [
      field.fields ? fittingObject(place, field, first) : scalarOf({ ...field, type: field.items ?? 'object' }, first),
    ];
  }
  if (field.type === 'object') return fittingObject(place, field, value);
  if (values) return (values.meanings.find(({ code }) => code === value) ?? values.meanings[0])?.code;
  if (field.format) return FORMATTED[field.format];
  return PAGE[field.name] ?? scalarOf(field, value);
}

function fittingObject(place: Place, field: ContractField, value: unknown): unknown {
  return isMap(field) ? {} : exampleAt(place, field.fields ?? [], value);
}

const SCALARS: Readonly<Record<string, unknown>> = { int32: 0, int64: 10001, number: 0, boolean: true, object: {} };

/** The printed value where it says something, else one of its type; of a text what it is called. */
function scalarOf(field: ContractField, value: unknown): unknown {
  const { type, pattern, minimum, maxLength, title, name } = field;
  if (pattern) {
    const isOf = (text: unknown) => typeof text === 'string' && new RegExp(`^(?:${pattern})$`).test(text);
    return isOf(value) ? value : [...pattern.split('|'), ...TEXTS].find(isOf);
  }
  const sample = SCALARS[type] ?? (title ?? name).slice(0, maxLength);
  const isGiven = typeof value === typeof sample && value !== '' && value !== 0 && isObject(value) === isObject(sample);
  const scalar = isGiven ? value : sample;
  return minimum !== undefined && typeof scalar === 'number' ? Math.max(minimum, scalar) : scalar;
}
