import { TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import { encryptedArchive } from './encrypted-archive';

const opened = async (archive: Buffer, password?: string) => {
  const [entry] = await new ZipReader(new Uint8ArrayReader(archive), { password }).getEntries();
  if (!entry || entry.directory) throw new Error('The archive holds no file.');
  return { name: entry.filename, encrypted: entry.encrypted, text: await entry.getData(new TextWriter()) };
};

test('an archive is opened by its password alone, and shows nothing of what is in it', async () => {
  const archive = await encryptedArchive('结果.xlsx', Buffer.from('110101199003070134'), 'correct horse');
  expect(await opened(archive, 'correct horse')).toEqual({
    name: '结果.xlsx',
    encrypted: true,
    text: '110101199003070134',
  });
  await expect(opened(archive, 'battery staple')).rejects.toThrow();
  await expect(opened(archive)).rejects.toThrow();
  expect(archive.includes('110101199003070134')).toBe(false);
});

test.each([
  ['../../evil.xlsx', 'evil.xlsx'],
  ['a\\b:c?.xlsx', 'bc.xlsx'],
])('what is packed as %s is named %s, so that it is unpacked where the archive is', async (name, plain) => {
  expect(await opened(await encryptedArchive(name, Buffer.from('x'), 'correct horse'), 'correct horse')).toMatchObject({
    name: plain,
  });
});
