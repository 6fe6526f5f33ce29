import type { Asked } from '../kit/asked';
import type { Reader, SubgraphContext } from '../kit/context';
import {
  type LoadersOf,
  loadById,
  loadByKey,
  loadByParent,
  loadByParentWithArgs,
  loadWithArgs,
  loadWrittenByParent,
} from '../kit/loaders';
import {
  allocationsOfInvoices,
  invoiceAllocationsOfStatements,
  invoicesByIds,
  profilesOfCustomers,
} from './invoices/queries';
import { allocationsOfPayments, paymentAllocationsOfStatements, paymentsByIds } from './payments/queries';
import {
  linesOfStatements,
  type StatementArgs,
  sendRecordsOfStatements,
  statementsByIds,
  statementsOfCustomers,
} from './statements/queries';
import { billingSummaries } from './summary/queries';
import { type SoleSourceRow, soleSources } from './supplier-bills/queries';
import {
  alertContactsOfWallets,
  type EntryArgs,
  entriesOfWallets,
  payRoutesOfWallets,
  walletsByCustomers,
  walletsByIds,
} from './wallets/queries';

const customerId = (row: { customerId: string }) => row.customerId;
const walletId = (row: { walletId: string }) => row.walletId;
const statementId = (row: { statementId: string }) => row.statementId;

export const loaders = {
  wallets: (context: Reader) => loadById((ids) => walletsByIds(context, ids)),
  walletsOfCustomer: (context: Reader) =>
    loadByParentWithArgs(customerId, (ids, asked: Asked) => walletsByCustomers(context, ids, asked)),
  entriesOfWallet: (context: Reader) => loadWithArgs((ids, args: EntryArgs) => entriesOfWallets(context, ids, args)),
  payRoutesOfWallet: (context: Reader) => loadByParent(walletId, (ids) => payRoutesOfWallets(context, ids)),
  alertContactsOfWallet: (context: Reader) => loadByParent(walletId, (ids) => alertContactsOfWallets(context, ids)),
  statements: (context: Reader) => loadById((ids) => statementsByIds(context, ids)),
  statementsOfCustomer: (context: Reader) =>
    loadWithArgs((ids, args: StatementArgs) => statementsOfCustomers(context, ids, args)),
  linesOfStatement: (context: Reader) =>
    loadWrittenByParent(statementId, (ids, asked: Asked) => linesOfStatements(context, ids, asked)),
  sendRecordsOfStatement: (context: Reader) =>
    loadByParent(statementId, (ids) => sendRecordsOfStatements(context, ids)),
  invoiceAllocationsOfStatement: (context: Reader) =>
    loadByParent(statementId, (ids) => invoiceAllocationsOfStatements(context, ids)),
  paymentAllocationsOfStatement: (context: Reader) =>
    loadByParent(statementId, (ids) => paymentAllocationsOfStatements(context, ids)),
  invoices: (context: Reader) => loadById((ids) => invoicesByIds(context, ids)),
  allocationsOfInvoice: (context: Reader) =>
    loadByParent(
      (row: { invoiceId: string }) => row.invoiceId,
      (ids) => allocationsOfInvoices(context, ids),
    ),
  profilesOfCustomer: (context: Reader) => loadByParent(customerId, (ids) => profilesOfCustomers(context, ids)),
  payments: (context: Reader) => loadById((ids) => paymentsByIds(context, ids)),
  allocationsOfPayment: (context: Reader) =>
    loadByParent(
      (row: { paymentId: string }) => row.paymentId,
      (ids) => allocationsOfPayments(context, ids),
    ),
  billingSummaries: (context: Reader) => loadById((ids) => billingSummaries(context, ids)),
  soleSources: (context: Reader) =>
    loadByKey(
      ({ key }: SoleSourceRow) => key,
      (keys) => soleSources(context, keys),
    ),
};

export type Context = SubgraphContext<LoadersOf<typeof loaders>>;
