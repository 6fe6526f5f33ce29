import type { Kind } from './specimens';

/** Why naming something here shows nothing of another customer's. */
interface Exempt {
  exempt: string;
}

/** Names somebody with whom many customers have to do: the answer must hold own rows alone. */
interface Common {
  common: Kind;
}

export type Entry = Kind | Common | Exempt;

const catalogue: Exempt = { exempt: 'Products, their codes and categories are open to every signed-in viewer.' };
const vocabulary: Exempt = { exempt: 'A word of a shared vocabulary, which names nobody.' };
const ownWords: Exempt = { exempt: 'What the sender writes, which names nothing that is stored.' };
const ownKey: Exempt = { exempt: 'Keys are kept for each account; a key of another account is unknown.' };
const directClients: Exempt = {
  exempt: 'Direct clients belong to no customer; salespeople choose among all of them, customers see none.',
};
const credential: Exempt = {
  exempt: 'A credential is no identifier; subgraphs/platform/platform.test.ts proves that unknown and wrong are one.',
};

/**
 * Every argument and input field of the API that can name something, by its schema coordinate, with the kind of
 * specimen that is put there: another customer's must give the answer of a missing one. A coordinate that is not here
 * fails the test, unless only fields that roots.ts reserves for operators lead to it.
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
  'OpenDeveloperAccountInput.customerId': 'customerId',
  'OpenDeveloperAccountInput.name': ownWords,
  'OpenDeveloperAccountInput.idempotencyKey': ownKey,
  'RotateAppSecretInput.developerAccountId': 'developerAccountId',
  'RotateAppSecretInput.idempotencyKey': ownKey,
  'SetIpAllowListInput.developerAccountId': 'developerAccountId',
  'SetIpAllowListInput.entries': ownWords,
  'AddTemporaryAllowListEntryInput.developerAccountId': 'developerAccountId',
  'AddTemporaryAllowListEntryInput.entry': ownWords,
  'AddTemporaryAllowListEntryInput.idempotencyKey': ownKey,
  'RemoveTemporaryAllowListEntryInput.id': {
    exempt: 'developer-accounts.test.ts proves that the entry of another customer is like a missing one.',
  },
  'SendDeveloperCredentialsInput.developerAccountId': 'developerAccountId',
  'SendDeveloperCredentialsInput.recipients': ownWords,
  'SendDeveloperCredentialsInput.cc': ownWords,
  'SendDeveloperCredentialsInput.idempotencyKey': ownKey,
  'DeveloperAccount.admitsAddress(address:)': { exempt: 'An address, asked of an account that the viewer sees.' },
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

  'Query.staffMember(id:)': 'staffId',
  'Viewer.menus(appCode:)': { exempt: 'Code of a front end; the menus are those that the roles of the viewer grant.' },
  'LoginInput.account': credential,
  'LoginInput.password': credential,
  'RefreshInput.refreshToken': credential,
};
