import { buffer } from 'node:stream/consumers';
import { strToU8, zipSync } from 'fflate';
import { xlsxStream } from './spreadsheet';
import { type ReadLimits, readSpreadsheet } from './spreadsheet-reader';

const read = (bytes: Uint8Array, limits?: Partial<ReadLimits>) => readSpreadsheet(bytes, 'input.file', limits);
const csv = (text: string) => read(Buffer.from(text));
const cellsOf = async (rows: ReturnType<typeof read>) => (await rows).map(({ cells }) => cells);
const written = (rows: (string | null)[]) =>
  buffer(xlsxStream([{ title: '列', value: (value: string | null) => value, kind: 'fee' }], rows));

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;

/** A workbook of these rows; `parts` replace its own. */
function workbook(rows: string, parts: Record<string, string> = {}): Uint8Array {
  const all = {
    'xl/workbook.xml': `<workbook xmlns:r="${RELATIONS}"><sheets><sheet name="a" sheetId="1" r:id="one"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('one', 'worksheet', 'worksheets/sheet1.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>
      <numFmt numFmtId="171" formatCode="[Red]0.00&quot;day&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="10"/></cellXfs></styleSheet>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, xml]) => [name, strToU8(xml)])));
}

describe('a CSV that is read', () => {
  test('counts its rows like a spreadsheet program', async () => {
    expect(await csv('\uFEFF姓名, 手机 \r\n\r\n"张\n三",1\n,\n李四,2,3')).toEqual([
      { number: 1, cells: ['姓名', '手机'] },
      { number: 3, cells: ['张\n三', '1'] },
      { number: 5, cells: ['李四', '2', '3'] },
    ]);
  });

  test.each<[string, Buffer]>([
    ['GB18030', Buffer.from('d0d5c3fb2cd5c5c8fd', 'hex')],
    ['UTF-16 with a mark', Buffer.from('\uFEFF姓名,张三', 'utf16le')],
    ['UTF-16 the other way round', Buffer.from('\uFEFF姓名,张三', 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from('姓名,张三', 'utf16le')],
    ['UTF-16 with tabs, as Excel saves it', Buffer.from('\uFEFF姓名\t张三\r\n', 'utf16le')],
  ])('may be %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual([{ number: 1, cells: ['姓名', '张三'] }]);
  });

  test.each<[string, string, string[][]]>([
    [
      'semicolons between its cells',
      '姓名;手机\n"a;b";1',
      [
        ['姓名', '手机'],
        ['a;b', '1'],
      ],
    ],
    [
      'tabs between its cells',
      '姓名\t备注\na,b\tc',
      [
        ['姓名', '备注'],
        ['a,b', 'c'],
      ],
    ],
    ['its separator in the first line', 'sep=;\r\na;b,c', [['a', 'b,c']]],
    [
      'digits kept by a formula',
      'a,="00123"\n"=""13911112222""",b',
      [
        ['a', '00123'],
        ['13911112222', 'b'],
      ],
    ],
    [
      'inches',
      'a,屏幕15"\nb,"16"" 大"',
      [
        ['a', '屏幕15"'],
        ['b', '16" 大'],
      ],
    ],
    ['quotes around a part of a cell', '"大号"门店,b', [['"大号"门店', 'b']]],
    ['an empty last cell', 'a,b,', [['a', 'b', '']]],
    ['what nobody sees', '\u202D139\u200B11112222\u202C,a\u00A0b,\uFEFF', [['13911112222', 'a b', '']]],
    [
      'wide digits',
      '１３９１１１１２２２２,１９９０－０１－１５,３６０（北京）,７％',
      [['13911112222', '1990-01-15', '３６０（北京）', '7%']],
    ],
    ['an emoji of several', '👨‍👩‍👧,b', [['👨‍👩‍👧', 'b']]],
  ])('may have %s', async (_, text, cells) => {
    expect(await cellsOf(csv(text))).toEqual(cells);
  });

  test.each<[string, string, string]>([
    ['a quotation mark that is never closed', 'a,b\nx,"y\nc,d', 'begins with a quotation mark that is never closed'],
    ['an error', 'a,b\nx,#n/a\nc,d', 'holds the error #N/A'],
    ['a shortened number', 'a,b\nx,3.10105E+17\nc,d', expect.stringContaining('format the column as text')],
  ])('says of %s where it is, and keeps the other rows', async (_, text, fault) => {
    expect(await csv(text)).toEqual([
      { number: 1, cells: ['a', 'b'] },
      { number: 2, cells: ['x', ''], faults: { 1: fault } },
      { number: 3, cells: ['c', 'd'] },
    ]);
  });
});

describe('a workbook that is read', () => {
  test('gives the rows that were written', async () => {
    expect(await read(await written(['0.070000', null, '123456789012345']))).toEqual([
      { number: 1, cells: ['列'] },
      { number: 2, cells: ['0.07'] },
      { number: 4, cells: ['123456789012345'] },
    ]);
  });

  test.each<[string, string, string]>([
    ['noise of the binary fraction is not shown', '<c><v>7.0000000000000007E-2</v></c>', '0.07'],
    ['nor above one', '<c><v>1.1000000000000001</v></c>', '1.1'],
    ['a whole number has no point', '<c><v>1.0</v></c>', '1'],
    ['nor has nought', '<c><v>0.0</v></c>', '0'],
    ['a number with an exponent is written out', '<c><v>1.3911112222E10</v></c>', '13911112222'],
    ['a day is a day', '<c s="1"><v>32888</v></c>', '1990-01-15'],
    ['a moment keeps its time', '<c s="1"><v>32888.5</v></c>', '1990-01-15 12:00:00'],
    ['a day before March 1900 too', '<c s="1"><v>1</v></c>', '1900-01-01'],
    ['a month in Chinese is a day', '<c s="2"><v>46357</v></c>', '2026-12-01'],
    ['an amount in days is none', '<c s="3"><v>32888</v></c>', '32888'],
    ['a percentage is its number', '<c s="4"><v>7.0000000000000007E-2</v></c>', '0.07'],
    ['a day of the strict format is a day', '<c t="d"><v>2026-12-01T00:00:00</v></c>', '2026-12-01'],
    ['a truth is a word', '<c t="b"><v>1</v></c>', 'true'],
    ['a formula is its value', '<c t="str"><f>A1</f><v>甲</v></c>', '甲'],
    [
      'runs are one text, without their pronunciation',
      '<c t="inlineStr"><is><r><t>张</t></r><r><t>三</t></r><rPh><t>z</t></rPh></is></c>',
      '张三',
    ],
    [
      'what XML cannot hold is unescaped',
      '<c t="inlineStr"><is><t>a_x0041_&amp;<![CDATA[<b>]]></t></is></c>',
      'aA&<b>',
    ],
  ])('%s', async (_, cell, text) => {
    expect(await cellsOf(read(workbook(`<row>${cell}</row>`)))).toEqual([[text]]);
  });

  test.each<[string, string, unknown]>([
    ['an error', '<c t="e"><v>#N/A</v></c>', 'holds the error #N/A'],
    ['the text of an error', '<c t="str"><v>#REF!</v></c>', 'holds the error #REF!'],
    [
      'a number that lost digits',
      '<c><v>1.10105196209229E+17</v></c>',
      expect.stringMatching(/more than 15 digits.*as text/),
    ],
    ['a day that never was', '<c s="1"><v>60</v></c>', 'holds no day that exists'],
    ['a day before the calendar', '<c s="1"><v>-1</v></c>', 'holds no day that exists'],
    ['a formula without its value', '<c><f>A1</f></c>', 'holds a formula whose value the file lacks'],
    ['no number', '<c><v>x</v></c>', 'holds no number that can be read'],
  ])('says of %s where it is', async (_, cell, fault) => {
    expect(await read(workbook(`<row><c t="inlineStr"><is><t>a</t></is></c>${cell}</row>`))).toEqual([
      { number: 1, cells: ['a', ''], faults: { 1: fault } },
    ]);
  });

  test('counts cells and rows without references on from the one before', async () => {
    const rows = '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row>';
    expect(await read(workbook(rows))).toEqual([
      { number: 1, cells: ['1', '2'] },
      { number: 4, cells: ['', '', '3', '4'] },
    ]);
  });

  test.each([
    ['a chart sheet', relation('zero', 'chartsheet', 'chartsheets/sheet1.xml'), ''],
    ['a hidden sheet', relation('zero', 'worksheet', '/xl/worksheets/lists.xml'), 'state="hidden"'],
    ['a very hidden sheet', relation('zero', 'worksheet', 'worksheets/lists.xml'), 'state="veryHidden"'],
  ])('may begin with %s', async (_, first, state) => {
    const sheets = `<sheet name="z" ${state} r:id="zero"/><sheet name="a" r:id="one"/>`;
    const book = workbook('<row><c><v>1</v></c></row>', {
      'xl/workbook.xml': `<workbook xmlns:r="${RELATIONS}"><sheets>${sheets}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships>${first}${relation('one', 'worksheet', 'worksheets/sheet1.xml')}</Relationships>`,
      'xl/worksheets/lists.xml': '<worksheet><sheetData><row><c><v>9</v></c></row></sheetData></worksheet>',
    });
    expect(await cellsOf(read(book))).toEqual([['1']]);
  });

  test('may have empty formatted cells wherever Excel has cells', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>';
    expect(await cellsOf(read(workbook(rows)))).toEqual([['1']]);
  });
});

describe('a file is refused', () => {
  const bomb = () => zipSync({ 'xl/workbook.xml': strToU8('<x/>'), 'a.xml': new Uint8Array(2 * 1024 * 1024) });
  const dense = () => workbook(`<row><c t="inlineStr"><is><t>${'x'.repeat(20 * 1024 * 1024)}</t></is></c></row>`);
  const repeated = () => {
    const row = '<row><c t="s"><v>0</v></c></row>';
    return workbook(row.repeat(500), { 'xl/sharedStrings.xml': `<sst><si><t>${'长'.repeat(30_000)}</t></si></sst>` });
  };
  test.each<[string, () => Promise<Uint8Array> | Uint8Array, Partial<ReadLimits>, string]>([
    ['too many bytes', () => Buffer.alloc(11), { maxBytes: 10 }, 'FILE_TOO_LARGE'],
    ['too many rows', () => Buffer.from('a\nb\nc\n'), { maxRows: 2 }, 'FILE_TOO_LARGE'],
    ['too many columns', () => Buffer.from('a,b,c'), { maxColumns: 2 }, 'FILE_TOO_LARGE'],
    ['a bomb inside', bomb, { maxUnpackedBytes: 1024 * 1024 }, 'FILE_TOO_LARGE'],
    ['more folded into it than a table has', dense, {}, 'FILE_TOO_LARGE'],
    ['one long text in many cells', repeated, { maxCharacters: 1024 * 1024 }, 'FILE_TOO_LARGE'],
    ['more cells than are taken', () => Buffer.from('a,b\nc,d'), { maxCells: 3 }, 'FILE_TOO_LARGE'],
    ['more than the time for it', () => Buffer.from('a'), { timeMs: 1 }, 'FILE_TOO_LARGE'],
    ['a column far out', () => workbook('<row r="1"><c r="ZZZ1"><v>1</v></c></row>'), {}, 'FILE_TOO_LARGE'],
    ['a row far down', () => workbook('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'), {}, 'FILE_TOO_LARGE'],
    ['a column that nothing has', () => workbook('<row r="2"><c r="ZZZZZZ2"><v>1</v></c></row>'), {}, 'FILE_BROKEN'],
    ['a longer one', () => workbook('<row r="1"><c r="ZZZZZZZ1"/></row>'), {}, 'FILE_BROKEN'],
    ['a row that nothing has', () => workbook('<row r="99999999999"><c r="A1"/></row>'), {}, 'FILE_BROKEN'],
    ['a text that it lacks', () => workbook('<row><c t="s"><v>7</v></c></row>'), {}, 'FILE_BROKEN'],
    ['an old .xls', () => Buffer.from('d0cf11e0a1b11ae10000', 'hex'), {}, 'FILE_TYPE_NOT_SUPPORTED'],
    ['another archive', () => zipSync({ 'a.txt': strToU8('a') }), {}, 'FILE_TYPE_NOT_SUPPORTED'],
    ['no text of any kind', () => Buffer.from('ff41ff', 'hex'), {}, 'FILE_BROKEN'],
    ['half of an archive', async () => (await written(['a'])).subarray(0, 900), {}, 'FILE_BROKEN'],
    ['a workbook of nonsense', () => workbook('', { 'xl/workbook.xml': '<' }), {}, 'FILE_BROKEN'],
  ])('with %s', async (_, make, limits, reason) => {
    await expect(read(await make(), limits)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      reason,
      extensions: { field: 'input.file' },
    });
  });

  test('with sizes that lie, and not unfolded beyond them', async () => {
    const honest = Buffer.from(bomb());
    // The directory claims one byte for the large part; what is inside stays what it is.
    const size = Buffer.alloc(4);
    size.writeUInt32LE(2 * 1024 * 1024);
    for (let at = honest.indexOf(size); at >= 0; at = honest.indexOf(size, at + 1)) honest.writeUInt32LE(1, at);
    await expect(read(honest)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('with a row of empty cells before each of many, before memory is taken for them', async () => {
    const rows = Array.from({ length: 50_000 }, (_, i) => `<row r="${i + 1}"><c r="IV${i + 1}"><v>1</v></c></row>`);
    await expect(read(workbook(rows.join('')))).rejects.toMatchObject({
      reason: 'FILE_TOO_LARGE',
      message: 'The contents of the file are too large.',
    });
  });
});
