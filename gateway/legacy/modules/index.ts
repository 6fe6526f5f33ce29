import type { DocumentNode } from 'graphql';
import { type ContractEndpoint, contract, endpointKey } from '../contract';
import { documentOf, type Endpoint, keyOf, type LegacyModule } from '../endpoint';
import { beebackBillInvoices } from './beeback/bill-invoices';
import { beebackBillStatement } from './beeback/bill-statement';
import { beebackApiData } from './beeback/call-records';
import { beebackDept } from './beeback/dept';
import { beebackDeptContract } from './beeback/dept-contract';
import { beebackDeptItem } from './beeback/dept-item';
import { beebackIndexStatistics } from './beeback/index-statistics';
import { beebackWallet } from './beeback/wallet';
import { crmApi } from './crm/api';
import { crmBase } from './crm/base';
import { crmBill } from './crm/bill';
import { crmBillInvoices } from './crm/bill-invoices';
import { crmBillPayments } from './crm/bill-payments';
import { crmBillStatements } from './crm/bill-statements';
import { crmBillUsages } from './crm/bill-usages';
import { crmCheckItem } from './crm/check-item';
import { crmCustomer } from './crm/customer';
import { crmCustomerDevelopers } from './crm/customer-developers';
import { crmCustomerEdits } from './crm/customer-edits';
import { crmCustomerInvoices } from './crm/customer-invoices';
import { crmCustomerPapers } from './crm/customer-papers';
import { crmCustomerRegistration } from './crm/customer-registration';
import { crmCustomerWallet } from './crm/customer-wallet';
import { crmDeptContract } from './crm/dept-contract';
import { crmIndexStatistics } from './crm/index-statistics';
import { crmMarketing } from './crm/marketing';
import { crmOrg } from './crm/org';
import { crmSales } from './crm/sales';
import { crmSys } from './crm/sys';
import { salesBase } from './sales/base';
import { salesBee } from './sales/bee';
import { salesBeeCalls } from './sales/bee-calls';
import { salesContract } from './sales/contract';
import { salesCustomer, salesDirectClients } from './sales/customer';
import { salesCustomerDevelopers } from './sales/customer-developers';
import { salesCustomerWallet } from './sales/customer-wallet';
import { salesFinance } from './sales/finance';
import { salesFinanceInvoices } from './sales/finance-invoices';
import { salesFinancePayments } from './sales/finance-payments';
import { salesFinanceStatements } from './sales/finance-statements';
import { salesLogin } from './sales/login';

/** Every module in contract order; the only list. */
export const modules: readonly LegacyModule[] = [
  beebackApiData,
  beebackDept,
  beebackBillStatement,
  beebackBillInvoices,
  beebackDeptContract,
  beebackIndexStatistics,
  beebackDeptItem,
  beebackWallet,
  crmMarketing,
  crmBill,
  crmBillInvoices,
  crmBillPayments,
  crmBillStatements,
  crmBillUsages,
  crmOrg,
  crmSales,
  crmIndexStatistics,
  crmCustomerRegistration,
  crmCustomer,
  crmCustomerEdits,
  crmCustomerWallet,
  crmCustomerPapers,
  crmCustomerDevelopers,
  crmCustomerInvoices,
  crmSys,
  crmBase,
  crmCheckItem,
  crmDeptContract,
  crmApi,
  salesBee,
  salesBeeCalls,
  salesContract,
  salesCustomer,
  salesCustomerDevelopers,
  salesCustomerWallet,
  salesDirectClients,
  salesLogin,
  salesFinance,
  salesFinancePayments,
  salesFinanceInvoices,
  salesFinanceStatements,
  salesBase,
];

/** The endpoints that answer, in contract order. */
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
