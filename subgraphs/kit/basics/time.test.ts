import { businessDate, businessDateTime, instantOf, isDay, startOfDay } from './time';

describe('a day given in milliseconds', () => {
  test.each([
    [583_686_000_000, '1988-07-01', 'summer time of 1988'],
    [515_521_800_000, '1986-05-04', 'the day on which it began'],
    [684_864_000_000, '1991-09-15', 'the day after which there was none'],
    [-913_795_200_000, '1941-01-17', 'a winter between two summers'],
    [-876_816_000_000, '1942-03-21', 'the year of summer time all round'],
    [0, '1970-01-01', 'years without'],
    [1_767_196_800_000, '2026-01-01', 'today'],
    [-2_240_524_943_000, '1899-01-01', 'local mean time'],
  ])('%d is %s (%s)', (ms, day) => {
    expect(businessDate(new Date(ms))).toBe(day);
  });

  test.each([
    ['1940-05-31', '1940-12-31'],
    ['1986-01-01', '1991-12-31'],
    ['2026-01-01', '2026-01-31'],
  ])('is the day that it began as, on every day from %s to %s', (from, to) => {
    for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) {
      const day = new Date(at).toISOString().slice(0, 10);
      const start = startOfDay(day);
      expect([day, businessDate(start)]).toEqual([day, day]);
      expect(businessDate(new Date(start.getTime() - 1)) < day).toBe(true);
    }
  });

  test('begins at midnight of the clocks of its time', () => {
    expect(businessDateTime(startOfDay('1988-07-01'))).toBe('1988-07-01 00:00:00');
    expect(startOfDay('1988-07-01').getTime()).toBe(583_686_000_000);
    expect(startOfDay('2026-07-01').toISOString()).toBe('2026-06-30T16:00:00.000Z');
  });
});

describe('an instant that is written as the clocks showed it', () => {
  test.each([
    '1935-06-01 12:00:00',
    '1940-06-03 00:00:00',
    '1941-01-17 23:59:59',
    '1988-07-01 00:00:00',
    '1991-09-14 23:30:00',
    '1991-09-15 01:30:00',
    '2026-12-31 23:59:59',
  ])('is shown so again: %s', (text) => {
    expect(businessDateTime(instantOf(text))).toBe(text);
  });

  test('stands for the instant of its time', () => {
    expect(instantOf('1988-07-01 00:00:00').getTime()).toBe(583_686_000_000);
    expect(instantOf('2026-07-01 08:00:00').toISOString()).toBe('2026-07-01T00:00:00.000Z');
  });
});

test.each([
  ['2024-02-29', true],
  ['2025-02-29', false],
  ['1990-04-31', false],
  ['1990-1-15', false],
  ['1990-01-15 later', false],
  ['0001-01-01', false],
])('%s is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});
