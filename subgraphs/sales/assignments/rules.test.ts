import type { CustomerGradeRow } from '../grades/tables';
import { checkHandovers, earnedIn, everCounts, type HandoverGround, isInForce, termsOf, withEnds } from './rules';
import type { AssignmentRow } from './tables';

const grade = (code: string, commissionRate: string, enabled = true) =>
  ({ code, commissionRate, enabled }) as CustomerGradeRow;
const GRADES = new Map(
  [grade('A', '0.100000'), grade('B', '0.080000'), grade('D', '0.030000', false)].map((g) => [g.code, g]),
);
const LAST = {
  effectMonth: '2026-01',
  gradeCode: 'A',
  commissionRate: '0.040000',
  gainChannel: 'fair',
} as AssignmentRow;
const ground = (last?: AssignmentRow): HandoverGround => ({
  month: '2026-03',
  last,
  grades: GRADES,
  field: 'input.customers.0',
});
const asked = (terms: object = {}) => ({ customerId: '1', ...terms });
const refusal = (code: string, field: string) =>
  expect.objectContaining({ code, extensions: expect.objectContaining({ field: `input.customers.0.${field}` }) });

describe('an assignment', () => {
  test('counts from its first month until the month in which the next begins', () => {
    const span = { effectMonth: '2026-02', untilMonth: '2026-04' };
    expect(['2026-01', '2026-02', '2026-03', '2026-04'].map((month) => isInForce(span, month))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('ends where the next of its customer begins, and the last never', () => {
    const months = ['2025-07', '2026-01', '2026-01'].map((effectMonth) => ({ effectMonth, untilMonth: null }));
    const ended = withEnds(months);
    expect(ended.map(({ untilMonth }) => untilMonth)).toEqual(['2026-01', '2026-01', null]);
    expect(ended.map(everCounts)).toEqual([true, false, true]);
  });

  test('exactly one is in force in every month from the first on', () => {
    const ended = withEnds(['2025-07', '2025-07', '2026-01'].map((effectMonth) => ({ effectMonth, untilMonth: null })));
    for (const month of ['2025-07', '2025-12', '2026-01', '2030-01']) {
      expect(ended.filter((span) => isInForce(span, month))).toHaveLength(1);
    }
  });
});

describe('the terms of a handover', () => {
  test('stay what they were unless something is given', () => {
    expect(termsOf(asked(), ground(LAST))).toEqual({
      effectMonth: '2026-03',
      gradeCode: 'A',
      commissionRate: '0.040000',
      gainChannel: 'fair',
    });
  });

  test('take the rate of a grade that is given, and a given rate before it', () => {
    expect(termsOf(asked({ gradeCode: 'B' }), ground(LAST)).commissionRate).toBe('0.080000');
    expect(termsOf(asked({ gradeCode: 'B', commissionRate: '0.5' }), ground(LAST)).commissionRate).toBe('0.5');
  });

  test.each([
    ['a past month', { effectMonth: '2026-02' }, LAST, 'FAILED_PRECONDITION', 'effectMonth'],
    ['a month more than a year ahead', { effectMonth: '2027-04' }, LAST, 'BAD_USER_INPUT', 'effectMonth'],
    ['a month that is none', { effectMonth: '2026-13' }, LAST, 'BAD_USER_INPUT', 'effectMonth'],
    ['a month before a planned one', {}, { ...LAST, effectMonth: '2026-04' }, 'CONFLICT', 'effectMonth'],
    ['a grade out of use', { gradeCode: 'D' }, LAST, 'BAD_USER_INPUT', 'gradeCode'],
    ['an unknown grade', { gradeCode: 'Z' }, LAST, 'BAD_USER_INPUT', 'gradeCode'],
    ['a first assignment without a grade', {}, undefined, 'BAD_USER_INPUT', 'gradeCode'],
    ['a rate above one', { commissionRate: '1.000001' }, LAST, 'BAD_USER_INPUT', 'commissionRate'],
    ['a negative rate', { commissionRate: '-0.1' }, LAST, 'BAD_USER_INPUT', 'commissionRate'],
  ])('refuse %s and name it', (_title, terms, last, code, field) => {
    expect(() => termsOf(asked(terms), ground(last))).toThrow(refusal(code, field));
  });
});

describe('a handover', () => {
  test('names at least one customer, a hundred at most, each once', () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => ({ customerId: String(i) }));
    expect(() => checkHandovers(many(100), 100)).not.toThrow();
    expect(() => checkHandovers([], 100)).toThrow(/1 to 100/);
    expect(() => checkHandovers(many(101), 100)).toThrow(/1 to 100/);
    expect(() => checkHandovers([{ customerId: '7' }, { customerId: '7' }], 100)).toThrow(/once/);
  });
});

test('an amount earns at the rate in force in its month, and nothing while nobody keeps the customer', () => {
  const held = [
    { effectMonth: '2026-03', untilMonth: null, commissionRate: '0.080000' },
    { effectMonth: '2026-01', untilMonth: '2026-03', commissionRate: '0.050000' },
  ];
  expect(earnedIn('2026-02', '100.000001', held)).toBe('5.000000');
  expect(earnedIn('2026-03', '100.000000', held)).toBe('8.000000');
  expect(earnedIn('2025-12', '100.000000', held)).toBeNull();
});
