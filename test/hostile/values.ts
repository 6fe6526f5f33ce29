/** A number whose digits JSON.stringify would not write; `{"$raw":"1e400"}` becomes 1e400 in the text that is sent. */
const raw = (digits: string) => ({ $raw: digits });

/** JSON with raw numbers put in. */
export const jsonOf = (value: unknown): string => JSON.stringify(value).replace(/\{"\$raw":"([^"]+)"\}/g, '$1');

const LONG = 'x'.repeat(100_000);
const TEXTS = [
  'a\u0000b',
  'a\ud800',
  '\u202Eb',
  '',
  ' ',
  LONG,
  '𠮷'.repeat(300),
  "'; drop table x; --",
  raw('7'),
  [],
  {},
];

/** What each scalar of the graph is tried with, beside what its own rules are tested with. */
const BY_SCALAR: Readonly<Record<string, readonly unknown[]>> = {
  String: TEXTS,
  ID: [
    '',
    'a\u0000',
    '9223372036854775808',
    '-9223372036854775809',
    '1e400',
    '-0',
    '007',
    raw('9007199254740993'),
    raw('1e400'),
    raw('-0'),
    {},
  ],
  Int: [raw('2147483648'), raw('-2147483649'), 2_147_483_647, -1, 0, raw('-0'), raw('1.5'), raw('1e400'), 'x', {}],
  Boolean: ['x', 1, {}],
  Decimal: [
    '0.30000000000000004',
    '1e400',
    '-0',
    '',
    'NaN',
    '99999999999999.999999',
    '-99999999999999.999999',
    '9'.repeat(40),
    0.3,
    {},
  ],
  DateTime: [
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00+08:00',
    '9999-12-31T23:59:59Z',
    '2026-02-30T00:00:00Z',
    '',
    0,
    {},
  ],
  LocalDate: ['0000-01-01', '0001-01-01', '9999-12-31', '2026-02-30', '2026-01-01x', '', 0, {}],
  Month: ['0000-01', '0001-01', '9999-12', '2026-13', '2026-12-99', '', 0, {}],
  JSON: ['a\u0000b', '\ud800', { 'a\u0000': 1 }, { a: [raw('1e400')] }, []],
};

export const valuesOf = (scalar: string): readonly unknown[] => BY_SCALAR[scalar] ?? TEXTS;

/** An enum, an input object and a list, where something else stands. */
export const OF_ENUM: readonly unknown[] = ['NO_SUCH_VALUE', '', 1, {}];
export const OF_OBJECT: readonly unknown[] = ['x', [], 1];
export const OF_LIST: readonly unknown[] = [{}, 'x', [null], [[]]];

/** What each type of the legacy contract is tried with. */
const BY_LEGACY_TYPE: Readonly<Record<string, readonly unknown[]>> = {
  int32: [raw('2147483648'), raw('-2147483649'), 2_147_483_647, -1, raw('1.5'), raw('1e400'), 'x', [], {}],
  int64: [raw('9223372036854775808'), raw('9223372036854775807'), -1, raw('-0'), raw('1e400'), '1\u0000', [], {}],
  number: [
    raw('0.30000000000000004'),
    raw('1e400'),
    raw('99999999999999.999999'),
    raw('123456789012345'),
    -1,
    raw('-0'),
    'x',
    [],
  ],
  string: TEXTS,
  enum: TEXTS,
  boolean: ['x', 2, []],
  array: [{}, 'x', [[]], [{}], ['a\u0000'], Array.from({ length: 2_000 }, () => '1')],
  object: [[], 'x', { 'a\u0000': 'b' }],
};
const DAYS = ['0000-01-01', '0001-01-01', '9999-12-31', '2026-02-30', '2026-01-01x', 'a\u0000', 0];

export function legacyValuesOf(type: string, format: string | undefined): readonly unknown[] {
  if (!format) return BY_LEGACY_TYPE[type] ?? TEXTS;
  return format === 'yyyy-MM-dd' ? DAYS : DAYS.map((day) => (typeof day === 'string' ? `${day} 23:59:59` : day));
}

/** Values that each place is tried with; the next place gets the next ones, so that all are tried at many. */
const AT_EACH = 1;
let turn = 0;

export function some<Value>(values: readonly Value[]): Value[] {
  turn += AT_EACH;
  return Array.from(
    { length: Math.min(AT_EACH, values.length) },
    (_, at) => values[(turn + at) % values.length] as Value,
  );
}
