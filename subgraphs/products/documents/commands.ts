import { badInput, notFound, unauthenticated } from '../../kit/basics/errors';
import { unkeepableJson } from '../../kit/basics/json-text';
import { optionalText, unkept } from '../../kit/basics/text';
import type { SubgraphRequest } from '../../kit/requests/context';
import { demand } from '../../kit/requests/row-scope';
import { withTx } from '../../kit/sql/database';
import { lockProduct } from '../products/commands/store';
import type { ProductRow } from '../products/tables';
import type { DocumentTableInput, SaveApiDocumentInput, SetFavouriteInput } from '../schema.generated';
import type { DocumentRow } from './queries';
import type { StoredDocument, StoredTable } from './tables';

const MOST_JSON = 100_000;
const MOST_TABLES = 20;
const MOST_ROWS = 200;

/** Writes the document of a product; what is not given is made of its parameters. */
export async function saveApiDocument(context: SubgraphRequest, input: SaveApiDocumentInput): Promise<DocumentRow> {
  demand(context, 'products:write');
  const apiName = optionalText(input.apiName, 'input.apiName', { most: 100 });
  const paramsExample = exampleText(input.paramsExample);
  const json = {
    respSchema: jsonOf(tablesOf(input.respSchema, 'input.respSchema'), 'input.respSchema'),
    respExample: jsonOf(input.respExample, 'input.respExample'),
    fieldSchema: jsonOf(input.fieldSchema, 'input.fieldSchema'),
    errorCodeSchema: jsonOf(tablesOf(input.errorCodeSchema, 'input.errorCodeSchema'), 'input.errorCodeSchema'),
  };
  return withTx(context.db, async (tx) => {
    const product = await lockProduct(tx, { code: input.productCode }, 'input.productCode');
    const [row] = await tx.sql<StoredDocument[]>`
      /* saveApiDocument */ insert into products.api_documents as d (product_code, published, api_name, params_example,
        resp_schema, resp_example, field_schema, error_code_schema, created_by_id, created_at, updated_at)
      values (${product.code}, ${input.published ?? true}, ${apiName}, ${paramsExample}, ${json.respSchema}::text::jsonb,
        ${json.respExample}::text::jsonb, ${json.fieldSchema}::text::jsonb, ${json.errorCodeSchema}::text::jsonb,
        ${context.viewer.accountId}, ${context.now()}, ${context.now()})
      on conflict (product_code) do update set published = excluded.published, api_name = excluded.api_name,
        params_example = excluded.params_example, resp_schema = excluded.resp_schema, resp_example = excluded.resp_example,
        field_schema = excluded.field_schema, error_code_schema = excluded.error_code_schema, updated_at = excluded.updated_at
      returning *`;
    const {
      id: _,
      code: __,
      createdAt: ___,
      updatedAt: ____,
      createdById: _____,
      ...facts
    } = product as ProductRow & { createdById?: string };
    return { ...facts, ...(row as StoredDocument), productName: product.name, shelfSort: 0 };
  });
}

function exampleText(value: string | null | undefined): string | null {
  const text = optionalText(value, 'input.paramsExample', { most: 10_000, lines: true });
  if (text === null) return null;
  try {
    JSON.parse(text);
    return text;
  } catch {
    throw badInput('input.paramsExample', 'paramsExample must be JSON.', 'NOT_JSON');
  }
}

function tablesOf(given: readonly DocumentTableInput[] | null | undefined, field: string): StoredTable[] | null {
  if (!given) return null;
  if (given.length > MOST_TABLES)
    throw badInput(field, `At most ${MOST_TABLES} tables.`, 'LIST_TOO_LONG', { most: MOST_TABLES });
  return given.map(({ type, title, columns, rows }, i) => {
    if (type !== 'table' && type !== 'text')
      throw badInput(`${field}[${i}].type`, 'type must be table or text.', 'DOCUMENT_TYPE');
    if (rows.length > MOST_ROWS)
      throw badInput(`${field}[${i}].rows`, `At most ${MOST_ROWS} rows.`, 'LIST_TOO_LONG', { most: MOST_ROWS });
    const objects = rows.filter(
      (row): row is Record<string, unknown> => typeof row === 'object' && row !== null && !Array.isArray(row),
    );
    if (objects.length < rows.length) throw badInput(`${field}[${i}].rows`, 'Rows are objects.', 'DOCUMENT_ROWS');
    return {
      type,
      title: title ?? '',
      columns: (columns ?? []).map(({ id, title: head }) => ({ id, title: head })),
      rows: objects,
    };
  });
}

function jsonOf(value: unknown, field: string): string | null {
  if (value === null || value === undefined) return null;
  const text = JSON.stringify(value);
  if (text.length > MOST_JSON) {
    throw badInput(field, `${field} may have at most ${MOST_JSON} characters.`, 'TEXT_TOO_LONG', { most: MOST_JSON });
  }
  const fault = unkeepableJson(text);
  if (fault) throw unkept(field, fault);
  return text;
}

/** Marks a product for the viewer's own account, or takes the mark off; without saying which, the other way round. */
export async function setFavourite(context: SubgraphRequest, input: SetFavouriteInput): Promise<ProductRow> {
  const { accountId } = context.viewer;
  if (!accountId) throw unauthenticated();
  return withTx(context.db, async (tx) => {
    const [product] = await tx.sql<ProductRow[]>`
      /* favouriteProduct */ select * from products.products where code = ${input.productCode} and enabled`;
    if (!product) throw notFound('The product', 'input.productCode');
    const gone =
      input.collected === true
        ? []
        : await tx.sql`
            /* unmark */ delete from products.favourites
            where account_id = ${accountId} and product_code = ${product.code} returning product_code`;
    if (input.collected ?? gone.length === 0) {
      await tx.sql`
        /* mark */ insert into products.favourites (account_id, product_code, created_at)
        values (${accountId}, ${product.code}, ${context.now()}) on conflict do nothing`;
    }
    return product;
  });
}
