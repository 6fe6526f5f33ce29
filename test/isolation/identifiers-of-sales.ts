import type { Kind } from './specimens';

interface Exempt {
  exempt: string;
}

const catalogue: Exempt = { exempt: 'Products, their codes and categories are open to every signed-in viewer.' };
const vocabulary: Exempt = { exempt: 'A word of a shared vocabulary, which names nobody.' };
const ownWords: Exempt = { exempt: 'What the sender writes, which names nothing that is stored.' };
const ownKey: Exempt = { exempt: 'Keys are kept for each account; a key of another account is unknown.' };
const ofSellers: Exempt = {
  exempt: "Another salesperson's is like a missing one; test/sales/selling.test.ts proves it.",
};

/** The part of identifiers.ts that sales owns. */
export const salesIdentifiers: Record<string, Kind | Exempt> = {
  'Query.salesperson(id:)': 'salespersonId',
  'SalespersonFilter.keyword': 'salespersonName',
  'SalespersonFilter.ids': 'salespersonId',
  'SalespersonFilter.excludeIds': 'salespersonId',
  'SalespersonFilter.customerId': 'customerId',
  'AssignmentFilter.keyword': 'customerName',
  'AssignmentFilter.customerName': 'customerName',
  'AssignmentFilter.customerIds': 'customerId',
  'AssignmentFilter.salespersonIds': 'salespersonId',
  'AssignmentFilter.gradeCodes': vocabulary,
  'Query.customerGrades(codes:)': vocabulary,
  'OpportunityFilter.keyword': 'opportunityName',
  'OpportunityFilter.salespersonId': 'opportunitySalespersonId',
  'OpportunityFilter.customerIds': 'opportunityCustomerId',
  'VisitFilter.keyword': 'visitedName',
  'VisitFilter.salespersonId': 'visitingSalespersonId',
  'VisitFilter.customerIds': 'visitedCustomerId',
  'VisitFilter.opportunityIds': 'visitedOpportunityId',
  'SaveVisitInput.id': ofSellers,
  'SaveVisitInput.customerId': 'customerId',
  'SaveVisitInput.opportunityId': ofSellers,
  'SaveVisitInput.imageUrls': { exempt: 'Addresses, or files that the sender sent itself: requireFiles looks.' },
  'SaveVisitInput.contactName': ownWords,
  'SaveVisitInput.contactPosition': ownWords,
  'SaveVisitInput.contactMobile': ownWords,
  'SaveVisitInput.content': ownWords,
  'SaveVisitInput.companyDescription': ownWords,
  'SaveVisitInput.feedback': ownWords,
  'SaveVisitInput.idempotencyKey': ownKey,
  'SaveOpportunityInput.id': ofSellers,
  'SaveOpportunityInput.companyName': ownWords,
  'SaveOpportunityInput.contactName': ownWords,
  'SaveOpportunityInput.contactMobile': ownWords,
  'SaveOpportunityInput.customerNature': ownWords,
  'SaveOpportunityInput.idempotencyKey': ownKey,
  'DeleteOpportunityInput.id': ofSellers,
  'SalesFilter.salespersonId': 'salespersonId',
  'SalesFilter.customerId': 'uncreditedCustomerId',
  'SalesFilter.customerIds': 'uncreditedCustomerId',
  'SalesFilter.keyword': 'uncreditedCustomerName',
  'SalesFilter.productCodes': catalogue,
  'SalespersonStatisticFilter.keyword': 'salespersonName',
  'KpiPlanFilter.salespersonId': ofSellers,
  'Query.salesPerformances(on:)': vocabulary,
  'Query.salesPerformances(salespersonIds:)': 'salespersonId',
  'Query.salesSeries(from:)': vocabulary,
  'Query.salesSeries(to:)': vocabulary,
  'Query.salesSeries(salespersonId:)': 'salespersonId',
  'CommissionStatementFilter.salespersonIds': ofSellers,
};
