import { badInput, failedPrecondition, notFound } from '../../../kit/basics/errors';
import type { SubgraphRequest } from '../../../kit/requests/context';
import { keyedRequest, withIdempotency } from '../../../kit/requests/idempotency';
import { demand } from '../../../kit/requests/row-scope';
import { sqlState, type Transaction, withTx } from '../../../kit/sql/database';
import { mirrorLater } from '../../elsewhere';
import type { AddProductInput, EditProductInput } from '../../schema.generated';
import { apiPathOf, checkKeyed, codeOf, codeTaken, factsOf, NEW_PRODUCT, type ProductFacts } from '../rules';
import type { ProductRow } from '../tables';
import { publishProducts } from './publish';
import { lockProduct } from './store';

export async function addProduct(context: SubgraphRequest, input: AddProductInput): Promise<ProductRow> {
  demand(context, 'products:write');
  const code = codeOf(input.code.trim(), 'input.code');
  const facts = factsOf({ ...input, type: input.type ?? (input.bundle ? 'OTHER' : 'BASIC') }, NEW_PRODUCT);
  const request = keyedRequest(context, 'products', 'addProduct', input);
  return withIdempotency(context.db, request, async (tx) => {
    const row = await insertProduct(tx, code, facts, context.now());
    if (input.alsoElsewhere) await mirrorLater(tx, 'addProduct', { ...input, alsoElsewhere: false });
    await publishProducts(tx, [code]);
    return row;
  }).catch((error: unknown) => {
    throw sqlState(error) === '23505' ? codeTaken() : error;
  });
}

async function insertProduct(tx: Transaction, code: string, facts: ProductFacts, now: Date): Promise<ProductRow> {
  const [row] = await tx.sql<ProductRow[]>`
    /* insertProduct */ insert into products.products (code, name, state, type, enabled, bundle, fee_type, price, floor_price,
      max_free_count, cache_enabled, cache_days, risk_threshold, applicable, encryptions, parameters, tags, api_path,
      deadline_ms, created_at, updated_at)
    values (${code}, ${facts.name}, 'OFF', ${facts.type}, ${facts.enabled}, ${facts.bundle}, ${facts.feeType}, ${facts.price},
      ${facts.floorPrice}, ${facts.maxFreeCount}, ${facts.cacheEnabled}, ${facts.cacheDays}, ${facts.riskThreshold},
      ${facts.applicable}, ${facts.encryptions}, '{}', ${facts.tags}, ${apiPathOf(code)}, ${facts.deadlineMs}, ${now}, ${now})
    returning *`;
  return row as ProductRow;
}

export async function editProduct(context: SubgraphRequest, input: EditProductInput): Promise<ProductRow> {
  demand(context, 'products:write');
  if (input.id == null && input.code == null)
    throw badInput('input.code', 'Name the product by id or code.', 'PRODUCT_UNNAMED');
  return withTx(context.db, async (tx) => {
    const was = await lockProduct(tx, input, 'input.code');
    const facts = factsOf(input, was);
    if (facts.bundle !== was.bundle) await checkNeverAuthorized(tx, was.code);
    if (facts.cacheEnabled && !was.cacheEnabled && !facts.bundle) {
      checkKeyed(await keyParts(tx, was.code), 'input.cacheEnabled');
    }
    const shelf = input.categoryCode === undefined ? was : await shelfOf(tx, input.categoryCode);
    const [row] = await tx.sql<ProductRow[]>`
      /* editProduct */ update products.products set name = ${facts.name}, type = ${facts.type}, bundle = ${facts.bundle},
        enabled = ${facts.enabled}, fee_type = ${facts.feeType}, price = ${facts.price}, floor_price = ${facts.floorPrice},
        max_free_count = ${facts.maxFreeCount}, cache_enabled = ${facts.cacheEnabled}, cache_days = ${facts.cacheDays},
        risk_threshold = ${facts.riskThreshold}, applicable = ${facts.applicable}, encryptions = ${facts.encryptions},
        deadline_ms = ${facts.deadlineMs}, single_testable = ${facts.singleTestable}, batch_testable = ${facts.batchTestable},
        description = ${facts.description}, data_advantage = ${facts.dataAdvantage}, response_time = ${facts.responseTime},
        upgrade_period = ${facts.upgradePeriod}, tags = ${facts.tags}, category_code = ${shelf.categoryCode},
        subcategory_code = ${shelf.subcategoryCode}, updated_at = ${context.now()}, version = version + 1
      where code = ${was.code} returning *`;
    if (input.alsoElsewhere) {
      const { id: _, categoryCode: __, ...edit } = input;
      await mirrorLater(tx, 'editProduct', { ...edit, code: was.code, alsoElsewhere: false });
    }
    await publishProducts(tx, [was.code]);
    return row as ProductRow;
  });
}

async function keyParts(tx: Transaction, code: string): Promise<{ inCacheKey: boolean }[]> {
  return tx.sql<{ inCacheKey: boolean }[]>`
    /* keyParts */ select in_cache_key from products.product_parameters where product_code = ${code}`;
}

async function checkNeverAuthorized(tx: Transaction, code: string): Promise<void> {
  const [used] = await tx.sql`
    /* everAuthorized */ select 1 from products.authorizations where product_code = ${code} limit 1`;
  if (used) throw failedPrecondition('PRODUCT_IN_USE', 'It was authorised already.', { field: 'input.bundle' });
}

type Shelf = Pick<ProductRow, 'categoryCode' | 'subcategoryCode'>;

async function shelfOf(tx: Transaction, code: string | null): Promise<Shelf> {
  if (code === null) return { categoryCode: null, subcategoryCode: null };
  const [shelf] = await tx.sql<{ code: string; parent: string | null }[]>`
    /* shelfOf */ select c.code, p.code as parent from products.categories c
    left join products.categories p on p.id = c.parent_id where c.code = ${code}`;
  if (!shelf) throw notFound('The shelf', 'input.categoryCode');
  return shelf.parent
    ? { categoryCode: shelf.parent, subcategoryCode: code }
    : { categoryCode: code, subcategoryCode: null };
}
