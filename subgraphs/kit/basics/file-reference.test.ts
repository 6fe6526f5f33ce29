import { fileReferenceOf, fileReferencesOf } from './file-reference';

const refusal = (address: string) => {
  try {
    return fileReferenceOf(address, 'billing', 'input.fileUrl');
  } catch (error) {
    const { code, extensions } = error as { code: string; extensions: { field: string } };
    return `${code} ${extensions.field}`;
  }
};

test.each([
  ['9007199254740993', 'file:9007199254740993'],
  ['/files/billing/12', 'file:12'],
  ['/files/billing/12?expires=1&signature=a_b-c', 'file:12'],
  ['https://skep.example/files/billing/12?expires=1&signature=a', 'file:12'],
  ['https://elsewhere.example/files/billing/12', 'https://elsewhere.example/files/billing/12'],
  [' https://例子.中国/票据.pdf?a=1#p ', 'https://例子.中国/票据.pdf?a=1#p'],
])('%s is kept as %s', (address, kept) => {
  expect(fileReferenceOf(address, 'billing', 'input.fileUrl')).toBe(kept);
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'file:12',
  'file:///etc/passwd',
  '//evil',
  'https://a b',
  'http://x"><script>',
  'a/b.pdf',
  '/files/billing/12/..',
  'https://a/\u202Egpj.exe',
])('%s is no address of a file', (address) => {
  expect(refusal(address)).toBe('BAD_USER_INPUT input.fileUrl');
});

test("a file of another subgraph's store is not found", () => {
  expect(refusal('/files/customers/12?expires=1&signature=a')).toBe('NOT_FOUND input.fileUrl');
});

test('a list leaves blanks out, names the place of a fault and has its bound', () => {
  expect(fileReferencesOf(['12', ' ', null], 'billing', 'at')).toEqual(['file:12']);
  expect(() => fileReferencesOf(['12', 'x'], 'billing', 'at')).toThrow(/at\.1/);
  expect(() => fileReferencesOf(Array(21).fill('12'), 'billing', 'at')).toThrow(/20 files/);
});
