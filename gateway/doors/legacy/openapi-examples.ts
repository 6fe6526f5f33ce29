import { type ContractField, isMap } from './contract';

/** Texts that fit the patterns of the contract where the printed example is blank. */
const TEXTS = ['2025-01', '13800000000', 'li@example.com'];
const FORMATTED = {
  'yyyy-MM-dd': '2025-01-31',
  'yyyy-MM-dd HH:mm:ss': '2025-01-31 08:30:00',
} as const;

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The printed example of a body, with a value that keeps the rules wherever a placeholder stands for one; what is not
 * documented is left out, and required fields are there.
 */
export function exampleOf(fields: readonly ContractField[], printed: unknown): Json {
  const given = isObject(printed) ? printed : {};
  const shown = fields.filter(
    ({ name, required, type }) => type !== 'file' && (required || Object.hasOwn(given, name)),
  );
  return Object.fromEntries(shown.map((field) => [field.name, fitting(field, given[field.name])]));
}

function fitting(field: ContractField, value: unknown): unknown {
  if (field.type === 'array') {
    const [first] = Array.isArray(value) ? value : [];
    return [field.fields ? fittingObject(field, first) : scalarOf(field.items ?? 'object', first)];
  }
  if (field.type === 'object') return fittingObject(field, value);
  if (field.format) return FORMATTED[field.format];
  const { pattern, minimum } = field;
  if (pattern) {
    const isOf = (text: unknown) => typeof text === 'string' && new RegExp(`^(?:${pattern})$`).test(text);
    return isOf(value) ? value : [...pattern.split('|'), ...TEXTS].find(isOf);
  }
  const scalar = scalarOf(field.type, value);
  return minimum !== undefined && typeof scalar === 'number' ? Math.max(minimum, scalar) : scalar;
}

function fittingObject(field: ContractField, value: unknown): unknown {
  const fields = field.fields ?? [];
  return isMap(field) ? {} : exampleOf(fields, value);
}

const SCALARS: Readonly<Record<string, unknown>> = {
  int32: 0,
  int64: 0,
  number: 0,
  boolean: true,
  object: {},
};

function scalarOf(type: string, value: unknown): unknown {
  const sample = SCALARS[type] ?? '';
  return typeof value === typeof sample && !Array.isArray(value) && value !== null ? value : sample;
}
