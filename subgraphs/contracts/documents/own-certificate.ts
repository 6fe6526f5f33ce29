import { webcrypto } from 'node:crypto';
import { Integer, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, Certificate, CryptoEngine } from 'pkijs';
import { systemClock } from '../../kit/basics/time';

const COMMON_NAME = '2.5.4.3';
/** Says of itself that it proves nothing. */
const NAME = 'Skep 开发用证书';
const YEAR_MS = 365 * 86_400_000;

/** A key and a certificate that it has signed itself, for rehearsals: nobody else believes it. */
export async function ownKeys(): Promise<{ privateKey: CryptoKey; certificate: Uint8Array }> {
  const { subtle } = webcrypto;
  const keys = await subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const engine = new CryptoEngine({ name: 'node', crypto: webcrypto as Crypto });
  const now = systemClock.now().getTime();
  const certificate = new Certificate({ version: 2, serialNumber: new Integer({ value: now }) });
  for (const name of [certificate.issuer, certificate.subject]) {
    name.typesAndValues.push(
      new AttributeTypeAndValue({ type: COMMON_NAME, value: new Utf8String({ value: NAME }) as never }),
    );
  }
  certificate.notBefore.value = new Date(now - 60_000);
  certificate.notAfter.value = new Date(now + 10 * YEAR_MS);
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey, engine);
  await certificate.sign(keys.privateKey, 'SHA-256', engine);
  return { privateKey: keys.privateKey, certificate: new Uint8Array(certificate.toSchema(true).toBER()) };
}
