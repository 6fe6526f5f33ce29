import { createHash, createHmac } from 'node:crypto';
import type { Secrets } from '../../kit/process/secrets';
import type { Database } from '../../kit/sql/database';
import { subjectHash } from '../subject-hash';
import type { Answer } from './ask';
import type { Product } from './book';
import { type Part, rolesOf } from './check';
import type { KeptHit } from './commands/decide';
import type { CommonParameters, Encryption } from './parameter-rules';
import { cachedHit } from './queries/cache';

const DIGESTS: Readonly<Record<Exclude<Encryption, 'PLAIN'>, string>> = { MD5: 'md5', SHA256: 'sha256', SM3: 'sm3' };

interface CacheKey {
  key: string;
  encryption: Encryption;
  /** Parameters as they are kept under this key. */
  values: Record<string, string>;
}

/**
 * Under which keys an answer is looked for and kept: a plain call under every digest that the product takes, so that those
 * who send digests share its answers; a call with digests under its own. None where nothing that was asked is part of the
 * key: one answer would be given to everybody.
 */
export function cacheKeysOf(
  { product, params }: Pick<Part, 'params'> & { product: Pick<Product, 'code' | 'encryptions' | 'parameters'> },
  common: Pick<CommonParameters, 'encryption' | 'scene'>,
  secrets: Secrets,
): CacheKey[] {
  const digests = product.encryptions.filter((one) => one !== 'PLAIN');
  const forms: Encryption[] =
    common.encryption !== 'PLAIN' ? [common.encryption] : digests.length ? digests : ['PLAIN'];
  return forms.flatMap((encryption) => {
    const values = Object.fromEntries(
      product.parameters.flatMap(({ name, type, hashable, inCacheKey }) => {
        const value = params[name];
        if (!inCacheKey || value === undefined) return [];
        const isDigest = encryption !== 'PLAIN' && hashable;
        if (type === 'FILE' && !isDigest) return [[name, digestOf('SHA256', value)]];
        return [[name, isDigest && common.encryption === 'PLAIN' ? digestOf(encryption, value) : value]];
      }),
    );
    if (Object.keys(values).length === 0) return [];
    const asked = JSON.stringify([encryption, common.scene, Object.entries(values).sort()]);
    return {
      encryption,
      values,
      key: `${product.code}:${createHmac('sha256', secrets.keyFor('skep result cache')).update(asked).digest('hex')}`,
    };
  });
}

const digestOf = (encryption: Encryption, text: string): string =>
  encryption === 'PLAIN' ? text : createHash(DIGESTS[encryption]).update(text).digest('hex');

/** For how many days an answer may be given again; 0 for never. */
const fetchDaysOf = ({ product, authorization }: Part): number => authorization.cacheFetchDays ?? product.cacheDays;

/** A hit of before; null when there is none that may be given. */
export async function cachedAnswer(db: Database, part: Part, keys: readonly CacheKey[]): Promise<Answer | null> {
  const days = fetchDaysOf(part);
  if (days <= 0) return null;
  const own = part.authorization.sources;
  const routes = part.product.routes.filter(({ upstreamRouteId }) => own.includes(upstreamRouteId));
  const hit = await cachedHit(db, {
    keys: keys.map(({ key }) => key),
    days,
    sources: own.length > 0 ? routes.map(({ dataSourceCode }) => dataSourceCode) : null,
  });
  if (!hit) return null;
  const { value, phoneRegion } = hit;
  return { outcome: 'HIT', data: value, phoneRegion, sourceCode: null, attempts: [], failure: null };
}

/** What is kept of an answer; nothing unless it is a hit of a product whose answers are kept. */
export function hitsToKeep(
  part: Part,
  keys: readonly CacheKey[],
  answer: Answer,
  { seqNo, scene }: { seqNo: string; scene: string | null },
): KeptHit[] {
  const { product } = part;
  const days = Math.max(product.cacheDays, part.authorization.cacheFetchDays ?? 0);
  if (answer.outcome !== 'HIT' || answer.data === null || product.cacheDays <= 0) return [];
  return keys.map((cacheKey) => {
    const hashes = hashesOfKey(product, cacheKey);
    return {
      key: cacheKey.key,
      product_code: product.code,
      encryption: cacheKey.encryption,
      scene,
      name_hash: hashes.NAME,
      id_card_hash: hashes.ID_CARD,
      mobile_hash: hashes.MOBILE,
      value: answer.data as string,
      phone_region: answer.phoneRegion,
      call_seq_no: seqNo,
      source_code: answer.sourceCode,
      days,
    };
  });
}

/** By what an answer is found under each part of its subject; null for a part that it has not. */
export function hashesOfKey({ parameters }: Pick<Product, 'parameters'>, { values }: CacheKey) {
  const roles = rolesOf(parameters);
  const hashOf = (role: string) => {
    const name = Object.keys(values).find((one) => roles[one] === role);
    return name === undefined ? null : subjectHash(values[name] ?? '');
  };
  return { NAME: hashOf('NAME'), ID_CARD: hashOf('ID_CARD'), MOBILE: hashOf('MOBILE') };
}
