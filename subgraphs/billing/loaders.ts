import {
  type LoaderFactories,
  type LoadersOf,
  loadById,
  loadByKey,
  loadByParent,
  loadRowsByParent,
  loadWithArgs,
} from '../kit/lists/loaders';
import type { Selection } from '../kit/lists/selection';
import type { SubgraphContext } from '../kit/requests/context';
import {
  allocationsOfInvoices,
  invoiceAllocationsOfStatements,
  invoicesByIds,
  profilesOfCustomers,
} from './invoices/queries/invoices';
import { offsetsOfStatements } from './offsets/queries';
import { allocationsOfPayments, paymentAllocationsOfStatements, paymentsByIds } from './payments/queries/payments';
import {
  linesOfStatements,
  type StatementArgs,
  sendRecordsOfStatements,
  statementsByIds,
  statementsOfCustomers,
} from './statements/queries/statements';
import { billingSummaries } from './summary/queries';
import { type SoleSourceRow, soleSources } from './supplier-bills/queries';
import {
  alertContactsOfWallets,
  type EntryListArgs,
  entriesOfWallets,
  payRoutesOfWallets,
  walletsByCustomers,
  walletsByIds,
} from './wallets/queries';

const customerId = (row: { customerId: string }) => row.customerId;
const walletId = (row: { walletId: string }) => row.walletId;
const statementId = (row: { statementId: string }) => row.statementId;

export const loaders = {
  wallets: (context) => loadById((ids) => walletsByIds(context, ids)),
  walletsOfCustomer: (context) =>
    loadRowsByParent(customerId, (ids, selection: Selection) => walletsByCustomers(context, ids, selection)),
  entriesOfWallet: (context) =>
    loadWithArgs((ids, args: EntryListArgs & { selection: Selection }) => entriesOfWallets(context, ids, args)),
  payRoutesOfWallet: (context) => loadByParent(walletId, (ids) => payRoutesOfWallets(context, ids)),
  alertContactsOfWallet: (context) => loadByParent(walletId, (ids) => alertContactsOfWallets(context, ids)),
  statements: (context) => loadById((ids) => statementsByIds(context, ids)),
  statementsOfCustomer: (context) =>
    loadWithArgs((ids, args: StatementArgs) => statementsOfCustomers(context, ids, args)),
  linesOfStatement: (context) =>
    loadRowsByParent(statementId, (ids, selection: Selection) => linesOfStatements(context, ids, selection)),
  sendRecordsOfStatement: (context) => loadByParent(statementId, (ids) => sendRecordsOfStatements(context, ids)),
  invoiceAllocationsOfStatement: (context) =>
    loadByParent(statementId, (ids) => invoiceAllocationsOfStatements(context, ids)),
  paymentAllocationsOfStatement: (context) =>
    loadByParent(statementId, (ids) => paymentAllocationsOfStatements(context, ids)),
  offsetsOfStatement: (context) => loadByParent(statementId, (ids) => offsetsOfStatements(context, ids)),
  invoices: (context) => loadById((ids) => invoicesByIds(context, ids)),
  allocationsOfInvoice: (context) =>
    loadByParent(
      (row: { invoiceId: string }) => row.invoiceId,
      (ids) => allocationsOfInvoices(context, ids),
    ),
  profilesOfCustomer: (context) => loadByParent(customerId, (ids) => profilesOfCustomers(context, ids)),
  payments: (context) => loadById((ids) => paymentsByIds(context, ids)),
  allocationsOfPayment: (context) =>
    loadByParent(
      (row: { paymentId: string }) => row.paymentId,
      (ids) => allocationsOfPayments(context, ids),
    ),
  billingSummaries: (context) => loadById((ids) => billingSummaries(context, ids)),
  soleSources: (context) =>
    loadByKey(
      ({ key }: SoleSourceRow) => key,
      (keys) => soleSources(context, keys),
    ),
} satisfies LoaderFactories;

export type Context = SubgraphContext<LoadersOf<typeof loaders>>;
