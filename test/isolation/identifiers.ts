import type { Kind } from './specimens';

/** Why naming something here shows nothing of another customer's. */
interface Exempt {
  exempt: string;
}

/** The whole field must be refused to customers and to salespeople. */
interface ForOperators {
  forOperators: true;
}

/** Names somebody with whom many customers have to do: the answer must hold own rows alone. */
interface Common {
  common: Kind;
}

export type Entry = Kind | Common | Exempt | ForOperators;

const forOperators: ForOperators = { forOperators: true };
const catalogue: Exempt = { exempt: 'Products, their codes and categories are open to every signed-in viewer.' };
const vocabulary: Exempt = { exempt: 'A word of a shared vocabulary, which names nobody.' };
const directClients: Exempt = {
  exempt: 'Direct clients belong to no customer; salespeople choose among all of them, customers see none.',
};
const address: Exempt = { exempt: 'A mail address, wherever it leads; what goes there is what the viewer may see.' };
const ownKey: Exempt = { exempt: 'Keys are kept by account: nobody meets the answer to the key of another.' };
const credential: Exempt = {
  exempt: 'A credential is no identifier; subgraphs/platform/platform.test.ts proves that unknown and wrong are one.',
};

/**
 * Every argument and input field of the API that can name something, by its schema coordinate, with the kind of
 * specimen that is put there: another customer's must give the answer of a missing one. A coordinate that is not here
 * fails the test.
 */
export const identifiers: Record<string, Entry> = {
  'Query.customer(id:)': 'customerId',
  'CustomerFilter.keyword': 'customerName',
  'CustomerFilter.nameLike': 'customerName',
  'CustomerFilter.natures': vocabulary,
  'CustomerFilter.gainChannel': vocabulary,
  'CustomerFilter.ids': 'customerId',
  'CustomerFilter.merchantIds': 'merchantId',
  'CustomerFilter.developerAccountIds': 'developerAccountId',
  'CustomerFilter.excludeDeveloperAccountIds': 'developerAccountId',
  'CustomerFilter.salespersonId': 'salespersonId',
  'CustomerFilter.withoutProductCode': catalogue,
  'MaintainedFilter.salespersonId': 'salespersonId',
  'Query.developerAccount(id:)': 'developerAccountId',
  'DeveloperAccountFilter.keyword': 'appId',
  'DeveloperAccountFilter.ids': 'developerAccountId',
  'DeveloperAccountFilter.customerIds': 'customerId',
  'DeveloperAccountFilter.appIds': 'appId',
  'Query.person(id:)': 'personId',
  'PersonFilter.keyword': 'personName',
  'PersonFilter.ids': 'personId',
  'PersonFilter.phones': 'phone',
  'PersonFilter.companyId': 'companyId',
  'Query.company(id:)': 'companyId',
  'CompanyFilter.keyword': 'companyName',
  'CompanyFilter.ids': 'companyId',
  'CompanyFilter.idNumbers': 'companyNumber',
  'CompanyFilter.personId': 'personId',
  'Query.application(id:)': 'applicationId',
  'ApplicationFilter.keyword': 'applyNo',
  'ApplicationFilter.applyNo': 'applyNo',
  'ApplicationFilter.salespersonId': 'applyingSalespersonId',
  'DirectClientFilter.keyword': directClients,
  'DirectClientFilter.codes': directClients,
  'DeadLetterFilter.tenant': forOperators,
  'DeadLetterFilter.projectId': forOperators,
  'DeadLetterFilter.msgId': forOperators,
  'DeadLetterFilter.kinds': forOperators,
  'ReceiveBusinessCustomerMessageInput.tenant': forOperators,
  'ReceiveBusinessCustomerMessageInput.projectId': forOperators,
  'ReceiveBusinessCustomerMessageInput.message': forOperators,

  'Query.product(code:)': catalogue,
  'Product.authorized(developerAccountId:)': 'developerAccountId',
  'ProductFilter.keyword': catalogue,
  'ProductFilter.codes': catalogue,
  'ProductFilter.excludeCodes': catalogue,
  'ProductFilter.categoryCode': catalogue,
  'ProductFilter.authorizedFor': 'developerAccountId',
  'ProductFilter.notAuthorizedFor': 'developerAccountId',
  'Query.authorization(id:)': 'bundleAuthorizationId',
  'AuthorizationFilter.keyword': catalogue,
  'AuthorizationFilter.ids': 'bundleAuthorizationId',
  'AuthorizationFilter.codes': catalogue,
  'AuthorizationFilter.customerIds': 'customerId',
  'AuthorizationFilter.merchantId': 'merchantId',
  'AuthorizationFilter.developerAccountIds': 'developerAccountId',
  'AuthorizationFilter.bundleAuthorizationId': 'bundleAuthorizationId',
  'AuthorizationFilter.categoryCode': catalogue,
  'AuthorizationFilter.promoterId': { common: 'promoterId' },
  'PriceChangeFilter.authorizationIds': 'changingAuthorizationId',
  'PriceChangeFilter.customerIds': 'customerId',
  'PriceChangeFilter.developerAccountIds': 'developerAccountId',
  'PriceChangeFilter.productCode': catalogue,
  'DataSourceFilter.keyword': forOperators,
  'DataSourceFilter.ids': forOperators,
  'UpstreamRouteFilter.productCode': forOperators,
  'UpstreamRouteFilter.dataSourceId': forOperators,
  'UpstreamRouteFilter.excludeDataSourceIds': forOperators,

  'Query.call(seqNo:)': 'seqNo',
  'CallFilter.keyword': 'seqNo',
  'CallFilter.idCard': { common: 'idCard' },
  'CallFilter.customerIds': 'customerId',
  'CallFilter.developerAccountIds': 'developerAccountId',
  'CallFilter.productCodes': catalogue,
  'UsageFilter.customerIds': 'customerId',
  'UsageFilter.developerAccountIds': 'developerAccountId',
  'UsageFilter.productCodes': catalogue,
  'UsageFilter.salespersonId': 'salespersonId',
  'UsageFilter.keyword': catalogue,
  'Query.usageTrend(from:)': { exempt: 'A point in time.' },
  'Query.usageTrend(to:)': { exempt: 'A point in time.' },

  'Query.wallet(id:)': 'walletId',
  'Query.walletEntries(walletId:)': 'walletId',
  'WalletFilter.keyword': 'customerName',
  'WalletFilter.ids': 'walletId',
  'WalletFilter.customerIds': 'customerId',
  'WalletFilter.merchantIds': 'merchantId',
  'Query.statement(statementNo:)': 'statementNo',
  'Query.statementRecipients(developerAccountId:)': 'developerAccountId',
  'StatementFilter.keyword': 'statementNo',
  'StatementFilter.ids': 'statementId',
  'StatementFilter.statementNos': 'statementNo',
  'StatementFilter.customerIds': 'customerId',
  'StatementFilter.developerAccountIds': 'developerAccountId',
  'Query.statementRun(id:)': forOperators,
  'MakeStatementsInput.customerIds': forOperators,
  'MakeStatementsInput.idempotencyKey': forOperators,
  'StatementSelectionInput.statementIds': 'statementId',
  'StatementSelectionInput.statementNos': 'statementNo',
  'PrepareStatementFilesInput.statementId': 'statementId',
  'SendStatementInput.statementId': 'statementId',
  'SendStatementInput.recipients': address,
  'SendStatementInput.cc': address,
  'SendStatementInput.idempotencyKey': ownKey,
  'SaveStatementLineInput.lineId': 'statementLineId',
  'SaveStatementLineInput.statementNo': 'statementNo',
  'SaveStatementLineInput.productCode': catalogue,
  'SaveStatementLineInput.productName': catalogue,
  'SaveStatementLineInput.tag': vocabulary,
  'SaveStatementLineInput.idempotencyKey': ownKey,
  'MergeStatementLinesInput.statementNo': 'statementNo',
  'MergeStatementLinesInput.lineIds': 'statementLineId',
  'MergeStatementLinesInput.idempotencyKey': ownKey,
  'RemoveStatementLinesInput.lineIds': 'statementLineId',
  'ChangeInvoiceLimitInput.statementNo': 'statementNo',
  'Query.invoice(id:)': 'invoiceId',
  'InvoiceFilter.keyword': 'invoiceHeader',
  'InvoiceFilter.ids': 'invoiceId',
  'InvoiceFilter.customerIds': 'customerId',
  'InvoiceFilter.developerAccountIds': 'invoicedAccountId',
  'Query.payment(paymentNo:)': 'paymentNo',
  'PaymentFilter.keyword': 'paymentNo',
  'PaymentFilter.customerIds': 'customerId',
  'PaymentFilter.salespersonIds': 'salespersonId',

  'Query.contract(contractNo:)': 'contractNo',
  'ContractFilter.keyword': 'contractNo',
  'ContractFilter.templateCode': vocabulary,
  'ContractFilter.customerIds': 'customerId',
  'ContractFilter.developerAccountIds': 'developerAccountId',
  'ContractFilter.contractNos': 'contractNo',

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
  'AssignCustomersInput.salespersonId': forOperators,
  'AssignCustomersInput.idempotencyKey': forOperators,
  'CustomerAssignmentInput.customerId': forOperators,
  'CustomerAssignmentInput.gradeCode': forOperators,
  'CustomerAssignmentInput.gainChannel': forOperators,

  'Query.staffMember(id:)': 'staffId',
  'StaffMemberFilter.ids': forOperators,
  'StaffMemberFilter.excludeIds': forOperators,
  'StaffMemberFilter.keyword': forOperators,
  'StaffMemberFilter.departmentId': forOperators,
  'DepartmentFilter.ids': forOperators,
  'DepartmentFilter.parentIds': forOperators,
  'DepartmentFilter.name': forOperators,
  'RoleFilter.ids': forOperators,
  'RoleFilter.name': forOperators,
  'RoleFilter.appCode': forOperators,
  'Query.menus(appCode:)': forOperators,
  'Viewer.menus(appCode:)': { exempt: 'Code of a front end; the menus are those that the roles of the viewer grant.' },
  'LoginInput.account': credential,
  'LoginInput.password': credential,
  'RefreshInput.refreshToken': credential,
};
