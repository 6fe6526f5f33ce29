import { DomainError } from '../../../../subgraphs/kit/basics/errors';
import { writeJson } from '../../kit/json';
import { failureOf } from '../errors';
import { page, pageVariables } from '../paging';
import { amount, int64 } from './numbers';
import { dateTime, isDate, parseDateTime } from './time';

describe('the codecs', () => {
  test('numbers are written digit by digit and fields without a value are left out', () => {
    const value = { id: int64('1080446148159139841'), fee: amount('0.100000'), none: null, list: [null, '"'] };
    expect(writeJson(value)).toBe('{"id":1080446148159139841,"fee":0.100000,"list":[null,"\\""]}');
  });

  test('times are Asia/Shanghai on both sides of midnight', () => {
    expect(dateTime('2025-01-31T16:00:00.000Z')).toBe('2025-02-01 00:00:00');
    expect(parseDateTime('2025-02-01 00:00:00', 'x')).toBe('2025-01-31T16:00:00.000Z');
    expect([isDate('2100-02-29'), isDate('2000-02-29')]).toEqual([false, true]);
  });

  test('a page is complete, nonPage asks for everything and wins over largePage, which counts nothing', () => {
    const rows = { nodes: [1, 2], totalCount: 7, pageInfo: { hasNextPage: true } };
    const present = (row: number) => ({ id: row });
    expect(page(rows, { pageNo: 0, pageSize: 0 }, present)).toEqual({
      pageNo: 1,
      pageSize: 20,
      hasNext: true,
      total: 7,
      results: [{ id: 1 }, { id: 2 }],
      isLarge: false,
    });
    expect(page(rows, { largePage: true }, present)).toMatchObject({ total: -1, isLarge: true });
    expect(pageVariables({ nonPage: true, largePage: true, pageNo: 3 })).toEqual({
      page: { number: 1, size: 10_000 },
      count: true,
    });
    expect(pageVariables({ pageSize: 501 }).page.size).toBe(500);
  });

  test('what is not a refusal of ours is masked', () => {
    expect(failureOf(new Error('secret'))).toMatchObject({
      status: 500,
      code: 500,
      text: '系统繁忙,请稍后重试',
      fault: true,
    });
    const refusal = new DomainError('CONFLICT', 'CONFLICT', 'The name is taken.');
    expect(failureOf(refusal)).toMatchObject({
      status: 200,
      code: 409,
      text: '数据冲突,请刷新后重试',
    });
  });
});
