/** What is wrong with the settings of a route, and where: `response.outcome.path`, `request.json.idCard.as[1]`. */
export class MappingFault extends Error {
  override readonly name = 'MappingFault';

  constructor(
    readonly place: string,
    message: string,
  ) {
    super(message);
  }
}

type Fields = Record<string, unknown>;

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function fieldsOf(value: unknown, place: string, known: readonly string[]): Fields {
  if (!isObject(value)) throw new MappingFault(place, 'must be an object');
  const unknown = Object.keys(value).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new MappingFault(join(place, unknown), `is not known; known are ${known.join(', ')}`);
  }
  return value;
}

export const join = (place: string, name: string): string => (place === '' ? name : `${place}.${name}`);

export function oneOf<Value extends string>(value: unknown, place: string, values: readonly Value[]): Value {
  if (values.includes(value as Value)) return value as Value;
  throw new MappingFault(place, `must be one of ${values.join(', ')}`);
}

export function whole(value: unknown, place: string, least: number, most: number): number {
  if (Number.isInteger(value) && (value as number) >= least && (value as number) <= most) return value as number;
  throw new MappingFault(place, `must be a whole number from ${least} to ${most}`);
}

export function truth(value: unknown, place: string): boolean {
  if (typeof value === 'boolean') return value;
  throw new MappingFault(place, 'must be true or false');
}

export function listOf(value: unknown, place: string, most: number): unknown[] {
  if (!Array.isArray(value)) throw new MappingFault(place, 'must be a list');
  if (value.length > most) throw new MappingFault(place, `must have at most ${most} elements`);
  return value;
}

export function textOf(value: unknown, place: string, most: number): string {
  if (typeof value !== 'string') throw new MappingFault(place, 'must be text');
  if (value.length > most) throw new MappingFault(place, `must have at most ${most} characters`);
  return value;
}
