import { buffer } from 'node:stream/consumers';
import { strFromU8, unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';
import { type Column, type SheetOptions, xlsxStream } from '../../subgraphs/kit/documents/spreadsheet';
import { withoutFormula } from '../../subgraphs/kit/documents/spreadsheet-cells';
import { until } from '../support/own-database';

type Value = ReturnType<Column<never>['value']>;

const one = (kind: Column<Value>['kind']): Column<Value>[] => [{ title: '列', value: (value) => value, kind }];
const written = (columns: Column<Value>[], rows: Value[], options?: SheetOptions) =>
  buffer(xlsxStream(columns, rows, options));

/** The first cell below the head as XML. */
async function cellOf(kind: Column<Value>['kind'], value: Value): Promise<string | undefined> {
  const parts = unzipSync(await written(one(kind), [value]));
  return /<c r="A2".*?<\/c>/s.exec(strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array))?.[0];
}

describe('a cell', () => {
  test.each<[string, Column<Value>['kind'], Value, RegExp]>([
    ['an amount is a number with its digits', 'amount', '1234.50', /s="4"><v>1234\.50<\/v>/],
    ['fifteen digits are a number', 'amount', '-1234567890123.45', /<v>-1234567890123\.45<\/v>/],
    ['sixteen digits are text', 'amount', '12345678901234.56', /t="inlineStr".*>12345678901234\.56</],
    ['zeros behind the point cost no digit', 'fee', '123456789012345.000000', /<v>123456789012345\.000000<\/v>/],
    ['zeros before the first digit cost none', 'fee', '0.000000123456789012345', /<v>0\.0000/],
    ['a count is a number', 'count', 42, /s="3"><v>42<\/v>/],
    ['no number in a column of numbers is text', 'amount', '=1', /t="inlineStr".*>'=1</],
    ['NaN is text', 'count', Number.NaN, /t="inlineStr".*>NaN</],
    ['an identifier keeps every digit', 'text', '9223372036854775807', /t="inlineStr".*>9223372036854775807</],
    ['an instant is of Shanghai', 'dateTime', '2025-12-31T16:00:00Z', />2026-01-01 00:00:00</],
    ['a date is of Shanghai', 'date', new Date('2025-12-31T16:00:00Z'), />2026-01-01</],
    ['a day stays the day', 'date', '2025-12-31', />2025-12-31</],
    ['what XML forbids is gone', 'text', 'a\u0000b\u001F\uFFFFc\uD800d😀', />abcd😀</],
    ['marks of XML are escaped', 'text', '<&>"', />&lt;&amp;&gt;&quot;</],
    ['what Excel would unescape is escaped', 'text', '_x000D_', />_x005F_x000D_</],
    ['more than Excel holds is cut', 'text', 'x'.repeat(40_000), />x{32767}</],
  ])('%s', async (_, kind, value, shape) => {
    expect(await cellOf(kind, value)).toMatch(shape);
  });

  test.each([null, undefined, ''])('of %j is left out', async (value) => {
    expect(await cellOf('text', value)).toBeUndefined();
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\u00A0=1', '＝1', '＋1', '＠a', '\tx'])(
    'with %j holds no formula',
    (text) => {
      expect(withoutFormula(text)).toBe(`'${text}`);
    },
  );

  test('holds no formula in a later line either', () => {
    expect([withoutFormula('\r=1'), withoutFormula('\n=1')]).toEqual(["'\r'=1", "'\n'=1"]);
    expect(withoutFormula(`"x\n=cmd|'/c calc'!A0"\r\n@a`)).toBe(`"x\n'=cmd|'/c calc'!A0"\r\n'@a`);
  });

  test.each(['a=b', '1-2', 'a@b.c', '138****1234', '客户'])('with %j stays as it is', (text) => {
    expect(withoutFormula(text)).toBe(text);
  });
});

describe('a workbook', () => {
  test('is read back as it was written, its head in bold and in sight', async () => {
    const columns: Column<Value>[] = [
      ...one('text'),
      { title: '=名', value: () => '12.30', kind: 'amount', width: 50 },
    ];
    const bytes = await written(columns, ['a', 'b']);
    expect(await readXlsx(bytes)).toEqual([
      {
        sheet: 'Sheet',
        data: [
          ['列', "'=名"],
          ['a', 12.3],
          ['b', 12.3],
        ],
      },
    ]);
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] as Uint8Array);
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<col min="2" max="2" width="50" customWidth="1"/>');
    expect(sheet).toContain('<c r="A1" s="1"');
  });

  test('has the same bytes for the same rows', async () => {
    expect((await written(one('text'), ['a'])).equals(await written(one('text'), ['a']))).toBe(true);
  });

  test('goes on in another sheet when one is full', async () => {
    const bytes = await written(one('text'), ['1', '2', '3', '4', '5'], { rowLimit: 3, sheetName: "a/b:'c'" });
    expect(await readXlsx(bytes)).toEqual([
      { sheet: 'a b  c ', data: [['列'], ['1'], ['2']] },
      { sheet: 'a b  c  (2)', data: [['列'], ['3'], ['4']] },
      { sheet: 'a b  c  (3)', data: [['列'], ['5']] },
    ]);
  });

  test('without rows is a head', async () => {
    expect(await readXlsx(await written(one('text'), []))).toEqual([{ sheet: 'Sheet', data: [['列']] }]);
  });

  test('asks for rows as fast as it is read, and lets go of them when nobody reads', async () => {
    let asked = 0;
    let ended = false;
    async function* endless(): AsyncGenerator<string> {
      try {
        for (;;) yield `${Math.random()} ${++asked}`;
      } finally {
        ended = true;
      }
    }
    const stream = xlsxStream<Value>(one('text'), endless());
    stream.on('data', () => undefined);
    await until(() => asked > 1_000, 'some rows');
    stream.pause();
    const before = asked;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked - before).toBeLessThan(400);
    stream.destroy();
    await until(() => ended, 'the end of the rows');
  });

  test('of rows that fail is never whole', async () => {
    async function* failing(): AsyncGenerator<string> {
      yield 'a';
      throw new Error('lost');
    }
    await expect(buffer(xlsxStream<Value>(one('text'), failing()))).rejects.toThrow('lost');
  });
});
