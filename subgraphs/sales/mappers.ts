/** What the resolvers of a type receive as parent; read by schema/generate.ts. One line per type that is a row. */
export type { NamedAssignment as Assignment } from './assignments/queries';
export type {
  CommissionLineRow as CommissionLine,
  CommissionStatementRow as CommissionStatement,
} from './commissions/tables';
export type { CustomerGradeRow as CustomerGrade } from './grades/tables';
export type { NamedOpportunity as Opportunity } from './opportunities/queries';
export type { KpiPlanVersion as KpiPlan } from './plans/queries/plans';
export type { SalesTargetRow as SalesTarget } from './plans/tables';
export type { FloorPriceRow as FloorPrice, SalespersonRow as Salesperson } from './salespeople/tables';
export type {
  AuthorizationSalesRow as AuthorizationSales,
  CustomerSalesRow as CustomerSales,
  SalespersonStatisticRow as SalespersonStatistic,
} from './statistics/queries/lists';
export type { PerformanceRow as SalesPerformance } from './statistics/queries/performances';
export type { NamedVisit as Visit } from './visits/queries';

import type { SeriesRow } from './statistics/queries/sums';

export type SalesSeriesPoint = SeriesRow & { salespersonId: string | null };

export interface Customer {
  id: string;
}
export interface StaffMember {
  id: string;
}
export interface Authorization {
  id: string;
}
export interface Product {
  code: string;
}
/** Made by the usage subgraph, amounts with it. */
export interface CustomerUsage {
  customerId: string;
  month: string;
  previousMonth: string;
  amount: string;
  previousAmount: string;
}
