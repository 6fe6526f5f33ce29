import { checkColumns, checkResults, guessedColumns, resultColumns, scoreOf, sheetOf, subjectIn } from './rules';

const sheet = (...rows: string[][]) =>
  sheetOf(
    rows.map((cells, i) => ({ number: i + 1, cells })),
    'input.file',
  );

test.each([
  ['by their titles', ['姓名', '身份证号', '手机号']],
  ['by the shape of what is in them', ['a', 'b', 'c']],
])('the columns of a subject are found %s', (_title, head) => {
  const read = sheet(head, ['张三', '110101199003070134', '13812341234'], ['李四', '', '13812341235']);
  expect(guessedColumns(read)).toEqual([
    { header: head[0], role: 'NAME' },
    { header: head[1], role: 'ID_CARD' },
    { header: head[2], role: 'MOBILE' },
  ]);
});

test('columns of numbers are results, unless they hold a subject', () => {
  const read = sheet(['mobile', 'score', 'note'], ['13812341234', '612.5', 'good'], ['13812341235', '-3', '']);
  expect(resultColumns(read, guessedColumns(read))).toEqual(['score']);
});

test.each([
  ['no rows', [['姓名']]],
  [
    'a heading twice',
    [
      ['姓名', '姓名'],
      ['张三', '李四'],
    ],
  ],
])('a file with %s is refused', (_title, rows) => {
  expect(() => sheet(...rows)).toThrow();
});

test.each([
  ['that are not in the file', [{ header: 'x', role: 'MOBILE' as const }]],
  [
    'of one part twice',
    [
      { header: 'a', role: 'MOBILE' as const },
      { header: 'b', role: 'MOBILE' as const },
    ],
  ],
  ['of names alone', [{ header: 'a', role: 'NAME' as const }]],
])('columns %s are refused', (_title, columns) => {
  expect(() => checkColumns(['a', 'b'], columns, 'input.columns')).toThrow(/Name each part once/);
});

test('what is neither a number of its kind nor a digest is nobody', () => {
  const columns = [
    { header: 'a', role: 'ID_CARD' as const },
    { header: 'b', role: 'MOBILE' as const },
  ];
  const digest = 'a'.repeat(64);
  expect(subjectIn(['a', 'b'], columns, { cells: ['1', digest] })).toEqual({ idCard: '', mobile: digest });
});

test.each([
  ['612.5', '612.500000'],
  ['0.1234567', '0.123457'],
  ['1.2E-3', '0.001200'],
  ['6e2', '600.000000'],
  ['12345678901234', null],
  ['1e99', null],
  ['-', null],
])('a score of %s is kept as %s', (cell, score) => {
  expect(scoreOf(cell)).toBe(score);
});

const scored = sheet(['mobile', 'score', 'note'], ['13812341234', '612.5', 'good'], ['nobody', '1', '3']);
const mobile = [{ header: 'mobile', role: 'MOBILE' as const }];

test.each([
  ['without a score of anybody', ['note'], 'RESULT_COLUMN_EMPTY'],
  ['twice', ['score', 'score'], 'NAMED_TWICE'],
  ['that holds the subject', ['mobile'], 'NAMED_TWICE'],
])('a column of scores %s is refused', (_title, headers, reason) => {
  const results = headers.map((header) => ({ header }));
  const check = () => checkResults(scored, mobile, results, 'input.results');
  expect(check).toThrow(expect.objectContaining({ reason }));
});

test('one column is one part of a subject', () => {
  const twice = [...mobile, { header: 'mobile', role: 'ID_CARD' as const }];
  expect(() => checkColumns(['mobile'], twice, 'input.columns')).toThrow(/Name each part once/);
  expect(() => checkResults(scored, mobile, [{ header: 'score' }], 'input.results')).not.toThrow();
});
