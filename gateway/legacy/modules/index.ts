import type { DocumentNode } from 'graphql';
import { type ContractEndpoint, contract, endpointKey } from '../contract';
import { documentOf, type Endpoint, keyOf, type LegacyModule } from '../endpoint';
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
import { crmBillStatements } from './crm/bill-statements';
import { crmCheckItem } from './crm/check-item';
import { crmCustomer } from './crm/customer';
import { crmCustomerWallet } from './crm/customer-wallet';
import { crmDeptContract } from './crm/dept-contract';
import { crmIndexStatistics } from './crm/index-statistics';
import { crmOrg } from './crm/org';
import { crmSales } from './crm/sales';
import { salesBase } from './sales/base';
import { salesBee } from './sales/bee';
import { salesBeeCalls } from './sales/bee-calls';
import { salesContract } from './sales/contract';
import { salesCustomer } from './sales/customer';
import { salesCustomerWallet } from './sales/customer-wallet';
import { salesFinance } from './sales/finance';
import { salesFinanceStatements } from './sales/finance-statements';
import { salesLogin } from './sales/login';

/** Every module in contract order; the only list. */
export const modules: readonly LegacyModule[] = [
  beebackApiData,
  beebackDept,
  beebackBillStatement,
  beebackDeptContract,
  beebackIndexStatistics,
  beebackDeptItem,
  beebackWallet,
  crmBill,
  crmBillStatements,
  crmOrg,
  crmSales,
  crmIndexStatistics,
  crmCustomer,
  crmCustomerWallet,
  crmBase,
  crmCheckItem,
  crmDeptContract,
  crmApi,
  salesBee,
  salesBeeCalls,
  salesContract,
  salesCustomer,
  salesCustomerWallet,
  salesLogin,
  salesFinance,
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
