import {
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLObjectType,
  isObjectType,
  valueFromASTUntyped,
} from 'graphql';
import { readConfig } from '../../gateway/common/config';
import { sign } from '../../gateway/ports/signature';
import { addMonths, businessMonth, systemClock } from '../../subgraphs/kit/basics/time';
import type { Viewer } from '../../subgraphs/kit/requests/context';
import { type Answer, request, subgraphUrl } from '../support/front-door';
import { supergraph } from './schema';
import { selectionOf } from './selection';
import type { Kind } from './specimens';

interface Exempt {
  exempt: string;
}

/** Kinds of specimens for the fields of each entity's keys; `=` begins a value that names nobody. */
export const entityKeys: Record<string, Record<string, Kind | `=${string}`> | Exempt> = {
  Application: { id: 'applicationId' },
  Authorization: { id: 'bundleAuthorizationId', reference: 'bundleAuthorizationId' },
  BatchTask: { exempt: "test/usage/batches.test.ts proves that another customer's task is like a missing one." },
  CallRecord: { seqNo: 'seqNo' },
  Certification: { id: 'certificationId' },
  Company: { id: 'companyId' },
  Contract: { id: 'contractId' },
  Customer: { id: 'customerId' },
  CustomerUsage: {
    customerId: 'customerId',
    month: '=2026-10',
    amount: '=1000.000000',
    previousMonth: '=2026-09',
    previousAmount: '=500.000000',
  },
  DataSource: { id: 'dataSourceId' },
  DeveloperAccount: { id: 'developerAccountId' },
  Invoice: { id: 'invoiceId' },
  Message: { exempt: 'Operators alone may ask for it; test/both-ways/nodes.test.ts proves it.' },
  Payment: { id: 'paymentId' },
  Person: { id: 'personId' },
  PricePreview: {
    authorizationId: 'bundleAuthorizationId',
    month: `=${addMonths(businessMonth(systemClock.now()), -1)}`,
    terms: '=FLAT PER_QUERY 1.000000',
  },
  Product: { exempt: 'The catalogue is open to every signed-in viewer.' },
  Salesperson: { id: 'salespersonId' },
  StaffMember: { id: 'staffId' },
  Statement: { id: 'statementId' },
  TopUp: { exempt: 'The demo world has none; top-ups.test.ts proves that a stranger sees nothing.' },
  UpstreamRoute: {
    exempt: 'How suppliers are asked concerns no customer; the gateway asks for the scopes of operators.',
  },
  Wallet: { id: 'walletId' },
};

/** Suppliers are no customer's: salespeople choose among them, customers see none. */
export const openToSellers: ReadonlySet<string> = new Set(['DataSource']);

/** An entity as one subgraph resolves it. */
export interface Resolvable {
  type: GraphQLObjectType;
  subgraph: string;
  /** The names of the key's fields. */
  key: string[];
}

const directives = (node: { directives?: readonly ConstDirectiveNode[] } | null | undefined, name: string) =>
  (node?.directives ?? []).filter((directive) => directive.name.value === name);

function argument(directive: ConstDirectiveNode, name: string): unknown {
  const found = directive.arguments?.find((one) => one.name.value === name);
  return found && valueFromASTUntyped(found.value);
}

/** Every `join__type` of the supergraph with a key that its subgraph resolves. */
export function resolvables(): Resolvable[] {
  const types = Object.values(supergraph.getTypeMap()).filter(isObjectType);
  return types.flatMap((type) =>
    directives(type.astNode, 'join__type')
      .filter((join) => argument(join, 'key') !== undefined && argument(join, 'resolvable') !== false)
      .map((join) => ({
        type,
        subgraph: String(argument(join, 'graph')).toLowerCase(),
        key: String(argument(join, 'key')).split(' '),
      })),
  );
}

function isIn(subgraph: string, type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): boolean {
  const graph = subgraph.toUpperCase();
  const placed = directives(field.astNode, 'join__field').filter((join) => argument(join, 'graph') !== undefined);
  if (placed.length === 0)
    return directives(type.astNode, 'join__type').some((join) => argument(join, 'graph') === graph);
  return placed.some((join) => argument(join, 'graph') === graph && argument(join, 'external') !== true);
}

/** Asks for one entity with everything that the subgraph knows of it, whatever the scopes: those are the gateway's. */
export function entityRequest({ type, subgraph }: Resolvable, representation: Record<string, string>) {
  const selection = selectionOf(type, (of, field) => isIn(subgraph, of, field), 2);
  return {
    query: `query Entity($of: [_Any!]!) { _entities(representations: $of) { ... on ${type.name} ${selection} } }`,
    variables: { of: [{ __typename: type.name, ...representation }] },
  };
}

const PATH = '/graphql';

/** Asks a subgraph as the gateway does; `key` null leaves the request unsigned. */
export function askSubgraph(
  subgraph: string,
  viewer: Viewer,
  asked: { query: string; variables: object },
  key: string | null = readConfig().internalKey,
): Promise<Answer> {
  const now = systemClock.now();
  const body = JSON.stringify({ ...asked, viewer, requestId: 'isolation', clientIp: '127.0.0.1', now });
  const headers = { 'content-type': 'application/json', ...(key !== null && sign(key, PATH, body, now.getTime())) };
  return request(PATH, { method: 'POST', headers, body }, subgraphUrl(subgraph));
}
