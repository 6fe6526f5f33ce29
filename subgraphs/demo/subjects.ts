import { createHash } from 'node:crypto';
import { phoneRegionOf } from './addresses';
import { identityOf, mobileNumber, personName } from './chinese';
import { randomOf } from './random';
import type { DemoEncryption } from './world-trade';

interface SubjectFields {
  name: string;
  idCard: string;
  mobile: string;
}

/** A natural person that calls ask about. */
export interface Subject {
  region: string;
  /** As sent: plain, or each field hashed. */
  sent(encryption: DemoEncryption): { fields: SubjectFields; masked: SubjectFields };
}

const DIGESTS = { MD5: 'md5', SHA256: 'sha256', SM3: 'sm3' } as const;
const hashed = (algorithm: string, text: string) => createHash(algorithm).update(text).digest('hex');

function mask({ name, idCard, mobile }: SubjectFields, encryption: DemoEncryption): SubjectFields {
  if (encryption !== 'PLAIN')
    return { name: `${name.slice(0, 6)}***`, idCard: `${idCard.slice(0, 6)}***`, mobile: `${mobile.slice(0, 6)}***` };
  return {
    name: name.charAt(0) + '*'.repeat(name.length - 1),
    idCard: `${idCard.slice(0, 3)}***********${idCard.slice(-4)}`,
    mobile: `${mobile.slice(0, 3)}****${mobile.slice(-4)}`,
  };
}

/** The people of a world's calls; hashes are made when first asked for. */
export function subjectsOf(seed: string, count: number): Subject[] {
  const random = randomOf(seed, 'subjects');
  return Array.from({ length: count }, () => {
    const plain = {
      name: personName(random),
      idCard: identityOf(random, 1955, 2004).idCard,
      mobile: mobileNumber(random),
    };
    const made = new Map<DemoEncryption, { fields: SubjectFields; masked: SubjectFields }>();
    return {
      region: phoneRegionOf(random),
      sent: (encryption) => {
        const known = made.get(encryption);
        if (known) return known;
        const seal = (text: string) => (encryption === 'PLAIN' ? text : hashed(DIGESTS[encryption], text));
        const fields = { name: seal(plain.name), idCard: seal(plain.idCard), mobile: seal(plain.mobile) };
        const form = { fields, masked: mask(fields, encryption) };
        made.set(encryption, form);
        return form;
      },
    };
  });
}
