import { checkFileLink, fileKeyOf, signedFilePath } from '../../subgraphs/kit/documents/file-links';
import { fileName, fileUrl, readFile, requireFile, storeFile } from '../../subgraphs/kit/documents/files';
import { migrateSubgraphs } from '../../subgraphs/kit/migrate';
import type { Viewer } from '../../subgraphs/kit/requests/context';
import { ANONYMOUS } from '../../subgraphs/kit/requests/context';
import { type Database, openDatabase, withTx } from '../../subgraphs/kit/sql/database';
import { makeDatabase, type OwnDatabase } from '../support/own-database';

const key = fileKeyOf(Buffer.alloc(32, 1));
const AT = new Date('2026-01-31T16:00:00.500Z');

let own: OwnDatabase;
let db: Database;

beforeAll(async () => {
  own = await makeDatabase('kit_files');
  await migrateSubgraphs(own.url, ['contracts']);
  db = openDatabase(own.url, { readers: 2, writers: 2 });
});

afterAll(async () => {
  await db.close();
  await own.drop();
});

describe('a link to a file', () => {
  const link = () => {
    const url = new URL(signedFilePath(key, 'billing', '12', AT), 'http://x');
    const { expires = '', signature = '' } = Object.fromEntries(url.searchParams);
    return { schema: 'billing' as const, id: '12', expires, signature };
  };

  test('holds until its second and not longer', () => {
    const verdictAt = (ms: number) => checkFileLink(key, link(), new Date(Date.parse('2026-01-31T16:00:00Z') + ms));
    expect([verdictAt(-1), verdictAt(0), verdictAt(86_400_000)]).toEqual(['valid', 'expired', 'expired']);
  });

  test.each([
    ['another file', { id: '13' }],
    ['another subgraph', { schema: 'sales' as const }],
    ['a later end', { expires: '99999999999' }],
    ['another signature', { signature: 'A'.repeat(43) }],
    ['a shorter signature', { signature: '' }],
  ])('is forged when it names %s', (_, change) => {
    expect(checkFileLink(key, { ...link(), ...change }, new Date(0))).toBe('forged');
  });

  test('of another installation is forged', () => {
    expect(checkFileLink(fileKeyOf(Buffer.alloc(32, 2)), link(), new Date(0))).toBe('forged');
  });

  test('is made with the key that the program was given', () => {
    expect(fileUrl({ fileKey: key }, 'billing', '12', AT)).toBe(signedFilePath(key, 'billing', '12', AT));
  });
});

describe('a kept file', () => {
  const bytes = Buffer.from('%PDF-1.4 \0\xFF', 'latin1');
  const customer: Viewer = { ...ANONYMOUS, kind: 'customer', accountId: '5', customerId: '9007199254740993' };

  test('is read as it was kept', async () => {
    const file = { name: '凭证.pdf', mediaType: 'application/pdf', bytes, customerId: '9007199254740993' };
    const reference = await withTx(db, (tx) => storeFile(tx, 'contracts', file));
    expect(await readFile(db, 'contracts', reference)).toEqual({
      ...file,
      id: reference,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      byteSize: bytes.length,
      createdById: null,
      createdAt: expect.any(Date),
    });
  });

  test('is gone with the transaction that did not commit', async () => {
    let reference = '';
    await withTx(db, async (tx) => {
      reference = await storeFile(tx, 'contracts', { name: 'a', mediaType: 'text/csv', bytes });
      throw new Error('no');
    }).catch(() => undefined);
    expect([/^\d+$/.test(reference), await readFile(db, 'contracts', reference)]).toEqual([true, null]);
  });

  test.each(['', 'abc', '99999999999999999999', '1'])('with the reference %j is none', async (reference) => {
    expect(await readFile(db, 'contracts', reference)).toBeNull();
  });

  test('may be named by its customer and its sender, by nobody else, and only with a type that fits', async () => {
    const file = { name: 'a.pdf', mediaType: 'application/pdf', bytes, customerId: customer.customerId };
    const reference = await withTx(db, (tx) => storeFile(tx, 'contracts', { ...file, createdById: '7' }));
    const outcome = (viewer: Viewer, mediaTypes?: string[]) =>
      withTx(db, (tx) => requireFile(tx, 'contracts', reference, viewer, { field: 'input.file', mediaTypes })).then(
        ({ id }) => id,
        ({ reason }) => reason,
      );
    const operator: Viewer = { ...ANONYMOUS, kind: 'operator', accountId: '7' };
    expect([
      await outcome(customer),
      await outcome({ ...customer, customerId: '8' }),
      await outcome({ ...customer, customerId: null }),
      await outcome(operator),
      await outcome({ ...operator, accountId: '8' }),
      await outcome(customer, ['image/png']),
    ]).toEqual([reference, 'NOT_FOUND', 'NOT_FOUND', reference, 'NOT_FOUND', 'FILE_TYPE_NOT_SUPPORTED']);
  });

  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\a\\b.pdf', 'b.pdf'],
    ['a\r\nb\u202Efdp.exe', 'abfdp.exe'],
    ['..', 'file'],
    ['  ', 'file'],
    ['名'.repeat(300), '名'.repeat(200)],
  ])('named %j is kept as %j', (given, kept) => {
    expect(fileName(given)).toBe(kept);
  });
});
