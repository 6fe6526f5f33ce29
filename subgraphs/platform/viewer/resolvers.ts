import { ANONYMOUS, type Reader, type Viewer } from '../../kit/requests/context';
import { accountsByIds } from '../accounts/queries';
import { grantsOfStaff, menusOfApp } from '../menus/queries';
import { appOf, type GrantedMenuNode, grantedTree } from '../menus/rules';
import type { Resolvers } from '../resolvers.generated';
import { sessionOfAccount } from '../sessions/queries';
import { staffByIds } from '../staff/queries';

/** The viewer of a sign-in's answer is not yet the one who asks, so its own facts are read on its own behalf. */
const asViewer = (context: Reader, viewer: Viewer): Reader => ({ ...context, viewer });

async function menusOf(context: Reader, viewer: Viewer, appCode: string | null): Promise<GrantedMenuNode[]> {
  if (!appCode) return [];
  const grants = viewer.staffId ? grantsOfStaff(context, viewer, appCode) : null;
  return grantedTree(await menusOfApp(context, appCode), await grants);
}

async function accountOf(context: Reader, viewer: Viewer) {
  if (!viewer.accountId) return null;
  return (await accountsByIds(asViewer(context, viewer), [viewer.accountId]))[0] ?? null;
}

export const viewerResolvers: Resolvers = {
  Query: {
    viewer: (_, __, { viewer }) => (viewer.kind === 'system' ? ANONYMOUS : viewer),
  },
  Viewer: {
    temporary: ({ temporary }) => temporary ?? false,
    mustChangePassword: async (viewer, _, context) => (await accountOf(context, viewer))?.mustChangePassword ?? false,
    account: (viewer, _, context) => accountOf(context, viewer),
    session: ({ sessionId, accountId }, _, context) =>
      sessionId && accountId ? sessionOfAccount(context, sessionId, accountId) : null,
    customer: ({ customerId }) => (customerId ? { id: customerId } : null),
    salesperson: ({ salespersonId }) => (salespersonId ? { id: salespersonId } : null),
    staffMember: async (viewer, _, context) => {
      if (!viewer.staffId) return null;
      return (await staffByIds(asViewer(context, viewer), [viewer.staffId]))[0] ?? null;
    },
    menus: (viewer, { appCode }, context) => menusOf(asViewer(context, viewer), viewer, appCode ?? appOf(viewer)),
  },
};
