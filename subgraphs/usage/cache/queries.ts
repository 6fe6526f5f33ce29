import { lookupText } from '../../kit/basics/text';
import type { Reader } from '../../kit/requests/context';
import { forOperators } from '../../kit/requests/row-scope';
import type { Fragment, Sql } from '../../kit/sql/database';
import type { CachedResultFilter } from '../schema.generated';
import { hashesOf } from './subjects';

/** A kept answer; `single` marks the one place where it says what it says. */
export interface CachedRow {
  key: string;
  productCode: string;
  productName: string | null;
  encryption: 'PLAIN' | 'MD5' | 'SHA256' | 'SM3';
  scene: string | null;
  value: unknown;
  callSeqNo: string | null;
  createdAt: Date;
  expiresAt: Date;
  expiresInSeconds: number;
  single?: boolean;
}

const MOST = 100;

const columnsOf = (sql: Sql): Fragment => sql`r.key, r.product_code,
  (select p.facts ->> 'name' from usage.known_products p where p.code = r.product_code) as product_name, r.encryption,
  r.scene, r.value, r.call_seq_no, r.created_at, r.expires_at,
  greatest(floor(extract(epoch from r.expires_at - clock_timestamp())), 0)::int as expires_in_seconds`;

/** Answers that may still be given, about a subject or about anybody, newest first. */
export async function cachedResults(context: Reader, filter: CachedResultFilter): Promise<CachedRow[]> {
  const { sql } = context.db;
  const { name, idCard, mobile } = hashesOf(filter);
  return sql<CachedRow[]>`
    /* cachedResults */ select ${columnsOf(sql)} from usage.result_cache r
    where r.expires_at > clock_timestamp() and ${forOperators(context)}
      and (${filter.productCode ?? null}::text is null or r.product_code = ${filter.productCode ?? null}::text)
      and (${filter.encryption ?? null}::text is null or r.encryption in (${filter.encryption ?? null}::text, 'PLAIN'))
      and (${name}::text[] is null or r.name_hash = any(${name}::text[]))
      and (${idCard}::text[] is null or r.id_card_hash = any(${idCard}::text[]))
      and (${mobile}::text[] is null or r.mobile_hash = any(${mobile}::text[]))
    order by r.created_at desc, r.key limit ${MOST}`;
}

export async function cachedResult(context: Reader, key: string): Promise<CachedRow | null> {
  const { sql } = context.db;
  const [row] = await sql<CachedRow[]>`
    /* cachedResult */ select ${columnsOf(sql)} from usage.result_cache r
    where r.key = ${lookupText(key)} and r.expires_at > clock_timestamp() and ${forOperators(context)}`;
  return row ? { ...row, single: true } : null;
}
