import type { Told } from '../kit/exchange/told-changes';

export const told: Told = {
  api_documents: { of: 'Product', by: 'product_code' },
  assigned_sources: { of: 'Authorization', by: 'authorization_id' },
  authorization_components: { of: 'Authorization', by: 'bundle_authorization_id' },
  authorizations: { of: 'Authorization' },
  categories: { of: 'ProductCategory', by: 'code' },
  data_sources: { of: 'DataSource' },
  favourites: { untold: 'marks of the own account' },
  known_contacts: { untold: 'a copy of what another subgraph tells' },
  route_trials: { untold: 'a record of its own' },
  untold: { untold: 'what is still to be announced' },
  known_floor_prices: { untold: 'a copy of what another subgraph tells' },
  known_salespeople: { untold: 'a copy of what another subgraph tells' },
  price_changes: { of: 'PriceChange' },
  price_periods: { of: 'Authorization', by: 'authorization_id' },
  product_components: { of: 'Product', by: 'bundle_code' },
  product_parameters: { of: 'Product', by: 'product_code' },
  products: { of: 'Product', by: 'code' },
  promoter_royalties: { of: 'Authorization', by: 'authorization_id' },
  scheduled_changes: { of: 'ScheduledChange' },
  upstream_routes: {
    of: 'UpstreamRoute',
    but: ['request_key', 'encrypted_request_secret', 'extra', 'settings'],
    withoutQuery: ['request_url'],
  },
};
