import { GraphQLScalarType, Kind } from 'graphql';
import { DateTimeISOResolver, JSONResolver, LocalDateResolver } from 'graphql-scalars';
import { isMonth } from './time';

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

/** Resolvers of the scalars that kit/common.graphql declares in every subgraph. DateTimeISO prints text in process too. */
export const scalarResolvers = {
  DateTime: DateTimeISOResolver,
  LocalDate: LocalDateResolver,
  JSON: JSONResolver,
  Decimal: DecimalResolver,
  Month: MonthResolver,
};
