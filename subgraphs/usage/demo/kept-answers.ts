import type { World } from '../../demo/world';
import type { CallParameter } from '../../kit/exchange/product-events';
import { copyRows } from '../../kit/sql/copy';
import type { Database } from '../../kit/sql/database';
import { cacheKeysOf, hashesOfKey } from '../call/cache';
import type { Encryption } from '../call/parameter-rules';
import { resultCache } from '../call/tables';
import { isSubjectPart, SUBJECT_PARTS, type SubjectPart } from './subject-parts';

interface FormerHit {
  seqNo: string;
  calledAt: Date;
  productCode: string;
  encryption: Encryption;
  name: string;
  idCard: string;
  mobile: string;
  result: string;
  phoneRegion: string | null;
  sourceCode: string | null;
}

const MOST = 2_000;
const DAY_MS = 86_400_000;

/** What the last hits left behind: answers that are given again as long as their products say. */
export async function loadKeptAnswers(db: Database, world: World): Promise<void> {
  const products = new Map(
    world.products
      .filter(({ isBundle, cacheDays, parameters }) => !isBundle && cacheDays > 0 && parameters.every(isSubjectPart))
      .map(({ code, cacheDays, encryptions, parameters }) => [
        code,
        { code, cacheDays, encryptions, parameters: parameters.filter(isSubjectPart).map(parameterOf) },
      ]),
  );
  const kept = new Map<string, typeof resultCache.$inferInsert>();
  for (const hit of await lastHits(db, [...products.keys()], world.now)) {
    const product = products.get(hit.productCode);
    const expiresAt = new Date(hit.calledAt.getTime() + (product?.cacheDays ?? 0) * DAY_MS);
    if (!product || expiresAt <= world.now) continue;
    const params = Object.fromEntries(product.parameters.map(({ name }) => [name, hit[name as SubjectPart]]));
    for (const key of cacheKeysOf({ product, params }, { encryption: hit.encryption, scene: null }, db.secrets)) {
      const hashes = hashesOfKey(product, key);
      if (kept.has(key.key)) continue;
      kept.set(key.key, {
        ...{ key: key.key, productCode: hit.productCode, encryption: key.encryption, scene: null },
        ...{ nameHash: hashes.NAME, idCardHash: hashes.ID_CARD, mobileHash: hashes.MOBILE },
        value: JSON.parse(hit.result),
        ...{ phoneRegion: hit.phoneRegion, callSeqNo: hit.seqNo, sourceCode: hit.sourceCode },
        ...{ createdAt: hit.calledAt, expiresAt },
      });
    }
  }
  await copyRows(db, resultCache, kept.values());
}

const parameterOf = (name: SubjectPart): CallParameter => ({
  ...{
    name,
    title: SUBJECT_PARTS[name].title,
    type: 'TEXT',
    required: true,
    pattern: null,
    maxLength: null,
    options: [],
  },
  ...{ role: SUBJECT_PARTS[name].role, hashable: true, inCacheKey: true },
});

/** The newest one first. */
async function lastHits({ sql }: Database, codes: string[], now: Date): Promise<FormerHit[]> {
  return sql<FormerHit[]>`
    /* demoKeptHits */ select seq_no, called_at, product_code, encryption, name, id_card, mobile, result::text as result,
      phone_region, final_source_code as source_code from usage.calls
    where hit and not cached and product_code = any(${codes}::text[])
      and called_at > ${now}::timestamptz - interval '30 days'
    order by called_at desc limit ${MOST}::int`;
}
