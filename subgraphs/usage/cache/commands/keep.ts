import type { Transaction } from '../../../kit/sql/database';
import type { KeptHit } from '../../call/commands/decide';

/** Keeps hits so that they may be given again; one that is there under the same key gives way. */
export async function keepHits(tx: Transaction, hits: readonly KeptHit[]): Promise<void> {
  if (hits.length === 0) return;
  await tx.sql`
    /* keepHits */ insert into usage.result_cache (key, product_code, encryption, scene, name_hash, id_card_hash,
      mobile_hash, value, phone_region, call_seq_no, source_code, expires_at)
    select distinct on (h.key) h.key, h.product_code, h.encryption, h.scene, h.name_hash, h.id_card_hash, h.mobile_hash,
      h.value::json, h.phone_region, h.call_seq_no, h.source_code, clock_timestamp() + make_interval(days => h.days)
    from json_to_recordset(${JSON.stringify(hits)}::text::json) as h(key text, product_code text, encryption text,
      scene text, name_hash text, id_card_hash text, mobile_hash text, value text, phone_region text, call_seq_no text,
      source_code text, days int)
    order by h.key
    on conflict (key) do update set value = excluded.value, phone_region = excluded.phone_region,
      call_seq_no = excluded.call_seq_no, source_code = excluded.source_code, created_at = clock_timestamp(),
      expires_at = excluded.expires_at`;
}
