import { GraphQLScalarType, Kind } from 'graphql';
import { DateTimeISOResolver, JSONResolver, LocalDateResolver } from 'graphql-scalars';
import { FIRST_YEAR, isKeptYear, isMonth, LAST_YEAR } from './time';

function parseWith(name: string, accept: (text: string) => string | undefined, expected: string) {
  const parse = (value: unknown): string => {
    const text = typeof value === 'string' ? accept(value) : undefined;
    if (text === undefined) throw new TypeError(`${name} must be ${expected}.`);
    return text;
  };
  return {
    serialize: (value: unknown) => String(value),
    parseValue: parse,
    parseLiteral: (node: { kind: string; value?: unknown }) =>
      parse(node.kind === Kind.STRING ? node.value : undefined),
  };
}

const DECIMAL = /^-?\d{1,14}(\.\d{1,6})?$/;

/** Exact decimal text; numeric(20,6) is the widest number the system keeps. Never a JSON number, which is binary. */
const DecimalResolver = new GraphQLScalarType({
  name: 'Decimal',
  ...parseWith(
    'Decimal',
    (text) => (DECIMAL.test(text) ? text : undefined),
    'a string such as "12.50", with at most 6 decimals',
  ),
});

const MonthResolver = new GraphQLScalarType({
  name: 'Month',
  ...parseWith('Month', (text) => (isMonth(text) ? text : undefined), 'a string such as "2026-01"'),
});

/** A scalar of graphql-scalars within the years that the system keeps. */
function withinKeptYears(scalar: GraphQLScalarType<unknown, unknown>): GraphQLScalarType {
  const checked = <Value>(value: Value): Value => {
    const text = value instanceof Date ? value.toISOString() : String(value);
    if (isKeptYear(text)) return value;
    throw new TypeError(`${scalar.name} must have a year from ${FIRST_YEAR} to ${LAST_YEAR}.`);
  };
  const { parseValue, parseLiteral } = scalar;
  return new GraphQLScalarType({
    ...scalar.toConfig(),
    parseValue: (value) => checked(parseValue(value)),
    parseLiteral: (node, variables) => checked(parseLiteral(node, variables)),
  });
}

/** Its form is checked by fileReferenceOf, which can name the field. */
const FileAddressResolver = new GraphQLScalarType({
  name: 'FileAddress',
  ...parseWith('FileAddress', (text) => text, 'a string'),
});

/** Resolvers of the scalars that kit/common.graphql declares in every subgraph. DateTimeISO prints text in process too. */
export const scalarResolvers = {
  DateTime: withinKeptYears(DateTimeISOResolver),
  LocalDate: withinKeptYears(LocalDateResolver),
  JSON: JSONResolver,
  Decimal: DecimalResolver,
  Month: MonthResolver,
  FileAddress: FileAddressResolver,
};
