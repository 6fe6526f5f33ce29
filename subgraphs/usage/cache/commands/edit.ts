import { badInput, notFound } from '../../../kit/basics/errors';
import { lookupText, optionalText } from '../../../kit/basics/text';
import { demand } from '../../../kit/requests/row-scope';
import { type Database, withTx } from '../../../kit/sql/database';
import { cacheKeysOf, hashesOfKey } from '../../call/cache';
import { callsOf } from '../../call/calls';
import { isFault, readParameters } from '../../call/parameter-rules';
import type { Context } from '../../loaders';
import { jsonOf } from '../../rules';
import type { AddCachedResultInput, EditCachedResultInput, RemoveCachedResultInput } from '../../schema.generated';
import { type CachedRow, cachedResult } from '../queries';
import { bundleRefused, keepsNothing, secondsOf } from '../rules';

/** Enters an answer by hand, under the key that calls for the subject will look under. */
export async function addCachedResult(context: Context, input: AddCachedResultInput): Promise<CachedRow> {
  demand(context, 'usage:write');
  const seconds = secondsOf(input.expiresInSeconds);
  const value = jsonValueOf(input.value);
  const { key, scene, hashes } = await keyOf(context.db, input);
  await withTx(
    context.db,
    (tx) => tx.sql`
      /* addCachedResult */ insert into usage.result_cache (key, product_code, encryption, scene, name_hash, id_card_hash,
        mobile_hash, value, expires_at)
      values (${key.key}, ${input.productCode}, ${key.encryption}, ${scene}, ${hashes.NAME}, ${hashes.ID_CARD},
        ${hashes.MOBILE}, ${value}::text::json, clock_timestamp() + make_interval(secs => ${seconds}::int))
      on conflict (key) do update set value = excluded.value, phone_region = null, call_seq_no = null, source_code = null,
        created_at = clock_timestamp(), expires_at = excluded.expires_at`,
  );
  return kept(context, key.key);
}

async function keyOf(db: Database, input: AddCachedResultInput) {
  const { book } = callsOf(db);
  const product = await book.product(lookupText(input.productCode), 0);
  if (!product) throw notFound('The product', 'input.productCode');
  if (product.bundle) throw bundleRefused();
  if (product.cacheDays <= 0) throw keepsNothing();
  const given = { NAME: input.name, ID_CARD: input.idCard, MOBILE: input.mobile };
  const fields = product.parameters.flatMap(({ name, role }) => (role ? [[name, given[role] ?? '']] : []));
  const params = readParameters(Object.fromEntries(fields), product.parameters, 'PLAIN');
  if (isFault(params)) {
    const role = product.parameters.find(({ name }) => name === params.field)?.role;
    const field = role ? { NAME: 'name', ID_CARD: 'idCard', MOBILE: 'mobile' }[role] : 'productCode';
    const message = `The subject does not fit the product. ${params.detail}`;
    throw badInput(`input.${field}`, message, 'CACHE_SUBJECT_WRONG', { parameter: params.field });
  }
  const scene = optionalText(input.scene, 'input.scene', { most: 64 });
  const common = { tradeNo: null, tag: '', encryption: 'PLAIN', directClientCode: null, scene, extend: null } as const;
  const keys = cacheKeysOf({ product, params }, common, db.secrets);
  const key = keys.find(({ encryption }) => encryption === input.encryption);
  if (keys.length === 0) throw keepsNothing();
  if (!key) {
    const offered = keys.map(({ encryption }) => encryption).join(', ');
    throw badInput('input.encryption', `The product is kept under ${offered}.`, 'CACHE_ENCRYPTION', { offered });
  }
  return { key, scene, hashes: hashesOfKey(product, key) };
}

function jsonValueOf(text: string): string {
  const value = jsonOf(text, 'input.value');
  if (value == null || value === 'null') throw badInput('input.value', 'value must say something.', 'TEXT_MISSING');
  return value;
}

export async function editCachedResult(context: Context, input: EditCachedResultInput): Promise<CachedRow> {
  demand(context, 'usage:write');
  const seconds = input.expiresInSeconds == null ? null : secondsOf(input.expiresInSeconds);
  const value = input.value?.trim() ? jsonValueOf(input.value) : null;
  if (seconds === null && value === null) {
    throw badInput('input', 'Nothing is to be changed.', 'NOTHING_CHANGES');
  }
  await kept(context, input.key);
  await withTx(
    context.db,
    (tx) => tx.sql`
      /* editCachedResult */ update usage.result_cache set value = coalesce(${value}::text::json, value),
        expires_at = coalesce(clock_timestamp() + make_interval(secs => ${seconds}::int), expires_at)
      where key = ${input.key}`,
  );
  return kept(context, input.key);
}

export async function removeCachedResult(context: Context, { key }: RemoveCachedResultInput): Promise<CachedRow> {
  demand(context, 'usage:write');
  const removed = await kept(context, key);
  await withTx(context.db, (tx) => tx.sql`/* removeCachedResult */ delete from usage.result_cache where key = ${key}`);
  return removed;
}

async function kept(context: Context, key: string): Promise<CachedRow> {
  const row = await cachedResult(context, key);
  if (!row) throw notFound('The answer', 'input.key');
  return row;
}
