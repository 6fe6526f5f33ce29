import { checkedSeal } from './seal-check';

const range = (of: string, contents: string) =>
  Buffer.from(`%PDF-1.7\n/ByteRange [${of}] /Contents <${contents}>\n%%EOF`);

test('a document without a signature bears no seal, nor one whose signature was cut off', () => {
  expect(checkedSeal(Buffer.from('%PDF-1.7\n%%EOF'))).toBeNull();
  expect(checkedSeal(Buffer.alloc(0))).toBeNull();
  expect(checkedSeal(range('0 20 9000 10', '00'))).toBeNull();
  expect(checkedSeal(range('0 20 10 10', '00'))).toBeNull();
});

test('what is no signature proves nothing, whatever stands in its place', () => {
  for (const contents of ['', '00', '3080', '30820fff00', 'ffffffffffff', 'zz']) {
    const nothing = { signatureValid: false, contentUnchanged: false, coversWholeFile: false, sealedBy: null };
    expect(checkedSeal(range('0 20 40 10', contents))).toMatchObject(nothing);
  }
});
