import { DomainError } from '../../../../subgraphs/kit/basics/errors';

/** One value of an enum: what old clients send and read for it, and the Chinese text they show. */
type EnumEntry = {
  readonly code: number | string;
  readonly text: string;
  /** The constant that the old server printed where a field is documented as an enum rather than as a number. */
  readonly constant?: string;
};

/** A graph enum with its legacy codes. `name` is the name of the enum in the SDL, which is also what enumList is asked for. */
export type LegacyEnum<Value extends string = string> = {
  readonly name: string;
  readonly entries: Readonly<Record<Value, EnumEntry>>;
  /** Graph value to legacy code; null stays null, an unknown value is a fault of ours and throws. */
  code(value: string | null | undefined): number | string | null;
  text(value: string | null | undefined): string | null;
  /** Graph value to the constant of the old server, for the few response fields documented as an enum. */
  constant(value: string | null | undefined): string | null;
  /** Legacy code, constant or graph value to the graph value; absent stays undefined, an unknown code is refused by name. */
  parse(code: unknown): Value | undefined;
  /** The same over a list that filters; an absent or empty one filters nothing and is undefined. */
  parseAll(codes: unknown): Value[] | undefined;
};

type Row = readonly [code: number | string, text: string, constant?: string];

/** Declares an enum in the order in which enumList shows it: `{ VALUE: [legacy code, Chinese text, constant of the old server] }`. */
export function legacyEnum<Value extends string>(name: string, rows: Record<Value, Row>): LegacyEnum<Value> {
  const entries = {} as Record<Value, EnumEntry>;
  const byCode = new Map<string, Value>();
  for (const [value, [code, text, constant]] of Object.entries<Row>(rows) as [Value, Row][]) {
    entries[value] = { code, text, constant };
    for (const key of [value, constant, code]) if (key !== undefined) byCode.set(String(key).toLowerCase(), value);
  }
  const entryOf = (value: string): EnumEntry => {
    const entry = entries[value as Value];
    if (!entry) throw new Error(`${name}.${value} has no legacy code.`);
    return entry;
  };
  const parse = (code: unknown): Value | undefined => {
    if (code === undefined || code === null || code === '') return undefined;
    const value = byCode.get(String(code).toLowerCase());
    if (value === undefined) throw unknownCode(name, code, Object.values<EnumEntry>(entries));
    return value;
  };
  return {
    name,
    entries,
    code: (value) => (value == null ? null : entryOf(value).code),
    text: (value) => (value == null ? null : entryOf(value).text),
    constant: (value) => (value == null ? null : (entryOf(value).constant ?? value)),
    parse,
    parseAll: (codes) => {
      const values = Array.isArray(codes)
        ? codes.map(parse).filter((value): value is Value => value !== undefined)
        : [];
      return values.length > 0 ? values : undefined;
    },
  };
}

function unknownCode(name: string, code: unknown, entries: EnumEntry[]): DomainError {
  const known = entries.map((entry) => `${entry.code}:${entry.text}`).join(',');
  return new DomainError(
    'BAD_USER_INPUT',
    'UNKNOWN_ENUM_CODE',
    `${name} has no value ${String(code)}; known: ${known}.`,
    {
      details: { enumName: name, code: String(code), known },
    },
  );
}
