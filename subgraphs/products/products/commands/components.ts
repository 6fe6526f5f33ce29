import { badInput, failedPrecondition, notFound } from '../../../kit/basics/errors';
import type { SubgraphRequest } from '../../../kit/requests/context';
import { demand } from '../../../kit/requests/row-scope';
import { type Transaction, withTx } from '../../../kit/sql/database';
import { mirrorLater } from '../../elsewhere';
import type { SetBundleComponentsInput, SetProductParametersInput } from '../../schema.generated';
import { checkKeyed, dimensionOf, parametersOf, type StoredParameter } from '../rules';
import type { ProductRow } from '../tables';
import { publishProducts } from './publish';
import { lockProduct } from './store';

const FIELD = 'input.componentCodes';
const MOST_COMPONENTS = 50;

/** Says what a bundle consists of for authorisations made from now on. */
export async function setBundleComponents(
  context: SubgraphRequest,
  input: SetBundleComponentsInput,
): Promise<ProductRow> {
  demand(context, 'products:write');
  const codes = input.componentCodes;
  if (codes.length < 2 || codes.length > MOST_COMPONENTS) {
    throw badInput(FIELD, `A bundle has 2 to ${MOST_COMPONENTS} components.`, 'BUNDLE_SIZE', { most: MOST_COMPONENTS });
  }
  if (new Set(codes).size < codes.length) throw badInput(FIELD, 'A component comes once.', 'NAMED_TWICE');
  return withTx(context.db, async (tx) => {
    const bundle = await lockProduct(tx, { code: input.bundleCode }, 'input.bundleCode');
    if (!bundle.bundle) throw badInput('input.bundleCode', 'This is no bundle.', 'NOT_A_BUNDLE');
    await checkSingles(tx, codes);
    await tx.sql`/* clearComponents */ delete from products.product_components where bundle_code = ${bundle.code}`;
    await tx.sql`
      /* insertComponents */ insert into products.product_components (bundle_code, component_code, sort)
      select ${bundle.code}, code, place from unnest(${codes}::text[]) with ordinality as component(code, place)`;
    if (input.alsoElsewhere) await mirrorLater(tx, 'setBundleComponents', { ...input, alsoElsewhere: false });
    return followParameters(tx, bundle.code, context.now());
  });
}

async function checkSingles(tx: Transaction, codes: readonly string[]): Promise<void> {
  const found = await tx.sql<{ code: string }[]>`
    /* singleProducts */ select code from products.products
    where code = any(${[...codes]}) and enabled and not bundle`;
  const missing = codes.find((code) => !found.some((one) => one.code === code));
  if (missing !== undefined) throw notFound(`The single product ${missing}`, FIELD);
}

/** Says what calls of a single product carry; the bundles over it carry it with it. */
export async function setProductParameters(
  context: SubgraphRequest,
  input: SetProductParametersInput,
): Promise<ProductRow> {
  demand(context, 'products:write');
  const parameters = parametersOf(input.parameters);
  return withTx(context.db, async (tx) => {
    const product = await lockProduct(tx, { code: input.productCode }, 'input.productCode');
    if (product.bundle) {
      throw failedPrecondition('BUNDLE_PARAMETERS', 'A bundle carries what its components carry.', {
        field: 'input.productCode',
      });
    }
    if (product.cacheEnabled) checkKeyed(parameters, 'input.parameters');
    await putParameters(tx, product.code, parameters);
    const bundles = await tx.sql<{ code: string }[]>`
      /* bundlesOfProduct */ select distinct bundle_code as code from products.product_components
      where component_code = ${product.code} order by 1`;
    const row = await followParameters(tx, product.code, context.now());
    for (const { code } of bundles) await followParameters(tx, code, context.now());
    return row;
  });
}

async function putParameters(tx: Transaction, code: string, parameters: readonly StoredParameter[]): Promise<void> {
  await tx.sql`/* clearParameters */ delete from products.product_parameters where product_code = ${code}`;
  for (const [sort, one] of parameters.entries()) {
    await tx.sql`
      /* insertParameter */ insert into products.product_parameters (product_code, name, title, type, required, pattern,
        max_length, options, role, hashable, in_cache_key, hidden_in_tests, example, sort)
      values (${code}, ${one.name}, ${one.title}, ${one.type}, ${one.required}, ${one.pattern}, ${one.maxLength},
        ${JSON.stringify(one.options)}::text::jsonb, ${one.role}, ${one.hashable}, ${one.inCacheKey},
        ${one.hiddenInTests}, ${one.example}, ${sort})`;
  }
}

/** Brings what lists show of a product's parameters in line with them, and tells the others. */
async function followParameters(tx: Transaction, code: string, now: Date): Promise<ProductRow> {
  const parameters = await tx.sql<{ name: string; role: StoredParameter['role'] }[]>`
    /* parametersOf */ select name, role from products.parameters_of(${code}) order by sort`;
  const [row] = await tx.sql<ProductRow[]>`
    /* followParameters */ update products.products set parameters = ${parameters.map(({ name }) => name)},
      subject_dimension = ${dimensionOf(parameters)}, updated_at = ${now}, version = version + 1
    where code = ${code} returning *`;
  await publishProducts(tx, [code]);
  return row as ProductRow;
}
