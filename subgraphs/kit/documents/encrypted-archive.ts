import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { fileName } from './files';

export const ZIP_MEDIA_TYPE = 'application/zip';

/** Workers of the library's would be processes of their own for each archive. */
configure({ useWebWorkers: false });

/** AES-256, as WinZip and 7-Zip read it. */
const AES_256 = 3;

/**
 * A ZIP archive of one file that its password opens. Spreadsheets are compressed already, so it only encrypts. What is
 * packed is named as a file would be, whatever text its name is made of.
 */
export async function encryptedArchive(name: string, bytes: Uint8Array, password: string): Promise<Buffer> {
  const archive = new ZipWriter(new Uint8ArrayWriter(), { password, encryptionStrength: AES_256, level: 0 });
  await archive.add(fileName(name), new Uint8ArrayReader(bytes));
  return Buffer.from(await archive.close());
}
