import { daysUntil, dueWarning } from './rules';

test('a contract is warned of 30, 7 and 1 days before its end, each once', () => {
  const given: [number, number][] = [];
  let warned: number | null = null;
  for (let daysLeft = 40; daysLeft >= -1; daysLeft--) {
    const due = dueWarning(daysLeft, warned);
    if (due === null) continue;
    given.push([daysLeft, due]);
    warned = due;
  }
  expect(given).toEqual([
    [30, 30],
    [7, 7],
    [1, 1],
  ]);
});

test('a warning that was missed is made up for, and only the nearest of several', () => {
  expect(dueWarning(22, null)).toBe(30);
  expect(dueWarning(3, null)).toBe(7);
  expect(dueWarning(3, 30)).toBe(7);
  expect(dueWarning(0, 7)).toBe(1);
  expect(dueWarning(0, 1)).toBeNull();
});

test('days are counted as the calendar in Shanghai has them', () => {
  const lastDay = new Date('2026-12-31T15:59:59Z');
  expect(daysUntil(lastDay, new Date('2026-12-30T15:59:59Z'))).toBe(1);
  expect(daysUntil(lastDay, new Date('2026-12-30T16:00:00Z'))).toBe(0);
});
