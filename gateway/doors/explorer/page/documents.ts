import customerOverview from '../operations/customer-overview.graphql';
import customers from '../operations/customers.graphql';
import whoAmI from '../operations/who-am-i.graphql';

export const TABS = { customerOverview, customers, whoAmI };

export const SIGN_IN = /* GraphQL */ `mutation Login($input: LoginInput!) {
  login(input: $input) { accessToken refreshToken expiresAt }
}`;
export const RENEW = /* GraphQL */ `mutation Refresh($input: RefreshInput!) {
  refreshSession(input: $input) { accessToken refreshToken expiresAt }
}`;
export const WHO_IS_SIGNED_IN = /* GraphQL */ `query WhoIsSignedIn { viewer { kind name } }`;
export const SIGN_OUT = /* GraphQL */ `mutation Logout { logout }`;
