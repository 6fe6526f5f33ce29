import type { Reader } from '../../../kit/requests/context';
import { forSellers } from '../../conditions';
import type { PromoterRoyaltyRow } from './tables';

/** What promoters earn on authorisations: what holds now first, then the newest. */
export async function promoterRoyaltiesOf(context: Reader, authorizationIds: string[]): Promise<PromoterRoyaltyRow[]> {
  return context.db.sql<PromoterRoyaltyRow[]>`
    /* promoterRoyaltiesOf */ select r.* from products.promoter_royalties r
    where r.authorization_id = any(${authorizationIds}::bigint[]) and ${forSellers(context)}
    order by r.state = 'BOUND' desc, r.effect_month desc, r.id desc`;
}
