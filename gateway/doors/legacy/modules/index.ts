import type { DocumentNode } from 'graphql';
import { type ContractEndpoint, contract, endpointKey } from '../contract';
import { documentOf, type Endpoint, keyOf, type LegacyModule } from '../endpoint';
import { beebackApiTask } from './beeback/api-task';
import { beebackBillInvoices } from './beeback/bill-invoices';
import { beebackBillStatement } from './beeback/bill-statement';
import { beebackApiData } from './beeback/call-records';
import { beebackDept } from './beeback/dept';
import { beebackDeptContract } from './beeback/dept-contract';
import { beebackDeptItem } from './beeback/dept-item';
import { beebackForewarn } from './beeback/forewarn';
import { beebackIndexStatistics } from './beeback/index-statistics';
import { beebackWallet } from './beeback/wallet';
import { crmApi } from './crm/api';
import { crmApiCache } from './crm/api-cache';
import { crmBase } from './crm/base';
import { crmBill } from './crm/bill';
import { crmBillInvoices } from './crm/bill-invoices';
import { crmBillPayments } from './crm/bill-payments';
import { crmBillStatements } from './crm/bill-statements';
import { crmBillUsages } from './crm/bill-usages';
import { crmBundleSync } from './crm/bundle-sync';
import { crmCheckItem } from './crm/check-item';
import { crmCheckItemSources } from './crm/check-item-sources';
import { crmCustomer } from './crm/customer';
import { crmCustomerAuthorizations } from './crm/customer-authorizations';
import { crmCustomerDevelopers } from './crm/customer-developers';
import { crmCustomerEdits } from './crm/customer-edits';
import { crmCustomerInvoices } from './crm/customer-invoices';
import { crmCustomerPapers } from './crm/customer-papers';
import { crmCustomerRegistration } from './crm/customer-registration';
import { crmCustomerVisits } from './crm/customer-visits';
import { crmCustomerWallet } from './crm/customer-wallet';
import { crmDeptContract } from './crm/dept-contract';
import { crmIndexBacklog } from './crm/index-backlog';
import { crmIndexStatistics } from './crm/index-statistics';
import { crmMarketing } from './crm/marketing';
import { crmModel } from './crm/model';
import { crmOrg } from './crm/org';
import { crmPageConfig } from './crm/page-config';
import { crmSales } from './crm/sales';
import { crmSalesPeople } from './crm/sales-people';
import { crmSalesStatistics } from './crm/sales-statistics';
import { crmSchedule } from './crm/schedule';
import { crmSys } from './crm/sys';
import { portalApiDoc } from './portal/api-doc';
import { salesBase } from './sales/base';
import { salesBee } from './sales/bee';
import { salesBeeCalls } from './sales/bee-calls';
import { salesBeeComponents } from './sales/bee-components';
import { salesConfig } from './sales/config';
import { salesContract } from './sales/contract';
import { salesCustomer, salesDirectClients } from './sales/customer';
import { salesCustomerDevelopers } from './sales/customer-developers';
import { salesCustomerSales, salesCustomerVisits } from './sales/customer-sales';
import { salesCustomerWallet } from './sales/customer-wallet';
import { salesFinance } from './sales/finance';
import { salesFinanceInvoices } from './sales/finance-invoices';
import { salesFinancePayments } from './sales/finance-payments';
import { salesFinanceStatements } from './sales/finance-statements';
import { salesIndex } from './sales/index-statistics';
import { salesLogin } from './sales/login';

/** Every module in contract order; the only list. */
export const modules: readonly LegacyModule[] = [
  portalApiDoc,
  beebackApiTask,
  beebackApiData,
  beebackDept,
  beebackBillStatement,
  beebackBillInvoices,
  beebackDeptContract,
  beebackIndexStatistics,
  beebackDeptItem,
  beebackForewarn,
  beebackWallet,
  crmMarketing,
  crmPageConfig,
  crmBill,
  crmBillInvoices,
  crmBillPayments,
  crmBillStatements,
  crmBillUsages,
  crmOrg,
  crmSales,
  crmSalesPeople,
  crmSalesStatistics,
  crmIndexStatistics,
  crmIndexBacklog,
  crmCustomerRegistration,
  crmCustomer,
  crmCustomerEdits,
  crmCustomerWallet,
  crmCustomerPapers,
  crmCustomerDevelopers,
  crmCustomerInvoices,
  crmCustomerVisits,
  crmCustomerAuthorizations,
  crmSys,
  crmBase,
  crmCheckItem,
  crmCheckItemSources,
  crmDeptContract,
  crmModel,
  crmApi,
  crmApiCache,
  crmBundleSync,
  crmSchedule,
  salesBee,
  salesBeeCalls,
  salesConfig,
  salesBeeComponents,
  salesContract,
  salesIndex,
  salesCustomer,
  salesCustomerWallet,
  salesCustomerVisits,
  salesDirectClients,
  salesCustomerDevelopers,
  salesCustomerSales,
  salesLogin,
  salesFinance,
  salesFinancePayments,
  salesFinanceInvoices,
  salesFinanceStatements,
  salesBase,
];

export function implemented(): Endpoint[] {
  return modules.flatMap((module) => module.endpoints);
}

/** The endpoints of the contract that nobody has written so far; they answer code 501. */
export function pending(): ContractEndpoint[] {
  const written = new Set(implemented().map(keyOf));
  return contract().filter((entry) => !written.has(endpointKey(entry)));
}

/** Every document of the shim, so that the gateway can plan them in the background once its port is open. */
export function legacyDocuments(): DocumentNode[] {
  return implemented().map(documentOf);
}
