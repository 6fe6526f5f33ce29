/** What the resolvers of a type receive as parent; read by schema/generate.ts. One line per type that is a row. */
export type {
  AuthorizationComponentRow as AuthorizationComponent,
  AuthorizationRow as Authorization,
} from './authorizations/queries';
export type { CategoryRow as ProductCategory } from './categories/tables';
export type { PriceChangeRow as PriceChange } from './price-changes/queries';
export type {
  ComponentFee as ComponentPrice,
  PricePeriodRow as PricePeriod,
  Terms as PriceTerms,
} from './price-changes/tables';
export type { ProductRow as Product } from './products/tables';
export type { PromoterRoyaltyRow as PromoterRoyalty } from './promoter-royalties/tables';
export type { ProductChangeRow as ScheduledChange } from './scheduled-changes/queries';
export type {
  AssignedSourceRow as AssignedSource,
  DataSourceRow as DataSource,
  UpstreamRouteRow as UpstreamRoute,
} from './sources/tables';

/** Owned elsewhere: all that is known here is the key. */
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
