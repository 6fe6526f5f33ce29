import type { ContractEndpoint, ContractField } from './contract';
import { describe } from './contract-check';
import type { Endpoint, LegacyFields, LegacyRequest } from './endpoint';

type Part = 'path' | 'query' | 'body';
const PARTS: readonly Part[] = ['body', 'query', 'path'];

/** What stands where a field was left out, by its type, to see where its value would go. */
const EXAMPLES: Readonly<Record<string, unknown>> = {
  int32: 1,
  int64: '1',
  number: '1',
  boolean: true,
  array: [],
  object: {},
};
const DATES = { 'yyyy-MM-dd': '2026-01-31', 'yyyy-MM-dd HH:mm:ss': '2026-01-31 00:00:00' };

/**
 * The legacy field that a place in the variables of the graph was made from, as `标题(name)`; undefined where it was made
 * from none. The mapping of an endpoint is a function, so it is asked: whose absence, or presence, changes the place.
 * @param place a path as errors of the graph name it, e.g. `input.lines[2].amount`; undefined where the mapping threw.
 */
export function originOf(
  endpoint: Endpoint,
  entry: ContractEndpoint,
  request: LegacyRequest,
  place: string | undefined,
): string | undefined {
  const culprit = culpritOf(endpoint, entry, request);
  if (culprit !== undefined || place === undefined) return culprit;
  const steps = stepsOf(place);
  const indexes = steps.filter((step) => /^\d+$/.test(step)).map(Number);
  for (let length = steps.length; length > 1 || length === steps.length; length -= 1) {
    for (const part of PARTS) {
      const upTo =
        (end: number): Make =>
        (fields) =>
          leafAt(endpoint.variables?.({ ...request, [part]: fields }), steps.slice(0, end));
      const found = sourceOf(entry.request[part] ?? [], request[part], upTo(length));
      if (found) return within({ field: found, path: found.name }, request[part], indexes, upTo(steps.length));
    }
  }
  return undefined;
}

/** The field without which the mapping would not refuse the request; undefined where it does not. */
function culpritOf(endpoint: Endpoint, entry: ContractEndpoint, request: LegacyRequest): string | undefined {
  for (const part of PARTS) {
    const make: Make = (fields) => JSON.stringify(endpoint.variables?.({ ...request, [part]: fields }));
    const culprit = refusedIn(entry.request[part] ?? [], request[part], make, '');
    if (culprit !== undefined) return culprit;
  }
  return undefined;
}

/** The same among some fields and, where it is a list of objects, in the first of them that is refused by itself. */
function refusedIn(fields: readonly ContractField[], given: LegacyFields, make: Make, at: string): string | undefined {
  if (quietly(make, given) !== FAILED) return undefined;
  const field = fields.find((one) => missing(one, given).some((fewer) => quietly(make, fewer) !== FAILED));
  if (!field) return undefined;
  const path = at + field.name;
  const elements: LegacyFields[] = field.fields && Array.isArray(given[field.name]) ? given[field.name] : [];
  const makeOf: Make = (element) => make({ ...given, [field.name]: [element] });
  const index = elements.findIndex((element) => quietly(makeOf, element) === FAILED);
  if (index < 0) return describe(field, path);
  const inElement = refusedIn(field.fields ?? [], elements[index] as LegacyFields, makeOf, `${path}[${index}].`);
  return inElement ?? describe(field, `${path}[${index}]`);
}

/** What was sent without a field; a mapping may need the list that is missing, so that an empty one is tried too. */
function missing({ name }: ContractField, given: LegacyFields): LegacyFields[] {
  if (given[name] === undefined) return [];
  const without = { ...given, [name]: undefined };
  return Array.isArray(given[name]) ? [without, { ...given, [name]: [] }] : [without];
}

type Make = (fields: LegacyFields) => string | undefined;

/** The field without which, or with which, another value is made. */
function sourceOf(fields: readonly ContractField[], given: LegacyFields, make: Make): ContractField | undefined {
  const usual = quietly(make, given);
  const isPresent = ({ name }: ContractField) => given[name] !== undefined;
  const withExample = (field: ContractField) => ({ ...given, [field.name]: exampleOf(field) });
  const differs = (changed: LegacyFields) => {
    const made = quietly(make, changed);
    return made !== FAILED && made !== usual;
  };
  const isEmpty = ({ name }: ContractField) => Array.isArray(given[name]) && given[name].length === 0;
  const filled = (field: ContractField) => [elementOf(field), {}].map((one) => ({ ...given, [field.name]: [one] }));
  return (
    fields.find((field) => missing(field, given).some(differs)) ??
    fields.find((field) => isEmpty(field) && filled(field).some(differs)) ??
    fields.find((field) => !isPresent(field) && differs(withExample(field)))
  );
}

/** The part of an element where the field is a list of objects and the place says which of them, and so on inside of it. */
function within(
  { field, path }: { field: ContractField; path: string },
  given: LegacyFields,
  [index, ...inner]: readonly number[],
  make: Make,
): string {
  const elements = given[field.name];
  const element = index !== undefined && Array.isArray(elements) ? elements[index] : undefined;
  if (element === undefined) return describe(field, path);
  const at = `${path}[${index}]`;
  if (!field.fields || typeof element !== 'object') return describe(field, at);
  const makeOf: Make = (fields) =>
    make({ ...given, [field.name]: elements.map((one: unknown, i: number) => (i === index ? fields : one)) });
  const part = sourceOf(field.fields, element, makeOf);
  return part ? within({ field: part, path: `${at}.${part.name}` }, element, inner, makeOf) : describe(field, at);
}

function exampleOf(field: ContractField): unknown {
  if (field.type === 'array') return [elementOf(field)];
  return field.format ? DATES[field.format] : (EXAMPLES[field.type] ?? '1');
}

const elementOf = ({ fields, items, format }: ContractField): unknown =>
  fields
    ? Object.fromEntries(fields.map((field) => [field.name, exampleOf(field)]))
    : format
      ? DATES[format]
      : (EXAMPLES[items ?? 'string'] ?? '1');

const FAILED = 'the mapping refuses these fields';

/** A mapping may refuse what was changed; that tells nothing. */
function quietly(make: Make, fields: LegacyFields): string | undefined {
  try {
    return make(fields);
  } catch {
    return FAILED;
  }
}

const stepsOf = (place: string): string[] => place.split(/[.[\]]+/).filter((step) => step !== '');

/** An endpoint that does one of two things has the input of either under a name of its own. */
function leafAt(variables: Record<string, unknown> | undefined, steps: readonly string[]): string | undefined {
  const isNamed = variables === undefined || steps[0] !== 'input' || 'input' in variables;
  const asked = isNamed ? [variables] : Object.values(variables).map((input) => ({ input }));
  return asked.map((one) => leafOf(one, steps)).find((leaf) => leaf !== undefined);
}

/** Of an object of several fields nothing: it would change with any of them. */
function leafOf(value: unknown, steps: readonly string[]): string | undefined {
  let at = value;
  for (const step of steps) at = (at as Record<string, unknown> | null | undefined)?.[step];
  const isOne = steps.length > 1 || typeof at !== 'object';
  return isOne ? JSON.stringify(at) : undefined;
}
