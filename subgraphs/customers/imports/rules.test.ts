import { checkProfileHead, PROFILE_TITLES, profileOf } from '../audience/import-rules';
import { CUSTOMER_TITLES, registrationOf } from '../registration/import-rules';
import { cellsOf, dayCell, flagCell, monthCell, shareCell, tableOf } from './rules';

const rowsOf = (...rows: string[][]) => rows.map((cells, i) => ({ number: i + 1, cells }));
const profileTable = (...rows: string[][]) =>
  tableOf(rowsOf(...rows), PROFILE_TITLES, { field: 'input.file', of: 'a profile' });
const refused = (field: string, reason?: string) =>
  expect.objectContaining({
    code: 'BAD_USER_INPUT',
    extensions: expect.objectContaining({ field }),
    ...(reason && { reason }),
  });
const thrownBy = (call: () => unknown): unknown => {
  try {
    return call();
  } catch (error) {
    return error;
  }
};

describe('the headings of a file', () => {
  test.each([
    ['as they are', '手机号码'],
    ['as the graph names the field', 'phone'],
    ['with a star', '*手机号码'],
    ['with a wide star behind', '手机号码＊'],
    ['with what is needed in wide brackets', '手机号码（必填）'],
    ['with what is needed in brackets and a star', '* 手机号码 (选填)*'],
    ['with a colon', '手机号码：'],
  ])('are known %s', (_, heading) => {
    expect(profileTable([heading], ['1'])).toMatchObject({ head: ['phone'], body: [{ cells: ['1'] }] });
  });

  test('may stand below a title', () => {
    const { head, body } = profileTable(
      ['客户导入表'],
      ['制表：张三', '2026-01-01'],
      ['手机号码', '性别'],
      ['1', '男'],
    );
    expect({ head, body }).toEqual({ head: ['phone', 'sex'], body: [{ number: 4, cells: ['1', '男'] }] });
    expect(() => checkProfileHead(head, 'input.file')).not.toThrow();
  });

  test('that do not exist are refused with those that do', () => {
    const error = thrownBy(() => profileTable(['手机号', '性别'], ['1', '男'])) as Error;
    expect(error).toEqual(refused('input.file', 'UNKNOWN_COLUMN'));
    expect(error.message).toMatch(/"手机号".*手机号码.*生日/);
  });

  test('that name one field twice are refused', () => {
    expect(thrownBy(() => profileTable(['手机号码', 'phone']))).toEqual(refused('input.file', 'COLUMN_TWICE'));
  });
});

test.each([
  ['a profile', PROFILE_TITLES],
  ['a customer', CUSTOMER_TITLES],
])('a cell that cannot be read refuses the row of %s whatever its column, and names it', (_, titles) => {
  for (const name of Object.values(titles)) {
    const row = { number: 2, cells: [''], faults: { 0: 'holds the error #N/A' } };
    const error = thrownBy(() => cellsOf([name], row)) as Error;
    expect(error).toEqual(refused(name, 'CELL_UNREADABLE'));
    expect(error.message).toBe(`${name} cannot be read: it holds the error #N/A.`);
    expect(cellsOf([null], row).size).toBe(0);
  }
});

test('a monthly wallet is not made without its limit when the limit is an error', () => {
  const head = ['monthlySettled', 'overdraftQuota'];
  const row = { number: 2, cells: ['是', ''], faults: { 1: 'holds the error #N/A' } };
  expect(thrownBy(() => registrationOf(head, row))).toEqual(refused('overdraftQuota', 'CELL_UNREADABLE'));
});

test.each([
  ['1990-01-05', '1990-01-05'],
  ['1990/1/5', '1990-01-05'],
  ['1990.1.5', '1990-01-05'],
  ['1990年1月5日', '1990-01-05'],
  ['1990-01-05 00:00:00', '1990-01-05'],
])('the day %s is %s', (text, day) => {
  expect(dayCell('bornOn', text)).toBe(day);
});

test.each(['1990-02-30', '1990-04-31', '1990-01-15 later', '1990-01-15T10:00:00Z', '1990/1-5', '90-1-5', '1990-01'])(
  'a birthday of %s is refused',
  (text) => {
    expect(thrownBy(() => profileOf(['phone', 'bornOn'], { number: 2, cells: ['12345', text] }))).toEqual(
      refused('bornOn'),
    );
  },
);

test.each([
  ['2026-12', '2026-12'],
  ['2026/1', '2026-01'],
  ['2026年12月', '2026-12'],
  ['2026-12-01', '2026-12'],
])('the month %s is %s', (text, month) => {
  expect(monthCell('royaltyEffectMonth', text)).toBe(month);
});

test.each(['2026-12-99xyz', '2026-13', '2026-02-30', '2026', '0000-01'])('a month of %s is refused', (text) => {
  expect(thrownBy(() => monthCell('royaltyEffectMonth', text))).toEqual(refused('royaltyEffectMonth'));
});

test.each([
  ['7%', '0.07'],
  ['12.5 %', '0.125'],
  ['0.07', '0.07'],
])('a share of %s is %s', (text, share) => {
  expect(shareCell(text)).toBe(share);
});

test.each([
  ['TRUE', true],
  ['False', false],
  ['是', true],
  ['0', false],
])('%s is %s', (text, flag) => {
  expect(flagCell('starred', text)).toBe(flag);
});
