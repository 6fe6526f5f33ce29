import { failedPrecondition } from '../../kit/basics/errors';
import type { SubgraphRequest } from '../../kit/requests/context';
import { demand } from '../../kit/requests/row-scope';
import { withTx } from '../../kit/sql/database';
import { publishDeleted } from '../products/commands/publish';
import { lockProduct } from '../products/commands/store';
import type { DeleteProductInput } from '../schema.generated';
import { dropRoutesOf } from '../sources/commands/routes';

/** Deletes a product that nobody ever held, with its routes; answers its code. */
export async function deleteProduct(context: SubgraphRequest, input: DeleteProductInput): Promise<string> {
  demand(context, 'products:write');
  return withTx(context.db, async (tx) => {
    const row = await lockProduct(tx, input, 'input.id');
    const [used] = await tx.sql`
      /* productUsed */ select 1 where exists (select 1 from products.authorizations where product_code = ${row.code})
        or exists (select 1 from products.product_components where component_code = ${row.code})`;
    if (used) {
      throw failedPrecondition('PRODUCT_IN_USE', 'It was authorised or is part of a bundle; turn it off instead.', {
        field: 'input.id',
      });
    }
    await dropRoutesOf(tx, row.code);
    await tx.sql`/* dropComponents */ delete from products.product_components where bundle_code = ${row.code}`;
    await tx.sql`/* dropParameters */ delete from products.product_parameters where product_code = ${row.code}`;
    await tx.sql`/* dropDocument */ delete from products.api_documents where product_code = ${row.code}`;
    await tx.sql`/* dropFavourites */ delete from products.favourites where product_code = ${row.code}`;
    await tx.sql`/* dropSchedules */ delete from products.scheduled_changes where product_code = ${row.code}`;
    await tx.sql`/* deleteProduct */ delete from products.products where code = ${row.code}`;
    await publishDeleted(tx, row);
    return row.code;
  });
}
