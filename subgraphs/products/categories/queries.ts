import type { Reader } from '../../kit/context';
import { signedIn } from '../conditions';
import type { CategoryRow } from './tables';

export async function topCategories(context: Reader): Promise<CategoryRow[]> {
  return context.db.sql<CategoryRow[]>`
    /* topCategories */ select * from products.categories where parent_id is null and ${signedIn(context)}
    order by sort, id`;
}

export async function subcategoriesOf(context: Reader, parentIds: string[]): Promise<CategoryRow[]> {
  return context.db.sql<CategoryRow[]>`
    /* subcategoriesOf */ select * from products.categories
    where parent_id = any(${parentIds}::text[]::bigint[]) and ${signedIn(context)} order by sort, id`;
}

export async function categoriesByCodes(context: Reader, codes: string[]): Promise<CategoryRow[]> {
  return context.db.sql<CategoryRow[]>`
    /* categoriesByCodes */ select * from products.categories where code = any(${codes}) and ${signedIn(context)}`;
}
