import { createHash, verify, X509Certificate } from 'node:crypto';
import type { Signer } from '@libpdf/core';
import { systemClock } from '../../kit/basics/time';
import { type SealSettings, WrongSetting } from '../../kit/process/settings';
import { ownKeys } from './own-certificate';

export interface Seal {
  name: string;
  /** SHA-256 of the certificate, hexadecimal: what tells it from others of that name. */
  fingerprint: string;
  validUntil: Date;
  /** A PAdES signature, B-T where time is stamped, else B-B. Rejects while who stamps the time cannot be reached. */
  apply(document: Buffer, stamp: { at: Date; reason: string }): Promise<Buffer>;
}

/** Opened once for the settings of a process: opening asks the key to be unpacked, or made. */
const opened = new WeakMap<SealSettings, Promise<Seal | null>>();

/** The seal of these settings; null where there is none. Throws WrongSetting for one that cannot be used. */
export function sealOf(settings: SealSettings): Promise<Seal | null> {
  const known = opened.get(settings) ?? open(settings);
  opened.set(settings, known);
  return known;
}

/** Throws WrongSetting for a given certificate that cannot be used; one of our own is made when it is needed. */
export async function checkSeal(settings: SealSettings): Promise<void> {
  if (settings.certificate) await sealOf(settings);
}

/** Loaded when it is first needed: it is large, and an ES module, which jest does not load. */
const library = () => import('@libpdf/core');

async function open({ certificate, makesOwn, timestampUrl }: SealSettings): Promise<Seal | null> {
  const signer = certificate ? await given(certificate) : makesOwn ? await own() : null;
  return signer && sealWith(signer, timestampUrl);
}

async function given({ p12, password }: NonNullable<SealSettings['certificate']>): Promise<Signer> {
  const { P12Signer } = await library();
  const signer = await P12Signer.create(p12, password).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : 'it cannot be read';
    throw new WrongSetting(`CONTRACT_SEAL_P12 must be a PKCS#12 that CONTRACT_SEAL_PASSWORD opens: ${why}.`);
  });
  const certificate = new X509Certificate(signer.certificate);
  if (!(await isKeyOf(signer, certificate))) {
    throw new WrongSetting('CONTRACT_SEAL_P12 holds a key that is not that of its first certificate.');
  }
  const { validFromDate, validToDate } = datesOf(certificate);
  const now = systemClock.now();
  if (now < validFromDate || now > validToDate) {
    const span = [validFromDate, validToDate].map((date) => date.toISOString().slice(0, 10)).join(' to ');
    throw new WrongSetting(`CONTRACT_SEAL_P12 holds a certificate that is valid from ${span} alone.`);
  }
  return signer;
}

const SAMPLE = Buffer.from('what this key signs');

const isKeyOf = async (signer: Signer, { publicKey }: X509Certificate): Promise<boolean> =>
  verify('sha256', SAMPLE, publicKey, await signer.sign(SAMPLE, 'SHA-256'));

const datesOf = ({ validFrom, validTo }: X509Certificate) => ({
  validFromDate: new Date(validFrom),
  validToDate: new Date(validTo),
});

async function own(): Promise<Signer> {
  const [{ CryptoKeySigner }, { privateKey, certificate }] = await Promise.all([library(), ownKeys()]);
  return new CryptoKeySigner(privateKey, certificate, 'EC', 'ECDSA');
}

function sealWith(signer: Signer, timestampUrl: string | null): Seal {
  const certificate = new X509Certificate(signer.certificate);
  return {
    name: nameIn(certificate),
    fingerprint: fingerprintOf(certificate),
    validUntil: datesOf(certificate).validToDate,
    async apply(document, { at, reason }) {
      const { HttpTimestampAuthority, PDF } = await library();
      const pdf = await PDF.load(document);
      // An approval signature: what certifies forbids the stamps that archives add later.
      const { bytes } = await pdf.sign({
        ...{ signer, reason, signingTime: at, fieldName: 'Seal' },
        ...(timestampUrl
          ? { level: 'B-T', timestampAuthority: new HttpTimestampAuthority(timestampUrl) }
          : { level: 'B-B' }),
      });
      return Buffer.from(bytes);
    },
  };
}

/** The name in a certificate, else its organisation, else all of its subject. */
export const nameIn = ({ subject }: Pick<X509Certificate, 'subject'>): string =>
  ['CN', 'O'].map((type) => new RegExp(`^${type}=(.+)$`, 'm').exec(subject)?.[1]).find((name) => name !== undefined) ??
  subject.replaceAll('\n', ', ');

export const fingerprintOf = ({ raw }: X509Certificate): string => createHash('sha256').update(raw).digest('hex');
