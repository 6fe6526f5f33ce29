import { getIntrospectionQuery } from 'graphql';
import { MIRROR_REGISTRATION } from '../../subgraphs/kit/exchange/elsewhere';
import * as explorer from '../doors/explorer/page/documents';
import { DOCUMENTS as signing } from '../doors/signing/page/documents';

export const SIGN_IN = 'mutation SignIn($input: LoginInput!) { login(input: $input) { accessToken } }';
export const CALLERS_OWN = `query Own($code: String!) {
  viewer { customer { developerAccounts { environment appId appSecret } } }
  product(code: $code) { apiPath parameters }
}`;

/** Whatever our own pages, programs and environments ask at the front door, where it may have to be known beforehand. */
export function ourDocuments({ introspection }: { introspection: boolean }): string[] {
  const { TABS, ...session } = explorer;
  return [
    ...[...Object.values(TABS), ...Object.values(session), ...Object.values(signing)],
    ...[SIGN_IN, CALLERS_OWN, MIRROR_REGISTRATION],
    // GraphiQL asks it as graphql-js words it.
    ...(introspection ? [getIntrospectionQuery()] : []),
  ];
}
