/** What the resolvers of a type receive as parent; read by schema/generate.ts. One line per type that is a row. */
export type {
  AuthorizationComponentRow as AuthorizationComponent,
  AuthorizationRow as Authorization,
} from './authorizations/queries';

import type { ShelfRow } from './categories/queries';
import type { CategoryRow } from './categories/tables';

export type ProductCategory = CategoryRow & Pick<ShelfRow, 'shown'> & { itemCount: number | null };
export type { Previewed as PricePreview } from './authorizations/price-changes/commands/change';
export type { PriceChangeRow as PriceChange } from './authorizations/price-changes/queries';
export type {
  ComponentFee as ComponentPrice,
  PricePeriodRow as PricePeriod,
  Terms as PriceTerms,
} from './authorizations/price-changes/tables';
export type { PromoterRoyaltyRow as PromoterRoyalty } from './authorizations/promoter-royalties/tables';
export type { DocumentRow as ApiDocument } from './documents/queries';
export type { StoredParameter as ProductParameter } from './products/rules';
export type { ProductRow as Product } from './products/tables';
export type {
  AssignedSourceRow as AssignedSource,
  DataSourceRow as DataSource,
  RouteTrialRow as RouteTrial,
  UpstreamRouteRow as UpstreamRoute,
} from './sources/tables';
export type { StateChange as ProductStateChange } from './state-changes/commands/change';
export type { NoticeRecipient, ScheduledChangeRow as ScheduledChange } from './timetable/tables';

export interface Customer {
  id: string;
}
export interface DeveloperAccount {
  id: string;
}
export interface Salesperson {
  id: string;
}
export interface Contract {
  id: string;
}
