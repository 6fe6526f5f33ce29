import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Opens every PKCS#12 that is packed here. */
export const PASSWORD = 'opens-the-seal';

/** A folder in which openssl makes keys, certificates and what holds both. */
export function certificates() {
  const folder = mkdtempSync(join(tmpdir(), 'skep-seal-'));
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  return {
    at: (name: string) => join(folder, name),
    makeKey: (name: string) => openssl('ecparam', '-genkey', '-name', 'prime256v1', '-noout', '-out', name),
    /** A certificate of a key, signed by itself, valid for so many days from now. */
    certify(key: string, certificate: string, days: number): void {
      openssl('req', '-new', '-key', key, '-subj', '/CN=合同专用章', '-utf8', '-out', 'request.pem');
      openssl('x509', '-req', '-in', 'request.pem', '-signkey', key, '-days', String(days), '-out', certificate);
    },
    pack: (name: string, ...of: string[]) =>
      openssl('pkcs12', '-export', '-passout', `pass:${PASSWORD}`, '-out', name, ...of),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export type Certificates = ReturnType<typeof certificates>;
