import { readJson } from '../kit/json';
import { type ContractEndpoint, type ContractField, contract } from './contract';
import { checkRequest } from './contract-check';

describe('the check against the contract', () => {
  const field = (type: ContractField['type'], rest: Partial<ContractField> = {}): ContractField => ({
    name: 'x',
    type,
    ...rest,
  });
  const check = (one: ContractField, json: string): unknown => {
    const entry = { ...(contract()[0] as ContractEndpoint), request: { body: [one] } };
    return checkRequest(entry, { path: {}, query: {}, body: readJson(`{"x":${json},"unknown":1}`) }).body.x;
  };

  test.each<[string, ContractField, string, unknown]>([
    ['an int64 keeps every digit', field('int64'), '1080446148159139841', '1080446148159139841'],
    ['the largest number that is read fast keeps every digit', field('int64'), '8999999999999999', '8999999999999999'],
    ['an int64 may come as text', field('int64'), '"9223372036854775807"', '9223372036854775807'],
    ['an int32 becomes a number', field('int32'), '-2147483648', -2147483648],
    ['a decimal keeps its digits', field('number'), '12345678901234.123456', '12345678901234.123456'],
    ['zeros behind a decimal say nothing', field('number'), '0.1000000000', '0.1'],
    ['a character outside the plane counts once', field('string', { maxLength: 2 }), '"𠮷𠮷"', '𠮷𠮷'],
    ['a number where text is documented is its text', field('string'), '13800000000', '13800000000'],
    ['blank text is absent', field('int64'), '""', undefined],
    ['null is absent', field('string'), 'null', undefined],
    [
      'blank text is nothing, where that is a value',
      field('string', { required: true, mayBeBlank: true }),
      '""',
      undefined,
    ],
    ['blank elements of a list are absent', field('array', { items: 'int64' }), '["", 7]', ['7']],
    ['a leap day exists in a leap year', field('string', { format: 'yyyy-MM-dd' }), '"2024-02-29"', '2024-02-29'],
    [
      'a map takes any key',
      field('object', { fields: [{ name: 'mapKey', type: 'string' }] }),
      '{"姓名":"name"}',
      { 姓名: 'name' },
    ],
    [
      'an inherited name is no field',
      field('object', { fields: [{ name: 'y', type: 'string' }] }),
      '{"__proto__":{"y":"z"}}',
      {},
    ],
  ])('%s', (_, one, json, expected) => {
    expect(check(one, json)).toEqual(expected);
  });

  test.each<[string, ContractField, string, string]>([
    ['an int32 out of range', field('int32'), '2147483648', 'x超出int32的取值范围'],
    ['an int64 out of range', field('int64'), '9223372036854775808', 'x超出int64的取值范围'],
    ['a fraction for an integer', field('int64'), '1.5', 'x应为整数(int64)'],
    ['a word for a boolean', field('boolean'), '"yes"', 'x应为true或false'],
    ['an object for text', field('string'), '{}', 'x应为字符串'],
    [
      'null in place of a blank',
      field('string', { required: true, mayBeBlank: true, title: '应用编码' }),
      'null',
      '应用编码(x)不能为空',
    ],
    ['a blank required field', field('string', { required: true, title: '抬头' }), '" "', '抬头(x)不能为空'],
    [
      'the placeholder of the example',
      field('string', { format: 'yyyy-MM-dd' }),
      '"yyyy-MM-dd"',
      'x的值是占位符"yyyy-MM-dd",请填写实际时间',
    ],
    [
      'a day that does not exist',
      field('string', { format: 'yyyy-MM-dd HH:mm:ss' }),
      '"2025-02-29 00:00:00"',
      'x应为真实存在的时间,格式:yyyy-MM-dd HH:mm:ss',
    ],
    ['a wrong element', field('array', { items: 'int64' }), '[1, "a"]', 'x[1]应为整数(int64)'],
    ['too many elements', field('array', { items: 'string', maxItems: 1 }), '["a","b"]', 'x最多1项'],
    [
      'a nested field',
      field('array', { fields: [{ name: 'y', type: 'int32', required: true }] }),
      '[{}]',
      'x[0].y不能为空',
    ],
    ['a word outside a choice', field('string', { pattern: 'DAYS|MONTHS' }), '"DAYS2"', 'x格式错误,可选值:DAYS|MONTHS'],
    ['more decimals than are kept', field('number'), '0.30000000000000004', 'x整数部分最多14位,小数部分最多6位'],
    ['more digits than are kept', field('number'), '123456789012345', 'x整数部分最多14位,小数部分最多6位'],
    ['an exponent', field('number'), '1e400', 'x应为数字,且不使用科学计数法'],
    ['U+0000', field('string'), '"a\\u0000"', 'x含有不能保存的字符(控制字符、书写方向标记或半个字符)'],
    ['half a pair', field('string'), '"a\\ud800"', 'x含有不能保存的字符(控制字符、书写方向标记或半个字符)'],
    ['turned text', field('string'), '"a\\u202eb"', 'x含有不能保存的字符(控制字符、书写方向标记或半个字符)'],
    ['a year that is none', field('string', { format: 'yyyy-MM-dd' }), '"0001-01-01"', 'x的年份应介于1000与9998之间'],
    [
      'more than the contract allows, in its words',
      field('number', { maximum: 5, messages: { maximum: '预警阈值不能超过5' } }),
      '6',
      '预警阈值不能超过5',
    ],
    ['less than the minimum', field('number', { minimum: 0 }), '-0.01', 'x不能小于0'],
  ])('refuses %s', (_, one, json, message) => {
    expect(() => check(one, json)).toThrow(message);
  });
});
