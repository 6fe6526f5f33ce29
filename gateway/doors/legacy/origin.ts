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
  const index = steps.find((step) => /^\d+$/.test(step));
  for (let length = steps.length; length > 1 || length === steps.length; length -= 1) {
    const upTo = steps.slice(0, length);
    for (const part of PARTS) {
      const make: Make = (fields) => leafAt(endpoint.variables?.({ ...request, [part]: fields }), upTo);
      const found = sourceOf(entry.request[part] ?? [], request[part], make);
      if (found) return within(found, request[part], index, (fields) => make({ ...request[part], ...fields }));
    }
  }
  return undefined;
}

/** The field without which the mapping would not refuse the request; undefined where it does not. */
function culpritOf(endpoint: Endpoint, entry: ContractEndpoint, request: LegacyRequest): string | undefined {
  const make =
    (changed: LegacyRequest): Make =>
    () =>
      JSON.stringify(endpoint.variables?.(changed));
  if (quietly(make(request), {}) !== FAILED) return undefined;
  for (const part of PARTS) {
    const given = request[part];
    const isCulprit = ({ name }: ContractField) =>
      given[name] !== undefined &&
      quietly(make({ ...request, [part]: { ...given, [name]: undefined } }), {}) !== FAILED;
    const field = entry.request[part]?.find(isCulprit);
    if (field) return describe(field, field.name);
  }
  return undefined;
}

type Make = (fields: LegacyFields) => string | undefined;

/** The field without which, or with which, another value is made. */
function sourceOf(fields: readonly ContractField[], given: LegacyFields, make: Make): ContractField | undefined {
  const usual = quietly(make, given);
  const isPresent = ({ name }: ContractField) => given[name] !== undefined;
  const without = ({ name }: ContractField) => ({ ...given, [name]: undefined });
  const withExample = (field: ContractField) => ({ ...given, [field.name]: exampleOf(field) });
  const differs = (changed: LegacyFields) => {
    const made = quietly(make, changed);
    return made !== FAILED && made !== usual;
  };
  const isEmpty = ({ name }: ContractField) => Array.isArray(given[name]) && given[name].length === 0;
  const withElement = (field: ContractField) => ({ ...given, [field.name]: [elementOf(field)] });
  return (
    fields.find((field) => isPresent(field) && differs(without(field))) ??
    fields.find((field) => isEmpty(field) && differs(withElement(field))) ??
    fields.find((field) => !isPresent(field) && differs(withExample(field)))
  );
}

/** The part of an element where the field is a list of objects and the place says which of them. */
function within(field: ContractField, given: LegacyFields, index: string | undefined, make: Make): string {
  const elements = given[field.name];
  const element = index !== undefined && Array.isArray(elements) ? elements[Number(index)] : undefined;
  if (element === undefined) return describe(field, field.name);
  const path = `${field.name}[${index}]`;
  if (!field.fields || typeof element !== 'object') return describe(field, path);
  const part = sourceOf(field.fields, element, (fields) =>
    make({ [field.name]: elements.map((one: unknown, at: number) => (at === Number(index) ? fields : one)) }),
  );
  return part ? describe(part, `${path}.${part.name}`) : describe(field, path);
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
