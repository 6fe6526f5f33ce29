import { createHash, verify, X509Certificate } from 'node:crypto';
import { fromBER, type OctetString } from 'asn1js';
import { type Certificate, ContentInfo, SignedData, type SignerInfo, TSTInfo } from 'pkijs';
import { fingerprintOf, nameIn } from '../documents/sealing';

/** What the seal of a document says, and whether it is true; three questions that readers like to confuse. */
export interface SealFindings {
  /** The signature is by the key of the certificate that comes with it, over what it says that it signs. */
  signatureValid: boolean;
  /** The bytes in the signed range are those that were signed. */
  contentUnchanged: boolean;
  /** There is no byte outside the signed range but the signature itself. */
  coversWholeFile: boolean;
  sealedBy: string | null;
  /** When, by its own word. */
  sealedAt: Date | null;
  /** When, by the word of who stamped it; null without a stamp. */
  stampedAt: Date | null;
  fingerprint: string | null;
}

interface Place {
  signed: Buffer;
  cms: Buffer;
  coversWholeFile: boolean;
}

const RANGE = /\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g;

/** The last signature of a document; null when it bears none, also when a part of it was cut off. */
function placeOf(document: Buffer): Place | null {
  const range = [...document.toString('latin1').matchAll(RANGE)].at(-1)?.slice(1).map(Number);
  if (!range) return null;
  const [start, before, after, rest] = range as [number, number, number, number];
  const [from, to] = [start + before, after];
  if (from >= to || document.length < to) return null;
  const between = document.toString('latin1', from, to);
  const digits = /^<([0-9A-Fa-f]*)>$/.exec(between)?.[1];
  return {
    signed: Buffer.concat([document.subarray(start, from), document.subarray(after, after + rest)]),
    cms: withoutPadding(Buffer.from(digits ?? '', 'hex')),
    coversWholeFile: start === 0 && digits !== undefined && after + rest === document.length,
  };
}

/** Room that was left for a signature is filled with zeros; its own length says where it ends. */
function withoutPadding(cms: Buffer): Buffer {
  const [, first = 0] = cms;
  if (first < 0x80) return cms.subarray(0, 2 + first);
  const lengthBytes = first & 0x7f;
  if (lengthBytes < 1 || lengthBytes > 4 || cms.length < 2 + lengthBytes) return cms;
  return cms.subarray(0, 2 + lengthBytes + cms.readUIntBE(2, lengthBytes));
}

const NOTHING = { sealedBy: null, sealedAt: null, stampedAt: null, fingerprint: null };

/** Looks at the seal of a document, without asking anybody; null for one that bears none. Never throws. */
export function checkedSeal(document: Buffer): SealFindings | null {
  const place = placeOf(document);
  if (!place) return null;
  const { coversWholeFile } = place;
  const opened = openedCms(place.cms);
  if (!opened) return { signatureValid: false, contentUnchanged: false, coversWholeFile, ...NOTHING };
  const { signer, certificate, attributes } = opened;
  const digest = createHash(hashOf(signer)).update(place.signed).digest();
  return {
    signatureValid: isSignedBy(certificate, signer, attributes),
    contentUnchanged: messageDigestOf(signer)?.equals(digest) ?? false,
    coversWholeFile,
    sealedBy: nameIn(certificate),
    sealedAt: signingTimeOf(signer),
    stampedAt: stampOf(signer),
    fingerprint: fingerprintOf(certificate),
  };
}

interface Opened {
  signer: SignerInfo;
  certificate: X509Certificate;
  /** What is signed: the signed attributes as a set. */
  attributes: Buffer;
}

function openedCms(cms: Buffer): Opened | null {
  try {
    const { content } = ContentInfo.fromBER(new Uint8Array(cms));
    const { certificates = [], signerInfos } = new SignedData({ schema: content });
    const [signer] = signerInfos;
    const certificate = certificates.find((one) => signer && isOf(signer, one as Certificate)) as Certificate;
    if (!signer?.signedAttrs || !certificate) return null;
    return {
      signer,
      certificate: new X509Certificate(Buffer.from(certificate.toSchema(true).toBER())),
      attributes: Buffer.from(signer.signedAttrs.encodedValue),
    };
  } catch {
    return null;
  }
}

/** Whether a signer names this certificate: by issuer and serial number, as all that make PAdES do. */
function isOf({ sid }: SignerInfo, { issuer, serialNumber }: Certificate): boolean {
  const named = sid as { issuer?: Certificate['issuer']; serialNumber?: Certificate['serialNumber'] };
  return Boolean(named.issuer?.isEqual(issuer) && named.serialNumber?.isEqual(serialNumber));
}

const HASHES: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
const RSA_PSS = '1.2.840.113549.1.1.10';

const hashOf = ({ digestAlgorithm }: SignerInfo): string => HASHES[digestAlgorithm.algorithmId] ?? 'sha256';

function isSignedBy({ publicKey }: X509Certificate, signer: SignerInfo, attributes: Buffer): boolean {
  const pss = signer.signatureAlgorithm.algorithmId === RSA_PSS;
  // 6 is RSA_PKCS1_PSS_PADDING; whoever signs says how much salt, which verification finds by itself.
  const key = pss ? { key: publicKey, padding: 6, saltLength: -2 } : publicKey;
  try {
    return verify(hashOf(signer), attributes, key, Buffer.from(signer.signature.valueBlock.valueHexView));
  } catch {
    return false;
  }
}

const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const TIME_STAMP = '1.2.840.113549.1.9.16.2.14';

const attributeOf = ({ signedAttrs }: SignerInfo, type: string): unknown =>
  signedAttrs?.attributes.find((one) => one.type === type)?.values[0];

function messageDigestOf(signer: SignerInfo): Buffer | null {
  const value = attributeOf(signer, MESSAGE_DIGEST) as OctetString | undefined;
  return value ? Buffer.from(value.valueBlock.valueHexView) : null;
}

function signingTimeOf(signer: SignerInfo): Date | null {
  const value = attributeOf(signer, SIGNING_TIME) as { toDate?: () => Date } | undefined;
  return value?.toDate?.() ?? null;
}

function stampOf(signer: SignerInfo): Date | null {
  const stamp = signer.unsignedAttrs?.attributes.find(({ type }) => type === TIME_STAMP)?.values[0];
  if (!stamp) return null;
  try {
    const { content } = new ContentInfo({ schema: stamp });
    const { encapContentInfo } = new SignedData({ schema: content });
    const encoded = encapContentInfo.eContent?.getValue() as ArrayBuffer;
    const { genTime, messageImprint } = new TSTInfo({ schema: fromBER(encoded).result });
    const hash = HASHES[messageImprint.hashAlgorithm.algorithmId] ?? 'sha256';
    const stamped = createHash(hash).update(Buffer.from(signer.signature.valueBlock.valueHexView)).digest();
    return stamped.equals(Buffer.from(messageImprint.hashedMessage.valueBlock.valueHexView)) ? genTime : null;
  } catch {
    return null;
  }
}
