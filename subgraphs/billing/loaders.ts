import type { Asked } from '../kit/asked';
import type { Reader, SubgraphContext } from '../kit/context';
import { loadById, loadByKey, loadByParent, loadByParentWithArgs, loadWithArgs } from '../kit/loaders';
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

export function createLoaders(context: Reader) {
  return {
    wallets: loadById((ids) => walletsByIds(context, ids)),
    walletsOfCustomer: loadByParentWithArgs(customerId, (ids, asked: Asked) => walletsByCustomers(context, ids, asked)),
    entriesOfWallet: loadWithArgs((ids, args: EntryArgs) => entriesOfWallets(context, ids, args)),
    payRoutesOfWallet: loadByParent(walletId, (ids) => payRoutesOfWallets(context, ids)),
    alertContactsOfWallet: loadByParent(walletId, (ids) => alertContactsOfWallets(context, ids)),
    statements: loadById((ids) => statementsByIds(context, ids)),
    statementsOfCustomer: loadWithArgs((ids, args: StatementArgs) => statementsOfCustomers(context, ids, args)),
    linesOfStatement: loadByParentWithArgs(statementId, (ids, asked: Asked) => linesOfStatements(context, ids, asked)),
    sendRecordsOfStatement: loadByParent(statementId, (ids) => sendRecordsOfStatements(context, ids)),
    invoiceAllocationsOfStatement: loadByParent(statementId, (ids) => invoiceAllocationsOfStatements(context, ids)),
    paymentAllocationsOfStatement: loadByParent(statementId, (ids) => paymentAllocationsOfStatements(context, ids)),
    invoices: loadById((ids) => invoicesByIds(context, ids)),
    allocationsOfInvoice: loadByParent(
      (row: { invoiceId: string }) => row.invoiceId,
      (ids) => allocationsOfInvoices(context, ids),
    ),
    profilesOfCustomer: loadByParent(customerId, (ids) => profilesOfCustomers(context, ids)),
    payments: loadById((ids) => paymentsByIds(context, ids)),
    allocationsOfPayment: loadByParent(
      (row: { paymentId: string }) => row.paymentId,
      (ids) => allocationsOfPayments(context, ids),
    ),
    billingSummaries: loadById((ids) => billingSummaries(context, ids)),
    soleSources: loadByKey(
      ({ key }: SoleSourceRow) => key,
      (keys) => soleSources(context, keys),
    ),
  };
}

export type Context = SubgraphContext<ReturnType<typeof createLoaders>>;
