import { periodsOf, piecesOf, pointsOf, spanOfDays, spanOfPoints, trendOf } from './rules';

/** An instant of Asia/Shanghai. */
const at = (text: string) => new Date(`${text}+08:00`);
const span = (from: string, until: string) => ({ from: at(from), until: at(until) });

describe('what a period is compared with', () => {
  const now = at('2026-03-31T14:20:00');

  test('today with yesterday up to the same hour', () => {
    expect(periodsOf('TODAY', now)).toEqual({
      current: span('2026-03-31T00:00', '2026-03-31T15:00'),
      previous: span('2026-03-30T00:00', '2026-03-30T15:00'),
    });
  });

  test('yesterday with the day before', () => {
    expect(periodsOf('YESTERDAY', now)).toEqual({
      current: span('2026-03-30T00:00', '2026-03-31T00:00'),
      previous: span('2026-03-29T00:00', '2026-03-30T00:00'),
    });
  });

  test('this month with last month up to the same day and hour, at most to its end', () => {
    expect(periodsOf('THIS_MONTH', now).previous).toEqual(span('2026-02-01T00:00', '2026-03-01T00:00'));
    expect(periodsOf('THIS_MONTH', at('2026-03-05T09:59:59')).previous).toEqual(
      span('2026-02-01T00:00', '2026-02-05T10:00'),
    );
  });

  test('last month with the month before, over the turn of the year', () => {
    expect(periodsOf('LAST_MONTH', at('2026-01-01T00:00'))).toEqual({
      current: span('2025-12-01T00:00', '2026-01-01T00:00'),
      previous: span('2025-11-01T00:00', '2025-12-01T00:00'),
    });
  });

  test.each<[string, string, string[][]]>([
    [
      '2026-03-01T00:00',
      '2026-03-31T15:00',
      [
        ['DAY', '03-01', '03-31'],
        ['HOUR', '03-31', ''],
      ],
    ],
    ['2026-03-01T00:00', '2026-04-01T00:00', [['MONTH', '03-01', '']]],
    ['2026-03-05T00:00', '2026-03-20T00:00', [['DAY', '03-05', '']]],
    ['2026-02-28T00:00', '2026-03-02T00:00', [['DAY', '02-28', '']]],
    [
      '2026-01-05T00:00',
      '2026-04-03T01:00',
      [
        ['DAY', '01-05', '02-01'],
        ['MONTH', '02-01', '04-01'],
        ['DAY', '04-01', '04-03'],
        ['HOUR', '04-03', ''],
      ],
    ],
    ['2026-03-05T00:00', '2026-03-05T02:00', [['HOUR', '03-05', '']]],
  ])(
    'a span from %s to %s is its whole months, the days beside them and the hours after, nothing twice',
    (from, until, expected) => {
      const pieces = expected.map(([unit, start, end]) => ({
        unit,
        ...span(`2026-${start}T00:00`, end ? `2026-${end}T00:00` : until),
      }));
      expect(piecesOf(span(from, until), at('2026-04-03T01:00'))).toEqual(pieces);
    },
  );

  test('a span that runs is read to the end of its month, after which nothing was called yet', () => {
    const now = at('2026-03-31T14:20:00');
    const [month, day] = [periodsOf('THIS_MONTH', now).current, periodsOf('TODAY', now).current];
    expect(piecesOf(month, now)).toEqual([{ unit: 'MONTH', ...span('2026-03-01T00:00', '2026-04-01T00:00') }]);
    expect(piecesOf(day, now)).toEqual([{ unit: 'DAY', ...span('2026-03-31T00:00', '2026-04-01T00:00') }]);
  });
});

describe('points of a trend', () => {
  test('are all the hours, days or months between two, both included', () => {
    expect(pointsOf('HOURS', '2026-02-28 22:30:00', '2026-03-01 00:00:00')).toEqual([
      '2026-02-28 22:00:00',
      '2026-02-28 23:00:00',
      '2026-03-01 00:00:00',
    ]);
    expect(pointsOf('DAYS', '2026-01-01', '2026-01-31')).toHaveLength(31);
    expect(pointsOf('MONTHS', '2023-12', '2026-11')).toHaveLength(36);
  });

  test.each([
    ['DAYS', '2026-01-01', '2026-02-01', 'to'],
    ['MONTHS', '2023-12', '2026-12', 'to'],
    ['HOURS', '2026-01-01 00:00:00', '2026-01-08 00:00:00', 'to'],
    ['DAYS', '2026-01-02', '2026-01-01', 'to'],
    ['DAYS', '2026-02-30', '2026-03-01', 'from'],
    ['DAYS', '2026-01', '2026-01-02', 'from'],
    ['MONTHS', '2026-01', '2026-13', 'to'],
    ['HOURS', '2026-01-01 24:00:00', '2026-01-02 00:00:00', 'from'],
  ] as const)('%s from %s to %s are refused, naming %4$s', (unit, from, to, field) => {
    expect(() => pointsOf(unit, from, to)).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', field }) }),
    );
  });

  test('cover their last unit to its end', () => {
    expect(spanOfPoints('MONTHS', ['2026-01', '2026-02'])).toEqual(span('2026-01-01T00:00', '2026-03-01T00:00'));
    expect(spanOfPoints('HOURS', ['2026-01-01 23:00:00'])).toEqual(span('2026-01-01T23:00', '2026-01-02T00:00'));
  });

  test('without calls are shown as nothing, and the sums of points and of products agree', () => {
    const row = (point: string, productCode: string, count: number, fee: string) => ({
      point,
      productCode,
      productName: productCode.toUpperCase(),
      tag: '',
      count,
      fee,
    });
    const rows = [
      row('2026-01', 'a', 1, '9.100000'),
      row('2026-03', 'a', 1, '0.200000'),
      row('2026-03', 'b', 5, '0.1'),
    ];
    const trend = trendOf(['2026-01', '2026-02', '2026-03'], rows);
    expect(trend).toMatchObject({ totalCount: 7, totalFee: '9.400000', productNames: ['B', 'A'] });
    expect(trend.productFees.map(({ productCode, fee }) => [productCode, fee])).toEqual([
      ['a', '9.300000'],
      ['b', '0.100000'],
    ]);
    expect(trend.points[1]).toEqual({
      date: '2026-02',
      items: [],
      productCount: 0,
      totalCount: 0,
      totalFee: '0.000000',
    });
    expect(trend.points[2]).toMatchObject({ productCount: 2, totalCount: 6, totalFee: '0.300000' });
  });
});

test('a span of days includes both and refuses more than 1100', () => {
  expect(spanOfDays('2026-01-01', '2026-01-31')).toEqual(span('2026-01-01T00:00', '2026-02-01T00:00'));
  expect(() => spanOfDays('2026-01-02', '2026-01-01')).toThrow('to must not lie before from.');
  expect(() => spanOfDays('2020-01-01', '2026-01-01')).toThrow('1100 days');
});
