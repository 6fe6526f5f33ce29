import { type Reader, seesAll } from '../../kit/requests/context';
import type { Context } from '../loaders';
import type { Resolvers } from '../resolvers.generated';
import type { ViewerKind } from '../schema.generated';
import { changesUntil, listChanges, stateAsOf } from './queries';
import { fieldsOf, valuesOf } from './rules';
import type { ChangeRow } from './tables';

const changesOf =
  (type: string) =>
  ({ id }: { id: string }, _: unknown, { loaders }: Context): Promise<ChangeRow[]> =>
    loaders.changesByObject.load(`${type} ${id}`);

/** An object of another subgraph, of which platform knows what was changed; nobody but operators asks for that. */
const objectOf = (type: string) => ({
  __resolveReference: ({ id }: { id: string }, { viewer }: Reader) => (seesAll(viewer) ? { id } : null),
  changes: changesOf(type),
});

export const changeResolvers: Resolvers = {
  Query: {
    changes: (_, { filter, ...page }, context) => listChanges(context, filter ?? {}, page),
    auditTrail: (_, { object, at }, context) => ({ ...object, at: at ?? context.now() }),
  },
  AuditTrail: {
    toldAt: ({ at }) => at,
    state: (trail, _, context) => stateAsOf(context, trail, trail.at),
    changes: (trail, _, context) => changesUntil(context, trail, trail.at),
  },
  AuditedPart: {
    fields: ({ after }) => valuesOf(after),
  },
  Change: {
    changedAt: ({ at }) => at,
    viewerKind: ({ viewerKind }) => viewerKind.toUpperCase() as ViewerKind,
    account: ({ accountId }, _, { loaders }) => (accountId ? loaders.accounts.load(accountId) : null),
    staffMember: ({ staffId }, _, { loaders }) => (staffId ? loaders.staff.load(staffId) : null),
    fields: fieldsOf,
  },
  Customer: objectOf('Customer'),
  DeveloperAccount: objectOf('DeveloperAccount'),
  Product: {
    __resolveReference: ({ code }, { viewer }) => (seesAll(viewer) ? { code } : null),
    changes: ({ code }, _, { loaders }) => loaders.changesByObject.load(`Product ${code}`),
  },
  Authorization: objectOf('Authorization'),
  DataSource: objectOf('DataSource'),
  Wallet: objectOf('Wallet'),
  Statement: objectOf('Statement'),
  Invoice: objectOf('Invoice'),
  Payment: objectOf('Payment'),
  Salesperson: objectOf('Salesperson'),
  Department: { changes: changesOf('Department') },
  Menu: { changes: changesOf('Menu') },
  MessageTemplate: { changes: ({ code }, _, { loaders }) => loaders.changesByObject.load(`MessageTemplate ${code}`) },
  Role: { changes: changesOf('Role') },
  SignInAccount: { changes: changesOf('SignInAccount') },
  StaffMember: { changes: changesOf('StaffMember') },
};
