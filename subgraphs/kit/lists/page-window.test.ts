import { cursorsIn, type Order, type PageArgs, type SortDirection, type SortKey, windowOf } from './page-window';

type Row = Record<'id' | 'name' | 'amount' | 'rank' | 'day' | 'at', string>;
const ROW: Row = { id: '1', name: 'a', amount: '1', rank: '1', day: '2024-02-29', at: '2024-02-29T23:59:59.999Z' };

const key = (name: keyof Row, type: SortKey<Row>['type']): SortKey<Row> => ({
  column: `t.${name}`,
  place: `things.${name}`,
  type,
  of: (row) => row[name],
});
const ID = key('id', 'bigint');
const ORDERS = {
  id: [ID],
  name: [key('name', 'text'), ID],
  amount: [key('amount', 'numeric'), ID],
  rank: [key('rank', 'integer'), ID],
  day: [key('day', 'date'), ID],
  at: [key('at', 'timestamptz'), ID],
};
type Name = keyof typeof ORDERS;

const orderOf = (name: Name, direction: SortDirection = 'ASC'): Order<Row> => ({ sort: ORDERS[name], direction });
const encoded = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url');
const genuine = (name: Name, direction?: SortDirection) => cursorsIn(orderOf(name, direction))(ROW);
const markOf = (name: Name) => JSON.parse(Buffer.from(genuine(name), 'base64url').toString())[0];
/** With the mark of a list, which who reads one cursor can write in another. */
const forged = (name: Name, ...values: unknown[]) => encoded([markOf(name), ...values]);

/** The same cursor at each argument that takes one. */
const argumentsWith = (cursor: string): [PageArgs, field: string][] => [
  [{ after: cursor }, 'after'],
  [{ first: 5, after: cursor }, 'after'],
  [{ before: cursor }, 'before'],
  [{ last: 5, before: cursor }, 'before'],
];

test.each(Object.keys(ORDERS) as Name[])('a cursor of a list by %s holds the values of its row', (name) => {
  for (const [args] of argumentsWith(genuine(name))) {
    expect(windowOf(args, orderOf(name)).cursor).toEqual(ORDERS[name].map(({ of }) => of(ROW)));
  }
});

test.each<[what: string, order: Name, cursor: string]>([
  ['that is empty', 'id', ''],
  ['that is no base64', 'id', '%%%'],
  ['that is no JSON', 'id', Buffer.from('{').toString('base64url')],
  ['that is no list', 'id', encoded({ '0': '1' })],
  ['without a mark', 'id', encoded(['1'])],
  ['of the other direction', 'name', genuine('name', 'DESC')],
  ['of another column of the same type', 'rank', encoded([markOf('id'), '1', '1'])],
  [
    'of the same column of another table',
    'id',
    cursorsIn({ sort: [{ ...ID, place: 'others.id' }], direction: 'ASC' })(ROW),
  ],
  ['of a shorter order', 'name', genuine('id')],
  ['of a longer order', 'id', genuine('name')],
  ['of another order', 'at', genuine('name')],
  ['with too few values', 'name', forged('name', '1')],
  ['with too many values', 'id', forged('id', 'a', '1')],
  ['with a value of another type', 'at', forged('at', 'some name', '1')],
  ['with numbers', 'id', forged('id', 1)],
  ['with null', 'id', forged('id', null)],
  ['with a list', 'id', forged('id', ['1'])],
  ['with SQL', 'id', forged('id', '1); drop table things; --')],
  ['beyond int64', 'id', forged('id', '9223372036854775808')],
  ['beyond int32', 'rank', forged('rank', '2147483648', '1')],
  ['with an amount that is none', 'amount', forged('amount', 'NaN', '1')],
  ['with an exponent', 'amount', forged('amount', '1e999999', '1')],
  ['with the 30th of February', 'day', forged('day', '2024-02-30', '1')],
  ['with the year 0', 'day', forged('day', '0000-01-01', '1')],
  ['with an instant on the 30th of February', 'at', forged('at', '2024-02-30T00:00:00.000Z', '1')],
  ['with an instant at 25 hours', 'at', forged('at', '2024-02-29T25:00:00.000Z', '1')],
  ['with an instant of the year 0', 'at', forged('at', '0000-02-29T00:00:00.000Z', '1')],
  ['with a null byte', 'name', forged('name', 'a\0b', '1')],
])('a cursor %s is refused', (_what, order, cursor) => {
  for (const [args, field] of argumentsWith(cursor)) {
    const extensions = expect.objectContaining({ reason: 'INVALID_CURSOR', field });
    expect(() => windowOf(args, orderOf(order))).toThrow(expect.objectContaining({ extensions }));
  }
});
